import type { Random } from '../../bench/random';
import { aTurn, type Speech, type Tracked, type TrackedPassage, type Turn } from './trackedText';

/** Changes this share of the words: most are replaced or spelt otherwise, some taken out, some put in. */
export function changeWords(random: Random, tracked: Tracked, { words }: Speech, share: number): void {
  for (const turn of tracked.turns) {
    turn.words = turn.words.flatMap((word, index) => {
      if (random.next() >= share) return [word];
      const dice = random.next();
      const end = /[.?…]$/.exec(word.text)?.[0] ?? '';
      if (dice < 0.55) word.text = words.one() + end;
      else if (dice < 0.8 && word.text.length > 3) word.text = misspelt(word.text, random);
      else if (dice < 0.9 && (index > 0 || turn.words.length > 1)) return [];
      else return [word, { text: words.one() }];
      return [word];
    });
  }
  tracked.turns = tracked.turns.filter(({ words: left }) => left.length > 0);
}

function misspelt(word: string, random: Random): string {
  const at = random.between(1, word.length - 2);
  const [a, b] = [word.charAt(at), word.charAt(at + 1)];
  return word.slice(0, at) + (a === b ? '' : b + a) + word.slice(at + 2);
}

export function addTurns(random: Random, { turns }: Tracked, speech: Speech, count: number): void {
  for (let i = 0; i < count; i++) turns.splice(random.between(0, turns.length), 0, aTurn(random, speech));
}

export function removeTurns(random: Random, { turns }: Tracked, count: number): void {
  for (let i = 0; i < count && turns.length > 0; i++) turns.splice(random.between(0, turns.length - 1), 1);
}

export function moveTurns(random: Random, { turns }: Tracked, count: number): void {
  for (let i = 0; i < count; i++) {
    const [turn] = turns.splice(random.between(0, turns.length - 1), 1);
    if (turn) turns.splice(random.between(0, turns.length), 0, turn);
  }
}

export function swapTurns(random: Random, { turns }: Tracked, count: number): void {
  for (let i = 0; i < count; i++) {
    const at = random.between(0, turns.length - 2);
    turns.splice(at, 2, ...turns.slice(at, at + 2).reverse());
  }
}

/** Says a turn once more elsewhere, in the same words but for one. */
export function repeatTurns(
  random: Random,
  { turns }: Tracked,
  { words }: Speech,
  count: number,
  exactly: boolean,
): void {
  for (let i = 0; i < count; i++) {
    const { label, words: said } = random.pick(turns);
    const changed = exactly ? -1 : random.between(0, said.length - 1);
    const copy: Turn = {
      label,
      words: said.map(({ text }, index) => ({ text: index === changed ? words.one() : text })),
    };
    turns.splice(random.between(0, turns.length), 0, copy);
  }
}

/** Every name and some labels become others, wherever they stand. */
export function replaceNames({ turns }: Tracked, { names }: Speech, labels: ReadonlyMap<string, string>): void {
  const others = new Map(names.flatMap((name, index) => [[name.split(' ').at(-1) ?? name, `[naam ${index + 1}]`]]));
  for (const turn of turns) {
    turn.label = labels.get(turn.label) ?? turn.label;
    for (const word of turn.words) {
      const bare = word.text.replace(/[.?…]$/, '');
      const other = others.get(bare);
      if (other !== undefined) word.text = word.text.replace(bare, other);
    }
  }
}

export function addHeader(tracked: Tracked): void {
  tracked.header =
    '---\ntitle: Focusgroep 2\ntype: focus-group\nlanguage: nl\nparticipants:\n  - { id: P1, role: coach }\n---\n';
}

/** Takes the words of passages out; a turn of which nothing is left goes too. */
export function removePassages(tracked: Tracked, passages: readonly TrackedPassage[]): void {
  const gone = new Set(passages.flatMap(({ words }) => words));
  for (const turn of tracked.turns) turn.words = turn.words.filter((word) => !gone.has(word));
  tracked.turns = tracked.turns.filter(({ words }) => words.length > 0);
}

/** A header, 40 turns in, 40 out, 20 moved, names replaced, two words in a thousand changed. */
export function editRealistically(random: Random, tracked: Tracked, speech: Speech): void {
  addHeader(tracked);
  removeTurns(random, tracked, 40);
  addTurns(random, tracked, speech, 40);
  moveTurns(random, tracked, 20);
  replaceNames(tracked, speech, new Map([['P2', 'Anna']]));
  changeWords(random, tracked, speech, 0.002);
}
