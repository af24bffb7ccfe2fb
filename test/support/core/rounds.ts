import { describeSpan } from '../../../src/core/anchoring/describeSpan';
import { SourceText } from '../../../src/core/text/sourceText';
import { spanOfWords } from './memoryStudy';

/** A drawn unit of a transcript, from the turn that begins with some words to the one that begins with others. */
export function unitOf(transcript: string, text: string, first: string, last = first): object {
  const source = new SourceText(text);
  const turn = (words: string): object => ({ turn: 0, anchor: describeSpan(source, spanOfWords(text, words)) });
  return { id: 'u01', stratum: transcript, transcript, first: turn(first), last: turn(last) };
}

export const roundOf = (coders: readonly string[], ...units: readonly object[]): string =>
  JSON.stringify({ format: 1, coders, units });

/** A coder's file of a round. */
export const roundFile = (finished?: string): string =>
  JSON.stringify({ format: 1, blind: 'shielded', ...(finished !== undefined && { finished }), seen: [], codings: [] });
