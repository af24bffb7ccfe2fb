import type { FrameUnit } from '../../sampling/frame';
import type { Draw, RoundUnit, TopUp } from './round';
import type { RoundCodes } from './roundCodes';
import { drawTopUp, topUpVersion } from './topUp';

export type RedrawnTopUp =
  | { readonly kind: 'same'; readonly count: number }
  /** Ids of units that were not added by it, or should have been. */
  | { readonly kind: 'different'; readonly units: readonly string[] }
  /** Drawn before all that is needed was kept, or by a version that is not known here. */
  | { readonly kind: 'unknown' };

export interface TopUpToRedraw {
  readonly topUp: TopUp;
  /** From 1. */
  readonly number: number;
  /** Whether a stored code is one of those that it was for. */
  readonly isRare: (code: string) => boolean;
}

/**
 * Draws a top-up again: from the frame, what the first coder's frozen file says of it, and the first coder's codings of the
 * units, which say themselves whether each is an application or a decoy.
 */
export function redrawTopUp(
  draw: Draw,
  frame: readonly FrameUnit[],
  { topUp, number, isRare }: TopUpToRedraw,
  file: RoundCodes | undefined,
): RedrawnTopUp {
  const positives = file?.topUps?.[number - 1];
  const { seed, most, version } = topUp;
  if (file === undefined || !positives?.length || most === undefined || version !== topUpVersion)
    return { kind: 'unknown' };
  const again = drawTopUp(draw, frame, new Set(positives), { seed, most }, number);
  const added = draw.units.filter((unit) => unit.topUp === number);
  const expected = new Map(again.map((unit) => [unit.id, asText(unit)]));
  const applied = new Set(positives.flatMap((index) => placeOf(frame[index]) ?? []));
  const given = new Set(file.codings.flatMap(({ unit, code }) => (isRare(code) ? [unit] : [])));
  const wrong = added.filter((unit) => {
    const place = placeOf({ path: unit.transcript, first: unit.first.turn ?? -1 }) ?? '';
    return expected.get(unit.id) !== asText(unit) || applied.has(place) !== given.has(unit.id);
  });
  const there = new Set(added.map(({ id }) => id));
  const ids = [...wrong.map(({ id }) => id), ...again.map(({ id }) => id).filter((id) => !there.has(id))];
  return ids.length === 0 ? { kind: 'same', count: added.length } : { kind: 'different', units: ids };
}

const placeOf = (unit: Pick<FrameUnit, 'path' | 'first'> | undefined): string | undefined =>
  unit && `${unit.first} ${unit.path}`;

/** What the draw decides of a unit, without what this version does not know. */
const asText = ({ id, transcript, first, last }: RoundUnit): string =>
  JSON.stringify([id, transcript, ...[first, last].map(({ turn, anchor }) => [turn, anchor])]);
