import { wholePlaces } from '../../anchoring/wholePlaces';
import type { Coding } from '../../coding/sidecar';
import { groupBy } from '../../text/groupBy';
import type { StudyPath } from '../../text/studyPath';
import type { SidecarRecord } from '../records';
import type { StudySnapshot } from '../snapshot';
import type { StudyIndex } from '../studyIndex';
import type { EarlierThere } from './earlierThere';
import type { Elsewhere } from './elsewhere';
import { isTwin, isStanding } from './twins';

/** Codings of one file that are at their passage, which another transcript has too. */
export interface AlsoElsewhere {
  readonly record: SidecarRecord;
  readonly to: StudyPath;
  readonly codings: readonly Coding[];
}

/**
 * Codings that are left in a file of which all others are in another transcript now, which has these passages as well, as
 * where two interviews with the same introduction changed places: nothing tells whose text they were coded in, where no
 * older one is kept.
 * @param elsewhere what `findElsewhere` gives
 */
export function alsoElsewhere(
  { transcripts }: StudySnapshot,
  index: Pick<StudyIndex, 'placed'>,
  elsewhere: readonly Elsewhere[],
  earlier: EarlierThere,
): readonly AlsoElsewhere[] {
  const gone = new Set(elsewhere.map(({ coding }) => coding));
  const pairs = groupBy(
    elsewhere.filter((one) => !isTwin(one)),
    ({ record, to }) => `${record.path}\n${to}`,
  );
  return [...pairs.values()].flatMap((all): readonly AlsoElsewhere[] => {
    const [{ record, to }] = all as [Elsewhere];
    const [here, there] = [record.transcript, to].map((path) => transcripts.get(path)?.source);
    if (here === undefined || there === undefined || earlier.hasTextOf(here, there) !== undefined) return [];
    const codings = index
      .placed(record.transcript)
      .filter((placed) => placed.coder === record.coder && !gone.has(placed.coding) && isStanding(placed))
      .map(({ coding }) => coding);
    const found = wholePlaces(there, codings);
    const isInBoth = codings.every((coding) => found(coding).count !== 0);
    return isInBoth && codings.length > 0 && codings.length <= all.length ? [{ record, to, codings }] : [];
  });
}
