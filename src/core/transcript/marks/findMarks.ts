import { offset } from '../../text/offsets';
import type { Span } from '../../text/offsets';
import type { SourceText } from '../../text/sourceText';
import type { Mark, MarkKind } from '../transcript';
import { markPatterns } from './markPatterns';

const anyMark = new RegExp(markPatterns.map(([kind, pattern]) => `(?<${kind}>${pattern})`).join('|'), 'gimu');

/** The marks in a stretch of speech, in text order, none inside another. */
export function findMarks(source: SourceText, at: Span): readonly Mark[] {
  const marks: Mark[] = [];
  for (const match of source.slice(at).matchAll(anyMark)) {
    const start = offset(at.start + match.index);
    marks.push({ kind: kindOf(match), start, end: offset(start + match[0].length) });
  }
  return marks;
}

function kindOf({ groups }: RegExpExecArray): MarkKind {
  const found = markPatterns.find(([kind]) => groups?.[kind] !== undefined);
  if (found === undefined) throw new Error('a mark without a kind');
  return found[0];
}
