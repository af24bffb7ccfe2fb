import { firstIndex } from '../text/firstIndex';
import { span } from '../text/offsets';
import type { Span } from '../text/offsets';
import { isBlankUnit } from './line/characters';
import type { Transcript, Utterance } from './transcript';

/** The speech of an utterance without the comment lines in it: non-empty, in text order, no blanks at either end. */
export function speechPieces(transcript: Transcript, { speech }: Utterance): readonly Span[] {
  const { comments, source } = transcript;
  const pieces: Span[] = [];
  let from: number = speech.start;
  for (let index = firstIndex(comments, ({ start }) => start >= speech.start); ; index += 1) {
    const comment = comments[index];
    const inside = comment !== undefined && comment.start < speech.end;
    const piece = trimmed(source.text, from, inside ? comment.start : speech.end);
    if (piece.start < piece.end) pieces.push(piece);
    if (!inside) return pieces;
    from = comment.end;
  }
}

/** The stretch without the blanks at its ends. */
function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isBlankUnit(text.charCodeAt(start))) start += 1;
  while (end > start && isBlankUnit(text.charCodeAt(end - 1))) end -= 1;
  return span(start, end);
}
