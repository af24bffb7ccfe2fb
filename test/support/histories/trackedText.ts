import type { Span } from '../../../src/core/text/offsets';
import { span } from '../../../src/core/text/offsets';
import type { Random } from '../../bench/random';

/** A text in which every character (UTF-16 unit) has a number that it keeps whatever happens around it. */
export interface TrackedText {
  readonly text: string;
  readonly ids: readonly number[];
}

const words = [
  'we',
  'waren',
  'er',
  'the',
  'coach',
  '🌱',
  'daar',
  'not',
  'kinderen',
  'trust',
  'eerst',
  'twee',
  'days',
  'with',
  'é',
];
const short = ['Yeah.', 'Ja.', 'Mm-hm.'];

/** Gives every new character its number, and knows the character of each. */
export class Characters {
  private readonly all: string[] = [];

  track(text: string): TrackedText {
    return { text, ids: Array.from({ length: text.length }, (_, at) => this.all.push(text.charAt(at)) - 1) };
  }

  textOf(ids: readonly number[]): string {
    return ids.map((id) => this.all[id] ?? '').join('');
  }
}

export function newTranscript(random: Random, characters: Characters): TrackedText {
  const turns = Array.from({ length: random.between(25, 60) }, () => turnOf(random));
  return characters.track(`---\ntitle: Group\n---\n${turns.join('')}`);
}

const turnOf = (random: Random): string =>
  `P${random.between(1, 4)}: ${random.next() < 0.2 ? random.pick(short) : sentence(random)}\n`;

const sentence = (random: Random): string =>
  `${Array.from({ length: random.between(4, 22) }, () => random.pick(words)).join(' ')}.`;

/** What somebody does to a transcript in one go: words in, out or replaced, turns in, out or moved. */
export function editText(tracked: TrackedText, random: Random, characters: Characters): TrackedText {
  const kind = random.between(0, 5);
  const line = lineAt(tracked.text, random);
  const word = wordIn(tracked.text, line, random);
  const put = (at: Span, text: string): TrackedText => replace(tracked, at, characters.track(text));
  if (kind === 0) return put(span(word.start, word.start), `${random.pick(words)} `);
  if (kind === 1) return put(word, '');
  if (kind === 2) return put(word, random.pick(words));
  if (kind === 3) return put(span(line.start, line.start), turnOf(random));
  if (kind === 4) return put(line, '');
  const moved = { text: tracked.text.slice(line.start, line.end), ids: tracked.ids.slice(line.start, line.end) };
  const rest = replace(tracked, line, { text: '', ids: [] });
  const to = lineAt(rest.text, random).start;
  return replace(rest, span(to, to), moved);
}

/** Some words of one turn, or of a turn and the next. */
export function passageIn({ text }: TrackedText, random: Random): Span {
  const line = lineAt(text, random);
  const one = wordIn(text, line, random);
  const other = wordIn(text, random.next() < 0.2 ? lineAt(text, random, line.end) : line, random);
  const at = span(Math.min(one.start, other.start), Math.max(one.end, other.end));
  return text.slice(at.start, at.end).trim() === '' ? passageIn({ text, ids: [] }, random) : at;
}

function replace({ text, ids }: TrackedText, { start, end }: Span, into: TrackedText): TrackedText {
  return {
    text: text.slice(0, start) + into.text + text.slice(end),
    ids: [...ids.slice(0, start), ...into.ids, ...ids.slice(end)],
  };
}

/** A line after the front matter, its end included. */
function lineAt(text: string, random: Random, from?: number): Span {
  const body = text.indexOf('\n---\n') + 5;
  const at = from ?? random.between(body, Math.max(body, text.length - 1));
  const start = Math.max(text.lastIndexOf('\n', Math.max(at - 1, 0)) + 1, body);
  const end = text.indexOf('\n', start);
  return span(start, end === -1 ? text.length : end + 1);
}

/** A word of a turn's speech; empty where the line has none. */
function wordIn(text: string, line: Span, random: Random): Span {
  const content = text.slice(line.start, line.end);
  const found = [...content.matchAll(/\S+/g)].slice(1);
  const word = found.length === 0 ? undefined : random.pick(found);
  const start = line.start + (word?.index ?? 0);
  return span(start, start + (word?.[0].length ?? 0));
}

/** The numbers of the characters, a line each line: git merges it as it merges the text. */
export function shadowOf({ text, ids }: TrackedText): string {
  let at = 0;
  const lines = text.split(/(?<=\n)/).map((line) => {
    const own = ids.slice(at, at + line.length);
    at += line.length;
    return `${own.join(' ')}\n`;
  });
  return lines.join('');
}

/** Undefined where the numbers do not spell the text: git took its lines for others than they are. */
export function fromShadow(text: string, shadow: string, characters: Characters): TrackedText | undefined {
  const ids = shadow.split(/\s+/).filter(Boolean).map(Number);
  return characters.textOf(ids) === text ? { text, ids } : undefined;
}

/** Where what is left of some characters stands, from the first to the last; undefined where nothing is left. */
export function spanOfIds({ ids }: TrackedText, wanted: ReadonlySet<number>): Span | undefined {
  const first = ids.findIndex((id) => wanted.has(id));
  return first === -1 ? undefined : span(first, ids.findLastIndex((id) => wanted.has(id)) + 1);
}
