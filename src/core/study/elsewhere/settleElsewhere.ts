import { wholePlaces } from '../../anchoring/wholePlaces';
import { groupBy } from '../../text/groupBy';
import type { StudyPath } from '../../text/studyPath';
import { RenamedTranscripts } from '../checks/renamedTranscript';
import { codingsWithoutText } from '../codingsWithoutText';
import { givingWay } from '../givingWay';
import type { OldTexts } from '../oldTexts';
import type { PlacedCoding } from '../placedCoding';
import type { Cancellation, World } from '../ports';
import type { StudySnapshot } from '../snapshot';
import type { EarlierThere } from './earlierThere';
import { lostCodings } from './lostCodings';
import { hadAlready } from './hadAlready';
import { tookPlace } from './tookPlace';
import { foundOnce, type FoundOnce } from './foundOnce';

/** What settling has at hand. */
export interface ElsewhereSettled {
  readonly snapshot: StudySnapshot;
  /** Everybody's codings of a transcript, seen or not. */
  readonly placed: (transcript: StudyPath) => readonly PlacedCoding[];
  readonly earlier: EarlierThere;
  readonly oldTexts: OldTexts;
  readonly world: Pick<World, 'pause'>;
  readonly signal: Cancellation | undefined;
}

/**
 * Asks older texts about every passage that is lost where it was coded and stands in another transcript: whether that one
 * had it already.
 * @returns the transcripts that such passages were coded in, where anything is known that was not
 */
export async function settleElsewhere(settled: ElsewhereSettled): Promise<readonly StudyPath[]> {
  const { snapshot, placed, world, signal } = settled;
  const everybody = {
    placed,
    withoutText: () => codingsWithoutText(snapshot, () => true, { coder: 'all' }),
  };
  const lost = lostCodings(snapshot, everybody, new RenamedTranscripts(snapshot));
  const found = await givingWay(foundOnce(snapshot, lost, wholePlaces), { world, signal });
  if (found === undefined || !(await ask(found, settled))) return [];
  return [...new Set(found.map(({ record }) => record.transcript))];
}

/** @returns whether anything is known that was not */
async function ask(
  passages: readonly FoundOnce[],
  { snapshot: { transcripts }, earlier, oldTexts, signal }: ElsewhereSettled,
): Promise<boolean> {
  let isNew = false;
  const open = passages.filter(({ coding, source }) => !earlier.isAsked(coding, source));
  for (const [, all] of groupBy(open, ({ record, to }) => `${record.transcript}\n${to}`)) {
    const [first] = all;
    if (first === undefined) continue;
    const { record, to, source } = first;
    const now = { one: transcripts.get(record.transcript)?.source, other: source };
    const codings = all.map(({ coding }) => coding);
    const had = await hadAlready(oldTexts.together(record.transcript, to, now, signal), codings);
    if (signal?.aborted) return isNew;
    for (const coding of codings) earlier.note(coding, source, had.get(coding));
    isNew ||= had.size > 0;
    if (now.one === undefined) continue;
    const took = await tookPlace(oldTexts.together(record.transcript, to, now, signal), now.one, codings);
    if (signal?.aborted) return isNew;
    earlier.noteTextOf(now.one, source, took);
  }
  return isNew;
}
