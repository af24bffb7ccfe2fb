import { firstIndex } from '../text/firstIndex';
import { span, type Span } from '../text/offsets';
import { collapse } from './likeness';
import { Reading } from './reading';
import { longestCompared, longestLabel } from './weights';

/** A turn, a heading, a comment, or a paragraph: what a line break within it does not change. */
export interface Paragraph extends Span {
  /** What it says, on one line. */
  readonly words: string;
}

/** What may be a label. */
const label = new RegExp(`^[^\\s:][^:]{0,${longestLabel}}: `);

/** A text's paragraphs, by what they say. */
export class Paragraphs {
  readonly all: readonly Paragraph[];
  private readonly places: ReadonlyMap<string, readonly number[]>;
  private readonly readings = new Map<number, Reading>();
  private readonly speechReadings = new Map<number, Reading>();
  private speeches: readonly string[] | undefined;
  private speechPlaces: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(readonly text: string) {
    this.all = cut(text);
    this.places = byWords(this.all.map(({ words }) => words));
  }

  /** The first and the last paragraph that a passage is in, as indexes. */
  around({ start, end }: Span): { readonly first: number; readonly last: number } {
    const at = (place: number): number => Math.max(firstIndex(this.all, (one) => one.start > place) - 1, 0);
    return { first: at(start), last: at(Math.max(start, end - 1)) };
  }

  /** Indexes of the paragraphs that say just this. */
  saying(words: string): readonly number[] {
    return this.places.get(words) ?? [];
  }

  /** Indexes of the paragraphs that say this, whoever says it. */
  speaking(speech: string): readonly number[] {
    this.speechPlaces ??= byWords(this.withoutLabels);
    return this.speechPlaces.get(speech) ?? [];
  }

  /** What is said at an index; nothing before the first and after the last. */
  at(index: number): Paragraph {
    return this.all[index] ?? { ...span(this.text.length, this.text.length), words: '' };
  }

  /** The same without what may be its label. */
  speechAt(index: number): string {
    return this.withoutLabels[index] ?? '';
  }

  /** What stands at an index, to be compared with others. */
  readingAt(index: number): Reading {
    return readingIn(this.readings, index, this.at(index).words);
  }

  /** The same without what may be its label. */
  speechReadingAt(index: number): Reading {
    return readingIn(this.speechReadings, index, this.speechAt(index));
  }

  private get withoutLabels(): readonly string[] {
    return (this.speeches ??= this.all.map(({ words }) => words.replace(label, '')));
  }

  /** What may be its label; empty without one. */
  labelAt(index: number): string {
    const { words } = this.at(index);
    return words.slice(0, words.length - this.speechAt(index).length);
  }

  /** Those that another text has nowhere, as indexes. */
  notIn(other: Paragraphs): readonly number[] {
    return [...this.places]
      .flatMap(([words, indexes]) => (other.places.has(words) ? [] : indexes))
      .sort((a, b) => a - b);
  }
}

function readingIn(known: Map<number, Reading>, index: number, words: string): Reading {
  const there = known.get(index);
  if (there) return there;
  const reading = new Reading(words);
  known.set(index, reading);
  return reading;
}

/**
 * Cuts a text before an empty line, a heading, a comment, and what may be a label. Rougher than the rule for turns, since
 * nothing hangs on it but which stretches are compared. What is longer than anybody speaks, as a table is or a text
 * without labels, is cut at every line.
 */
function cut(text: string): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let start = 0;
  const addOne = (end: number): void => {
    const words = onOneLine(text.slice(start, end));
    if (words !== '') found.push({ ...span(start, end), words });
    start = end;
  };
  const add = (end: number): void => {
    if (end - start > longestCompared)
      for (let next = text.indexOf('\n', start) + 1; next > 0 && next < end; next = text.indexOf('\n', start) + 1)
        addOne(next);
    addOne(end);
  };
  for (let line = 0; line < text.length;) {
    if (line > start && beginsOne(text, line)) add(line);
    line = text.indexOf('\n', line) + 1 || text.length;
  }
  add(text.length);
  return found;
}

function beginsOne(text: string, line: number): boolean {
  const first = text.charAt(line);
  if (first === '\n' || first === '#' || first === '%' || first === '-') return true;
  if (first === ' ' || first === '\t') return false;
  const start = text.slice(line, line + longestLabel);
  const colon = start.indexOf(':');
  const end = start.indexOf('\n');
  // Without a label where that was taken out.
  return colon >= 0 && (end === -1 || colon < end);
}

const onOneLine = (text: string): string => {
  const words = text.trim();
  return /\s\s|[^\S ]/.test(words) ? collapse(words) : words;
};

function byWords(all: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  all.forEach((words, index) => {
    const known = places.get(words);
    if (known) known.push(index);
    else places.set(words, [index]);
  });
  return places;
}
