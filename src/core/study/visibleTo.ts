import { overlaps, type Span } from '../text/offsets';
import type { StudyPath } from '../text/studyPath';
import type { Round, RoundCodesRecord } from './rounds/round';
import { isOpen } from './rounds/roundState';
import { unitSpan } from './rounds/unitSpan';
import type { StudySnapshot } from './snapshot';

/** Who looks. Undefined: it is not known who, which is treated as everybody else. */
export interface Viewer {
  readonly coder: string | undefined;
}

/** A coder's judgement at a place of a transcript; no place where its passage is not found. */
export interface Judgement {
  readonly coder: string;
  readonly transcript: StudyPath;
  readonly at: Span | undefined;
}

/**
 * The one gate between a study and every surface: what `viewer` may see of it now. While a round is open, nobody sees
 * another's judgements on the drawn passages, the first coder included, nor those of coders who take no part: any of
 * them could sway who judges. One's own are visible, but for who codes the same again in an intra-coder round: there
 * they are what must not be seen. Where it cannot be told (a round that cannot be read, a unit that is not found) the
 * gate stays shut.
 */
export function visibleTo(viewer: Viewer, snapshot: StudySnapshot): (judgement: Judgement) => boolean {
  const shut = snapshot.rounds.filter(isOpen);
  if (shut.length === 0) return () => true;
  const drawn = new Map(shut.map((round) => [round, drawnBy(round, snapshot)]));
  return ({ coder, transcript, at }) =>
    !shut.some((round) => {
      if (coder === viewer.coder && !isAgain(round, coder)) return false;
      if (round.draw === undefined) return true;
      const units = drawn.get(round)?.get(transcript);
      if (units === undefined) return false;
      return at === undefined || units.some((unit) => unit === undefined || overlaps(unit, at));
    });
}

/**
 * The files of a round that `viewer` may see: all of them once it is closed, before that only what they judge there
 * themselves. What somebody judged earlier is not theirs to see while they do it again.
 */
export const visibleCodes = (viewer: Viewer, round: Round): readonly RoundCodesRecord[] =>
  [...round.codes.values()].filter(({ coder, isEarlier }) => !isOpen(round) || (coder === viewer.coder && !isEarlier));

/** Whether somebody judges in this round what they have coded before. */
const isAgain = ({ draw }: Round, coder: string): boolean =>
  draw?.purpose === 'intra-coder' && draw.coders.includes(coder);

function drawnBy(round: Round, snapshot: StudySnapshot): ReadonlyMap<StudyPath, readonly (Span | undefined)[]> {
  const units = new Map<StudyPath, (Span | undefined)[]>();
  for (const unit of round.draw?.units ?? []) {
    const record = snapshot.transcripts.get(unit.transcript);
    const list = units.get(unit.transcript) ?? [];
    list.push(record && unitSpan(unit, record));
    units.set(unit.transcript, list);
  }
  return units;
}
