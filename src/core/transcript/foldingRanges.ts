import { span, type Span } from '../text/offsets';
import type { SourceText } from '../text/sourceText';
import { trimSpan } from '../text/trimSpan';
import { lineKind } from './line/lineKind';
import type { Transcript } from './transcript';
import { utterances } from './utterances';

/** Lines that can be folded into their first one, both from 0, the last included. */
export interface FoldingRange {
  readonly kind: 'frontMatter' | 'section' | 'utterance' | 'fence' | 'comments';
  readonly startLine: number;
  readonly endLine: number;
}

/**
 * What can be folded: front matter, sections, turns and paragraphs of several lines, fenced blocks in them, and
 * comments on lines below each other. Any two either lie one inside the other or share no line; no two begin on one.
 */
export function foldingRanges(transcript: Transcript): readonly FoldingRange[] {
  const { source, frontMatter, sections } = transcript;
  const ranges: FoldingRange[] = [];
  const add = (kind: FoldingRange['kind'], startLine: number, endLine: number): void => {
    if (startLine < endLine) ranges.push({ kind, startLine, endLine });
  };
  const addSpan = (kind: FoldingRange['kind'], at: Span): void =>
    add(kind, source.lineColumn(at.start).line, lastLine(source, at));

  if (frontMatter !== undefined) addSpan('frontMatter', frontMatter.span);
  for (const section of sections) addSpan('section', trimSpan(source, section.span));
  for (const utterance of utterances(transcript)) addSpan('utterance', utterance.span);
  const begun = new Set(ranges.map(({ startLine }) => startLine));
  for (const [first, last] of fences(transcript)) if (!begun.has(first)) add('fence', first, last);
  for (const [first, last] of commentRuns(transcript)) add('comments', first, last);
  return ranges.sort((a, b) => a.startLine - b.startLine);
}

type Lines = readonly [first: number, last: number];

const lastLine = (source: SourceText, { end }: Span): number => source.lineColumn(end).line;

/** Fenced blocks with their fences; one that is not closed reaches to the last words. */
function fences({ source, frontMatter }: Transcript): readonly Lines[] {
  const bodyLine = frontMatter === undefined ? 0 : lastLine(source, frontMatter.span) + 1;
  const found: Lines[] = [];
  let opened: number | undefined;
  for (let line = bodyLine; line < source.lineStarts.length; line += 1) {
    const start = source.lineStarts[line] ?? 0;
    if (lineKind(source.text.slice(start, start + signLength)) !== 'fence') continue;
    if (opened !== undefined) found.push([opened, line]);
    opened = opened === undefined ? line : undefined;
  }
  if (opened !== undefined) found.push([opened, lastLine(source, trimSpan(source, span(0, source.length)))]);
  return found;
}

/** More than any sign takes by which a line is told. */
const signLength = 8;

function commentRuns({ source, comments }: Transcript): readonly Lines[] {
  const runs: [first: number, last: number][] = [];
  for (const { start } of comments) {
    const { line } = source.lineColumn(start);
    const run = runs.at(-1);
    if (run?.[1] === line - 1) run[1] = line;
    else runs.push([line, line]);
  }
  return runs;
}
