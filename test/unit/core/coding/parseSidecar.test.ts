import assert from 'node:assert/strict';
import { serializeSidecar } from '../../../../src/core/coding/serializeSidecar';
import { emptySidecar, type Memo } from '../../../../src/core/coding/sidecar';
import { render } from '../../../../src/core/messages/render';
import { parseText, readSound, someCoding, uuid } from '../../../support/core/sidecars';

type Entry = Record<string, unknown>;

const coding: Entry = { ...someCoding(1), memo: 'why', doubtful: true };
const memo: Entry = { id: uuid(9), created: '2026-01-16T09:00:00Z', text: '', target: { kind: 'transcript' } };
const { quote, prefix, suffix, start, end } = someCoding(2);
const passage = { kind: 'passage', quote, prefix, suffix, start, end };

const fileOf = (file: Entry): string => JSON.stringify({ format: 1, ...file });
const without = (entry: Entry, key: string): Entry =>
  Object.fromEntries(Object.entries(entry).filter(([one]) => one !== key));

function codesOf(text: string): readonly string[] {
  const { problems } = parseText(text);
  for (const { code, data } of problems) {
    for (const language of ['en', 'nl'] as const) assert.doesNotMatch(render(language, code, data), /\{\w+[|}]/, code);
  }
  return problems.map(({ code }) => code);
}

describe('parseSidecar', () => {
  it('reads a file with nothing but a format', () => {
    assert.deepEqual(readSound('{"format": 1}'), emptySidecar);
  });

  it('reads nothing from a file that is broken, newer or in conflict, and lets nobody write it', () => {
    for (const text of [
      '',
      '{',
      '[]',
      '{"format": 2, "codings": []}',
      '{"codings": []}',
      '<<<<<<< HEAD\n{"format": 1}',
    ]) {
      const { value, writable, problems } = parseText(text);
      assert.deepEqual([value, writable, problems.length], [emptySidecar, false, 1], text);
    }
  });

  it('keeps "false" and empty texts, which are not the same as nothing', () => {
    const read = readSound(fileOf({ codings: [{ ...coding, memo: '', doubtful: false }] }));
    assert.deepEqual([read.codings[0]?.memo, read.codings[0]?.doubtful], ['', false]);
    const [plain] = readSound(fileOf({ codings: [without(without(coding, 'memo'), 'doubtful')] })).codings;
    assert.deepEqual(
      Object.keys(plain ?? {}).filter((key) => ['memo', 'doubtful', 'unknown'].includes(key)),
      [],
    );
  });

  const badCodings: readonly (readonly [what: string, entry: unknown])[] = [
    ...['id', 'code', 'created', 'quote', 'prefix', 'suffix', 'start', 'end'].flatMap((key) => [
      [`no ${key}`, without(coding, key)] as const,
      [`${key} null`, { ...coding, [key]: null }] as const,
      [`${key} a list`, { ...coding, [key]: [coding[key]] }] as const,
    ]),
    ...['id', 'code', 'created', 'quote'].map((key) => [`${key} empty`, { ...coding, [key]: '' }] as const),
    ...[-1, 1.5, '1', 2 ** 53, 1e300].map(
      (value) => [`start ${value}`, { ...coding, start: value, end: 1e300 }] as const,
    ),
    ['end before start', { ...coding, start: 8, end: 7 }],
    ['memo a number', { ...coding, memo: 1 }],
    ['memo null', { ...coding, memo: null }],
    ['doubtful a text', { ...coding, doubtful: 'true' }],
    ['a text', 'coding'],
    ['a list', [coding]],
    ['null', null],
  ];
  for (const [what, entry] of badCodings) {
    it(`leaves out a coding that does not hold, keeps the others, and is not writable: ${what}`, () => {
      const text = fileOf({ codings: [someCoding(3), entry, someCoding(4)] });
      const { value, writable, problems } = parseText(text);
      assert.deepEqual(value.codings, [someCoding(3), someCoding(4)]);
      assert.equal(writable, false);
      assert.deepEqual(codesOf(text), ['sidecar.badEntry']);
      assert.deepEqual([problems[0]?.data.key, problems[0]?.data.number], ['codings', 2]);
    });
  }

  const badMemos: readonly (readonly [what: string, entry: Entry])[] = [
    ...Object.keys(memo).map((key) => [`no ${key}`, without(memo, key)] as const),
    ['replyTo null', { ...memo, replyTo: null }],
    ['text null', { ...memo, text: null }],
    ['a target that is a text', { ...memo, target: 'transcript' }],
    ['a target of an unknown kind', { ...memo, target: { kind: 'round' } }],
    ['a target with a kind it inherits', { ...memo, target: {} }],
    ['a passage without a place', { ...memo, target: { kind: 'passage' } }],
    ['a turn with half a place', { ...memo, target: { ...passage, kind: 'turn', end: undefined } }],
  ];
  for (const [what, entry] of badMemos) {
    it(`leaves out a memo that does not hold, and is not writable: ${what}`, () => {
      const { value, writable } = parseText(fileOf({ memos: [entry, memo] }));
      assert.deepEqual([value.memos, writable], [[memo], false]);
      assert.deepEqual(codesOf(fileOf({ memos: [entry] })), ['sidecar.badEntry']);
    });
  }

  it('is not writable where a list or "complete" is something else', () => {
    const bad: readonly (readonly [Entry, string])[] = [
      [{ codings: {} }, 'sidecar.badList'],
      [{ memos: 'none' }, 'sidecar.badList'],
      [{ codings: null }, 'sidecar.badList'],
      [{ complete: true }, 'sidecar.badComplete'],
      [{ complete: null }, 'sidecar.badComplete'],
      [{ complete: { at: '2026-01-01' } }, 'sidecar.badComplete'],
      [{ complete: { at: 1, text: 'sha256:00' } }, 'sidecar.badComplete'],
    ];
    for (const [file, code] of bad) {
      assert.deepEqual(
        [codesOf(fileOf(file)), parseText(fileOf(file)).writable],
        [[code], false],
        JSON.stringify(file),
      );
    }
  });

  it('keeps unknown keys at every level', () => {
    const more = JSON.parse('{"__proto__": {"a": 1}, "later": [null]}') as Entry;
    const file = {
      complete: { at: 'a', text: 'b', ...more },
      codings: [{ ...coding, ...more }],
      memos: [
        { ...memo, ...more, target: { kind: 'transcript', ...more } },
        { ...memo, id: uuid(10), target: { ...passage, ...more } },
      ],
      ...more,
    };
    const { complete, codings, memos, unknown } = readSound(fileOf(file));
    const kept = [complete, ...codings, ...memos.slice(0, 1), ...memos.map(({ target }: Memo) => target)];
    assert.deepEqual([...kept.map((each) => each?.unknown), unknown], Array(6).fill(more));
  });

  it('reports an id that occurs twice, once for each further time, and keeps all of them', () => {
    const codings = [someCoding(1), someCoding(2, { id: uuid(1) }), someCoding(3, { id: uuid(1) }), someCoding(4)];
    const text = serializeSidecar({ ...emptySidecar, codings });
    const { value, writable } = parseText(text);
    assert.deepEqual(codesOf(text), ['sidecar.duplicateId', 'sidecar.duplicateId']);
    assert.deepEqual([value.codings, writable], [codings, true]);
    assert.equal(serializeSidecar(value), text);
    assert.deepEqual(codesOf(fileOf({ memos: [memo, memo] })), ['sidecar.duplicateId']);
  });
});
