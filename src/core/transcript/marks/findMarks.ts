import { offset } from '../../text/offsets';
import { lazily } from '../../text/lazily';
import type { Span } from '../../text/offsets';
import type { SourceText } from '../../text/sourceText';
import type { Mark, MarkKind } from '../transcript';
import { markPatterns } from './markPatterns';

const anyOf = (patterns: typeof markPatterns): RegExp =>
  new RegExp(patterns.map(([kind, pattern]) => `(?<${kind}>${pattern})`).join('|'), 'gimu');

const anyMark = lazily(() => anyOf(markPatterns));

/** A word cut off is looked for at every word, all else only at a sign. */
const anyOther = lazily(() => anyOf(markPatterns.filter(([kind]) => kind !== 'cutOff')));
const dash = /[—-]/;

/** All but a word cut off begin with one of these. Most of what people say has none of them. */
const openingSign = /[0-9([{#/]/;

/** The marks in a stretch of speech, in text order, none inside another. */
export function findMarks(source: SourceText, at: Span): readonly Mark[] {
  const marks: Mark[] = [];
  const text = source.slice(at);
  const pattern = dash.test(text) ? anyMark() : openingSign.test(text) ? anyOther() : undefined;
  if (pattern === undefined) return marks;
  // `matchAll` would copy the pattern, which takes longer than most searches.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
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
