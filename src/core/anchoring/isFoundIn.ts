import type { Anchor } from '../coding/sidecar';
import type { SourceText } from '../text/sourceText';
import { anchorIn } from './anchorIn';
import { contextLength } from './describeSpan';
import { firstTwo, occurrences } from './occurrences';
import { telling } from './weights';

/** Words of a context this short stand nearly everywhere. */
const shortest = 3;

/** Of the words on either side of a passage so many have to be beside it: a name or label may be another by now. */
const share = 0.4;

/** UTF-16 units that a context may have grown by. */
const slack = 16;

/**
 * Whether a passage that was stored of one text is in a text: its words once with most of what stood on either side of
 * them, or with all of it. Tells a text that was corrected from one that only has the same questions in it; where a
 * passage is, it does not tell for certain enough to show it there. Goes through the text once, seldom three times.
 */
export function isFoundIn(source: SourceText, anchor: Anchor): boolean {
  const { prefix, quote, suffix } = anchor;
  if (quote === '') return false;
  const { text } = source;
  const places =
    quote.length >= telling
      ? firstTwo(occurrences(text, quote))
      : firstTwo(occurrences(text, prefix + quote)).map((at) => at + prefix.length);
  if (places.length === 0 && quote.length < telling) places.push(...firstTwo(occurrences(text, quote + suffix)));
  const [only, another] = places;
  if (another !== undefined) return anchorIn(source, anchor).state !== 'orphaned';
  return only !== undefined && isAlike(text, anchor, only);
}

function isAlike(text: string, { prefix, quote, suffix }: Anchor, start: number): boolean {
  const end = start + quote.length;
  const reach = contextLength + slack;
  return (
    isBeside(prefix, text.slice(Math.max(start - reach, 0), start)) && isBeside(suffix, text.slice(end, end + reach))
  );
}

function isBeside(context: string, beside: string): boolean {
  const words = context.split(/[^\p{L}\p{N}]+/u).filter(({ length }) => length >= shortest);
  return words.filter((word) => beside.includes(word)).length >= words.length * share;
}
