import type { Span } from '../text/offsets';
import { countWords } from '../transcript/countWords';
import { speechPieces } from '../transcript/speechPieces';
import { utterances } from '../transcript/utterances';
import type { TranscriptRecord } from './records';

/** What a transcript amounts to. */
export interface TranscriptFigures {
  readonly turns: number;
  /** Spoken or written, without labels, times and comments. */
  readonly words: number;
  /** The speech itself: in text order, not overlapping, without labels and comments. */
  readonly speech: readonly Span[];
  /** UTF-16 units of speech. */
  readonly length: number;
}

const known = new WeakMap<TranscriptRecord, TranscriptFigures>();

/** Counted once for each record, since a study is drawn far more often than its texts change. */
export function figuresOf(record: TranscriptRecord): TranscriptFigures {
  const figures = known.get(record) ?? count(record);
  known.set(record, figures);
  return figures;
}

function count({ transcript }: TranscriptRecord): TranscriptFigures {
  const speech = utterances(transcript).flatMap((utterance) => speechPieces(transcript, utterance));
  return {
    turns: transcript.turns.length,
    words: speech.reduce((sum, piece) => sum + countWords(transcript.source.slice(piece)), 0),
    speech,
    length: speech.reduce((sum, { start, end }) => sum + end - start, 0),
  };
}

/**
 * How much of the speech lies in passages, from 0 to 1; undefined where nobody says anything.
 * @param passages in the order of their starts; they may overlap
 */
export function codedShare({ speech, length }: TranscriptFigures, passages: readonly Span[]): number | undefined {
  if (length === 0) return undefined;
  let coded = 0;
  let next = 0;
  /** Up to here everything is counted. */
  let done = 0;
  for (const { start, end } of passages) {
    const from = Math.max(start, done);
    // What ends before this passage begins lies before all that follow as well.
    while ((speech[next]?.end ?? Infinity) <= from) next += 1;
    for (let index = next; (speech[index]?.start ?? Infinity) < end; index += 1) {
      const piece = speech[index];
      if (piece !== undefined) coded += Math.max(0, Math.min(piece.end, end) - Math.max(piece.start, from));
    }
    done = Math.max(done, end);
  }
  return coded / length;
}
