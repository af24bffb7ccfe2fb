import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { clearLeftOvers } from '../../../src/core/commands/fixes/clearLeftOvers';
import { StudySession } from '../../../src/core/study/session';
import { worldOf } from '../../../src/cli/world';
import { codingId, group1, sidecarOf } from '../../support/core/memoryStudy';
import { filesBelow, folderWith, removeFolders, run, textOf } from '../../support/cli';
import { garden } from '../cli/fixture';

const folder = 'transcripts';
const annas = `${folder}/group1.transcript.anna.codes.json`;
const berts = `${folder}/group1.transcript.bert.codes.json`;
const whole = sidecarOf(group1, { id: codingId(70), code: 'water', words: 'the whole street' });
const { [berts]: sound = '', ...withoutBert } = garden;
const studyFiles = Object.keys(garden).sort();

const idsIn = (sidecar: string): readonly string[] =>
  (JSON.parse(sidecar) as { readonly codings: readonly { readonly id: string }[] }).codings.map(({ id }) => id).sort();

const fix = (root: string): ReturnType<typeof run> => run(root, ['check', '--fix', '--as', 'anna']);

describe('What a write that was cut off left behind', () => {
  afterEach(removeFolders);

  const rows = {
    'a draft of the shell': [`${annas}.0123456789ab.tmp`, 'file.leftDraft'],
    'a draft of the editor': [`${folder}/.group1.transcript.anna.codes.json.intercoder-making`, 'file.leftDraft'],
    'a new version beside its file': [
      `${folder}/.group1.transcript.anna.codes.json.intercoder-new`,
      'file.leftVersion',
    ],
    'a draft of a lock': [`${annas}.lock.0123456789ab.tmp`, 'file.leftDraft'],
    'half a codebook': ['codebook.yaml.0123456789ab.tmp', 'file.leftDraft'],
    'a lock': [`${annas}.lock`, 'file.leftLock'],
  } as const;
  for (const [what, [file, code]] of Object.entries(rows)) {
    it(`is found, explained and cleared away: ${what}`, async () => {
      const root = folderWith(garden);
      // No process has such a number.
      writeFileSync(path.join(root, file), code === 'file.leftLock' ? `99999999@${hostname()}` : '{ "half');
      const { out } = await run(root, ['check', '--as', 'anna']);
      assert.ok(out.includes(`[${code}]`) && out.includes(file) && out.includes('intercoder check --fix'), out);
      const { messages } = await fix(root);
      assert.ok(messages.includes(file), messages);
      assert.deepEqual(filesBelow(root), studyFiles);
      for (const [name, text] of Object.entries(garden)) if (name !== annas) assert.equal(textOf(root, name), text);
    });
  }

  it('is the file, where that is gone: every reader finds it, and it gets its name back', async () => {
    const waiting = `${folder}/.group1.transcript.bert.codes.json.intercoder-new`;
    const root = folderWith({ ...withoutBert, [waiting]: sound });
    const { current } = await StudySession.open(worldOf(root));
    assert.equal(current.sidecars.get(berts as never)?.sidecar.codings.length, 1);
    await fix(root);
    assert.deepEqual(filesBelow(root), studyFiles);
    assert.equal(textOf(root, berts), sound);
  });

  const newer = sidecarOf(
    group1,
    { id: codingId(70), code: 'water', words: 'the whole street' },
    { id: codingId(71), code: 'water', words: 'no plan at all' },
  );
  const momentsOfAWrite = {
    'the new version half written': [sound, newer.slice(0, 200), sound],
    'the file taken away': [undefined, newer, newer],
    'nothing in the file yet': ['', newer, newer],
    'half of it in the file': [newer.slice(0, newer.length >> 1), newer, newer],
    'all of it in the file but its end': [newer.slice(0, -2), newer, newer],
    'all of it in the file': [newer, newer, newer],
  } as const;
  for (const [what, [file, beside, wanted]] of Object.entries(momentsOfAWrite)) {
    it(`leaves one version or the other, for readers and after check --fix: ${what}`, async () => {
      const waiting = `${folder}/.group1.transcript.bert.codes.json.intercoder-new`;
      const root = folderWith({ ...withoutBert, ...(file !== undefined && { [berts]: file }), [waiting]: beside });
      const read = await worldOf(root).files.read(berts as never);
      assert.equal(read.kind === 'file' && Buffer.from(read.bytes).toString(), wanted);
      const { out } = await run(root, ['check', '--as', 'anna']);
      assert.ok(out.includes('[file.leftVersion]') && out.includes(waiting), out);
      await fix(root);
      assert.deepEqual(filesBelow(root), studyFiles);
      assert.equal(textOf(root, berts), wanted);
    }).timeout(60_000);
  }

  const ofBert = (beside: string): string => `${folder}/.group1.transcript.bert.codes.json.${beside}`;
  const withMore = {
    'the new version whole, the file still the old one': ofBert('intercoder-new'),
    'a whole draft of the editor': ofBert('intercoder-making'),
    'a whole draft of the shell': `${berts}.0123456789ab.tmp`,
  };
  for (const [what, left] of Object.entries(withMore)) {
    it(`stays where it says something that the file does not, and can be taken into it: ${what}`, async () => {
      const root = folderWith({ ...garden, [left]: newer });
      const read = await worldOf(root).files.read(berts as never);
      assert.equal(read.kind === 'file' && Buffer.from(read.bytes).toString(), sound);
      const { messages } = await fix(root);
      assert.ok(messages.includes(left) && messages.includes('intercoder merge FILE VERSION'), messages);
      assert.deepEqual([textOf(root, berts), textOf(root, left)], [sound, newer]);
      assert.equal((await run(root, ['merge', berts, left])).code, 0);
      await fix(root);
      assert.deepEqual(filesBelow(root), studyFiles);
      assert.deepEqual(idsIn(textOf(root, berts)), [...new Set([sound, newer].flatMap(idsIn))].sort());
    });
  }

  it('takes nothing away that its file has come to say since, where it is taken in', async () => {
    const first = { id: codingId(70), code: 'water', words: 'the whole street' };
    const since = sidecarOf(group1, first, { id: codingId(72), code: 'water', words: 'two wheelbarrows' });
    const left = ofBert('intercoder-new');
    const root = folderWith({ ...garden, [berts]: since, [left]: newer });
    assert.equal((await run(root, ['merge', berts, left])).code, 0);
    const ids = [70, 71, 72].map((each) => codingId(each));
    assert.deepEqual(idsIn(textOf(root, berts)), ids);
    await fix(root);
    assert.deepEqual(filesBelow(root), studyFiles);
  });

  it('stays beside a file that cannot be read, which is not written', async () => {
    const marked = `<<<<<<< ours\n${sound}=======\n${whole}>>>>>>> theirs\n`;
    const left = `${berts}.0123456789ab.tmp`;
    const root = folderWith({ ...garden, [berts]: marked, [left]: newer });
    const session = await StudySession.open(worldOf(root));
    await assert.rejects(clearLeftOvers(session, new Map([[left as never, 'take']])), { code: 'merge.unreadable' });
    await fix(root);
    assert.deepEqual([textOf(root, berts), textOf(root, left)], [marked, newer]);
  });

  const round = 'rounds/one/round.json';
  const leftOfRound = `${round}.0123456789ab.tmp`;
  const drawn = '{ "format": 1 }\n';
  const about = '{ "format": 1, "coders": ["anna"] }\n';
  const withRound = { ...garden, [round]: drawn, [leftOfRound]: about };

  it('says how a version of a file that is not merged is taken', async () => {
    const root = folderWith(withRound);
    const { messages } = await fix(root);
    assert.ok(messages.includes(leftOfRound) && !messages.includes('intercoder merge'), messages);
    assert.match(messages, /git diff --no-index .*intercoder check --take VERSION.*intercoder check --drop VERSION/);
    assert.equal(textOf(root, leftOfRound), about);
  });

  for (const [decision, wanted] of [
    ['--take', about],
    ['--drop', drawn],
  ] as const) {
    it(`goes as somebody decided in the shell: ${decision}`, async () => {
      const root = folderWith(withRound);
      await run(root, ['check', decision, leftOfRound, '--as', 'anna']);
      assert.deepEqual(filesBelow(root), [...studyFiles, round].sort());
      assert.equal(textOf(root, round), wanted);
    });
  }

  it('is taken into a file that is merged, beside what that says, and without a word of others', async () => {
    const left = ofBert('intercoder-new');
    const root = folderWith({ ...withRound, [left]: newer });
    await run(root, ['check', '--take', left, '--as', 'anna']);
    assert.deepEqual(filesBelow(root), [...studyFiles, round, leftOfRound].sort());
    assert.deepEqual(idsIn(textOf(root, berts)), [...new Set([sound, newer].flatMap(idsIn))].sort());
  });

  it('has to be one that there is something to decide about, decided once', async () => {
    const root = folderWith(withRound);
    for (const decided of [
      ['--take', round],
      ['--take', leftOfRound, '--drop', leftOfRound],
    ]) {
      const { code, messages } = await run(root, ['check', ...decided, '--as', 'anna']);
      assert.equal(code, 2);
      assert.match(messages, /intercoder check --fix/);
    }
    assert.deepEqual([textOf(root, round), textOf(root, leftOfRound)], [drawn, about]);
  });

  it('goes where the file has since come to say all that it does, and more', async () => {
    const root = folderWith({ ...garden, [berts]: newer, [ofBert('intercoder-new')]: whole });
    await fix(root);
    assert.deepEqual(filesBelow(root), studyFiles);
    assert.equal(textOf(root, berts), newer);
  });

  it('goes with a file that is taken away', async () => {
    const waiting = `${folder}/.group1.transcript.bert.codes.json.intercoder-new`;
    const { files } = worldOf(folderWith({ ...garden, [waiting]: newer }));
    await files.remove(berts as never);
    assert.equal((await files.read(berts as never)).kind, 'absent');
  });

  it('becomes the file where it is whole and there is no other, and only then', async () => {
    for (const [text, wanted] of [
      [whole, whole],
      [whole.slice(0, -20), undefined],
    ] as const) {
      const root = folderWith({ ...withoutBert, [`${berts}.0123456789ab.tmp`]: text });
      await fix(root);
      const left = filesBelow(root);
      assert.deepEqual(
        left,
        studyFiles.filter((file) => file !== berts || wanted !== undefined),
      );
      if (wanted !== undefined) assert.equal(textOf(root, berts), wanted);
    }
  });

  const { 'codebook.yaml': book = '', ...withoutBook } = garden;
  const leftOfBook = 'codebook.yaml.0123456789ab.tmp';
  const more = `${book}  - id: pond\n    name: Pond\n`;

  it('stays where it is all that is known of a file that is no JSON, until somebody decides', async () => {
    const root = folderWith({ ...withoutBook, [leftOfBook]: book });
    const { out } = await run(root, ['check', '--as', 'anna']);
    assert.ok(out.includes('[file.leftOnly]') && out.includes(`intercoder check --take ${leftOfBook}`), out);
    const { messages } = await fix(root);
    assert.ok(messages.includes(leftOfBook) && messages.includes('intercoder check --take VERSION'), messages);
    assert.equal(textOf(root, leftOfBook), book);
    await run(root, ['check', '--take', leftOfBook, '--as', 'anna']);
    assert.deepEqual(filesBelow(root), studyFiles);
    assert.equal(textOf(root, 'codebook.yaml'), book);
  });

  for (const [decision, wanted] of [
    ['--take', more],
    ['--drop', book],
  ] as const) {
    it(`stays where it is a codebook that says more, and goes as somebody decided: ${decision}`, async () => {
      const root = folderWith({ ...garden, [leftOfBook]: more });
      const { out } = await run(root, ['check', '--as', 'anna']);
      assert.ok(out.includes('[file.leftRival]') && out.includes(`intercoder check --drop ${leftOfBook}`), out);
      await fix(root);
      assert.equal(textOf(root, leftOfBook), more);
      await run(root, ['check', decision, leftOfBook, '--as', 'anna']);
      assert.deepEqual(filesBelow(root), studyFiles);
      assert.equal(textOf(root, 'codebook.yaml'), wanted);
    });
  }

  it('goes where it is a codebook that the present one begins with', async () => {
    const root = folderWith({ ...garden, 'codebook.yaml': more, [leftOfBook]: book });
    await fix(root);
    assert.deepEqual(filesBelow(root), studyFiles);
    assert.equal(textOf(root, 'codebook.yaml'), more);
  });

  it('is not confused with files of others', async () => {
    const others = { 'package.lock': 'x', 'notes.tmp': 'x', 'transcripts/~$letter.tmp': 'x', 'yarn.lock': 'x' };
    const root = folderWith({ ...garden, ...others });
    assert.doesNotMatch((await run(root, ['check', '--as', 'anna'])).out, /file\.left/);
    await fix(root);
    assert.deepEqual(filesBelow(root), [...studyFiles, ...Object.keys(others)].sort());
  });
});
