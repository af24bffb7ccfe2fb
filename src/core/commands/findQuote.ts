import { IntercoderError } from '../intercoderError';
import { span, type Span } from '../text/offsets';
import type { SourceText } from '../text/sourceText';

/**
 * The one place where words stand in a transcript.
 * @throws IntercoderError `quote.notFound`; `quote.several` with their number and lines: the caller has to say which
 */
export function findQuote(source: SourceText, words: string): Span {
  if (words.trim() === '') throw new IntercoderError('passage.empty');
  const places: number[] = [];
  for (let at = source.text.indexOf(words); at !== -1; at = source.text.indexOf(words, at + 1)) places.push(at);
  const [only, second] = places;
  if (only === undefined) throw new IntercoderError('quote.notFound', { quote: words });
  if (second === undefined) return span(only, only + words.length);
  const lines = places.slice(0, 10).map((at) => source.lineColumn(span(at, at).start).line + 1);
  throw new IntercoderError('quote.several', { quote: words, count: places.length, lines: lines.join(', ') });
}
