import type { Codebook } from '../../codebook/codebook';
import type { FrameSource, SamplingFrame } from '../../sampling/frame';
import { without } from '../../text/json';
import { jsonDifferences, namedDifferences } from '../../text/jsonDifferences';
import { drawShape } from './drawShape';
import { drawMethod } from '../../sampling/drawSample';
import { drawRound, samplingFrame, type DrawDecisions } from './drawRound';
import type { Draw } from './round';
import { serializeDraw } from './roundFiles';

export type Redraw =
  | { readonly kind: 'same' }
  /** Ids of units that are drawn no longer, or are another. */
  | { readonly kind: 'different'; readonly units: readonly string[] }
  /** The same units: other numbers of the frame or of the strata, where they stand in `round.json`. */
  | { readonly kind: 'otherNumbers'; readonly places: string }
  /** Drawn by a method that this version does not know. */
  | { readonly kind: 'unknownMethod'; readonly name: string };

/**
 * Draws a round again, from the texts it was drawn from and its own copy of the codebook.
 * @param sources in the order of the draw's frame
 */
export function redraw(draw: Draw, sources: readonly FrameSource[], book: Codebook): Redraw {
  const { method } = draw;
  if (method.name !== drawMethod.name || method.version !== drawMethod.version)
    return { kind: 'unknownMethod', name: `${method.name} ${method.version}` };
  const again = drawRound(sources, book, { ...draw, first: draw.first, method: methodOf(draw) }).draw;
  const before = drawnPart(draw);
  if (serializeDraw(drawnPart(again)) === serializeDraw(before)) return { kind: 'same' };
  const known = new Map(again.units.map((unit) => [unit.id, JSON.stringify(unit)]));
  const units = before.units.filter((unit) => known.get(unit.id) !== JSON.stringify(unit)).map(({ id }) => id);
  const more = again.units.slice(before.units.length).map(({ id }) => id);
  const all = [...units, ...more];
  if (all.length > 0) return { kind: 'different', units: all };
  const differences = jsonDifferences(drawShape.write(before), drawShape.write(drawnPart(again)));
  return { kind: 'otherNumbers', places: namedDifferences(differences) };
}

/** How a round was drawn, with what holds where its file does not say. */
function methodOf({ method }: Draw): DrawDecisions['method'] {
  const { seed, fraction = 1, draw = 'passage', turnsPerPassage = 8, strata = 'transcript', excluded = [] } = method;
  return { seed, fraction, draw, turnsPerPassage, strata, excluded };
}

/** All that a round could have drawn. */
export const frameAgain = (draw: Draw, sources: readonly FrameSource[], book: Codebook): SamplingFrame =>
  samplingFrame(sources, book, { plan: draw.plan, method: methodOf(draw) });

/** A draw without what came to it later: packages and top-ups, and what this version does not know. */
function drawnPart(draw: Draw): Draw {
  const units = draw.units.filter(({ topUp }) => topUp === undefined);
  const { purpose, mode, coders, first, assignment, plan, method, frame, strata } = draw;
  const known = {
    purpose,
    mode,
    coders,
    ...(first !== undefined && { first }),
    assignment,
    plan,
    frame,
    strata,
    units,
  };
  return { ...known, method: without({ ...method }, 'unknown') };
}
