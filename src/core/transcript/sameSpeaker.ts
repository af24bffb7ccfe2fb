import type { Offset } from '../text/offsets';
import { speakerKey } from './speakers';
import type { Transcript, Turn } from './transcript';

export type Direction = 'next' | 'previous';

/** Where somebody speaks, and where the same one speaks again: undefined after the last turn and before the first. */
export interface SameSpeaker {
  readonly from: Turn;
  readonly to: Turn | undefined;
}

/** Undefined before the first turn: nobody has spoken there. After a turn, up to the next, its speaker is meant. */
export function sameSpeaker({ turns }: Transcript, at: Offset, direction: Direction): SameSpeaker | undefined {
  const here = turns.findLastIndex(({ span }) => span.start <= at);
  const from = turns[here];
  if (from === undefined) return undefined;
  const isSame = (turn: Turn): boolean => speakerKey(turn) === speakerKey(from);
  const to = direction === 'next' ? turns.slice(here + 1).find(isSame) : turns.slice(0, here).findLast(isSame);
  return { from, to };
}

/** The turn whose label is here, its end included. */
export const turnOfLabel = ({ turns }: Transcript, at: Offset): Turn | undefined =>
  turns.find(({ label }) => label.start <= at && at <= label.end);
