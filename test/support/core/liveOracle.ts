import { span, type Span } from '../../../src/core/text/offsets';
import { contextAfter, contextBefore } from '../../../src/core/anchoring/describeSpan';
import { offset } from '../../../src/core/text/offsets';
import type { LiveEdit } from '../../../src/core/anchoring/liveEdit';

/** A character of a document, the same one for as long as it is there, and again when it is brought back by undo. */
interface Character {
  readonly id: number;
  readonly unit: string;
}

interface Lost {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly origin: string;
  readonly block: string;
}

/**
 * The rules of live edits in their plainest form: every character has an identity, a passage is the characters that
 * belong to it, and undo and redo bring back the very same characters. Slow, and shares no code with what it judges but
 * the length of a context.
 */
export class LiveOracle {
  /** Every state in a row, and which of them is now. */
  private row: State[];
  private at = 0;
  private readonly members = new Map<string, Set<number>>();
  private next = 0;
  private events = 0;
  private typingOn: { readonly at: number; readonly ids: readonly string[] } | undefined;

  constructor(text: string) {
    this.row = [{ document: this.make(text), lost: new Map(), joins: false }];
  }

  private get now(): State {
    const state = this.row[this.at];
    if (state === undefined) throw new RangeError('no such state');
    return state;
  }

  private get document(): readonly Character[] {
    return this.now.document;
  }

  get text(): string {
    return textOf(this.document);
  }

  get ids(): readonly string[] {
    return [...this.members.keys()];
  }

  /** A new passage. */
  code(id: string, at: Span): void {
    this.members.set(id, new Set(this.document.slice(at.start, at.end).map((one) => one.id)));
    this.typingOn = undefined;
  }

  spanOf(id: string): Span | undefined {
    const belongs = this.members.get(id) ?? new Set();
    const start = this.document.findIndex((one) => belongs.has(one.id));
    return start === -1 ? undefined : span(start, this.document.findLastIndex((one) => belongs.has(one.id)) + 1);
  }

  /** The edits of one event, in offsets of the text before. `joins`: the editor undoes it together with the one before. */
  edit(edits: readonly LiveEdit[], joins: boolean): void {
    this.events++;
    const typingOn = this.typingOn;
    this.typingOn = undefined;
    const parts = edits.map((edit) => this.trimmed(edit)).filter(({ start, end, text }) => start < end || text !== '');
    const before = this.places();
    const old = this.text;
    const made = parts.map((part) => {
      const fresh = this.make(part.text);
      for (const [id, at] of before) {
        if (at && (belongs(part, at) || (parts.length === 1 && continues(part, id, at, typingOn)))) {
          for (const one of fresh) this.members.get(id)?.add(one.id);
        }
      }
      return { ...part, fresh };
    });
    const gone = new Map(made.map((part) => [part, this.document.slice(part.start, part.end)] as const));
    let document = this.document;
    for (const { start, end, fresh } of made.toSorted((a, b) => b.start - a.start || b.end - a.end))
      document = [...document.slice(0, start), ...fresh, ...document.slice(end)];
    const known = made.some(({ text }) => text.length > 1) ? this.nearest(textOf(document)) : undefined;
    this.row = [...this.row.slice(0, this.at + 1), { document, lost: new Map(this.now.lost), joins }];
    this.at++;
    if (known) this.bringBack(known, old, before);
    else {
      for (const [id, at] of before) {
        if (at === undefined || this.spanOf(id) !== undefined) continue;
        const part = made.find(({ start, end }) => start <= at.start && at.end <= end);
        const block = part ? textOf(gone.get(part) ?? []) : '\0';
        this.now.lost.set(id, { ...wordsAt(old, at), origin: `${this.events}:${at.start}`, block });
      }
      this.revive(made.map(({ fresh }) => fresh));
    }
    const [only] = made;
    if (!known && made.length === 1 && only && only.text !== '') this.startTypingOn(only, before, typingOn);
  }

  /** The text as it was before the last step; undefined where there is none. */
  undo(): string | undefined {
    if (this.at === 0) return undefined;
    let to = this.at;
    while (this.row[to]?.joins === true && to > 1) to--;
    return this.go(to - 1);
  }

  redo(): string | undefined {
    if (this.at + 1 >= this.row.length) return undefined;
    let to = this.at + 1;
    while (this.row[to + 1]?.joins === true) to++;
    return this.go(to);
  }

  private go(to: number): string {
    const [old, before] = [this.text, this.places()];
    this.at = to;
    this.bringBack(this.now, old, before);
    this.typingOn = undefined;
    return this.text;
  }

  /** The very characters of a state are there again; what stands inside a passage then belongs to it. */
  private bringBack(state: State, old: string, before: ReadonlyMap<string, Span | undefined>): void {
    const lost = new Map(state.lost);
    this.row[this.at] = { ...state, lost, joins: this.now.joins };
    this.events++;
    for (const [id, at] of before) {
      const there = this.spanOf(id);
      if (at && !there && !lost.has(id))
        lost.set(id, { ...wordsAt(old, at), origin: `${this.events}:${at.start}`, block: '\0' });
      if (there) for (const one of this.document.slice(there.start, there.end)) this.members.get(id)?.add(one.id);
    }
  }

  private nearest(text: string): State | undefined {
    for (let distance = 1; distance <= this.row.length; distance++) {
      for (const state of [this.row[this.at - distance], this.row[this.at + distance]]) {
        if (state && textOf(state.document) === text) return state;
      }
    }
    return undefined;
  }

  private places(): ReadonlyMap<string, Span | undefined> {
    return new Map(this.ids.map((id) => [id, this.spanOf(id)] as const));
  }

  private make(text: string): readonly Character[] {
    return text.split('').map((unit) => ({ id: this.next++, unit }));
  }

  /** Without the characters that are the same before and after. */
  private trimmed({ start, end, text }: LiveEdit): LiveEdit {
    let [from, to, inserted] = [start, end, text];
    const at = (index: number): string | undefined => this.document[index]?.unit;
    while (from < to && inserted !== '' && at(from) === inserted.charAt(0))
      [from, inserted] = [from + 1, inserted.slice(1)];
    while (from < to && inserted !== '' && at(to - 1) === inserted.at(-1))
      [to, inserted] = [to - 1, inserted.slice(0, -1)];
    return { start: from, end: to, text: inserted };
  }

  private revive(inserted: readonly (readonly Character[])[]): void {
    const pieces = inserted.filter(({ length }) => length > 1);
    const claims = [...this.now.lost]
      .map(([id, lost]) => {
        const places = pieces.flatMap((piece) =>
          standing(lost, piece.map(({ unit }) => unit).join('')).map((at) => piece.slice(at, at + lost.quote.length)),
        );
        return { id, origin: lost.origin, places };
      })
      .filter(({ places }) => places.length === 1);
    for (const { id, origin, places } of claims) {
      const [place = []] = places;
      const isContested = claims.some((other) => other.places[0]?.[0]?.id === place[0]?.id && other.origin !== origin);
      if (isContested) continue;
      for (const { id: character } of place) this.members.get(id)?.add(character);
      this.now.lost.delete(id);
    }
  }

  private startTypingOn(
    part: LiveEdit,
    before: ReadonlyMap<string, Span | undefined>,
    typingOn: LiveOracle['typingOn'],
  ): void {
    const ids = [...before].flatMap(([id, at]) =>
      at && ((belongs(part, at) && part.end > part.start && part.end === at.end) || continues(part, id, at, typingOn))
        ? [id]
        : [],
    );
    if (ids.length > 0) this.typingOn = { at: part.start + part.text.length, ids };
  }
}

interface State {
  readonly document: readonly Character[];
  readonly lost: Map<string, Lost>;
  /** Undone together with the one before. */
  readonly joins: boolean;
}

const textOf = (characters: readonly Character[]): string => characters.map(({ unit }) => unit).join('');

/** Whether what an edit inserts belongs to a passage: strictly inside it, or in the place of a part of it. */
function belongs({ start, end }: LiveEdit, at: Span): boolean {
  if (start === end) return at.start < start && start < at.end;
  return at.start <= start && end <= at.end && !(start === at.start && end === at.end);
}

/** Whether an insertion goes on typing what replaced the end of a passage. */
const continues = (
  { start, end }: LiveEdit,
  id: string,
  at: Span,
  typingOn: { readonly at: number; readonly ids: readonly string[] } | undefined,
): boolean => start === end && typingOn?.at === start && at.end === start && typingOn.ids.includes(id);

function wordsAt(text: string, { start, end }: Span): Pick<Lost, 'quote' | 'prefix' | 'suffix'> {
  return {
    quote: text.slice(start, end),
    prefix: contextBefore(text, offset(start)),
    suffix: contextAfter(text, offset(end)),
  };
}

/** Where lost words stand in an inserted piece, by trying every place. */
function standing({ quote, prefix, suffix, block }: Lost, piece: string): readonly number[] {
  return Array.from(piece, (_, at) => at)
    .concat(piece.length)
    .filter((at) => {
      const [before, after] = [
        piece.slice(0, at).slice(-prefix.length || piece.length),
        piece.slice(at + quote.length),
      ];
      if (piece.slice(at, at + quote.length) !== quote) return false;
      const left = prefix === '' ? '' : before;
      const right = after.slice(0, suffix.length);
      if (!prefix.endsWith(left) || !suffix.startsWith(right)) return false;
      const enough = left.length + quote.length + right.length >= 12;
      return enough || (left === prefix && right === suffix) || block.trim() === piece.trim();
    });
}
