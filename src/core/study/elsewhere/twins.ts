import type { Coding } from '../../coding/sidecar';
import { groupBy } from '../../text/groupBy';
import type { Span } from '../../text/offsets';
import type { StudyPath } from '../../text/studyPath';
import { isKept } from '../needsLook';
import type { PlacedCoding } from '../placedCoding';
import { spanOf } from '../placement';
import type { StudySnapshot } from '../snapshot';
import type { StudyIndex } from '../studyIndex';
import { movable, type LostCoding } from './lostCodings';

/** One coding in two files of its coder: it was moved on one machine, and changed on another one that had not moved it. */
export interface Twin extends LostCoding {
  readonly to: StudyPath;
  readonly isThere: true;
  /** The coding as it is where its passage is. */
  readonly there: Coding;
}

/** Where it is known where its passage is. */
interface FoundTwin extends Twin {
  /** In the text of `to`. */
  readonly span: Span;
}

export const isTwin = <T extends { readonly there?: Coding }>(one: T): one is T & Twin => one.there !== undefined;

/**
 * Codings that another file of their coder has too, at their passage, while it is not where they are. Not where they are
 * mostly at their passage in both files: the one was copied with its transcript.
 * @param lost what `lostCodings` gives
 */
export function findTwins(
  snapshot: StudySnapshot,
  index: Pick<StudyIndex, 'placed'>,
  lost: readonly LostCoding[],
): readonly FoundTwin[] {
  const shared = sharedIds(snapshot, lost);
  if (shared.length === 0) return [];
  const transcripts = new Set(shared.flat().map(({ record }) => record.transcript));
  const placed = new Map([...transcripts].flatMap((path) => index.placed(path).map((one) => [one.coding, one])));
  const isLost = new Set(lost.map(({ coding }) => coding));
  const isGone = ({ coding }: LostCoding): boolean => isLost.has(coding) || isKeptAs(placed.get(coding));
  const [twins, doubled]: [FoundTwin[], string[]] = [[], []];
  for (const all of shared) {
    const standing = all.filter(({ coding }) => isStanding(placed.get(coding)));
    const [one, another] = standing;
    if (one && another) doubled.push(pairOf(one, another));
    const there = one && placed.get(one.coding);
    const span = there && spanOf(there.anchored);
    if (there === undefined || span === undefined || another !== undefined) continue;
    const gone = all.filter((each) => isGone(each) && movable([each.coding], each.record).length > 0);
    for (const each of gone) twins.push({ ...each, there: there.coding, to: there.transcript, span, isThere: true });
  }
  return [...groupBy(twins, (twin) => pairOf(twin, { record: { ...twin.record, transcript: twin.to } }))].flatMap(
    ([pair, all]) => (doubled.filter((each) => each === pair).length < all.length ? all : []),
  );
}

/** Of codings that may be gone from their text: those of each id that several files of one coder have. */
function sharedIds({ sidecars }: StudySnapshot, lost: readonly LostCoding[]): readonly (readonly LostCoding[])[] {
  const records = [...sidecars.values()];
  const kept = records.flatMap(({ sidecar }) => sidecar.codings.filter(({ orphaned }) => orphaned === true));
  const ids = new Set([...lost.map(({ coding }) => coding), ...kept].map(({ id }) => id));
  // As mostly: then nothing is made of each coding of the study, which is checked again and again.
  if (ids.size === 0) return [];
  const all = records.flatMap((record) =>
    record.sidecar.codings.filter(({ id }) => ids.has(id)).map((coding) => ({ coding, record })),
  );
  const same = groupBy(all, ({ coding, record }) => `${record.coder}\n${coding.id}`);
  return [...same.values()].filter((each) => new Set(each.map(({ record }) => record)).size > 1);
}

/** Whether its words are where it was coded, and it has been looked for. */
export const isStanding = (placed: PlacedCoding | undefined): boolean =>
  placed?.anchored.state === 'exact' || (placed?.anchored.state === 'moved' && placed.isSettled);

const isKeptAs = (placed: PlacedCoding | undefined): boolean => placed !== undefined && isKept(placed.anchored);

interface InFile {
  readonly record: Pick<LostCoding['record'], 'coder' | 'transcript'>;
}

const pairOf = ({ record: one }: InFile, { record: other }: InFile): string =>
  [one.coder, ...[one.transcript, other.transcript].sort()].join('\n');
