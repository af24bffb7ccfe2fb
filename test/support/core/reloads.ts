import { span, type Span } from '../../../src/core/text/offsets';
import type { Numbers } from './liveSequence';

/** A character with an identity: it is the same one wherever a change puts it. */
export interface Character {
  readonly id: number;
  readonly unit: string;
}

export type Line = readonly Character[];

/** Indices of lines; `to` is the first after them. */
interface Turns {
  readonly from: number;
  readonly to: number;
}

const names = ['Anke', 'Bram', 'Chantal', 'Dirk'] as const;
const short = ['Yeah.', 'Ja.', 'Mm-hm.', 'Nee.'] as const;
const words =
  'de coach kwam die ochtend binnen en vroeg wat er speelde in onze groep maar niemand zei iets tot Anke begon over rust en ruimte voor kinderen die slapen wanneer wij praten met ouders over vertrouwen dat groeit'.split(
    ' ',
  );

/** A transcript whose characters are followed through what other programs do to its file. */
export class FollowedFile {
  protected lines: readonly Line[];
  private next = 0;
  /** Where the same exchange stands, as long as nothing was changed. */
  private twice: readonly Turns[] = [];

  constructor(
    protected readonly numbers: Numbers,
    turns: number,
  ) {
    this.lines = Array.from({ length: turns }, () => this.turn());
    if (this.coin()) this.sayAgain();
  }

  get text(): string {
    return this.characters.map(({ unit }) => unit).join('');
  }

  /** The identities of the characters of a stretch. */
  idsOf(at: Span): ReadonlySet<number> {
    return new Set(this.characters.slice(at.start, at.end).map(({ id }) => id));
  }

  /** From the first to the last of these characters that are left. */
  extentOf(ids: ReadonlySet<number>): Span | undefined {
    const { characters } = this;
    const start = characters.findIndex(({ id }) => ids.has(id));
    return start === -1 ? undefined : span(start, characters.findLastIndex(({ id }) => ids.has(id)) + 1);
  }

  /** What some other program does to the file, by name. */
  change(): string {
    const changes = [
      ['git checkout', () => this.checkout()],
      ['git pull', () => this.pull()],
      ['sed s', () => this.replaceWord()],
      ['sed d', () => this.deleteLines()],
      ['format', () => this.rewrap()],
      ['a turn twice', () => this.repeat()],
      ['an exchange out', () => this.deleteExchange()],
    ] as const;
    const [name, make] = this.pick(changes);
    make();
    return name;
  }

  /** Somebody types at the start of the text. */
  typeFirst(text: string): void {
    const [first = [], ...others] = this.lines;
    this.lines = [[...this.make(text), ...first], ...others];
  }

  protected get characters(): readonly Character[] {
    if (this.known?.lines !== this.lines) this.known = { lines: this.lines, characters: this.lines.flat() };
    return this.known.characters;
  }

  private known: { readonly lines: readonly Line[]; readonly characters: readonly Character[] } | undefined;

  /** Another version: a header, turns in, out and elsewhere, and here and there another word. */
  protected checkout(): void {
    if (this.coin()) this.lines = [this.make('---\n'), this.make('title: Groep\n'), this.make('---\n'), ...this.lines];
    for (let count = this.numbers.between(0, 4); count > 0; count--) this.insertTurn();
    for (let count = this.numbers.between(0, 3); count > 0; count--) this.deleteLine();
    for (let count = this.numbers.between(0, 3); count > 0; count--) this.moveLine();
    for (let count = this.numbers.between(1, 6); count > 0; count--) this.changeWord();
  }

  protected pull(): void {
    for (let count = this.numbers.between(1, 8); count > 0; count--) this.insertTurn();
    this.changeWord();
  }

  protected replaceWord(): void {
    const [old, now] = [this.pick([...words, ...names]), this.pick(['iemand', 'X', 'wie dan ook'])];
    this.lines = this.lines.map((line) => {
      let changed = line;
      for (let at = textOf(changed).indexOf(old); at !== -1; at = textOf(changed).indexOf(old, at + now.length))
        changed = [...changed.slice(0, at), ...this.make(now), ...changed.slice(at + old.length)];
      return changed;
    });
  }

  protected deleteLines(): void {
    if (this.coin()) {
      const word = this.pick(short);
      const isGone = this.numbers.between(0, 2);
      let seen = 0;
      this.lines = this.lines.filter((line) => !textOf(line).includes(word) || seen++ % 3 !== isGone);
    } else for (let count = this.numbers.between(1, 10); count > 0; count--) this.deleteLine();
  }

  /** Blanks become line ends and the other way round: the same words, and the same characters. */
  protected rewrap(): void {
    this.lines = this.lines.map((line) =>
      line.map((one, index) => {
        const isInside = index > 8 && index < line.length - 1;
        if (!isInside || one.unit.trim() !== '' || this.numbers.between(0, 9) > 0) return one;
        return { id: one.id, unit: one.unit === ' ' ? '\n' : ' ' };
      }),
    );
  }

  /** Elsewhere: of two equal turns in a row nobody could tell which was there first. */
  protected repeat(): void {
    const at = this.somewhere();
    const where = this.somewhere();
    if (where === at || where === at + 1) return;
    const copy = this.make(textOf(this.lines[at] ?? []));
    this.lines = [...this.lines.slice(0, where), copy, ...this.lines.slice(where)];
  }

  /**
   * Several turns that are all said twice, with at least as many in between: of two equal exchanges in a row nobody could
   * tell which was there first.
   */
  private sayAgain(): void {
    const { from, to } = this.exchange();
    const again = this.lines.slice(from, to).flatMap((line) => [this.make(textOf(line))]);
    if (to + again.length > this.lines.length) return;
    const where = this.numbers.between(to + again.length, this.lines.length);
    this.lines = [...this.lines.slice(0, where), ...again, ...this.lines.slice(where)];
    this.twice = [from, where].map((at) => ({ from: at, to: at + again.length }));
  }

  /** One of two equal ones, where there are two. */
  protected deleteExchange(): void {
    const { from, to } = this.twice.length > 0 ? this.pick(this.twice) : this.exchange();
    this.lines = [...this.lines.slice(0, from), ...this.lines.slice(to)];
    if (this.coin()) this.insertTurn();
  }

  private exchange(): Turns {
    const from = this.somewhere();
    return { from, to: Math.min(from + this.numbers.between(2, 6), this.lines.length) };
  }

  private insertTurn(): void {
    const at = this.somewhere();
    this.lines = [...this.lines.slice(0, at), this.turn(), ...this.lines.slice(at)];
  }

  private deleteLine(): void {
    const at = this.somewhere();
    this.lines = this.lines.filter((_, index) => index !== at);
  }

  private moveLine(): void {
    const at = this.somewhere();
    const line = this.lines[at] ?? [];
    const rest = this.lines.filter((_, index) => index !== at);
    const to = this.numbers.between(0, rest.length);
    this.lines = [...rest.slice(0, to), line, ...rest.slice(to)];
  }

  private changeWord(): void {
    const at = this.somewhere();
    const line = this.lines[at] ?? [];
    const found = [...textOf(line).matchAll(/[a-z]+/g)];
    const word = found[this.numbers.between(0, Math.max(found.length - 1, 0))];
    // Of a turn of one word nothing would be left to be found.
    if (word === undefined || found.length < 6) return;
    const other = this.pick(words);
    // The same word again would be another's characters that nothing tells from those that were there.
    if (other === word[0]) return;
    const changed = [...line.slice(0, word.index), ...this.make(other), ...line.slice(word.index + word[0].length)];
    this.lines = this.lines.map((one, index) => (index === at ? changed : one));
  }

  protected turn(): Line {
    const said =
      this.numbers.between(0, 3) === 0
        ? this.pick(short)
        : `${Array.from({ length: this.numbers.between(3, 40) }, () => this.pick(words)).join(' ')}.`;
    return this.make(`${this.pick(names)}: ${said}\n`);
  }

  protected make(text: string): Line {
    return text.split('').map((unit) => ({ id: this.next++, unit }));
  }

  protected somewhere(): number {
    return this.numbers.between(0, Math.max(this.lines.length - 1, 0));
  }

  protected coin(): boolean {
    return this.numbers.between(0, 1) === 0;
  }

  protected pick<T>(items: readonly T[]): T {
    const item = items[this.numbers.between(0, items.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }
}

export const textOf = (line: Line): string => line.map(({ unit }) => unit).join('');
