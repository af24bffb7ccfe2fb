import assert from 'node:assert/strict';
import { textOf } from '../../../../../src/core/coding/merge/mergeFile';
import { settle, type Choice } from '../../../../../src/core/coding/merge/settle';
import { serializeSidecar } from '../../../../../src/core/coding/serializeSidecar';
import { emptySidecar, type Coding, type Memo, type Sidecar } from '../../../../../src/core/coding/sidecar';
import { codePointOffset } from '../../../../../src/core/text/offsets';
import { merged, sidecarKind } from '../../../../support/core/merging';
import { parseText, readSound, someCoding, uuid } from '../../../../support/core/sidecars';

const file = (...codings: readonly Coding[]): string => serializeSidecar({ ...emptySidecar, codings });
const withMemos = (...memos: readonly Memo[]): string => serializeSidecar({ ...emptySidecar, memos });
const shifted = (coding: Coding, by: number): Coding => ({
  ...coding,
  start: codePointOffset(coding.start + by),
  end: codePointOffset(coding.end + by),
});
const [one, two, three] = [someCoding(1, { memo: 'as it was' }), someCoding(2), someCoding(3)];
const resized: Coding = { ...one, quote: 'more words 1', end: codePointOffset(one.end + 5) };
/** As somebody attached it to its words where they are said once more. */
const attached: Coding = { ...shifted(one, 30), prefix: 'en later ', suffix: ' zo ook' };
const base = file(one, two);
const memo: Memo = { id: uuid(60), created: one.created, text: 'rain', target: { kind: 'transcript' } };

interface Case {
  readonly base?: string;
  readonly ours: string;
  readonly theirs: string;
  readonly merged: string;
  /** Ids of what was taken away on one side and kept. */
  readonly kept?: readonly string[];
}

const placeOf = ({ quote, prefix, suffix, start, end }: Coding): object => ({ quote, prefix, suffix, start, end });

const withoutAsking: Readonly<Record<string, Case>> = {
  'additions of both': {
    base,
    ours: file(one, two, three),
    theirs: file(someCoding(0), one, two),
    merged: file(someCoding(0), one, two, three),
  },
  'what one took away': { base, ours: file(two), theirs: base, merged: file(two) },
  'what both took away': { base, ours: file(two), theirs: file(two), merged: file(two) },
  'different fields of one coding': {
    base,
    ours: file({ ...one, code: 'parents' }, two),
    theirs: file({ ...one, memo: 'new', doubtful: true }, two),
    merged: file({ ...one, code: 'parents', memo: 'new', doubtful: true }, two),
  },
  'the same change': {
    base,
    ours: file({ ...one, code: 'parents' }),
    theirs: file({ ...one, code: 'parents' }),
    merged: file({ ...one, code: 'parents' }),
  },
  'a memo taken away here, another code there': {
    base,
    ours: file(someCoding(1), two),
    theirs: file({ ...one, code: 'parents' }, two),
    merged: file(someCoding(1, { code: 'parents' }), two),
  },
  'a code here, another extent there': {
    base,
    ours: file({ ...one, code: 'parents' }, two),
    theirs: file(resized, two),
    merged: file({ ...resized, code: 'parents' }, two),
  },
  'an edit here that was taken away there': {
    base,
    ours: file({ ...one, code: 'parents' }, two),
    theirs: file(two),
    merged: file({ ...one, code: 'parents' }, two),
    kept: [one.id],
  },
  'taken away here, another extent there': {
    base,
    ours: file(two),
    theirs: file(resized, two),
    merged: file(resized, two),
    kept: [one.id],
  },
  'taken away here, and there only following its text': {
    base,
    ours: file(two),
    theirs: file(shifted(one, 7), shifted(two, 7)),
    merged: file(shifted(two, 7)),
  },
  'places that followed two texts': {
    base,
    ours: file(shifted(one, 3), shifted(two, 3)),
    theirs: file(shifted(one, 7), shifted(two, 7)),
    merged: file(shifted(one, 7), shifted(two, 7)),
  },
  'a place that followed its text here, the same words elsewhere there': {
    base,
    ours: file(shifted(one, 3), two),
    theirs: file(attached, two),
    merged: file(attached, two),
  },
  'a place that followed its text, which was changed before it, here, the same words elsewhere there': {
    base,
    ours: file({ ...shifted(one, 3), prefix: 'anders 1' }, two),
    theirs: file(attached, two),
    merged: file(attached, two),
  },
  'places that followed a text that was changed around them and one that was not': {
    base,
    ours: file({ ...shifted(one, 3), prefix: 'anders 1' }, two),
    theirs: file(shifted(one, 40), two),
    merged: file({ ...shifted(one, 3), prefix: 'anders 1' }, two),
  },
  'the same words elsewhere here, taken away there': {
    base,
    ours: file(attached, two),
    theirs: file(two),
    merged: file(attached, two),
    kept: [one.id],
  },
  'a place that followed its text here, another extent there': {
    base,
    ours: file(shifted(one, 3), two),
    theirs: file(resized, two),
    merged: file(resized, two),
  },
  'one kept as an orphan here, which only followed its text there': {
    base,
    ours: file({ ...one, orphaned: true }, two),
    theirs: file(shifted(one, 7), shifted(two, 7)),
    merged: file({ ...one, orphaned: true }, shifted(two, 7)),
  },
  'an orphan that was attached again here, and got a memo there': {
    base: file({ ...one, orphaned: true }, two),
    ours: file(resized, two),
    theirs: file({ ...one, orphaned: true, memo: 'new' }, two),
    merged: file({ ...resized, memo: 'new' }, two),
  },
  'an orphan that was attached again to the same words': {
    base: file({ ...one, orphaned: true }, two),
    ours: file(shifted(one, 9), two),
    theirs: file({ ...one, orphaned: true }, shifted(two, 2)),
    merged: file(shifted(one, 9), shifted(two, 2)),
  },
  'files that both made': { ours: file(one), theirs: file(two, three), merged: file(one, two, three) },
  'the same coding brought in on both sides, at different times': {
    ours: file({ ...one, created: '2026-02-01T10:00:00Z' }),
    theirs: file({ ...one, created: '2026-01-01T10:00:00Z' }),
    merged: file({ ...one, created: '2026-01-01T10:00:00Z' }),
  },
  'memos, as codings': {
    base: withMemos(memo),
    ours: withMemos(memo, { ...memo, id: uuid(61) }),
    theirs: withMemos({ ...memo, text: 'sun' }),
    merged: withMemos({ ...memo, text: 'sun' }, { ...memo, id: uuid(61) }),
  },
  'unknown keys of the file and of a coding': {
    base,
    ours: serializeSidecar({ codings: [one, two], memos: [], unknown: { weather: 'wet' } }),
    theirs: file({ ...one, unknown: { certainty: 3 } }, two),
    merged: serializeSidecar({
      codings: [{ ...one, unknown: { certainty: 3 } }, two],
      memos: [],
      unknown: { weather: 'wet' },
    }),
  },
};

describe('mergeFile of sidecars', () => {
  for (const [what, { kept = [], ...each }] of Object.entries(withoutAsking)) {
    it(`merges ${what} without asking, whichever side is ours`, () => {
      const result = merged(each.base, each.ours, each.theirs);
      assert.equal(result.text, each.merged);
      assert.deepEqual([result.conflicts, result.kept.map(({ id }) => id)], [[], kept]);
      const turned = merged(each.base, each.theirs, each.ours);
      assert.deepEqual(readSound(turned.text), readSound(each.merged));
      assert.deepEqual([turned.conflicts, turned.kept.map(({ id }) => id)], [[], kept]);
    });
  }

  const asked: readonly (readonly [field: string, ours: Coding, theirs: Coding, value: unknown])[] = [
    ['code', { ...one, code: 'parents' }, { ...one, code: 'team' }, 'team'],
    ['memo', { ...one, memo: 'mine' }, someCoding(1), undefined],
    ['memo', { ...one, memo: 'mine' }, { ...one, memo: 'yours' }, 'yours'],
    ['doubtful', { ...one, doubtful: true }, { ...one, doubtful: false }, false],
    [
      'quote',
      resized,
      { ...one, quote: 'words', end: codePointOffset(one.end - 2) },
      { quote: 'words', prefix: one.prefix, suffix: one.suffix, start: one.start, end: one.end - 2 },
    ],
    [
      'quote',
      { ...one, orphaned: true },
      resized,
      { quote: resized.quote, prefix: one.prefix, suffix: one.suffix, start: one.start, end: resized.end },
    ],
    [
      'quote',
      resized,
      { ...one, orphaned: true },
      { orphaned: true, quote: one.quote, prefix: one.prefix, suffix: one.suffix, start: one.start, end: one.end },
    ],
    ['quote', attached, resized, placeOf(resized)],
    ['quote', resized, attached, placeOf(attached)],
    [
      'quote',
      attached,
      { ...attached, prefix: 'nog later ', suffix: ' niet' },
      { ...placeOf(attached), prefix: 'nog later ', suffix: ' niet' },
    ],
    ['certainty', { ...one, unknown: { certainty: 1 } }, { ...one, unknown: { certainty: [2] } }, [2]],
  ];
  for (const [field, ours, theirs, value] of asked) {
    it(`asks where "${field}" became ${JSON.stringify(value) || 'nothing'} there and something else here`, () => {
      const { text, conflicts } = merged(base, file(ours, two), file(theirs, two));
      const expected = { in: 'codings', id: one.id, field, ...(value !== undefined && { theirs: value }) };
      assert.deepEqual(conflicts, [expected]);
      const { value: sidecar, writable, problems } = parseText(text);
      assert.deepEqual([sidecar.codings, sidecar.conflicts], [[ours, two], [expected]]);
      assert.deepEqual([writable, problems.map(({ code }) => code)], [true, ['file.fieldConflict']]);
      const line = problems[0]?.range?.start.line ?? -1;
      assert.ok(text.split('\n')[line]?.includes(one.id));
    });
  }

  it('takes the whole place that was decided on, with what was said of it alone', () => {
    const orphan: Coding = { ...one, orphaned: true };
    for (const [ours, theirs] of [
      [orphan, resized],
      [resized, orphan],
    ] as const) {
      const asked = merged(base, file(ours, two), file(theirs, two)).file;
      const settled = (choice: Choice): string =>
        textOf(
          sidecarKind,
          settle(sidecarKind, asked, () => choice),
        );
      assert.deepEqual([settled('ours'), settled('theirs')], [file(ours, two), file(theirs, two)]);
    }
  });

  it('asks about the mark of the whole file', () => {
    const marked = (at: string): string => serializeSidecar({ ...emptySidecar, complete: { at, text: 'sha256:00' } });
    const { conflicts } = merged(file(), marked('2026-01-01T10:00:00Z'), marked('2026-02-01T10:00:00Z'));
    assert.deepEqual(conflicts, [{ field: 'complete', theirs: { at: '2026-02-01T10:00:00Z', text: 'sha256:00' } }]);
  });

  const inQuestion = (code: string, ...others: readonly string[]): string => {
    const conflicts = others.map((theirs) => ({ in: 'codings', id: one.id, field: 'code', theirs }));
    const sidecar: Sidecar = { codings: [{ ...one, code }], memos: [], ...(others.length > 0 && { conflicts }) };
    return serializeSidecar(sidecar);
  };
  it('takes over what was decided on one side about an earlier question', () => {
    for (const decided of [inQuestion('a'), inQuestion('b')]) {
      assert.equal(merged(inQuestion('a', 'b'), decided, inQuestion('a', 'b')).text, decided);
      assert.equal(merged(inQuestion('a', 'b'), inQuestion('a', 'b'), decided).text, decided);
    }
  });

  it('asks again where both sides decided, and not the same', () => {
    assert.equal(merged(inQuestion('a', 'b'), inQuestion('a'), inQuestion('b')).text, inQuestion('a', 'b'));
    assert.equal(merged(inQuestion('a', 'b'), inQuestion('b'), inQuestion('a')).text, inQuestion('b', 'a'));
  });

  it('asks once where both sides have merged already', () => {
    assert.equal(merged(inQuestion('z'), inQuestion('a', 'b'), inQuestion('b', 'a')).text, inQuestion('a', 'b'));
  });

  it('keeps a question about a coding that was taken away, and does not ask it', () => {
    const gone = serializeSidecar({
      ...emptySidecar,
      conflicts: [{ in: 'codings', id: one.id, field: 'code', theirs: 'b' }],
    });
    const { conflicts, text } = merged(inQuestion('a', 'b'), gone, gone);
    assert.deepEqual([conflicts, text], [[], gone]);
    assert.deepEqual(parseText(text).problems, []);
  });

  it('loses none of several codings with one id, and doubles none that moved', () => {
    const twin: Coding = { ...someCoding(5), id: one.id };
    const three = [one, twin];
    const { text } = merged(
      file(...three),
      file(shifted({ ...one, memo: 'new' }, 2), shifted(twin, 2)),
      file(shifted(one, 4), shifted(twin, 4), { ...twin, code: 'team' }),
    );
    assert.deepEqual(
      parseText(text).value.codings.map(({ code, memo: note, start }) => [code, note, start]),
      [
        ['trust', 'new', 102],
        ['team', undefined, 500],
        ['trust', undefined, 504],
      ].sort((a, b) => Number(a[2]) - Number(b[2])),
    );
  });
});
