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
 * What was decided before the draw, as `round.json` has it. Paths are left out, since renaming a transcript rewrites them,
 * and so are the units, which are checked by drawing them again.
 */
export function planned(draw: Draw): object {
  const { purpose, mode, coders, first, assignment, plan, method } = drawShape.write(draw) as Draw;
  return { purpose, mode, coders, first, assignment, plan, method: without(method, 'excluded') };
}

export const planHash = (draw: Draw): string => textHash(writeJson(planned(draw)));

/**
 * The hash of what the sample weighs and who judges it: texts and sizes of the frame, strata, and units by the numbers of
 * their turns. Neither paths, which renaming a transcript rewrites, nor what was added for rare codes, which has no weight.
 */
export function sampleHash({ frame, strata, units }: Draw): string {
  const stratumAt = new Map(strata.map(({ name }, index) => [name, index]));
  const transcriptAt = new Map(frame.transcripts.map(({ path }, index) => [path, index]));
  return textHash(
    writeJson({
      frame: frame.transcripts.map(({ sha256, passages, turns, words }) => [
        sha256,
        ...[passages, turns, words].map(orNull),
      ]),
      strata: strata.map(({ passages, drawn }) => [passages, drawn]),
      units: units
        .filter(({ topUp }) => topUp === undefined)
        .map(({ id, stratum = '', transcript, first, last, coders }) => [
          id,
          ...[stratumAt.get(stratum), transcriptAt.get(transcript), first.turn, last.turn].map(orNull),
          orNull(coders),
        ]),
    }),
  );
}

const orNull = <T>(value: T | undefined): T | null => value ?? null;

/** What a coder's file keeps of the round it was begun in; undefined where the round or its codebook cannot be read. */
export function drawnHashes(round: Pick<Round, 'draw' | 'codebook'>): Required<Known> | undefined {
  const now = hashesNow(round);
  const codebook = now?.codebook;
  return now === undefined || codebook === undefined ? undefined : { ...now, codebook };
}

type Known = Omit<DrawnHashes, 'unknown'>;
type Now = Required<Omit<Known, 'codebook'>> & Partial<Pick<Known, 'codebook'>>;

/** The same of a round as it is now, of which the codebook may be gone. */
export function hashesNow({ draw, codebook }: Pick<Round, 'draw' | 'codebook'>): Now | undefined {
  if (draw === undefined) return undefined;
  const text = codebook?.source?.text;
  return { plan: planHash(draw), ...(text !== undefined && { codebook: textHash(text) }), sample: sampleHash(draw) };
}

/** Which of what a coder's file keeps is another now; what either does not say is not compared. */
export const changedSince = (held: DrawnHashes, now: Now): readonly (keyof Known)[] =>
  (['plan', 'codebook', 'sample'] as const).filter(
    (key) => held[key] !== undefined && now[key] !== undefined && held[key] !== now[key],
  );
