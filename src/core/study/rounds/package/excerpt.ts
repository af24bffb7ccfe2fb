import { codePointOffset, offset, span, type CodePointOffset, type Offset, type Span } from '../../../text/offsets';
import { SourceText } from '../../../text/sourceText';
import type { Transcript } from '../../../transcript/transcript';
import { utterances } from '../../../transcript/utterances';

/** A stretch that an excerpt took over unchanged: where it begins and ends there, and where it begins at home. */
export interface Piece {
  readonly start: CodePointOffset;
  readonly end: CodePointOffset;
  readonly home: CodePointOffset;
}

export interface Excerpt {
  readonly source: SourceText;
  /** In order; what lies between them is not from home. */
  readonly pieces: readonly Piece[];
}

/** Stands where something was left out: a comment, so that it is nobody's speech. */
const gap = '\n\n%% […]\n\n';

/**
 * The parts of a transcript that somebody needs to judge units: the front matter, and each unit with so many turns around
 * it. A whole transcript is its own excerpt.
 * @param units first and last turn of each (numbers among all)
 */
export function excerptOf(
  transcript: Transcript,
  units: readonly (readonly [first: number, last: number])[],
  context: 'all' | 'none' | number,
): Excerpt {
  const { source, frontMatter } = transcript;
  const kept =
    context === 'all' ? [span(0, source.length)] : stretches(transcript, units, context === 'none' ? 0 : context);
  const spans = context !== 'all' && frontMatter ? [frontMatter.span, ...kept] : kept;
  const pieces: Piece[] = [];
  let text = '';
  spans.forEach((one, index) => {
    // The fence that closes the front matter needs a line of its own, and no remark on what follows.
    if (index > 0) text += frontMatter && index === 1 ? '\n\n' : gap;
    const start = codePoints(text);
    text += source.slice(one);
    pieces.push({ start, end: codePoints(text), home: source.toCodePoints(one.start) });
  });
  return { source: new SourceText(context === 'all' ? source.text : `${text}\n`), pieces };
}

/** Where a stretch of an excerpt is at home; undefined where it is not whole in one piece. */
export function atHome(
  { pieces }: Pick<Excerpt, 'pieces'>,
  at: { readonly start: CodePointOffset; readonly end: CodePointOffset },
  home: SourceText,
): Span | undefined {
  const piece = pieces.find(({ start, end }) => start <= at.start && at.end <= end);
  if (piece === undefined) return undefined;
  const moved = (place: CodePointOffset): Offset =>
    home.fromCodePoints(codePointOffset(piece.home + place - piece.start));
  return { start: moved(at.start), end: moved(at.end) };
}

/** Where a place at home is in an excerpt. */
export function inExcerpt({ source, pieces }: Excerpt, at: Span, home: SourceText): Span | undefined {
  const [start, end] = [home.toCodePoints(at.start), home.toCodePoints(at.end)];
  const piece = pieces.find((one) => one.home <= start && end <= one.home + (one.end - one.start));
  if (piece === undefined) return undefined;
  const moved = (place: number): Offset => source.fromCodePoints(codePointOffset(piece.start + place - piece.home));
  return { start: moved(start), end: moved(end) };
}

const codePoints = (text: string): CodePointOffset => new SourceText(text).codePointLength;

function stretches(
  transcript: Transcript,
  units: readonly (readonly [number, number])[],
  context: number,
): readonly Span[] {
  const all = utterances(transcript);
  const merged: [number, number][] = [];
  for (const [first, last] of [...units].sort((a, b) => a[0] - b[0])) {
    const [from, to] = [Math.max(first - context, 0), Math.min(last + context, all.length - 1)];
    const before = merged.at(-1);
    if (before !== undefined && from <= before[1] + 1) before[1] = Math.max(before[1], to);
    else merged.push([from, to]);
  }
  return merged.map(([from, to]) => span(all[from]?.span.start ?? offset(0), all[to]?.span.end ?? offset(0)));
}
