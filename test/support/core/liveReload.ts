import { describeSpan } from '../../../src/core/anchoring/describeSpan';
import { serializeSidecar } from '../../../src/core/coding/serializeSidecar';
import { span, type Span } from '../../../src/core/text/offsets';
import { SourceText } from '../../../src/core/text/sourceText';
import {
  LivePassages,
  type KnownTranscript,
  type LivePassage,
} from '../../../src/extension/features/reading/livePassages';
import type { Numbers } from './liveSequence';
import { at } from './memoryFiles';
import { codingId, openGarden, type Opened } from './memoryStudy';
import { FollowedFile } from './reloads';

/** What became of the passages of one open transcript whose file was changed by another program. */
export interface Reload {
  readonly passages: number;
  /** Said to be exact or moved, while elsewhere or gone: in words. */
  readonly wrong: readonly string[];
  readonly ambiguous: number;
  /** Whose words are all there, and which were found for sure. */
  readonly survivors: number;
  readonly found: number;
}

const transcript = at('transcripts/open.transcript');

/** A passage counts as found within so many characters. */
const tolerance = 5;

/** Opens a transcript with codings, changes its file, and judges what is shown: at once, and when all is looked for. */
export async function reload(numbers: Numbers): Promise<Reload> {
  const file = new FollowedFile(numbers, numbers.between(20, 80));
  const text = file.text;
  const source = new SourceText(text);
  const places = Array.from({ length: 25 }, () => somePlace(text, numbers));
  const codings = places.map((place, index) => ({
    code: 'water',
    created: '2026-01-15T11:00:00Z',
    id: codingId(index),
    ...describeSpan(source, place),
  }));
  const sidecar = serializeSidecar({ codings, memos: [] });
  const opened = await openGarden({ [transcript]: text, [`${transcript}.anna.codes.json`]: sidecar });
  const live = new LivePassages(text, known(opened));
  const ids = new Map(
    places.map((place, index) => [codingId(index), { members: file.idsOf(place), lines: linesAround(text, place) }]),
  );
  const how = file.change();
  const now = file.text;
  live.edit([replacement(text, now)], false, 'reload');
  const atOnce = judge(live.passages, file, ids, `${how}, at once`, false);
  opened.files.put(transcript, now);
  await opened.session.reload([transcript]);
  live.update(known(opened));
  const between = judge(live.passages, file, ids, `${how}, read`, false);
  await opened.session.settleAnchors();
  live.update(known(opened));
  const settled = judge(live.passages, file, ids, `${how}, settled`, true);
  return { ...settled, wrong: [...atOnce.wrong, ...between.wrong, ...settled.wrong] };
}

function judge(
  passages: readonly LivePassage[],
  file: FollowedFile,
  coded: ReadonlyMap<string, Coded>,
  when: string,
  isSettled: boolean,
): Reload {
  const wrong: string[] = [];
  let [survivors, found, ambiguous] = [0, 0, 0];
  for (const { placed, state, spans } of passages) {
    const { members = new Set<number>(), lines } = coded.get(placed.coding.id) ?? {};
    const there = file.extentOf(members);
    const isWhole = there !== undefined && there.end - there.start === members.size && isAll(file, there, members);
    const [place] = spans;
    const isSure = (state === 'exact' || state === 'moved') && place !== undefined;
    if (state === 'ambiguous') ambiguous++;
    if (isWhole) survivors++;
    if (isWhole && isSure) found++;
    if (!isSure || (there && isNear(place, there))) continue;
    // Where an equal turn came to stand between the same turns, the text says that nothing happened.
    if (lines === linesAround(file.text, place)) continue;
    // Before everything has been looked for, a passage whose words are being followed may have changed inside.
    if (!isSettled && there && !isWhole && place.start < there.end && there.start < place.end) continue;
    wrong.push(`${when}: “${placed.coding.quote}” ${state} at ${place.start}, is at ${there?.start ?? 'no place'}`);
  }
  return { passages: passages.length, wrong, ambiguous, survivors, found };
}

interface Coded {
  readonly members: ReadonlySet<number>;
  readonly lines: string;
}

/** The lines that a passage is on, with the one before and the one after, and where on them it is. */
function linesAround(text: string, { start, end }: Span): string {
  const own = text.lastIndexOf('\n', start - 1);
  const from = own <= 0 ? 0 : text.lastIndexOf('\n', own - 1) + 1;
  const ownEnd = text.indexOf('\n', end);
  const to = ownEnd === -1 ? text.length : text.indexOf('\n', ownEnd + 1);
  return `${start - from}:${text.slice(from, to === -1 ? text.length : to)}`;
}

const isAll = (file: FollowedFile, place: Span, members: ReadonlySet<number>): boolean =>
  [...file.idsOf(place)].every((id) => members.has(id));

const isNear = (a: Span, b: Span): boolean =>
  Math.abs(a.start - b.start) <= tolerance && Math.abs(a.end - b.end) <= tolerance;

/** A short turn, a few words, or a stretch over several turns. */
function somePlace(text: string, numbers: Numbers): Span {
  const kind = numbers.between(0, 2);
  const turns = [...text.matchAll(/: (.+)\n/g)];
  const turn = turns[numbers.between(0, turns.length - 1)];
  const from = (turn?.index ?? 0) + 2;
  const words = turn?.[1] ?? text;
  if (kind === 0) return span(from, from + words.length);
  if (kind === 1) {
    const start = from + Math.floor(words.length / 4);
    return span(start, Math.min(start + numbers.between(4, 60), from + words.length));
  }
  return span(from, Math.min(from + numbers.between(60, 400), text.length));
}

function known({ session }: Opened): KnownTranscript {
  const source = session.current.transcripts.get(transcript)?.source;
  if (source === undefined) throw new Error('The transcript is not there.');
  const placed = session.index({ coder: 'anna' }).placed(transcript);
  return { source, placed, codebook: session.current.codebook, coder: 'anna', isShown: () => true };
}

/** One edit from the first to the last line that differs, as an editor that reads a file again has it. */
function replacement(before: string, after: string): { start: number; end: number; text: string } {
  const [old, now] = [before.split(/(?<=\n)/), after.split(/(?<=\n)/)];
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const start = old.slice(0, head).join('').length;
  return {
    start,
    end: before.length - old.slice(old.length - tail).join('').length,
    text: now.slice(head, now.length - tail).join(''),
  };
}
