import assert from 'node:assert/strict';
import fc from 'fast-check';
import { serializeSidecar } from '../../../../../src/core/coding/serializeSidecar';
import type { Coding, Sidecar } from '../../../../../src/core/coding/sidecar';
import { codePointOffset } from '../../../../../src/core/text/offsets';
import { coding, sidecar } from '../../../../support/core/sidecarArbitraries';
import { merged } from '../../../../support/core/merging';
import { parseText } from '../../../../support/core/sidecars';

type Edit = (sidecar: Sidecar) => Sidecar;

const onCoding =
  (which: number, change: (coding: Coding) => readonly Coding[]): Edit =>
  (before) => ({
    ...before,
    codings: before.codings.flatMap((one, at) => (at === which % (before.codings.length || 1) ? change(one) : [one])),
  });
const text = fc.constantFrom('a', 'b', 'ç 😀');

/** What a coder, or a later version of the program, does to a sidecar. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  coding.map((one): Edit => (before) => ({ ...before, codings: [...before.codings, one] })),
  fc.tuple(fc.nat(5), text).map(([at, code]) => onCoding(at, (one) => [{ ...one, code }])),
  fc.tuple(fc.nat(5), text).map(([at, memo]) => onCoding(at, (one) => [{ ...one, memo }])),
  fc.tuple(fc.nat(5), fc.boolean()).map(([at, doubtful]) => onCoding(at, (one) => [{ ...one, doubtful }])),
  fc.nat(5).map((at) => onCoding(at, () => [])),
  fc.tuple(fc.nat(5), text).map(([at, quote]) => onCoding(at, (one) => [{ ...one, quote }])),
  fc
    .tuple(fc.nat(5), fc.nat(9))
    .map(([at, by]) =>
      onCoding(at, (one) => [{ ...one, start: codePointOffset(one.start + by), end: codePointOffset(one.end + by) }]),
    ),
  fc
    .tuple(fc.nat(5), fc.nat(9), fc.constantFrom('met die eerste vraag ', 'en toen die andere keer '))
    .map(([at, by, prefix]) =>
      onCoding(at, (one) => [
        {
          ...one,
          prefix,
          suffix: ` na ${prefix}`,
          start: codePointOffset(one.start + by),
          end: codePointOffset(one.end + by),
        },
      ]),
    ),
  fc.tuple(fc.nat(5), text).map(([at, value]) => onCoding(at, (one) => [{ ...one, unknown: { later: value } }])),
  text.map((at): Edit => (before) => ({ ...before, complete: { at, text: 'sha256:00' } })),
  text.map((words): Edit => (before) => ({ ...before, memos: before.memos.map((memo) => ({ ...memo, text: words })) })),
  fc.constant<Edit>((before) => ({ ...before, memos: [] })),
);

const edited = (before: Sidecar, edits: readonly Edit[]): string =>
  serializeSidecar(edits.reduce((now, change) => change(now), before));

/** Three versions as histories have them: two sides that went on from one, or from nothing in common. */
const versions = fc
  .tuple(sidecar, fc.array(edit, { maxLength: 6 }), fc.array(edit, { maxLength: 6 }), sidecar, fc.nat(9))
  .map(([base, here, there, other, kind]) => {
    const ours = edited(base, here);
    if (kind === 0) return { base: undefined, ours, theirs: serializeSidecar(other) };
    return { base: serializeSidecar(base), ours, theirs: edited(kind === 1 ? other : base, there) };
  });

const idsIn = (text: string): readonly string[] =>
  parseText(text)
    .value.codings.map(({ id }) => id)
    .sort();

type Shown = (coding: Coding) => unknown;

const wordsAndLength: Shown = ({ quote, start, end }) => ({ quote, length: end - start });

const wholePlace: Shown = ({ quote, prefix, suffix, start, end }) => ({ quote, prefix, suffix, start, end });

/** What every field of every coding may be: what it holds, and what waits in `conflicts`. */
function possibilities(text: string, placeOf: Shown = wordsAndLength): ReadonlyMap<string, ReadonlySet<string>> {
  const { value } = parseText(text);
  const all = new Map<string, Set<string>>();
  const add = (id: string, field: string, one: unknown): void => {
    all.set(
      `${id} ${field}`,
      (all.get(`${id} ${field}`) ?? new Set()).add(one === undefined ? '–' : JSON.stringify(one)),
    );
  };
  for (const one of value.codings) {
    for (const field of ['code', 'memo', 'doubtful'] as const) add(one.id, field, one[field]);
    add(one.id, 'quote', placeOf(one));
  }
  for (const { id = '', field, theirs } of value.conflicts ?? [])
    if (all.has(`${id} ${field}`)) add(id, field, field === 'quote' ? placeOf(theirs as Coding) : theirs);
  return all;
}

describe('mergeFile, whatever two sides did', () => {
  it('gives a file that can be read, in its one form', () => {
    fc.assert(
      fc.property(versions, ({ base, ours, theirs }) => {
        const { text } = merged(base, ours, theirs);
        const { value, writable, problems } = parseText(text);
        assert.ok(writable);
        assert.deepEqual(new Set(problems.map(({ code }) => code)).size <= 1, true);
        assert.equal(text, serializeSidecar(value));
      }),
    );
  });

  it('changes nothing where one side changed nothing, or both the same', () => {
    fc.assert(
      fc.property(versions, ({ base = serializeSidecar({ codings: [], memos: [] }), ours }) => {
        assert.equal(merged(base, ours, base).text, ours);
        assert.equal(merged(base, base, ours).text, ours);
        assert.equal(merged(base, ours, ours).text, ours);
      }),
    );
  });

  it('asks of the same fields, with the same values, whichever side is ours', () => {
    fc.assert(
      fc.property(versions, ({ base, ours, theirs }) => {
        const [here, there] = [merged(base, ours, theirs), merged(base, theirs, ours)];
        assert.deepEqual(possibilities(here.text, wholePlace), possibilities(there.text, wholePlace));
        assert.deepEqual(here.kept.map(({ id }) => id).sort(), there.kept.map(({ id }) => id).sort());
      }),
    );
  });

  it('comes to the same when what it gave is merged again', () => {
    fc.assert(
      fc.property(versions, ({ base, ours, theirs }) => {
        const { text } = merged(base, ours, theirs);
        assert.equal(merged(ours, text, ours).text, text);
        assert.equal(merged(theirs, text, theirs).text, text);
        assert.equal(merged(base, text, text).text, text);
      }),
    );
  });

  it('leaves unknown keys in the order that a side gave them, also when it is merged again', () => {
    const file = (keys: string): string => `{\n  "format": 1,\n  "codings": [],\n  "memos": [],\n${keys}\n}\n`;
    const [base, ours, theirs] = [
      '  "b": {},\n  "a": 0',
      '  "b": {},\n  "c": 1,\n  "a": 0',
      '  "a": {},\n  "b": false',
    ].map(file);
    assert.ok(base !== undefined && ours !== undefined && theirs !== undefined);
    const { text } = merged(base, ours, theirs);
    assert.equal(text, file('  "b": false,\n  "c": 1,\n  "a": {}'));
    const turned = file('  "a": 0,\n  "b": {}');
    assert.equal(merged(base, turned, base).text, turned);
    assert.equal(merged(base, base, turned).text, turned);
    assert.equal(merged(turned, base, turned).text, base);
  });

  it('loses no coding that a side made or changed, and doubles none', () => {
    fc.assert(
      fc.property(versions, ({ base, ours, theirs }) => {
        const ids = idsIn(merged(base, ours, theirs).text);
        const [before, here, there] = [base === undefined ? [] : idsIn(base), idsIn(ours), idsIn(theirs)];
        assert.equal(new Set(ids).size, ids.length);
        for (const id of [...here, ...there]) {
          const isNew = !before.includes(id);
          const isInBoth = here.includes(id) && there.includes(id);
          if (isNew || isInBoth) assert.ok(ids.includes(id), id);
        }
        for (const id of ids) assert.ok(here.includes(id) || there.includes(id), id);
      }),
    );
  });

  it('holds every value that a side gave to a field which is in both', () => {
    fc.assert(
      fc.property(versions, ({ base, ours, theirs }) => {
        const [was, here, there, is] = [base ?? '{"format":1}', ours, theirs, merged(base, ours, theirs).text].map(
          (one) => possibilities(one),
        );
        for (const [key, values] of is ?? []) {
          for (const side of [here, there]) {
            const [mine] = side?.get(key) ?? [];
            const before = [...(was?.get(key) ?? [])];
            if (mine !== undefined && !before.includes(mine)) assert.ok(values.has(mine), `${key} ${mine}`);
          }
        }
      }),
    );
  });
});
