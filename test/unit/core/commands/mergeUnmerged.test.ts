import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lookAtMerge, writeMerge } from '../../../../src/core/commands/mergeByCoding';
import { mergeUnmerged } from '../../../../src/core/commands/mergeUnmerged';
import type { Stages } from '../../../../src/core/commands/stages';
import { mergeVersions } from '../../../../src/core/commands/mergeVersions';
import { serializeSidecar } from '../../../../src/core/coding/serializeSidecar';
import type { Coding } from '../../../../src/core/coding/sidecar';
import { conflictSides } from '../../../../src/core/text/conflictSides';
import { encodeText } from '../../../../src/core/text/decode';
import { at, MemoryFiles } from '../../../support/core/memoryFiles';
import { someCoding } from '../../../support/core/sidecars';
import { codeOf, errorOf } from '../../../support/core/thrown';

const path = at('transcripts/fg1.transcript.anna.codes.json');
const file = (...codings: readonly Coding[]): string => serializeSidecar({ codings, memos: [] });
const one = someCoding(1, { memo: 'as it was' });
const two = someCoding(2);
const [base, ours, theirs] = [file(one, two), file({ ...one, memo: 'here' }, two), file({ ...one, memo: 'there' })];
const stagesOf = (...texts: readonly (string | undefined)[]): Stages => {
  const [first, second, third] = texts.map((text) => (text === undefined ? undefined : encodeText(text)));
  return { base: first, ours: second, theirs: third };
};
const marked = (middle = ''): string =>
  base.replace(
    '      "memo": "as it was",\n',
    `<<<<<<< HEAD\n      "memo": "here",\n${middle}=======\n      "memo": "there",\n>>>>>>> office\n`,
  );
const diff3 = marked('||||||| 1234567\n      "memo": "as it was",\n');

describe('conflictSides', () => {
  it('takes a marked text apart', () => {
    const sides = { ours: file({ ...one, memo: 'here' }, two), theirs: file({ ...one, memo: 'there' }, two) };
    assert.deepEqual(conflictSides(marked()), { base: undefined, ...sides });
    assert.deepEqual(conflictSides(diff3), { base, ...sides });
  });

  it('gives back what was put together, and nothing where the markers do not fit', () => {
    const piece = fc.constantFrom('a\n', '"====="\n', 'b <<<<<<<\n', ' >>>>>>> \n', '<<<<<<<<<\n', '');
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, piece, piece, piece), { minLength: 1 }), (parts) => {
        const text = parts.map(([both, o, b, t]) => `${both}<<<<<<< a\n${o}||||||| b\n${b}=======\n${t}>>>>>>> c\n`);
        const side = (which: 1 | 2 | 3): string => parts.map((part) => part[0] + part[which]).join('');
        assert.deepEqual(conflictSides(text.join('')), { ours: side(1), base: side(2), theirs: side(3) });
      }),
    );
    for (const text of [
      '',
      'a',
      '<<<<<<< a\n',
      '<<<<<<< a\n<<<<<<< b\n',
      '=======\n',
      '>>>>>>> a\n',
      `${marked()}<<<<<<< a`,
    ])
      assert.equal(conflictSides(text), undefined);
  });
});

describe('mergeUnmerged', () => {
  const expected = [{ in: 'codings', id: one.id, field: 'memo', theirs: 'there' }];
  const stages = stagesOf(base, ours, theirs);
  const mend = (working: string | undefined, of?: Stages): ReturnType<typeof mergeUnmerged> =>
    mergeUnmerged({ path, working: working === undefined ? undefined : encodeText(working), stages: of });
  const text = (mended: ReturnType<typeof mergeUnmerged>): string => mended.text;

  it('merges git’s versions, whatever of them stands in the folder', () => {
    for (const working of [marked(), diff3, ours, theirs, undefined, ours.replaceAll('\n', '\r\n')]) {
      const { file: merged, from } = mend(working, stagesOf(base, ours, theirs));
      assert.deepEqual([merged.conflicts, from, (merged.codings as unknown[]).length], [expected, 'versions', 1]);
    }
  });

  it('does without git where the markers tell', () => {
    assert.equal(mend(diff3).from, 'versions');
    assert.deepEqual(mend(diff3).file.conflicts, expected);
    assert.deepEqual([mend(marked()).from, mend(marked()).file.conflicts], ['sides', expected]);
  });

  it('keeps what somebody wrote by hand between the markers', () => {
    const byHand = marked().replace('"code": "trust"', '"code": "by-hand"');
    const { codings } = mend(byHand, stagesOf(base, ours, theirs)).file as { codings: Coding[] };
    assert.deepEqual(
      codings.map(({ code, id }) => [code, id === one.id]),
      [
        ['by-hand', true],
        ['trust', false],
      ],
    );
  });

  it('leaves alone what was merged already, with questions or without', () => {
    const there = { ...one, memo: 'there' };
    for (const settled of [file(there, two), file(there), file(there, someCoding(7)), mend(ours, stages).text]) {
      const mended = mend(settled.replace('"trust"', '"trust-2"'), stages);
      assert.deepEqual([mended.from, text(mended)], ['merged', settled.replace('"trust"', '"trust-2"')]);
    }
  });

  it('merges theirs into ours where git left ours and somebody has gone on coding in it', () => {
    const [six, seven, eight] = [someCoding(6), someCoding(7), someCoding(8)];
    const theirsWithMore = file({ ...one, memo: 'there' }, two, six);
    const wentOn = file({ ...one, memo: 'here' }, two, seven, eight);
    const mended = mend(wentOn, stagesOf(base, ours, theirsWithMore));
    const ids = (mended.file.codings as Coding[]).map(({ id }) => id);
    assert.deepEqual(new Set(ids), new Set([one, two, six, seven, eight].map(({ id }) => id)));
    assert.deepEqual([mended.from, mended.file.conflicts], ['versions', expected]);
    assert.equal(mend(mended.text, stagesOf(base, ours, theirsWithMore)).text, mended.text);
    // Also where they only took something away, or only a question came of it.
    assert.deepEqual((mend(wentOn, stagesOf(base, base, file(one))).file.codings as Coding[]).length, 3);
    assert.deepEqual(mend(wentOn, stages).file.conflicts, expected);
  });

  it('keeps a file that one side took away', () => {
    for (const stages of [stagesOf(base, ours, undefined), stagesOf(base, undefined, ours)])
      for (const working of [ours, undefined]) {
        const mended = mend(working, stages);
        assert.deepEqual([mended.from, text(mended)], ['alone', ours]);
      }
  });

  it('refuses what it cannot read, and says what is wrong where', async () => {
    const broken = marked().replace('"here",', '"here"');
    const error = await errorOf(() => mend(broken));
    assert.deepEqual([error?.code, error?.problems.map(({ code }) => code)], ['merge.unreadable', ['file.notJson']]);
    assert.equal(
      await codeOf(() => mend(base.replace('1,', '2,'), stagesOf(undefined, undefined, undefined))),
      'merge.unreadable',
    );
    assert.equal(await codeOf(() => mend('<<<<<<< a\n')), 'merge.unreadable');
    assert.equal(await codeOf(() => mend(undefined, stagesOf(base, undefined, undefined))), 'merge.noSides');
    const other = { path: 'codebook.yaml', working: encodeText(marked()), stages: undefined };
    assert.equal(await codeOf(() => mergeUnmerged(other)), 'merge.unknownKind');
  });
});

describe('mergeVersions', () => {
  const named = (name: string, content: string): { name: string; bytes: Uint8Array } => ({
    name,
    bytes: encodeText(content),
  });
  const merge = (b: string, o: string, t: string, where = '.merge_file_a1'): ReturnType<typeof mergeVersions> =>
    mergeVersions({ path: where, base: named('B', b), ours: named('O', o), theirs: named('T', t) });

  it('finds out what a file with any name holds', () => {
    assert.equal(merge(base, ours, theirs).kind.name, 'sidecar');
    assert.equal(merge('', '{"format":1,"seen":[]}', '{"format":1,"codings":[]}').kind.name, 'roundCodes');
  });

  const refused: Readonly<Record<string, readonly [b: string, o: string, t: string, code: string]>> = {
    'a newer format': [base, ours.replace('"format": 1', '"format": 2'), theirs, 'file.newerFormat'],
    'a common version that is broken': ['{', ours, theirs, 'file.notJson'],
    'a coding that does not hold': [base, ours, theirs.replace('"start": 100', '"start": -1'), 'sidecar.badEntry'],
    'markers of another merge': [base, marked(), theirs, 'file.conflictMarkers'],
    'a file that is empty': [base, ours, '', 'file.notJson'],
    'a list that is none': ['', '{"format":1,"codings":{}}', theirs, 'sidecar.badList'],
    'conflicts of another form': ['', '{"format":1,"codings":[],"conflicts":[1]}', theirs, 'sidecar.badConflicts'],
  };
  for (const [what, [b, o, t, code]] of Object.entries(refused)) {
    it(`refuses ${what}`, async () => {
      const error = await errorOf(() => merge(b, o, t, path));
      assert.deepEqual([error?.code, error?.problems[0]?.code], ['merge.unreadable', code]);
    });
  }

  it('refuses what is no file of ours', async () => {
    assert.equal(await codeOf(() => merge('', '{"format":1}', '{"format":1}')), 'merge.unknownKind');
  });
});

describe('writeMerge', () => {
  it('writes what was decided, and nothing over what it has not looked at', async () => {
    const files = new MemoryFiles({ [path]: diff3 });
    const looked = await lookAtMerge({ files }, path, undefined);
    assert.deepEqual(files.writes, []);
    assert.equal((await writeMerge(files, looked, () => undefined)).length, 1);
    const again = await lookAtMerge({ files }, path, undefined);
    assert.deepEqual(await writeMerge(files, again, () => 'theirs'), []);
    assert.equal(files.text(path), file({ ...one, memo: 'there' }, two));
    files.put(path, base);
    assert.equal(await codeOf(() => writeMerge(files, again, () => 'theirs')), 'merge.changedMeanwhile');
    assert.equal(files.text(path), base);
  });
});
