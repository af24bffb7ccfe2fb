import { countWords } from './countWords';
import { speechPieces } from './speechPieces';
import type { Transcript } from './transcript';
import { utterances } from './utterances';

/** A transcript at a glance. */
export interface TranscriptSummary {
  readonly title: string | undefined;
  readonly type: string | undefined;
  readonly date: string | undefined;
  readonly turns: number;
  readonly paragraphs: number;
  /** Spoken or written: without labels, comments and what `countWords` leaves out. */
  readonly words: number;
}

export function summarize(transcript: Transcript): TranscriptSummary {
  const { frontMatter, source, turns, paragraphs } = transcript;
  const pieces = utterances(transcript).flatMap((utterance) => speechPieces(transcript, utterance));
  return {
    title: frontMatter?.title,
    type: frontMatter?.type,
    date: frontMatter?.date,
    turns: turns.length,
    paragraphs: paragraphs.length,
    words: pieces.reduce((sum, piece) => sum + countWords(source.slice(piece)), 0),
  };
}
