import { describeSpan } from '../../../src/core/anchoring/describeSpan';
import { adding, applyChanges, removing, type CodingChange } from '../../../src/core/coding/codingChange';
import { ownMoments } from '../../../src/core/coding/ownMoments';
import { parseSidecar } from '../../../src/core/coding/parseSidecar';
import { serializeSidecar } from '../../../src/core/coding/serializeSidecar';
import { emptySidecar, type Coding, type Sidecar } from '../../../src/core/coding/sidecar';
import type { Span } from '../../../src/core/text/offsets';
import { SourceText } from '../../../src/core/text/sourceText';
import type { Random } from '../../bench/random';
import type { Files } from './gitPlumbing';
import { editText, passageIn, shadowOf, spanOfIds, type Characters, type TrackedText } from './trackedText';

export const transcript = 'transcripts/fg1.transcript';
export const shadow = 'oracle/fg1.ids';
export const book = 'codebook.yaml';
export const sidecarOf = (coder: string): string => `${transcript}.${coder}.codes.json`;

/** A code of the simulated book, with those it took in. */
export type Book = ReadonlyMap<string, readonly string[]>;

/** The characters that a coder meant, by what was decided about the place of a coding. */
export interface Truth {
  /** The same number where nobody has decided anew. */
  readonly decision: number;
  readonly ids: ReadonlySet<number>;
}

/** One clone of a study at one moment: its files, and what only the simulation knows. */
export interface Copy {
  readonly files: Files;
  readonly text: TrackedText;
  readonly truths: ReadonlyMap<string, Truth>;
}

export const parsed = (files: Files, coder: string): Sidecar => {
  const text = files.get(sidecarOf(coder));
  return text === undefined ? emptySidecar : parseSidecar(new SourceText(text)).value;
};

/** A coding that another program made: the same one wherever it is brought in. */
export interface Imported {
  readonly id: string;
  readonly created: string;
  readonly ids: ReadonlySet<number>;
}

/** What one person does in a clone. */
export class Worker {
  constructor(
    private readonly random: Random,
    private readonly characters: Characters,
    /** Ids that are the same on every machine, as importers make them. */
    private readonly imported: readonly Imported[],
  ) {}

  /** One step; the name of what was done is told. */
  step(copy: Copy, coder: string, tell: (what: string) => void): Copy {
    const { codings } = parsed(copy.files, coder);
    const kinds = ['code', 'code', 'edit', 'edit', 'import', 'merge codes'];
    if (codings.length > 0) kinds.push('recode', 'resize', 'memo', 'delete', 'doubt', 'update ids', 'delete');
    const kind = this.random.pick(kinds);
    tell(kind);
    if (kind === 'edit') return this.edit(copy, coder);
    if (kind === 'merge codes') return this.mergeCodes(copy);
    if (kind === 'code') {
      const created = ownMoments(codings.map((one) => one.created))('2026-01-01T00:00:00Z');
      const id = this.random.uuid();
      const at = passageIn(copy.text, this.random);
      return this.add(copy, coder, { id, created, code: this.code() }, at);
    }
    if (kind === 'import') return this.import(copy, coder);
    if (kind === 'update ids') return this.updateIds(copy, coder);
    const one = this.random.pick(codings);
    if (kind === 'delete') return this.change(copy, coder, [removing(one)]);
    if (kind === 'resize') return this.place(copy, coder, one, passageIn(copy.text, this.random));
    const fields =
      kind === 'recode'
        ? { code: this.code() }
        : kind === 'memo'
          ? { memo: `memo ${this.random.between(1, 9)}` }
          : { doubtful: true };
    return this.change(copy, coder, [{ id: one.id, before: one, after: { ...one, ...fields } }]);
  }

  private code = (): string => `c${this.random.between(1, 12)}`;

  private add(
    copy: Copy,
    coder: string,
    { id, created, code }: Pick<Coding, 'id' | 'created' | 'code'>,
    at: Span,
  ): Copy {
    const coding: Coding = { code, created, id, ...describeSpan(new SourceText(copy.text.text), at) };
    return meant(this.change(copy, coder, [adding(coding)]), id, at);
  }

  /** The same import may be done on both machines: the same ids, on the same passages as they are there. */
  private import(copy: Copy, coder: string): Copy {
    const { id, created, ids } = this.random.pick(this.imported);
    const at = spanOfIds(copy.text, ids);
    const isKnown = parsed(copy.files, coder).codings.some((one) => one.id === id);
    return isKnown || at === undefined || coder !== 'anna'
      ? copy
      : this.add(copy, coder, { id, created, code: 'c1' }, at);
  }

  private place(copy: Copy, coder: string, before: Coding, at: Span): Copy {
    const after = { ...before, ...describeSpan(new SourceText(copy.text.text), at) };
    return meant(this.change(copy, coder, [{ id: before.id, before, after }]), before.id, at);
  }

  /** In the editor, which stores where one's own codings are; or elsewhere, which does not. */
  private edit(copy: Copy, coder: string): Copy {
    const text = editText(copy.text, this.random, this.characters);
    const files = new Map(copy.files).set(transcript, text.text).set(shadow, shadowOf(text));
    const edited = { ...copy, files, text };
    if (this.random.next() < 0.5) return edited;
    const source = new SourceText(text.text);
    const before = new SourceText(copy.text.text);
    const changes = parsed(files, coder).codings.flatMap((one): CodingChange[] => {
      const ids = copy.truths.get(one.id)?.ids ?? new Set();
      const [was, is] = [spanOfIds(copy.text, ids), spanOfIds(text, ids)];
      // Live offsets are those of passages that were where they are stored.
      const isSound = was !== undefined && before.slice(was) === one.quote;
      return is && isSound ? [{ id: one.id, before: one, after: { ...one, ...describeSpan(source, is) } }] : [];
    });
    return heldTo(this.change(edited, coder, changes), changes);
  }

  private change(copy: Copy, coder: string, changes: readonly CodingChange[]): Copy {
    const { next } = applyChanges(parsed(copy.files, coder), changes);
    return { ...copy, files: new Map(copy.files).set(sidecarOf(coder), serializeSidecar(next)) };
  }

  private mergeCodes(copy: Copy): Copy {
    const codes = readBook(copy.files.get(book) ?? '');
    const [one, other] = [this.random.pick([...codes.keys()]), this.random.pick([...codes.keys()])];
    if (one === other) return copy;
    const joined = new Map(codes).set(other, [...(codes.get(other) ?? []), one, ...(codes.get(one) ?? [])]);
    joined.delete(one);
    return { ...copy, files: new Map(copy.files).set(book, bookText(joined)) };
  }

  private updateIds(copy: Copy, coder: string): Copy {
    const codes = readBook(copy.files.get(book) ?? '');
    const now = (id: string): string => [...codes].find(([, former]) => former.includes(id))?.[0] ?? id;
    const changes = parsed(copy.files, coder).codings.flatMap((one) =>
      now(one.code) === one.code ? [] : [{ id: one.id, before: one, after: { ...one, code: now(one.code) } }],
    );
    return this.change(copy, coder, changes);
  }
}

let decisions = 0;

function meant(copy: Copy, id: string, { start, end }: Span): Copy {
  const truth = { decision: ++decisions, ids: new Set(copy.text.ids.slice(start, end)) };
  return { ...copy, truths: new Map(copy.truths).set(id, truth) };
}

/** What was taken out of a passage by the hand that stored it is no longer meant, even where a merge brings it back. */
function heldTo(copy: Copy, changes: readonly CodingChange[]): Copy {
  const left = new Set(copy.text.ids);
  const truths = new Map(copy.truths);
  for (const { id } of changes) {
    const truth = truths.get(id);
    if (truth) truths.set(id, { ...truth, ids: new Set([...truth.ids].filter((one) => left.has(one))) });
  }
  return { ...copy, truths };
}

export const bookText = (codes: Book): string =>
  `format: 1\ncodes:\n${[...codes].map(([id, former]) => `  - { id: ${id}, name: Code ${id}, formerIds: [${former.join(', ')}] }\n`).join('')}`;

export const readBook = (text: string): Book =>
  new Map(
    [...text.matchAll(/id: (c\d+), .*formerIds: \[(.*)\]/g)].map(([, id = '', former = '']) => [
      id,
      former.split(', ').filter(Boolean),
    ]),
  );
