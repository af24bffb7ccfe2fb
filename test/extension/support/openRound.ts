import { describeSpan } from '../../../src/core/anchoring/describeSpan';
import { span } from '../../../src/core/text/offsets';
import { SourceText } from '../../../src/core/text/sourceText';
import { fg1 } from './testStudy';

/** A unit of one turn. */
interface GivenUnit {
  readonly id: string;
  /** From 0. */
  readonly turn: number;
  /** All of the turn, as the text has it. */
  readonly words: string;
}

/** The file of an open round of anna and bert, with units of the first transcript, whose text this is. */
export function openRound(text: string, ...units: readonly GivenUnit[]): string {
  const source = new SourceText(text);
  return JSON.stringify({
    format: 1,
    purpose: 'inter-coder',
    mode: 'agreement',
    coders: ['anna', 'bert'],
    assignment: { kind: 'all' },
    plan: { unit: 'turn', presence: 'any', level: 'exact', statistic: 'krippendorffAlpha' },
    method: { name: 'stratified-random', version: 1, seed: 1, fraction: 1, draw: 'turn' },
    frame: { transcripts: [] },
    strata: [],
    units: units.map(({ id, turn, words }) => {
      const start = text.indexOf(words);
      const end = { turn, anchor: describeSpan(source, span(start, start + words.length)) };
      return { id, transcript: fg1, first: end, last: end };
    }),
  });
}
