import { describeSpan } from '../../../src/core/anchoring/describeSpan';
import { frozen } from '../../../src/core/study/rounds/frozen';
import type { Draw } from '../../../src/core/study/rounds/round';
import { emptyRoundCodes, type RoundCodes } from '../../../src/core/study/rounds/roundCodes';
import { serializeRoundCodes } from '../../../src/core/study/rounds/roundFiles';
import { SourceText } from '../../../src/core/text/sourceText';
import { spanOfWords } from './memoryStudy';

/** A drawn unit of a transcript, from the turn that begins with some words to the one that begins with others. */
export function unitOf(transcript: string, text: string, first: string, last = first, id = 'u01'): object {
  const source = new SourceText(text);
  const turn = (words: string): object => ({ turn: 0, anchor: describeSpan(source, spanOfWords(text, words)) });
  return { id, stratum: transcript, transcript, first: turn(first), last: turn(last) };
}

/** What a round is like where a test does not say otherwise. */
export const someDraw: Omit<Draw, 'coders' | 'units'> = {
  purpose: 'inter-coder',
  mode: 'agreement',
  assignment: { kind: 'all' },
  plan: { unit: 'turn', presence: 'any', level: 'exact', statistic: 'krippendorffAlpha', minimum: 0.667 },
  method: { name: 'stratified-random', version: 1, seed: 1, fraction: 0.12, draw: 'passage', turnsPerPassage: 8 },
  frame: { transcripts: [] },
  strata: [],
};

/** The text of a `round.json`. */
export const roundOf = (coders: readonly string[], ...units: readonly object[]): string => drawOf({ coders, units });

/** The same, with some of it changed. */
export const drawOf = (changed: object): string => JSON.stringify({ format: 1, ...someDraw, ...changed });

/** A coder's file of a round. */
export const roundFile = (finished?: string, changed: Partial<RoundCodes> = {}): string => {
  const codes = { ...emptyRoundCodes, ...changed };
  return serializeRoundCodes(finished === undefined ? codes : frozen(codes, finished));
};
