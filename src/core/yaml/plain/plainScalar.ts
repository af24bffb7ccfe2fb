import { Scalar } from 'yaml';

const quoteType = { '"': 'QUOTE_DOUBLE', "'": 'QUOTE_SINGLE' } as const;

/** What the core schema reads as a number, or would if it were written a little differently. */
const likeNumber = /^(?:[-+.]|0[ox]|[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$)/;
const wholeNumber = /^[0-9]{1,15}$/;
const nothing = /^(?:~|[Nn]ull|NULL)$/;
const either = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/;

/**
 * A word without quotes as the core schema reads it; undefined where it is best left to the library.
 * @param nodeEnd after the blanks and the line end that follow
 */
export function plainScalar(source: string, start: number, nodeEnd: number): Scalar | undefined {
  const value = plainValue(source);
  return value === undefined ? undefined : scalarOf(value, source, 'PLAIN', [start, start + source.length, nodeEnd]);
}

/** A quotation mark or a backslash in double quotes; the other escapes are the library's. */
export const escape = /\\(["\\])/g;

/** @param inner what stands between the quotes, without any sign that means something else */
export function quotedScalar(inner: string, quote: '"' | "'", start: number, nodeEnd: number): Scalar {
  const value = quote === "'" ? inner.replaceAll("''", "'") : inner.replace(escape, '$1');
  return scalarOf(value, value, quoteType[quote], [start, start + inner.length + 2, nodeEnd]);
}

/** @param end where the first line begins that is no part of it */
export const blockScalar = (
  value: string,
  type: 'BLOCK_LITERAL' | 'BLOCK_FOLDED',
  start: number,
  end: number,
): Scalar => scalarOf(value, value, type, [start, end, end]);

/** What `key:` has for a value. */
export const emptyScalar = (at: number): Scalar => scalarOf(null, '', 'PLAIN', [at, at, at]);

function plainValue(source: string): string | number | boolean | null | undefined {
  if (likeNumber.test(source)) return wholeNumber.test(source) ? Number(source) : undefined;
  if (nothing.test(source)) return null;
  return either.test(source) ? source.length === 4 : source;
}

function scalarOf(value: unknown, source: string, type: Scalar.Type, range: [number, number, number]): Scalar {
  const scalar = new Scalar(value);
  scalar.range = range;
  scalar.source = source;
  scalar.type = type;
  return scalar;
}
