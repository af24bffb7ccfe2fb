import assert from 'node:assert/strict';
import { parseSidecar, type ParsedSidecar } from '../../../src/core/coding/parseSidecar';
import type { Coding, Sidecar } from '../../../src/core/coding/sidecar';
import { codePointOffset } from '../../../src/core/text/offsets';
import { SourceText } from '../../../src/core/text/sourceText';

/** A UUID v4 that can be told apart at a glance. */
export const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A coding that holds, its place and words made of its number, with some fields given. */
export function someCoding(number: number, given: Partial<Coding> = {}): Coding {
  return {
    code: 'trust',
    created: '2026-01-15T11:00:00Z',
    id: uuid(number),
    quote: `words ${number}`,
    prefix: `before ${number}`,
    suffix: `after ${number}`,
    start: codePointOffset(100 * number),
    end: codePointOffset(100 * number + 7),
    ...given,
  };
}

export const parseText = (text: string): ParsedSidecar => parseSidecar(new SourceText(text));

/** Reads a sidecar in which nothing is wrong. */
export function readSound(text: string): Sidecar {
  const { value, writable, problems } = parseText(text);
  assert.deepEqual([writable, problems], [true, []]);
  return value;
}
