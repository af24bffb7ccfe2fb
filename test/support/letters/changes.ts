import { span, type Span } from '../../../src/core/text/offsets';
import type { Random } from '../../bench/random';
import type { LetteredText } from './letteredText';
import { aSentence, aTurn, aWord, type Manner } from './talk';

type Change = (random: Random, lettered: LetteredText, manner: Manner) => void;

/** The turns of a text, each with its label and the line ends after it. */
export function turnsOf(text: string): readonly Span[] {
  const starts = [...text.matchAll(/^[^\s:#%-][^:\n]*: |^#{1,6} |^%% /gm)].map(({ index }) => index);
  const turns = starts.map((start, index) => span(start, starts[index + 1] ?? text.length));
  return turns.filter(({ start }) => !/^(?:title|language|#|%)/.test(text.slice(start, start + 8)));
}

const speechIn = (text: string, { start, end }: Span): Span => {
  const label = /^[^:\n]*: /.exec(text.slice(start, end))?.[0].length ?? 0;
  return span(start + label, start + text.slice(start, end).trimEnd().length);
};

const wordsIn = (text: string, at: Span): readonly Span[] =>
  [...text.slice(at.start, at.end).matchAll(/[\p{L}\p{N}’-]+/gu)].map(({ index, 0: word }) =>
    span(at.start + index, at.start + index + word.length),
  );

const sentencesIn = (text: string, at: Span): readonly Span[] =>
  [...text.slice(at.start, at.end).matchAll(/[^\s.?!][^.?!]*[.?!]?/gu)].map(({ index, 0: said }) =>
    span(at.start + index, at.start + index + said.length),
  );

const some = (random: Random, text: string): Span | undefined => {
  const turns = turnsOf(text);
  return turns.length > 0 ? random.pick(turns) : undefined;
};

const wordsOf = (text: string, at: Span): string => text.slice(at.start, at.end);

/** Of turns that are the same to the letter nobody can say that they changed places. */
function areEqual(text: string, one: Span, other: Span): boolean {
  const onOneLine = (at: Span): string => wordsOf(text, at).trim().replace(/\s+/g, ' ');
  return onOneLine(one) === onOneLine(other);
}

/** Two turns that read the same, or nearly so. */
function alike(random: Random, text: string): readonly [Span, Span] | undefined {
  const turns = turnsOf(text);
  const key = (at: Span): string => [...new Set(wordsOf(text, speechIn(text, at)).split(/\s+/))].slice(0, 3).join(' ');
  const pairs = turns.flatMap((one, index) =>
    turns
      .slice(index + 1)
      .flatMap((other): [Span, Span][] =>
        key(one) === key(other) && !areEqual(text, one, other) ? [[one, other]] : [],
      ),
  );
  return pairs.length > 0 ? random.pick(pairs) : undefined;
}

/** Each takes the other's place, one of them first. */
function exchange(lettered: LetteredText, [one, other]: readonly [Span, Span]): void {
  lettered.move(other, one.start);
  const length = other.end - other.start;
  lettered.move(span(one.start + length, one.end + length), other.end);
}

const times =
  (low: number, high: number, change: Change): Change =>
  (random, lettered, manner) => {
    for (let count = random.between(low, high); count > 0; count--) change(random, lettered, manner);
  };

const remove: Change = (random, lettered) => {
  const turn = some(random, lettered.text);
  if (turn) lettered.replace(turn, '');
};

const add: Change = (random, lettered, manner) => {
  const turn = some(random, lettered.text);
  const at = turn?.start ?? lettered.text.length;
  lettered.replace(span(at, at), aTurn(random, manner));
};

const move: Change = (random, lettered) => {
  const turn = some(random, lettered.text);
  const to = some(random, lettered.text);
  if (turn && to && to.start !== turn.start) lettered.move(turn, to.start);
};

const swapNext: Change = (random, lettered) => {
  const turns = turnsOf(lettered.text);
  const index = random.between(0, turns.length - 2);
  const [one, other] = [turns[index], turns[index + 1]];
  if (one && other && !areEqual(lettered.text, one, other)) exchange(lettered, [one, other]);
};

const swapAlike: Change = (random, lettered) => {
  const pair = alike(random, lettered.text);
  if (pair) exchange(lettered, pair);
};

/** A block of turns said once more, right after itself or elsewhere, to the letter or with a word changed. */
const repeat: Change = (random, lettered) => {
  const turns = turnsOf(lettered.text);
  const index = random.between(0, turns.length - 1);
  const [from, to] = [turns[index], turns[Math.min(index + random.between(0, 3), turns.length - 1)]];
  if (!from || !to) return;
  const block = span(from.start, to.end);
  const at = random.next() < 0.4 ? block.end : random.pick(turns).start;
  if (at > block.start && at < block.end) return;
  lettered.copy(block, at);
  if (random.next() < 0.4) changeWordIn(random, lettered, span(at, at + block.end - block.start));
};

/** Copied elsewhere and then taken away where it was: for all that can be seen, moved. */
const repeatThenRemove: Change = (random, lettered) => {
  const turn = some(random, lettered.text);
  const to = some(random, lettered.text);
  if (!turn || !to || to.start === turn.start) return;
  const length = turn.end - turn.start;
  lettered.copy(turn, to.start);
  const by = to.start < turn.start ? length : 0;
  const copy = span(to.start, to.start + length);
  lettered.replace(span(turn.start + by, turn.end + by), '');
  if (random.next() < 0.5) changeWordIn(random, lettered, by > 0 ? copy : span(copy.start - length, copy.start));
};

/** Of two turns that read alike one is taken away. */
const removeAlike: Change = (random, lettered) => {
  const pair = alike(random, lettered.text);
  if (pair) lettered.replace(random.pick(pair), '');
};

/** Where one stood, another that reads nearly the same is put in; the first goes elsewhere, or away. */
const replaceByAlike: Change = (random, lettered) => {
  const turn = some(random, lettered.text);
  const to = some(random, lettered.text);
  if (!turn || !to) return;
  const words = wordsOf(lettered.text, turn);
  lettered.copy(turn, turn.end);
  const other = span(turn.end, turn.end + words.length);
  changeWordIn(random, lettered, other);
  if (wordsOf(lettered.text, other) === words) lettered.replace(other, '');
  else if (random.next() < 0.5 || to.start <= turn.end) lettered.replace(turn, '');
  else lettered.move(turn, turnsOf(lettered.text).at(-1)?.start ?? 0);
};

function changeWordIn(random: Random, lettered: LetteredText, at: Span): void {
  const words = wordsIn(lettered.text, speechIn(lettered.text, at));
  if (words.length === 0) return;
  const word = random.pick(words);
  const other = aWord(random);
  if (other !== wordsOf(lettered.text, word)) lettered.replace(word, other);
}

const changeWord: Change = (random, lettered) => {
  const turn = some(random, lettered.text);
  if (turn) changeWordIn(random, lettered, turn);
};

/** Letters doubled, dropped, turned round, or given an accent. */
const misspell: Change = (random, lettered) => {
  const turn = some(random, lettered.text);
  const words = turn ? wordsIn(lettered.text, turn).filter(({ start, end }) => end - start > 3) : [];
  if (words.length === 0) return;
  const { start, end } = random.pick(words);
  const at = random.between(start + 1, end - 2);
  const dice = random.next();
  if (/[\ud800-\udfff]/.test(lettered.text.slice(at - 1, at + 2))) return;
  if (dice < 0.35) lettered.replace(span(at, at + 1), '');
  else if (dice < 0.7) lettered.replace(span(at, at), lettered.text.charAt(at));
  else lettered.move(span(at, at + 1), at - 1);
};

/** In words of its own: a sentence that reads as the one before but for a word is that one with a word changed. */
const newWords = { sameness: 0 };

const rewrite: Change = (random, lettered, manner) => {
  const turn = some(random, lettered.text);
  if (!turn) return;
  const said = Array.from({ length: random.between(1, 4) }, () => aSentence(random, { ...manner, ...newWords })).join(
    ' ',
  );
  lettered.replace(speechIn(lettered.text, turn), said);
};

const sentence: Change = (random, lettered, manner) => {
  const turn = some(random, lettered.text);
  const said = turn ? sentencesIn(lettered.text, speechIn(lettered.text, turn)) : [];
  if (said.length === 0) return;
  const one = random.pick(said);
  const dice = random.next();
  if (dice < 0.4) lettered.replace(one, '');
  else if (dice < 0.7)
    lettered.replace(span(one.start, one.start), `${aSentence(random, { ...manner, ...newWords })} `);
  else lettered.replace(one, aSentence(random, { ...manner, ...newWords }));
};

/** Sections change their order: one half before the other, or a stretch of turns elsewhere. */
const reorder: Change = (random, lettered) => {
  const turns = turnsOf(lettered.text);
  if (turns.length < 4) return;
  const marks = Array.from({ length: 3 }, () => random.between(0, turns.length - 1)).sort((a, b) => a - b);
  const [a, b, c] = marks.map((index) => turns[index]?.start ?? 0);
  if (a === undefined || b === undefined || c === undefined || a === b || b === c) return;
  lettered.move(span(a, b), c);
};

function everywhere(lettered: LetteredText, words: RegExp, other: string): void {
  for (const { index, 0: word } of [...lettered.text.matchAll(words)].reverse())
    lettered.replace(span(index, index + word.length), other);
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const rename: Change = (random, lettered, { names }) => {
  const name = random.pick(names);
  everywhere(lettered, new RegExp(`^${escaped(name)}(?=[: ])`, 'gm'), random.pick(['Karen', 'R1', 'Deelnemer 4', 'X']));
};

const renameTwo: Change = (_, lettered, { names }) => {
  const [one = 'P1', other = 'P2'] = names;
  // Who is who was mistaken: the labels change places.
  everywhere(lettered, new RegExp(`^${escaped(one)}(?=[: ])`, 'gm'), '\u0001');
  everywhere(lettered, new RegExp(`^${escaped(other)}(?=[: ])`, 'gm'), one);
  everywhere(lettered, /^\u0001/gm, other);
};

const wordEverywhere: Change = (random, lettered) => {
  const word = random.pick(['Marie', 'coach', 'kinderen', 'groep', 'en', 'Ja', 'the', 'morning']);
  everywhere(
    lettered,
    new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'gu'),
    random.pick(['[naam]', 'N.', 'iemand', 'XX']),
  );
};

const header: Change = (random, lettered) => {
  const front = /^---\n[^]*?\n---\n/.exec(lettered.text)?.[0].length ?? 0;
  if (front > 0 && random.next() < 0.5) lettered.replace(span(0, front), '');
  else if (front === 0) lettered.replace(span(0, 0), '---\ntitle: Focusgroep\nparticipants:\n  - { id: P1 }\n---\n');
};

const rewrap: Change = (random, lettered) => {
  const share = random.pick([0.05, 0.2, 0.6]);
  for (const { index } of [...lettered.text.matchAll(/(?<=[^\n: ])[ \n](?=[\p{Ll}])/gu)])
    if (random.next() < share) lettered.rewrite(index, lettered.text.charAt(index) === ' ' ? '\n' : ' ');
};

const blankLines: Change = (random, lettered) => {
  if (random.next() < 0.5) everywhere(lettered, /\n(?!\n)(?=[^\n]*: )/g, '\n\n');
  else everywhere(lettered, /\n\n+/g, '\n');
};

const joinTurns: Change = (random, lettered) => {
  const turns = turnsOf(lettered.text);
  const index = random.between(1, Math.max(turns.length - 1, 1));
  const [one, other] = [turns[index - 1], turns[index]];
  if (!one || !other) return;
  lettered.replace(span(speechIn(lettered.text, one).end, speechIn(lettered.text, other).start), ' ');
};

const splitTurn: Change = (random, lettered, { names, between }) => {
  const turn = some(random, lettered.text);
  const said = turn ? sentencesIn(lettered.text, speechIn(lettered.text, turn)).slice(1) : [];
  if (said.length === 0) return;
  const { start } = random.pick(said);
  lettered.replace(span(start - 1, start), `${between}${random.pick(names)}: `);
};

/** A part of the text is all that is left of it. */
const cutOff: Change = (random, lettered) => {
  const turns = turnsOf(lettered.text);
  const at = random.pick(turns.length > 0 ? turns : [span(0, 0)]).start;
  if (random.next() < 0.5) lettered.replace(span(at, lettered.text.length), '');
  else lettered.replace(span(0, at), '');
};

/** What people and programs do to a transcript, by name. */
export const changes: Readonly<Record<string, Change>> = {
  remove: times(1, 6, remove),
  add: times(1, 6, add),
  move: times(1, 4, move),
  'swap neighbours': times(1, 3, swapNext),
  'swap alike': times(1, 3, swapAlike),
  repeat: times(1, 3, repeat),
  'repeat, then remove': times(1, 3, repeatThenRemove),
  'remove alike': times(1, 3, removeAlike),
  'replace by alike': times(1, 3, replaceByAlike),
  'change words': times(1, 12, changeWord),
  misspell: times(1, 20, misspell),
  rewrite: times(1, 4, rewrite),
  sentences: times(1, 8, sentence),
  reorder: times(1, 2, reorder),
  'rename a label': rename,
  'labels change places': renameTwo,
  'a word everywhere': wordEverywhere,
  header,
  rewrap,
  'blank lines': blankLines,
  'join turns': times(1, 3, joinTurns),
  'split a turn': times(1, 3, splitTurn),
  'cut off': cutOff,
};

/** Places as people code them, and some that nobody would. */
export function somePlaces(random: Random, text: string, count: number): readonly Span[] {
  const turns = turnsOf(text);
  if (turns.length === 0) return [];
  return Array.from({ length: count }, () => onePlace(random, text, turns)).filter(({ start, end }) => start < end);
}

function onePlace(random: Random, text: string, turns: readonly Span[]): Span {
  const index = random.between(0, turns.length - 1);
  const turn = turns[index] ?? span(0, 0);
  const said = speechIn(text, turn);
  const dice = random.next();
  if (dice < 0.25) return said;
  if (dice < 0.35) return span(turn.start, said.end);
  if (dice < 0.55) return random.pick([...sentencesIn(text, said), said]);
  if (dice < 0.65) {
    const last = turns[Math.min(index + random.between(1, 4), turns.length - 1)] ?? turn;
    return span(random.pick([turn.start, said.start]), speechIn(text, last).end);
  }
  const words = wordsIn(text, said);
  const first = random.between(0, Math.max(words.length - 1, 0));
  const [from, to] = [words[first], words[Math.min(first + random.between(0, dice < 0.8 ? 2 : 12), words.length - 1)]];
  if (!from || !to) return said;
  if (dice < 0.95) return span(from.start, to.end);
  return span(random.between(from.start, from.end - 1), Math.min(to.end + random.between(0, 3), said.end));
}
