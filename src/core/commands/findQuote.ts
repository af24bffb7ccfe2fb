import { occurrences } from '../anchoring/occurrences';
import { IntercoderError } from '../intercoderError';
import { normalizeLineEnds } from '../text/decode';
import { offset, span, type Span } from '../text/offsets';
import type { Transcript } from '../transcript/transcript';

/** Lines that are named where words occur too often. */
const namedLines = 10;

/**
 * The one place where words stand in a transcript, its front matter left aside. Line ends may be of any kind.
 * @throws IntercoderError `passage.empty`, `quote.notFound`; `quote.several` with their number and lines: the caller has
 *   to say which
 */
export function findQuote({ source, frontMatter }: Transcript, quote: string): Span {
  const words = normalizeLineEnds(quote);
  if (words.trim() === '') throw new IntercoderError('passage.empty');
  const start = frontMatter?.span.end ?? 0;
  const places = [...occurrences(source.text.slice(start), words)].map((at) => at + start);
  const [only, second] = places;
  if (only === undefined) throw new IntercoderError('quote.notFound', { quote });
  if (second === undefined) return span(only, only + words.length);
  const lines = places.slice(0, namedLines).map((at) => source.lineColumn(offset(at)).line + 1);
  throw new IntercoderError('quote.several', { quote, count: places.length, lines: lines.join(', ') });
}
