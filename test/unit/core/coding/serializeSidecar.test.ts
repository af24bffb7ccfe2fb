import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { serializeSidecar, sidecarBytes } from '../../../../src/core/coding/serializeSidecar';
import { emptySidecar, type Sidecar } from '../../../../src/core/coding/sidecar';
import { codePointOffset } from '../../../../src/core/text/offsets';
import { sidecar } from '../../../support/core/sidecarArbitraries';
import { readSound, someCoding, uuid } from '../../../support/core/sidecars';

const golden = readFileSync('test/golden/coding/full.codes.json', 'utf8');

/** What a sidecar holds, whatever the order. */
function contents({ codings, memos, ...rest }: Sidecar): unknown {
  const byId = (entries: readonly { readonly id: string }[]): unknown =>
    new Map(entries.map((entry) => [entry.id, entry] as const));
  return { ...rest, codings: byId(codings), memos: byId(memos) };
}

const withoutUnknown = (value: Sidecar): Sidecar =>
  JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'unknown' ? undefined : part))) as Sidecar;

/** With the keys of all objects and the entries of all lists the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed).reverse();
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, reversed(part)] as const);
  return Object.fromEntries(entries.reverse());
}

const shuffled = <T>(entries: readonly T[], order: readonly number[]): readonly T[] =>
  entries
    .map((entry, index) => ({ entry, rank: order[index] ?? 0 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);

describe('serializeSidecar', () => {
  it('gives back the golden file byte for byte', () => {
    assert.equal(serializeSidecar(readSound(golden)), golden);
  });

  it('puts known keys and entries in their order, however they came', () => {
    const text = serializeSidecar(withoutUnknown(readSound(golden)));
    const mixed = JSON.stringify(reversed(JSON.parse(text)));
    assert.ok(mixed.startsWith('{"memos":[{"target":{"end":'), mixed.slice(0, 60));
    assert.equal(serializeSidecar(readSound(mixed)), text);
  });

  it('writes an empty sidecar with its two lists', () => {
    assert.equal(serializeSidecar(emptySidecar), '{\n  "format": 1,\n  "codings": [],\n  "memos": []\n}\n');
  });

  it('loses nothing and invents nothing', () => {
    fc.assert(
      fc.property(sidecar, (before) => {
        assert.deepEqual(contents(readSound(serializeSidecar(before))), contents(before));
      }),
    );
  });

  it('gives the same bytes for the same content, in whatever order it came', () => {
    fc.assert(
      fc.property(sidecar, fc.array(fc.integer(), { minLength: 6, maxLength: 6 }), (before, order) => {
        const text = serializeSidecar(before);
        const { codings, memos } = before;
        const mixed = { ...before, codings: shuffled(codings, order), memos: shuffled(memos, order) };
        assert.equal(serializeSidecar(mixed), text);
        assert.equal(serializeSidecar(readSound(text)), text);
      }),
    );
  });

  it('has bytes that are those of its text, also where most codings were written before', () => {
    const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
    fc.assert(
      fc.property(sidecar, sidecar, fc.array(fc.nat(5), { maxLength: 6 }), (value, other, steps) => {
        let before = sidecarBytes(value);
        assert.equal(textOf(before), serializeSidecar(value));
        let { codings } = value;
        for (const step of steps) {
          // One comes, goes or is judged anew, and what else the file holds may be another too.
          const come = other.codings.slice(step % 2, step);
          codings = [...codings.filter((_, index) => index !== step), ...come.filter((one) => !codings.includes(one))];
          const now = { ...(step === 0 ? other : value), codings };
          before = sidecarBytes(now, before);
          assert.equal(textOf(before), serializeSidecar(now));
        }
      }),
    );
  });

  it('changes nothing in what it is given', () => {
    fc.assert(
      fc.property(sidecar, (before) => {
        const copy = structuredClone(before);
        serializeSidecar(before);
        assert.deepEqual(before, copy);
      }),
    );
  });

  it('sorts by start, then end, then id, as numbers and not as texts', () => {
    const at = (start: number, end: number, id: number): ReturnType<typeof someCoding> =>
      someCoding(id, { start: codePointOffset(start), end: codePointOffset(end) });
    const codings = [at(100, 110, 1), at(20, 30, 2), at(20, 4, 3), at(20, 30, 0), at(9, 99, 4)];
    const read = readOrder(serializeSidecar({ ...emptySidecar, codings }));
    assert.deepEqual(read, [4, 3, 0, 2, 1].map(uuid));
  });

  it('orders ids by their characters, the same in every locale', () => {
    const ids = ['b', 'B', 'ä', 'a', 'é', 'z', '_'];
    const codings = ids.map((id) => ({ ...someCoding(1), id }));
    assert.deepEqual(readOrder(serializeSidecar({ ...emptySidecar, codings })), ['B', '_', 'a', 'b', 'z', 'ä', 'é']);
  });
});

function readOrder(text: string): readonly string[] {
  return (JSON.parse(text) as Sidecar).codings.map(({ id }) => id);
}
