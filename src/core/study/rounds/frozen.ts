import { textHash } from '../../text/textHash';
import { without, writeJson } from '../../text/json';
import { drawShape } from './drawShape';
import type { Draw, Round } from './round';
import type { DrawnHashes, RoundCodes } from './roundCodes';
import { serializeRoundCodes } from './roundFiles';

/** What a finished file is held to: the hash of everything in it but the hash itself, however it is laid out. */
export const frozenHash = (codes: RoundCodes): string => textHash(serializeRoundCodes(without(codes, 'hash')));

/** The file as its coder finishes it: nothing of it may change any more. */
export function frozen(codes: RoundCodes, finished: string): RoundCodes {
  const done = { ...codes, finished };
  return { ...done, hash: frozenHash(done) };
}

/** Whether a finished file still holds what it held when it was finished. */
export const isIntact = (codes: RoundCodes): boolean => codes.hash === frozenHash(codes);

/**
 * The hash of what was decided before the draw. Paths are left out, since renaming a transcript rewrites them, and so
 * are the units, which are checked by drawing them again.
 */
export function planHash(draw: Draw): string {
  const { purpose, mode, coders, first, assignment, plan, method } = drawShape.write(draw) as Draw;
  return textHash(writeJson({ purpose, mode, coders, first, assignment, plan, method: without(method, 'excluded') }));
}

/** What a coder's file keeps of the round it was begun in; undefined where the round cannot be read. */
export function drawnHashes({ draw, codebook }: Pick<Round, 'draw' | 'codebook'>): DrawnHashes | undefined {
  if (draw === undefined || codebook?.source === undefined) return undefined;
  return { plan: planHash(draw), codebook: textHash(codebook.source.text) };
}
