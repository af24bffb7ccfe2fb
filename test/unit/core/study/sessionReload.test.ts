import assert from 'node:assert/strict';
import { assign } from '../../../../src/core/commands/assign';
import type { StudyChange, StudySession } from '../../../../src/core/study/session';
import { at, turn } from '../../../support/core/memoryFiles';
import {
  codebook,
  codingId,
  diary,
  group1,
  openGarden,
  settings,
  sidecarOf,
  spanOfWords,
} from '../../../support/core/memoryStudy';
import { roundOf } from '../../../support/core/rounds';
import { codeOf } from '../../../support/core/thrown';

const transcript = at('transcripts/group1.transcript');
const annas = at('transcripts/group1.transcript.anna.codes.json');
const round = roundOf(['anna', 'bert']);

function listen(session: StudySession): StudyChange[] {
  const heard: StudyChange[] = [];
  session.onDidChange((change) => heard.push(change));
  return heard;
}

const code = (session: StudySession): ReturnType<typeof assign> =>
  assign(session, { transcript, span: spanOfWords(group1, 'two wheelbarrows'), codes: ['tools'], coder: 'anna' });

describe('StudySession.reload', () => {
  it('is silent where nothing is new', async () => {
    const { files, session } = await openGarden({
      [annas]: sidecarOf(group1, { id: codingId(1), words: 'no plan' }),
      'transcripts/diary.transcript.bert.codes.json': { size: 1e9 },
      'transcripts/broken.transcript': new Uint8Array([0xff]),
      'rounds/first/round.json': round,
    });
    const heard = listen(session);
    const before = session.current;
    for (const path of files.paths()) if (path !== 'study.yaml') await session.reload([at(path)]);
    await session.reload([at('nobody/knows.txt'), at('transcripts/not-there.transcript')]);
    assert.deepEqual([heard, session.current === before], [[], true]);
    await session.reload([at('study.yaml')]);
    await session.reload();
    assert.deepEqual(heard, []);
  });

  it('hears nothing of its own writes', async () => {
    const { session } = await openGarden();
    const heard = listen(session);
    await code(session);
    await session.reload([annas]);
    assert.deepEqual(heard, [{ origin: 'user', paths: [annas] }]);
  });

  const changes: Record<string, [path: string, content: string | undefined]> = {
    'a sidecar that is new': [
      'transcripts/diary.transcript.bert.codes.json',
      sidecarOf(diary, { id: codingId(3), words: 'beans' }),
    ],
    'a sidecar that changed': [annas, sidecarOf(group1, { id: codingId(1), words: 'curtains' })],
    'a sidecar that is gone': [annas, undefined],
    'a sidecar that broke': [annas, '{'],
    'a transcript that is new': ['transcripts/more.transcript', 'MOD: More?\n'],
    'a transcript that changed': [transcript, `${group1}MOD: More?\n`],
    'a transcript that is gone': [transcript, undefined],
    'a codebook that changed': ['codebook.yaml', `${codebook}  - { id: more, name: More }\n`],
    'a codebook that is gone': ['codebook.yaml', undefined],
    'a round that is new': ['rounds/second/round.json', round],
    'a round that broke': ['rounds/first/round.json', '{'],
  };
  for (const [what, [path, content]] of Object.entries(changes)) {
    it(`takes in ${what}, and says so once`, async () => {
      const { files, session } = await openGarden({
        [annas]: sidecarOf(group1, { id: codingId(1), words: 'no plan' }),
        'rounds/first/round.json': round,
      });
      const heard = listen(session);
      if (content === undefined) files.delete(path);
      else files.put(path, content);
      await session.reload([at(path)]);
      await session.reload([at(path)]);
      assert.deepEqual(heard, [{ origin: 'disk', paths: [path] }]);
      const one = session.current;
      await session.reload();
      const all = session.current;
      assert.deepEqual([...one.transcripts.keys()], [...all.transcripts.keys()]);
      assert.deepEqual([...one.sidecars.values()], [...all.sidecars.values()]);
      assert.deepEqual(one.codebook.codes, all.codebook.codes);
      assert.deepEqual([one.rounds, one.problems], [all.rounds, all.problems]);
    });
  }

  it('reads everything again after a change of the settings', async () => {
    const { files, session } = await openGarden({ 'diaries/day.txt': diary });
    const heard = listen(session);
    files.put('study.yaml', `${settings}transcripts: ["diaries/*.txt"]\n`);
    await session.reload([at('study.yaml')]);
    assert.deepEqual([...session.current.transcripts.keys()], ['diaries/day.txt']);
    assert.deepEqual(heard, [{ origin: 'disk', paths: [] }]);
  });

  it('keeps what it knows where the settings have become unusable', async () => {
    const { files, session } = await openGarden();
    files.put('study.yaml', 'title: [');
    const before = session.current;
    assert.equal(await codeOf(() => session.reload()), 'study.unreadable');
    assert.equal(session.current, before);
  });

  it('leaves out what loading would not have found either', async () => {
    const wide = `${settings}transcripts: ["**/*.transcript"]\n`;
    const { files, session } = await openGarden({ 'study.yaml': wide, 'other/study.yaml': settings });
    const strangers = ['other/a.transcript', 'other/a.transcript.anna.codes.json', 'node_modules/b/c.transcript'];
    for (const path of strangers) files.put(path, 'MOD: Hm?\n');
    const heard = listen(session);
    await session.reload(strangers.map(at));
    assert.deepEqual(
      [heard, [...session.current.transcripts.keys()].length, session.current.sidecars.size],
      [[], 2, 0],
    );
  });

  const own = sidecarOf(group1, { id: codingId(9), words: 'no plan' });
  const known = (session: StudySession): (string | undefined)[] =>
    (session.current.sidecars.get(annas)?.sidecar.codings ?? []).map(({ id }) => id);

  it('does not lose a write that was done while everything was read', async () => {
    const { files, session } = await openGarden({ [annas]: own });
    const heard = listen(session);
    files.onRead = async (path) => {
      if (path !== annas) return;
      files.onRead = () => undefined;
      await code(session);
    };
    await session.reload();
    assert.deepEqual(known(session), [codingId(1), codingId(9)]);
    assert.deepEqual(heard, [{ origin: 'user', paths: [annas] }]);
    await session.undo('anna');
    assert.deepEqual(known(session), [codingId(9)]);
  });

  it('does not lose a write that is asked for while the file is read', async () => {
    const { files, session } = await openGarden({ [annas]: own });
    let writing: Promise<unknown> = Promise.resolve();
    files.onRead = (path) => {
      if (path !== annas) return;
      files.onRead = () => undefined;
      writing = code(session);
    };
    await session.reload([annas]);
    await writing;
    assert.deepEqual(known(session), [codingId(1), codingId(9)]);
  });

  it('ends with what was read last, however slow the read before it', async () => {
    for (const paths of [undefined, [transcript]]) {
      const { files, session } = await openGarden();
      let answer = (): void => undefined;
      files.onRead = (path) => {
        if (path !== transcript) return;
        files.onRead = () => undefined;
        files.put(transcript, 'MOD: Newer.\n');
        return new Promise((resolve) => {
          answer = resolve;
        });
      };
      const slow = session.reload(paths);
      const fast = session.reload([transcript]);
      for (let turns = 0; turns < 10; turns++) await turn();
      answer();
      await Promise.all([slow, fast]);
      assert.equal(session.current.transcripts.get(transcript)?.source?.text, 'MOD: Newer.\n');
    }
  });
});
