import { span, type Span } from '../../../src/core/text/offsets';
import type { Random } from '../../bench/random';
import { backchannels, guide, type Words } from './vocabulary';

/** A word that stays the same one whatever is done to it. */
export interface Word {
  text: string;
}

/** A turn that stays the same one wherever it goes. */
export interface Turn {
  label: string;
  words: Word[];
}

/** A transcript whose every word is known by identity, so that it is known where each of them went. */
export interface Tracked {
  header: string;
  turns: Turn[];
  /** What stands between two turns. */
  between: string;
  /** What stands between two words, by turn and word; a blank where absent. */
  breaks: Map<Word, string>;
}

/** Words next to each other in one turn. */
export interface TrackedPassage {
  readonly words: readonly Word[];
}

/** A text and where its words are in it. */
export interface Written {
  readonly text: string;
  readonly places: ReadonlyMap<Word, Span>;
}

export function write({ header, turns, between, breaks }: Tracked): Written {
  const places = new Map<Word, Span>();
  const parts: string[] = [header];
  let length = header.length;
  const put = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  for (const turn of turns) {
    put(`${turn.label}:`);
    for (const word of turn.words) {
      put(breaks.get(word) ?? ' ');
      places.set(word, span(length, length + word.text.length));
      put(word.text);
    }
    put(between);
  }
  return { text: parts.join(''), places };
}

/** Where a passage is: from the first to the last of its words that are left. Undefined where none is. */
export function placeOf({ words }: TrackedPassage, { places }: Written): Span | undefined {
  const left = words.flatMap((word) => places.get(word) ?? []);
  const [first] = left;
  const last = left.at(-1);
  return first && last && span(first.start, last.end);
}

export const wordsOf = (texts: readonly string[]): Word[] => texts.map((text) => ({ text }));

export interface Speech {
  readonly words: Words;
  readonly labels: readonly string[];
  /** Persons that are spoken of. */
  readonly names: readonly string[];
  /** The share of turns that only say "Yeah." or the like. */
  readonly short: number;
}

export const speechOf = (words: Words): Speech => ({
  words,
  labels: ['MOD', 'P1', 'P2', 'P3', 'P4', 'P5'],
  names: ['Marie', 'Jonas', 'Fatima', 'mevrouw De Smet'],
  short: 0.25,
});

export function aTurn(random: Random, { words, labels, names, short }: Speech): Turn {
  const label = random.pick(labels);
  const dice = random.next();
  if (dice < short) return { label, words: wordsOf(random.pick(backchannels).split(' ')) };
  if (dice < short + 0.03) return { label: labels[0] ?? 'MOD', words: wordsOf(random.pick(guide).split(' ')) };
  const texts = Array.from({ length: random.between(1, 6) }, () => words.sentence()).flat();
  const named = texts.map((text) => (random.next() < 0.01 ? random.pick(names) : text));
  return { label, words: wordsOf(named.flatMap((text) => text.split(' '))) };
}

/** A transcript of at least so many characters. */
export function aTranscript(random: Random, speech: Speech, length: number): Tracked {
  const turns: Turn[] = [];
  for (let written = 0; written < length;) {
    const turn = aTurn(random, speech);
    turns.push(turn);
    written += turn.label.length + 2 + turn.words.reduce((total, { text }) => total + text.length + 1, 0);
  }
  return { header: '', turns, between: random.pick(['\n', '\n\n']), breaks: new Map() };
}

/** Passages as people code them: whole turns, sentences, a few words. */
export function somePassages(random: Random, { turns }: Tracked, count: number): readonly TrackedPassage[] {
  return Array.from({ length: count }, () => {
    const { words } = random.pick(turns);
    const dice = random.next();
    if (dice < 0.3) return { words: [...words] };
    const from = random.between(0, words.length - 1);
    const most = dice < 0.5 ? 4 : 40;
    return { words: words.slice(from, from + random.between(1, most)) };
  });
}
