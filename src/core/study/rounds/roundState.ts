import { judgeOf, type Judge } from '../../agreement/round/judge';
import type { Draw, Round, RoundCodesRecord, RoundUnit } from './round';
import { emptyRoundCodes, type RoundCodes } from './roundCodes';

/** Whether a judge's file says that it is finished; one that could not be read does not. */
export const isFinished = (record: RoundCodesRecord | undefined): boolean =>
  record !== undefined && record.writable && record.codes.finished !== undefined;

/** Whether a judge's file waits for a decision that a merge left: nothing of it counts until then. */
export const isUnsettled = ({ problems }: RoundCodesRecord): boolean =>
  problems.some(({ code }) => code === 'file.fieldConflict');

/** Coders of the round who have not finished. */
export const unfinishedCoders = ({ draw, codes }: Round): readonly string[] =>
  (draw?.coders ?? []).filter((coder) => !isFinished(codes.get(coder)));

/** Who is to have coded before in an intra-coder round, where the file of it is not there. */
export function earlierGone({ draw, codes }: Round): Judge | undefined {
  if (draw?.purpose !== 'intra-coder' || draw.first === undefined) return undefined;
  const earlier = { coder: draw.first, isEarlier: true };
  return codes.has(judgeOf(earlier)) ? undefined : earlier;
}

/** Open until every coder of the round has finished; a round that cannot be read counts as open. */
export const isOpen = (round: Round): boolean => round.draw === undefined || unfinishedCoders(round).length > 0;

/** When the last of its coders finished; empty where nobody has. */
export const finishedAt = ({ draw, codes }: Round): string =>
  (draw?.coders ?? [])
    .map((coder) => codes.get(coder)?.codes.finished ?? '')
    .sort()
    .at(-1) ?? '';

/** The units that a coder judges, in the order of the sample. */
export const unitsOf = (draw: Draw, coder: string): readonly RoundUnit[] =>
  draw.coders.includes(coder) ? draw.units.filter(({ coders }) => coders === undefined || coders.includes(coder)) : [];

/** Those of these units that were neither judged nor said to be unclear. */
export function notHandled({ seen, unclear }: RoundCodes, units: readonly string[]): readonly string[] {
  const handled = new Set([...seen, ...unclear.map(({ unit }) => unit)]);
  return units.filter((id) => !handled.has(id));
}

/** How far a coder is. */
export interface Progress {
  readonly coder: string;
  readonly units: number;
  /** Judged, or said why not. */
  readonly done: number;
  /** Ids, in the order of the sample. */
  readonly left: readonly string[];
  readonly finished: string | undefined;
}

export function progressOf({ codes }: Round, draw: Draw, coder: string): Progress {
  const record = codes.get(coder);
  const units = unitsOf(draw, coder);
  const left = notHandled(
    record?.codes ?? emptyRoundCodes,
    units.map(({ id }) => id),
  );
  return { coder, units: units.length, done: units.length - left.length, left, finished: record?.codes.finished };
}
