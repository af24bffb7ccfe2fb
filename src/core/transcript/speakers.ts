import { countWords } from './countWords';
import { speechPieces } from './speechPieces';
import type { Participant, Transcript, Turn } from './transcript';
import { utterances } from './utterances';

/** Somebody who speaks in a transcript, under whatever labels. */
export interface Speaker {
  /** The participant's id where declared, else the label. */
  readonly key: string;
  readonly participant?: Participant;
  /** In text order. */
  readonly turns: readonly Turn[];
  /** As `countWords` counts them. */
  readonly words: number;
  /** Of all words said in turns, from 0 to 1; undefined where nobody says a word. */
  readonly share: number | undefined;
}

/** What tells speakers apart: several labels of one participant are one speaker. */
export const speakerKey = ({ participant, speaker }: Turn): string => participant?.id ?? speaker;

const known = new WeakMap<Transcript, ReadonlyMap<string, Speaker>>();

/** Everybody who speaks, by `speakerKey`, in order of first appearance. Made once per transcript. */
export function speakers(transcript: Transcript): ReadonlyMap<string, Speaker> {
  const found = known.get(transcript) ?? readSpeakers(transcript);
  known.set(transcript, found);
  return found;
}

function readSpeakers(transcript: Transcript): ReadonlyMap<string, Speaker> {
  const tallies = new Map<string, { readonly turns: Turn[]; words: number }>();
  let all = 0;
  for (const utterance of utterances(transcript)) {
    if (utterance.kind !== 'turn') continue;
    const key = speakerKey(utterance.turn);
    const tally = tallies.get(key) ?? { turns: [], words: 0 };
    const pieces = speechPieces(transcript, utterance);
    const words = pieces.reduce((sum, piece) => sum + countWords(transcript.source.slice(piece)), 0);
    tally.turns.push(utterance.turn);
    tally.words += words;
    all += words;
    tallies.set(key, tally);
  }
  return new Map(
    Array.from(tallies, ([key, { turns, words }]) => {
      const participant = turns[0]?.participant;
      const share = all === 0 ? undefined : words / all;
      return [key, { key, ...(participant === undefined ? {} : { participant }), turns, words, share }];
    }),
  );
}
