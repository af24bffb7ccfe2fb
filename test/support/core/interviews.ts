import { describeSpan } from '../../../src/core/anchoring/describeSpan';
import { serializeSidecar } from '../../../src/core/coding/serializeSidecar';
import type { Coding } from '../../../src/core/coding/sidecar';
import { span } from '../../../src/core/text/offsets';
import { SourceText } from '../../../src/core/text/sourceText';
import { codingId } from './garden';

const words = `shed pond street school hill square canal rake ladder seeds hose boards map letters summer rain father
laughter morning neighbours council money lease roots frost market bicycle kettle bench wall gate paint brother winter
stones train window candle bread harbour salt engine museum violin orchard lantern ferry carpet doctor mirror button
garage tunnel pepper island saddle thunder clay ribbon chimney puzzle`.split(/\s+/);

/** Turns of an interview, no two the same, but for a "Yeah." after every third; those of two seeds have little in common. */
export function turnsOf(seed: number, count: number): readonly string[] {
  let state = seed * 2654435761;
  const word = (): string => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return words[(state >>> 8) % words.length] ?? '';
  };
  const some = (length: number): string => Array.from({ length }, word).join(' ');
  return Array.from({ length: count }, (_, at) => {
    const said = `MOD: ${some(4)}?\nP1: ${some(9)} 🌱, ${some(5)}.\n`;
    return at % 3 === 2 ? `${said}MOD: ${some(2)}.\nP1: Yeah.\n` : said;
  });
}

/** Codings of what was answered in each turn of a text, and of every "Yeah.", with ids from a number on. */
export function codingsOf(text: string, firstId: number, code = 'tools'): readonly Coding[] {
  const source = new SourceText(text);
  return [...text.matchAll(/(?<=P1: ).*(?=\n)/g)].map(({ 0: words, index }, number) => ({
    id: codingId(firstId + number),
    code,
    created: `2026-02-01T09:00:00.${String(number + 1).padStart(6, '0')}Z`,
    ...describeSpan(source, span(index, index + words.length)),
  }));
}

export const fileOf = (codings: readonly Coding[]): string => serializeSidecar({ codings, memos: [] });
