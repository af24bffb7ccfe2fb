import type { LiveEdit } from '../../../src/core/anchoring/liveEdit';
import { FollowedFile, textOf, type Character, type Line } from './reloads';

/** One event of an editor in which much is replaced. */
export interface LargeReplacement {
  /** What was done, and how the editor tells of it. */
  readonly how: string;
  /** In text order, in offsets of the text before, each a replacement of more than `large` or only taken away or put in. */
  readonly edits: readonly LiveEdit[];
}

/** What stood at `[start, end)` before stands at `[from, to)` after. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** UTF-16 units. */
const large = 200;

/** As much as this is not said twice by chance. UTF-16 units. */
const longest = 40;

/** A transcript in an editor, of which much is replaced at once: by a paste, a formatter or replace all. */
export class ReplacedFile extends FollowedFile {
  replace(): LargeReplacement {
    const before = this.characters;
    const what = this.pick([
      ['replace all', () => this.replaceWord()],
      ['format', () => this.pick([() => this.rewrap(), () => this.spaceOut(), () => this.nameInCapitals()])()],
      ['paste another version', () => this.inStretch(() => this.version())],
      ['paste something else', () => this.inStretch(() => this.renew())],
      ['paste what stands elsewhere', () => this.inStretch((others) => this.copyOver(others))],
      ['sort', () => this.inStretch(() => this.sort())],
      ['another version of all', () => this.version()],
    ] as const);
    const [name, make] = what;
    make();
    const after = this.characters;
    const [told, pieces] = this.pieces(before, after);
    return {
      how: `${name}, ${told}`,
      edits: pieces.map(({ start, end, from, to }) => ({ start, end, text: unitsOf(after.slice(from, to)) })),
    };
  }

  private version(): void {
    this.pick([
      () => this.checkout(),
      () => this.pull(),
      () => this.deleteLines(),
      () => this.repeat(),
      () => this.deleteExchange(),
    ])();
  }

  /** @param change of `lines`, told which the others are */
  private inStretch(change: (others: readonly Line[]) => void): void {
    const { lines } = this;
    const from = this.somewhere();
    const to = Math.min(from + this.numbers.between(3, 15), lines.length);
    this.lines = lines.slice(from, to);
    change([...lines.slice(0, from), ...lines.slice(to)]);
    this.lines = [...lines.slice(0, from), ...this.lines, ...lines.slice(to)];
  }

  private renew(): void {
    this.putIn(this.lines.map(() => this.turn()));
  }

  /**
   * Characters that were copied are others than those they were copied from. Where so much is replaced by what reads as it
   * does that this is no chance, one long line or several in a row, the text says that nothing happened to it: such are
   * left out.
   */
  private copyOver(others: readonly Line[]): void {
    const from = this.numbers.between(0, others.length);
    const replaced = `\n${this.lines.map(wordsOf).join('')}`;
    const copied: Line[] = [];
    let left = others.slice(from, from + this.numbers.between(1, 12));
    while (left.length > 0) {
      const same = runIn(replaced, left.map(wordsOf));
      const isSame = left.slice(0, same).flat().length >= longest;
      if (!isSame) copied.push(...left.slice(0, 1).map((line) => this.make(textOf(line))));
      left = left.slice(isSame ? same : 1);
    }
    this.putIn(copied);
  }

  /** Where what is put in begins or ends as what it replaces does, the text says that this was left: there it does not. */
  private putIn(lines: readonly Line[]): void {
    const isAs = (one: Line | undefined, other: Line | undefined): boolean =>
      one !== undefined && other !== undefined && textOf(one) === textOf(other);
    const from = lines.findIndex((line) => !isAs(line, this.lines[0]));
    const to = lines.findLastIndex((line) => !isAs(line, this.lines.at(-1))) + 1;
    this.lines = from === -1 ? [] : lines.slice(from, to);
  }

  private sort(): void {
    this.lines = this.lines.toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : 0));
  }

  private spaceOut(): void {
    this.lines = this.lines.flatMap((line) => [line, this.make('\n')]);
  }

  private nameInCapitals(): void {
    this.lines = this.lines.map((line) => {
      const name = /^\p{L}+(?=:)/u.exec(textOf(line))?.[0] ?? '';
      return [...this.make(name.toUpperCase()), ...line.slice(name.length)];
    });
  }

  /** How an editor may tell of one and the same change. */
  private pieces(before: readonly Character[], after: readonly Character[]): readonly [string, readonly Piece[]] {
    const all = { start: 0, end: before.length, from: 0, to: after.length };
    const differing = differingIn(before, after);
    return this.pick([
      () => ['as all of the text', [all]] as const,
      () => ['from line to line', [widened(toLines(differing, before), all, 0)]] as const,
      () => ['from letter to letter', [widened(differing, all, 0)]] as const,
      () => ['as a selection', [widened(differing, all, this.numbers.between(1, 300))]] as const,
      () => ['with several selections', this.joined(before, after, all)] as const,
    ])();
  }

  /**
   * Changes one after the other become one as long as they are not large together, nor only take away or put in. What was
   * moved is not: it is taken away here and put in there.
   */
  private joined(before: readonly Character[], after: readonly Character[], all: Piece): readonly Piece[] {
    const [old, now] = [before, after].map((characters) => new Set(characters.map(({ id }) => id)));
    const isMove = ({ start, end, from, to }: Piece): boolean =>
      before.slice(start, end).some(({ id }) => now?.has(id)) || after.slice(from, to).some(({ id }) => old?.has(id));
    const done: Piece[] = [];
    let open: Piece | undefined;
    for (const change of changesIn(before, after)) {
      open = open ? { ...open, end: change.end, to: change.to } : change;
      const isDone = isLarge(open) || !(isReplacement(open) || isMove(open));
      if (isDone && this.coin()) {
        done.push(open);
        open = undefined;
      }
    }
    while (open !== undefined && !isLarge(open)) {
      const last = done.pop();
      if (last === undefined) return [widened(open, all, 0)];
      open = { ...open, start: last.start, from: last.from };
    }
    return open ? [...done, open] : done;
  }
}

const unitsOf = (characters: readonly Character[]): string => characters.map(({ unit }) => unit).join('');

/** However it is wrapped. */
const wordsOf = (line: Line): string => `${textOf(line).replace(/\s+/g, ' ').trim()}\n`;

/** How many of these lines stand in a row in a text, from the first on. */
function runIn(text: string, lines: readonly string[]): number {
  let length = 0;
  while (length < lines.length && text.includes(`\n${lines.slice(0, length + 1).join('')}`)) length++;
  return length;
}

const isReplacement = ({ start, end, from, to }: Piece): boolean => start < end && from < to;

const isLarge = (piece: Piece): boolean =>
  isReplacement(piece) && Math.max(piece.end - piece.start, piece.to - piece.from) > large;

/** With so much more on either side, and at least as much as makes it large. */
function widened(piece: Piece, all: Piece, by: number): Piece {
  const least = isLarge(piece) ? by : Math.max(by, large);
  const [left, right] = [Math.min(least, piece.start), Math.min(least, all.end - piece.end)];
  return { start: piece.start - left, end: piece.end + right, from: piece.from - left, to: piece.to + right };
}

/** From the first to the last character that reads otherwise. */
function differingIn(before: readonly Character[], after: readonly Character[]): Piece {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head]?.unit === after[head]?.unit) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail)?.unit === after.at(-1 - tail)?.unit) tail++;
  return { start: head, end: before.length - tail, from: head, to: after.length - tail };
}

function toLines({ start, end, from, to }: Piece, before: readonly Character[]): Piece {
  const left = start - (before.slice(0, start).findLastIndex(({ unit }) => unit === '\n') + 1);
  const next = before.slice(end).findIndex(({ unit }) => unit === '\n');
  const right = next === -1 ? before.length - end : next + 1;
  return { start: start - left, end: end + right, from: from - left, to: to + right };
}

/** What became of which characters, to the letter: between those that are left, in the order that most of them kept. */
function changesIn(before: readonly Character[], after: readonly Character[]): readonly Piece[] {
  const kept = inOrder(pairsOf(before, after));
  const changes: Piece[] = [];
  let [at, to] = [0, 0];
  for (const [old, now] of [...kept, [before.length, after.length] as const]) {
    if (old > at || now > to) changes.push({ start: at, end: old, from: to, to: now });
    [at, to] = [old + 1, now + 1];
  }
  return changes;
}

type Pair = readonly [before: number, after: number];

/** A line end that became a blank is the same character, and reads otherwise. */
function pairsOf(before: readonly Character[], after: readonly Character[]): readonly Pair[] {
  const places = new Map(after.map(({ id }, index) => [id, index]));
  return before.flatMap(({ id, unit }, index): readonly Pair[] => {
    const now = places.get(id);
    return now === undefined || after[now]?.unit !== unit ? [] : [[index, now]];
  });
}

/** The longest row of pairs that rises on both sides. */
function inOrder(pairs: readonly Pair[]): readonly Pair[] {
  const best: { readonly pair: Pair; readonly previous: number }[] = [];
  const ends: number[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((best[ends[middle] ?? 0]?.pair[1] ?? 0) < pair[1]) low = middle + 1;
      else high = middle;
    }
    ends[low] = best.push({ pair, previous: low > 0 ? (ends[low - 1] ?? -1) : -1 }) - 1;
  }
  const row: Pair[] = [];
  for (let at = best[ends.at(-1) ?? -1]; at; at = best[at.previous]) row.push(at.pair);
  return row.reverse();
}
