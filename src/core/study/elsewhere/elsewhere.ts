import { storedPlace } from '../../anchoring/anchorIn';
import { besideFound, type FoundPassage } from '../../anchoring/besideFound';
import { wholePlaces } from '../../anchoring/wholePlaces';
import { sameJudgement } from '../../coding/codingChange';
import type { Coding } from '../../coding/sidecar';
import { groupBy } from '../../text/groupBy';
import type { Span } from '../../text/offsets';
import type { StudyPath } from '../../text/studyPath';
import { evenly } from '../../text/evenly';
import { RenamedTranscripts } from '../checks/renamedTranscript';
import { codeIdOf } from '../placedCoding';
import { spanOf } from '../placement';
import { sidecarPath } from '../sidecarName';
import type { StudySnapshot } from '../snapshot';
import type { StudyIndex } from '../studyIndex';
import type { EarlierThere } from './earlierThere';
import { lostCodings, movable, type LostCoding } from './lostCodings';
import { foundOnce, type FoundOnce } from './foundOnce';
import { findTwins, isStanding } from './twins';

/** A coding whose passage is word for word in another transcript than the one that its file belongs to. */
export interface Elsewhere extends LostCoding {
  readonly to: StudyPath;
  /** In the text of `to`. */
  readonly span: Span;
  /** Whether its coder's file of `to` has this very coding already: a move was cut off half way. */
  readonly isThere: boolean;
  /** What that file has under its id where the two say something different: they are brought together. */
  readonly there?: Coding;
}

/** Of the passages that a transcript still has so many are looked for, taken evenly. */
const sampleSize = 25;

/** Where so many of them are in the other transcript as well, that one is a copy: nothing was moved to it. */
const copiedShare = 0.5;

/** Where so many times more went than is left, the other one is no copy: what is left is what both had. */
const goneTimes = 3;

/** What is known already of passages in other transcripts. */
export interface KnownElsewhere {
  readonly earlier: EarlierThere;
  /** What `lostCodings` gives, where it is at hand. */
  readonly lost?: readonly LostCoding[];
}

/**
 * Codings whose passages were moved to another transcript: it was split, a part of it was put into another one, or two
 * changed places. Only what is certain: the passage stands with its whole context in one place of all texts of the
 * study, or just as far from such a one as before. A transcript that has passages which the old one still has is a copy
 * of it; one that had the passage already while the old one had it too, as far as older texts tell, has got nothing; and
 * where the coder has given the same code to the very place, it is another passage that reads the same, or
 * was coded anew. And what was moved on one machine and changed on another one: see `findTwins`.
 *
 * Does a piece of work between two yields. What `index` does not show is not looked for.
 */
export function* findElsewhere(
  snapshot: StudySnapshot,
  index: StudyIndex,
  { earlier, lost = lostCodings(snapshot, index, new RenamedTranscripts(snapshot)) }: KnownElsewhere,
): Generator<void, readonly Elsewhere[]> {
  const twins = findTwins(snapshot, index, lost);
  if (lost.length === 0) return twins;
  const whole = groupBy(yield* foundOnce(snapshot, lost, wholePlaces), ({ record }) => record.transcript);
  const search = new Search(snapshot, index, earlier);
  const moved = onceEach(
    [...groupBy(lost, ({ record }) => record.transcript)].flatMap(([from, all]) =>
      search.movedFrom(from, all, whole.get(from) ?? []),
    ),
  );
  const known = new Set(moved.map(({ coding }) => coding));
  return [...moved, ...twins.filter(({ coding }) => !known.has(coding))];
}

/** A coding that is lost in two files goes from one of them; then the other has what is at its passage already. */
const onceEach = (moved: readonly Elsewhere[]): readonly Elsewhere[] =>
  [...groupBy(moved, ({ coding, record, to }) => `${record.coder}\n${to}\n${coding.id}`).values()].flatMap((same) =>
    same.slice(0, 1),
  );

/** What of it was moved, and is not there in another way already. */
class Search {
  private readonly there = new Map<StudyPath, CodingsThere>();

  constructor(
    private readonly snapshot: StudySnapshot,
    private readonly index: StudyIndex,
    private readonly earlier: EarlierThere,
  ) {}

  movedFrom(from: StudyPath, lost: readonly LostCoding[], whole: readonly FoundOnce[]): readonly Elsewhere[] {
    const sure = whole
      .filter(({ coding, source }) => this.earlier.had(coding, source) !== true)
      .map((one): FoundCoding => ({ ...one, anchor: one.coding }))
      .sort(byStored);
    const copies = new Set(
      [...groupBy(sure, ({ to }) => to)].flatMap(([to, all]) => (this.isCopy(from, to, all.length) ? [to] : [])),
    );
    const moved = sure.filter(({ to }) => !copies.has(to));
    const known = new Set(moved.map(({ coding }) => coding));
    const beside = lost.filter(({ coding }) => !known.has(coding)).flatMap((one) => this.beside(one, moved));
    const all = [...moved, ...beside, ...this.goingAlong(from, moved)];
    return all.sort(byStored).flatMap((one) => this.unlessDoubled(one));
  }

  /** What both transcripts say goes with the rest where their texts changed places. */
  private goingAlong(from: StudyPath, moved: readonly FoundCoding[]): readonly FoundCoding[] {
    const { transcripts, sidecars } = this.snapshot;
    return [...groupBy(moved, ({ to }) => to).keys()].flatMap((to) => {
      const there = transcripts.get(to)?.source;
      if (there === undefined || !this.hasTextOf(from, to)) return [];
      const staying = this.index.placed(from).filter(isStanding);
      const found = wholePlaces(
        there,
        staying.map(({ coding }) => coding),
      );
      return staying.flatMap(({ coding, coder }): readonly FoundCoding[] => {
        const [record, { only: span }] = [sidecars.get(sidecarPath(from, coder)), found(coding)];
        if (record === undefined || span === undefined) return [];
        return movable([coding], record).map((one) => ({ ...one, to, source: there, span, anchor: coding }));
      });
    });
  }

  private hasTextOf(from: StudyPath, to: StudyPath): boolean {
    const [here, there] = [from, to].map((path) => this.snapshot.transcripts.get(path)?.source);
    return here !== undefined && there !== undefined && this.earlier.hasTextOf(here, there) === true;
  }

  private beside(one: LostCoding, moved: readonly FoundCoding[]): readonly FoundCoding[] {
    const { coding } = one;
    const before = moved.filter(({ anchor }) => anchor.start <= coding.start).at(-1);
    const after = moved.find(({ anchor }) => anchor.start > coding.start);
    const place = besideFound(coding, { before, after });
    const next = place && [before, after].find((each) => each?.source === place.source);
    return place && next ? [{ ...one, ...place, to: next.to, anchor: coding }] : [];
  }

  /** @param count of the passages that the other one has, and the old one not */
  private isCopy(from: StudyPath, to: StudyPath, count: number): boolean {
    const source = this.snapshot.transcripts.get(to)?.source;
    const inPlace = this.index.placed(from).filter(({ anchored }) => anchored.state === 'exact');
    const sample = evenly(inPlace, sampleSize).map(({ coding }) => coding);
    if (source === undefined || inPlace.length * goneTimes < count || sample.length === 0) return false;
    const found = wholePlaces(source, sample);
    return sample.filter((coding) => found(coding).count !== 0).length >= sample.length * copiedShare;
  }

  private unlessDoubled({ coding, record, to, span }: FoundCoding): readonly Elsewhere[] {
    const there = this.codingsThere(sidecarPath(to, record.coder));
    const same = there.byId.get(coding.id) ?? [];
    const here = there.byPlace.get(keyOf(span)) ?? [];
    const one = { coding, record, to, span };
    if (same.length > 0) {
      const isThere = same.length === 1 && same.every((each) => here.includes(each) && sameJudgement(each, coding));
      return isThere ? [{ ...one, isThere }] : [];
    }
    // Of a transcript whose own text went to the old one nothing stays in the way: it goes there.
    if (this.hasTextOf(to, record.transcript)) return [{ ...one, isThere: false }];
    const codeOf = (each: Coding): string =>
      codeIdOf({ coding: each, resolution: this.snapshot.codebook.resolve(each.code) });
    return here.some((each) => codeOf(each) === codeOf(coding)) ? [] : [{ ...one, isThere: false }];
  }

  /** What the coder has in the transcript that has the passages now. */
  private codingsThere(path: StudyPath): CodingsThere {
    const known = this.there.get(path);
    if (known) return known;
    const record = this.snapshot.sidecars.get(path);
    const codings = record?.sidecar.codings ?? [];
    const source = record && this.snapshot.transcripts.get(record.transcript)?.source;
    const placed = record ? this.index.placed(record.transcript) : [];
    const places = new Map(placed.map(({ coding, anchored }) => [coding, spanOf(anchored)]));
    const found: CodingsThere = {
      byId: groupBy(codings, ({ id }) => id),
      byPlace: groupBy(codings, (coding) => {
        // What is hidden while its coder judges again is where it was stored.
        const at = places.get(coding) ?? (source && storedPlace(source, coding));
        return at ? keyOf(at) : '';
      }),
    };
    this.there.set(path, found);
    return found;
  }
}

interface CodingsThere {
  readonly byId: ReadonlyMap<string, readonly Coding[]>;
  readonly byPlace: ReadonlyMap<string, readonly Coding[]>;
}

const keyOf = ({ start, end }: Span): string => `${start}-${end}`;

type FoundCoding = Omit<Elsewhere, 'isThere'> & FoundPassage;

const byStored = ({ coding: a }: { readonly coding: Coding }, { coding: b }: { readonly coding: Coding }): number =>
  a.start - b.start || a.end - b.end;
