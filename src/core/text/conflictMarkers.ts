import { rangeOf, type TextRange } from '../problem';
import { span } from './offsets';
import type { SourceText } from './sourceText';

/** Where a file still holds a merge's conflict markers: the first line of `<<<<<<<`, if any. */
export function conflictMarker(source: SourceText): TextRange | undefined {
  if (!source.text.includes('<<<<<<<')) return undefined;
  const match = /^<{7}(?=[ \n]|$)/m.exec(source.text);
  return match === null ? undefined : rangeOf(source, span(match.index, match.index + 7));
}
