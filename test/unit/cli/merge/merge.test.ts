import assert from 'node:assert/strict';
import { chmodSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serializeSidecar } from '../../../../src/core/coding/serializeSidecar';
import type { Coding } from '../../../../src/core/coding/sidecar';
import { folderWith, removeFolders, run, runJson, textOf } from '../../../support/cli';
import { codingId, gardenFiles, group1, sidecarOf } from '../../../support/core/memoryStudy';
import { parseText, someCoding } from '../../../support/core/sidecars';

const file = (...codings: readonly Coding[]): string => serializeSidecar({ codings, memos: [] });
const one = someCoding(1, { memo: 'as it was' });
const [base, here, there] = [
  file(one),
  file({ ...one, code: 'team', memo: 'here' }),
  file({ ...one, doubtful: true, memo: 'there' }),
];
const names = ['base.json', 'our file.json', 'theirs.json'] as const;
const versions = (b = base, o = here, t = there): string => folderWith({ [names[0]]: b, [names[1]]: o, [names[2]]: t });

describe('intercoder merge BASE OURS THEIRS', () => {
  afterEach(removeFolders);

  it('writes OURS, says what must be asked, and ends with 1', async () => {
    const folder = versions();
    const { code, out, messages } = await run(folder, ['merge', ...names]);
    assert.deepEqual([code, out], [1, '']);
    assert.match(
      messages,
      /"memo" of the coding "team" on "words 1" was changed in two ways\. Here: here\. There: there\./,
    );
    const { value } = parseText(textOf(folder, names[1]));
    assert.deepEqual(value.codings, [{ ...one, code: 'team', memo: 'here', doubtful: true }]);
    assert.deepEqual(value.conflicts, [{ in: 'codings', id: one.id, field: 'memo', theirs: 'there' }]);
    assert.deepEqual([textOf(folder, names[0]), textOf(folder, names[2])], [base, there]);
  });

  it('ends with 0 where nothing must be asked, or all was answered', async () => {
    const plain = versions(base, file({ ...one, code: 'team' }), file({ ...one, doubtful: true }));
    assert.deepEqual(await run(plain, ['merge', ...names]), { code: 0, out: '', messages: '' });
    const answered = versions();
    assert.deepEqual(await run(answered, ['merge', ...names, '--take', 'theirs']), { code: 0, out: '', messages: '' });
    assert.equal(textOf(answered, names[1]), file({ ...one, code: 'team', memo: 'there', doubtful: true }));
    const other = versions();
    assert.equal((await run(other, ['merge', ...names, '--take', 'theirs', '--id', 'another'])).code, 1);
  });

  it('takes an empty BASE for none, and a path for what the file is', async () => {
    const folder = versions(
      '',
      '{"format":1,"blind":"none","seen":["u2"],"codings":[]}',
      '{"format":1,"blind":"none","seen":["u1"],"codings":[]}',
    );
    assert.equal((await run(folder, ['merge', ...names, 'rounds/r/anna.codes.json'])).code, 0);
    assert.deepEqual((JSON.parse(textOf(folder, names[1])) as { seen: string[] }).seen, ['u2', 'u1']);
  });

  it('keeps all that two files say where no common version is known', async () => {
    const folder = versions(base, file(one), file(someCoding(2)));
    assert.deepEqual(await run(folder, ['merge', names[1], names[2]]), { code: 0, out: '', messages: '' });
    assert.equal(textOf(folder, names[1]), file(one, someCoding(2)));
    assert.equal(textOf(folder, names[2]), file(someCoding(2)));
  });

  it('takes a BASE that git made of several for none, and says what that means', async () => {
    const made = `<<<<<<< Temporary merge branch 1\n${base}=======\n${there}>>>>>>> Temporary merge branch 2\n`;
    const folder = versions(made, file({ ...one, code: 'team' }), file({ ...one, code: 'team' }, someCoding(2)));
    const { code, messages } = await run(folder, ['merge', ...names]);
    assert.equal(code, 0);
    assert.match(messages, /our file\.json: the common version is not known/);
    assert.equal(textOf(folder, names[1]), file({ ...one, code: 'team' }, someCoding(2)));
  });

  it('tells what it kept, as text and as JSON', async () => {
    const gone = versions(base, file(), file({ ...one, code: 'team' }));
    const { code, messages } = await run(gone, ['merge', ...names]);
    assert.equal(code, 0);
    assert.match(messages, /the coding "team" on "words 1" was changed there and taken away here\. It was kept/);
    const again = versions(base, file(), file({ ...one, code: 'team' }));
    const { kept, conflicts } = (await runJson(again, ['merge', ...names])) as { kept: object[]; conflicts: object[] };
    assert.equal(kept.length, 1);
    assert.deepEqual(conflicts, []);
  });

  it('tells in a study on which line what it kept stands', async () => {
    const [coding, other] = ['two wheelbarrows', 'no plan at all'].map((words, at) => ({
      id: codingId(at + 1),
      words,
    }));
    assert.ok(coding && other);
    const texts = ['as it was', 'there'].map((memo) => sidecarOf(group1, { ...coding, memo }, other).split('\n'));
    const [before = [], after = []] = texts;
    const start = before.indexOf('    {');
    const end = before.indexOf('    },') + 1;
    const entry = (of: readonly string[]): string => of.slice(start, of.indexOf('    },') + 1).join('\n');
    const middle = `<<<<<<< a\n||||||| base\n${entry(before)}\n=======\n${entry(after)}\n>>>>>>> b`;
    const marked = [...before.slice(0, start), middle, ...before.slice(end)].join('\n');
    const folder = folderWith({ ...gardenFiles, 'transcripts/group1.transcript.anna.codes.json': marked });
    const { messages } = await run(folder, ['merge', '--unmerged']);
    const line = group1.slice(0, group1.indexOf(coding.words)).split('\n').length;
    assert.match(messages, new RegExp(`anna.*the coding "tools" on "two wheelbarrows" \\(line ${line}\\)`));
  });

  const refused: Readonly<Record<string, readonly [string, string, string]>> = {
    'a newer format': [base, here, there.replace('"format": 1', '"format": 3')],
    'truncated JSON': [base, here.slice(0, 90), there],
    'conflict markers': [base, `<<<<<<< a\n${here}`, there],
    'an empty OURS': [base, '', there],
    'bytes that are no text': [base, here, '\u0000\u0001'],
  };
  for (const [what, given] of Object.entries(refused)) {
    it(`refuses ${what}: 2, a message, and nothing written`, async () => {
      const folder = versions(...given);
      const { code, messages } = await run(folder, ['merge', ...names]);
      assert.equal(code, 2);
      assert.match(messages, /cannot be read whole/);
      assert.deepEqual(
        names.map((name) => textOf(folder, name)),
        given,
      );
    });
  }

  it('refuses files that are not there, too few of them, and a folder', async () => {
    const folder = versions();
    for (const argv of [['nowhere', names[1], names[2]], [names[0]], [], ['--unmerged', ...names], ['.', '.', '.']]) {
      const { code, messages } = await run(folder, ['merge', ...argv]);
      assert.deepEqual([code, messages === ''], [2, false], argv.join(' '));
    }
    assert.equal(textOf(folder, names[1]), here);
  });

  it('takes a base that is no file for none, and says that a side is none', async () => {
    const folder = versions();
    const [, ours, theirs] = names;
    for (const argv of [
      [names[0], ours, '/dev/null'],
      [names[0], '/dev/null', theirs],
      [ours, '/dev/null'],
    ]) {
      const { code, messages } = await run(folder, ['merge', ...argv]);
      assert.equal(code, 2, argv.join(' '));
      assert.match(messages, /^\/dev\/null is no file, so nothing was merged and nothing written\. Name two versions/);
    }
    assert.equal(textOf(folder, ours), here);
    const empty = versions();
    writeFileSync(path.join(empty, names[0]), '');
    const expected = await run(empty, ['merge', ...names]);
    assert.deepEqual(await run(folder, ['merge', '/dev/null', ours, theirs]), expected);
    assert.equal(textOf(folder, ours), textOf(empty, ours));
  });

  it('keeps the mode of OURS', async () => {
    const folder = versions();
    chmodSync(path.join(folder, names[1]), 0o600);
    await run(folder, ['merge', ...names]);
    assert.notEqual(textOf(folder, names[1]), here);
    assert.equal(statSync(path.join(folder, names[1])).mode & 0o777, 0o600);
  });
});
