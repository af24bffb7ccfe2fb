import type { RoundCodes } from './roundCodes';

/**
 * How far a unit is for its coder: not looked at, with codings but not said to be done, judged with codings, judged with
 * none applying, or impossible to judge.
 */
export type UnitState = 'left' | 'begun' | 'coded' | 'nothing' | 'unclear';

export function stateOfUnit(codes: RoundCodes, unit: string): UnitState {
  if (codes.unclear.some((remark) => remark.unit === unit)) return 'unclear';
  const isCoded = codes.codings.some((coding) => coding.unit === unit);
  if (codes.seen.includes(unit)) return isCoded ? 'coded' : 'nothing';
  return isCoded ? 'begun' : 'left';
}

/** Whether its coder has said what there is to say of a unit: judged it, or why that cannot be done. */
export function isHandled(codes: RoundCodes, unit: string): boolean {
  const state = stateOfUnit(codes, unit);
  return state !== 'left' && state !== 'begun';
}
