import { span, type Span } from '../../../src/core/text/offsets';
import type { LivePassage } from '../../../src/extension/features/reading/livePassages';
import type { FollowedFile } from './reloads';

/** What a judge says of the passages of one text at one moment. */
export interface Judgement {
  /** Said to be exact or moved, while elsewhere or gone: in words. */
  readonly wrong: readonly string[];
  readonly ambiguous: number;
  /** Whose words are all there, and which were found for sure. */
  readonly survivors: number;
  readonly found: number;
}

/** A passage counts as found within so many characters. */
const tolerance = 5;

/**
 * Knows of every coded character which one it is, and so where it is. One thing is excused: an equal turn that came to
 * stand between the very same two turns, since the text then says that nothing happened.
 */
export class ReloadJudge {
  private readonly coded: ReadonlyMap<string, Coded>;

  /** @param places what was coded, by id, in the file as it is now */
  constructor(
    private readonly file: FollowedFile,
    places: ReadonlyMap<string, Span>,
  ) {
    this.coded = new Map(
      [...places].map(([id, place]) => [id, { members: file.idsOf(place), ...surroundings(file, place) }]),
    );
  }

  /** @param when in words, for what is told of a wrong one */
  judge(passages: readonly LivePassage[], when: string): Judgement {
    const { file } = this;
    const wrong: string[] = [];
    let [survivors, found, ambiguous] = [0, 0, 0];
    for (const { placed, state, spans } of passages) {
      const { members = new Set<number>(), lines, beside } = this.coded.get(placed.coding.id) ?? {};
      const there = file.extentOf(members);
      const isWhole = there !== undefined && there.end - there.start === members.size && isAll(file, there, members);
      const [place] = spans;
      const isSure = (state === 'exact' || state === 'moved') && place !== undefined;
      if (state === 'ambiguous') ambiguous++;
      if (isWhole) survivors++;
      if (isWhole && isSure) found++;
      if (!isSure || (there && isNear(place, there))) continue;
      const now = surroundings(file, place);
      if (lines === now.lines && beside === now.beside) continue;
      wrong.push(`${when}: “${placed.coding.quote}” ${state} at ${place.start}, is at ${there?.start ?? 'no place'}`);
    }
    return { wrong, ambiguous, survivors, found };
  }
}

interface Surroundings {
  /** The lines that a passage is on, with the one before and the one after, and where on them it is. */
  readonly lines: string;
  /** Which characters the line before and the line after are of. */
  readonly beside: string;
}

interface Coded extends Surroundings {
  readonly members: ReadonlySet<number>;
}

function surroundings(file: FollowedFile, { start, end }: Span): Surroundings {
  const { text } = file;
  const own = text.lastIndexOf('\n', start - 1);
  const from = own <= 0 ? 0 : text.lastIndexOf('\n', own - 1) + 1;
  const ownEnd = text.indexOf('\n', end);
  const next = ownEnd === -1 ? -1 : text.indexOf('\n', ownEnd + 1);
  const to = next === -1 ? text.length : next;
  const beside = [span(from, Math.max(own, from)), span(Math.min(Math.max(ownEnd, end), to), to)];
  return {
    lines: `${start - from}:${text.slice(from, to)}`,
    beside: beside.map((at) => [...file.idsOf(at)].join(' ')).join('|'),
  };
}

const isAll = (file: FollowedFile, place: Span, members: ReadonlySet<number>): boolean =>
  [...file.idsOf(place)].every((id) => members.has(id));

const isNear = (a: Span, b: Span): boolean =>
  Math.abs(a.start - b.start) <= tolerance && Math.abs(a.end - b.end) <= tolerance;
