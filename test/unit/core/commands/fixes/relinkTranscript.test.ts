import assert from 'node:assert/strict';
import { missingTranscripts, relinkTranscript } from '../../../../../src/core/commands/fixes/relinkTranscript';
import { unassign } from '../../../../../src/core/commands/unassign';
import { adding } from '../../../../../src/core/coding/codingChange';
import type { StudySession } from '../../../../../src/core/study/session';
import { textHash } from '../../../../../src/core/text/textHash';
import { checkStudy } from '../../../../../src/core/study/checks/checkStudy';
import { openKeeping } from '../../../../support/core/keepingSession';
import { at, diskFull } from '../../../../support/core/memoryFiles';
import { codingId, codingOf, group1, openGarden, sidecarOf } from '../../../../support/core/memoryStudy';
import { drawOf, unitOf } from '../../../../support/core/rounds';
import { codeOf } from '../../../../support/core/thrown';

const old = at('transcripts/old.transcript');
const group = at('transcripts/group1.transcript');
const [annas, berts] = [at(`${group}.anna.codes.json`), at(`${group}.bert.codes.json`)];
const [gone, bertsGone] = [at(`${old}.anna.codes.json`), at(`${old}.bert.codes.json`)];
const words = 'two wheelbarrows';

describe('relinking a transcript that was renamed', () => {
  const stored = sidecarOf(group1, { id: codingId(1), words }, { id: codingId(2), words: 'no plan' });
  const longer = [
    'How did the garden begin?',
    'With two wheelbarrows',
    'from behind the curtains',
    'about the water',
  ].map((words, number) => ({ id: codingId(number + 10), words }));
  const ofBert = sidecarOf(group1, { id: codingId(3), words: 'curtains' });

  it('gives the files of all its coders the name of the transcript their passages are in', async () => {
    const { files, session } = await openGarden({ [gone]: stored, [bertsGone]: ofBert });
    assert.deepEqual(missingTranscripts(session), [old]);
    assert.deepEqual(await relinkTranscript(session, old), { from: old, to: group, files: [annas, berts] });
    assert.deepEqual([files.text(annas), files.text(berts)], [stored, ofBert]);
    assert.ok(!files.paths().includes(gone) && !files.paths().includes(bertsGone));
    assert.deepEqual(checkStudy(session, { coder: 'anna' }), []);
    assert.equal(session.index({ coder: 'anna' }).passages({ coder: 'all' }).length, 3);
  });

  it('lets undo go on where the codings are now', async () => {
    const { files, session } = await openGarden({ [annas]: stored });
    await unassign(session, { ids: [codingId(1)], coder: 'anna' });
    const text = files.text(annas);
    assert.ok(text !== undefined);
    files.put(gone, text);
    files.delete(annas);
    await session.reload();
    await relinkTranscript(session, old);
    await session.undo('anna');
    assert.equal(files.text(annas), stored);
  });

  it('takes along what is kept and no file holds yet', async () => {
    const { files } = await openGarden({ [bertsGone]: ofBert });
    const keeping = await openKeeping(files);
    keeping.disk(false);
    const coding = codingOf(group1, { id: codingId(1), words });
    await keeping.unwritten.restore([{ transcript: old, coder: 'anna', changes: [adding(coding)] }]);
    keeping.disk(true);
    assert.deepEqual(await relinkTranscript(keeping.session, old), { from: old, to: group, files: [berts] });
    assert.equal(await keeping.unwritten.retry(), true);
    assert.deepEqual([files.text(annas)?.includes(words), files.text(gone)], [true, undefined]);
    assert.equal(keeping.session.index({ coder: 'anna' }).passages({ coder: 'anna' }).length, 1);
  });

  it('takes a file along that holds too little to tell', async () => {
    const { files, session } = await openGarden({ [gone]: stored, [bertsGone]: sidecarOf(group1) });
    await relinkTranscript(session, old);
    assert.equal(files.text(berts), sidecarOf(group1));
  });

  it('gives rounds and memos the new path, and leaves every other byte', async () => {
    const plan = `{ "format": 1, "units": [ {"id": "u01", "transcript":"${old}", "note": "${old}"} ],\n"strata": [{"name": "${old}"}] }\n`;
    const memos = `{ "format": 1, "memos": [{ "target": { "transcript": "${old}" } }] }`;
    const judged = `{ "format": 1, "transcript": "${old}" }`;
    const [round, memo, coder] = ['rounds/one/round.json', 'memos/anna.memos.json', 'rounds/one/anna.codes.json'].map(
      at,
    );
    assert.ok(round && memo && coder);
    const { files, session } = await openGarden({ [gone]: stored, [round]: plan, [memo]: memos, [coder]: judged });
    await relinkTranscript(session, old);
    const path = `"transcript":"${old}"`;
    const expected = plan.replace(path, path.replace(old, group)).replace(`"name": "${old}"`, `"name": "${group}"`);
    assert.equal(files.text(round), expected);
    assert.equal(files.text(memo), memos.replace(old, group));
    assert.equal(files.text(coder), judged);
  });

  it('finds passages that moved, and four of five of them are enough', async () => {
    const name = async (...said: readonly string[]): Promise<string | undefined> => {
      const codings = said.map((each, number) => ({ id: codingId(number), words: each }));
      const { session } = await openGarden({
        [gone]: sidecarOf(`${group1}\nP1: Never said. P2: Nor this.`, ...codings),
        'transcripts/group1.transcript': group1.replace('Recorded', 'We recorded'),
      });
      return codeOf(() => relinkTranscript(session, old));
    };
    const there = [words, 'no plan', 'curtains', 'And now'];
    assert.equal(await name(...there, 'Never said'), undefined);
    assert.equal(await name(...there.slice(1), 'Never said'), 'fix.noRenamed');
    assert.equal(await name(...there, 'Never said', 'Nor this'), 'fix.noRenamed');
  });

  it('guesses nothing: neither between two transcripts, nor without codings, nor where coders differ', async () => {
    const { session } = await openGarden({ [gone]: stored, 'transcripts/copy.transcript': group1 });
    assert.equal(await codeOf(() => relinkTranscript(session, old)), 'fix.noRenamed');
    const { session: empty } = await openGarden({ [gone]: sidecarOf(group1) });
    assert.equal(await codeOf(() => relinkTranscript(empty, old)), 'fix.noRenamed');
    const second = 'P1: Never said before, and never since, by anybody who was there with us at all.\n';
    const other = sidecarOf(second, { id: codingId(4), words: 'never since, by anybody' });
    const { files, session: differing } = await openGarden({
      [gone]: stored,
      [bertsGone]: other,
      'transcripts/second.transcript': second,
    });
    assert.equal(await codeOf(() => relinkTranscript(differing, old)), 'fix.noRenamed');
    assert.deepEqual(files.writes, []);
  });

  it('leaves alone a transcript that has its sidecar, and one that is there', async () => {
    const { session: taken } = await openGarden({ [gone]: stored, [annas]: sidecarOf(group1) });
    assert.equal(await codeOf(() => relinkTranscript(taken, old)), 'fix.noRenamed');
    assert.equal(await codeOf(() => relinkTranscript(taken, group)), 'fix.noRenamed');
  });

  it('never writes over a file that came meanwhile', async () => {
    const { files, session } = await openGarden({ [gone]: stored });
    files.put(annas, 'mine');
    assert.equal(await codeOf(() => relinkTranscript(session, old)), 'fix.targetExists');
    assert.deepEqual([files.text(annas), files.text(gone)], ['mine', stored]);
  });

  it('keeps the old file where the new one cannot be written', async () => {
    const { files, session } = await openGarden({ [gone]: stored });
    files.onWrite = (path) => {
      throw diskFull(path);
    };
    assert.equal(await codeOf(() => relinkTranscript(session, old)), 'file.writeFailed');
    assert.equal(files.text(gone), stored);
  });

  it('says what stays where the disk was full half way, and of a check only that the transcript was renamed', async () => {
    const { files, session } = await openGarden({ [gone]: stored, [bertsGone]: ofBert });
    files.onWrite = (path) => {
      if (path === berts) throw diskFull(path);
    };
    assert.equal(await codeOf(() => relinkTranscript(session, old)), 'fix.relinkCutOff');
    assert.deepEqual([files.text(annas), files.text(gone)], [stored, stored]);
    const found = checkStudy(session, { coder: 'anna' }).map(({ file, code }) => [file, code]);
    assert.deepEqual(
      found,
      [gone, bertsGone].map((file) => [file, 'sidecar.transcriptRenamed']),
    );
    files.onWrite = () => undefined;
    await relinkTranscript(session, old);
    assert.deepEqual(checkStudy(session, { coder: 'anna' }), []);
  });

  it('finds a transcript in which labels were corrected too, and files of others follow that fit nowhere', async () => {
    const other = sidecarOf('P1: Never said.', { id: codingId(4), words: 'Never' });
    const { session } = await openGarden({
      [gone]: sidecarOf(group1, ...longer),
      [bertsGone]: other,
      'transcripts/group1.transcript': group1.replace(/^(MOD|P\d+):/gm, (label) => `${label.slice(0, -1)}a:`),
    });
    const relinks = checkStudy(session, { coder: 'anna' }).filter(({ code }) => code === 'sidecar.transcriptRenamed');
    assert.deepEqual(
      relinks.map(({ file, data }) => [file, data.found]),
      [gone, bertsGone].map((file) => [file, group]),
    );
    assert.equal((await relinkTranscript(session, old)).to, group);
  });

  it('recognises each of many long transcripts whose folder was renamed', async () => {
    const numbers = Array.from({ length: 30 }, (_, number) => number);
    const filler = 'P2: What follows is long and tells nothing of which text this is.\n'.repeat(4000);
    const texts = numbers.map((number) => `P1: This is what interview ${number} is about, and no other.\n${filler}`);
    const { session } = await openGarden(
      Object.fromEntries(
        texts.flatMap((text, number) => [
          [`transcripts/new/${number}.transcript`, text],
          [
            `transcripts/old/${number}.transcript.anna.codes.json`,
            sidecarOf(text, { id: codingId(number), words: `what interview ${number} is about` }),
          ],
        ]),
      ),
    );
    const told = checkStudy(session, { coder: 'anna' }).filter(({ code }) => code === 'sidecar.transcriptRenamed');
    const followed = told.map(({ data }) => [String(data.transcript).replace('/old/', '/new/'), data.found]);
    assert.deepEqual([followed.length, followed.every(([expected, found]) => expected === found)], [30, true]);
  });

  it('follows no transcript that has the same words among others', async () => {
    const words = longer.map(({ words }) => words);
    const script = words.map((said, at) => `P${at}: Altogether different matters.\nMOD: ${said}\n`).join('');
    const { session } = await openGarden({
      [gone]: sidecarOf(group1, ...longer),
      'transcripts/group1.transcript': script,
    });
    assert.equal(await codeOf(() => relinkTranscript(session, old)), 'fix.noRenamed');
  });

  describe('that nobody coded, or whose codings have its new name already', () => {
    const round = at('rounds/one/round.json');
    const frameOf = (...paths: readonly string[]): object => ({
      transcripts: paths.map((path) => ({ path, sha256: textHash(group1).replace('sha256:', '') })),
    });
    const found = (session: StudySession): readonly string[] =>
      checkStudy(session, { coder: 'anna' }).map(({ code }) => code);

    it('finds it by the text that a round was drawn from', async () => {
      const drawn = drawOf({ coders: ['anna'], units: [], frame: frameOf(old) });
      const { files, session } = await openGarden({ [round]: drawn, [annas]: stored });
      assert.ok(found(session).includes('round.transcriptRenamed'));
      assert.deepEqual(missingTranscripts(session), [old]);
      assert.deepEqual(await relinkTranscript(session, old), { from: old, to: group, files: [round] });
      assert.equal(files.text(round), drawn.replace(old, group));
      assert.deepEqual([missingTranscripts(session), files.text(annas)], [[], stored]);
      assert.ok(!found(session).includes('round.transcriptRenamed'));
    });

    it('finds it by the passages of the round where the text was changed since', async () => {
      const units = [unitOf(old, group1, 'MOD: How did the garden begin?', 'P2: We watched from behind the curtains.')];
      const { files, session } = await openGarden({
        [round]: drawOf({ coders: ['anna'], units, frame: frameOf(old) }),
        'transcripts/group1.transcript': group1.replace('Recorded', 'We recorded'),
      });
      assert.deepEqual(
        found(session).filter((code) => code !== 'round.bookGone'),
        ['round.transcriptRenamed'],
      );
      await relinkTranscript(session, old);
      assert.ok(!files.text(round)?.includes(old));
    });

    it('guesses nothing: neither between two copies, nor one that the round names itself, nor another text', async () => {
      const units = [unitOf(old, group1, 'P2: We watched from behind')];
      const garden = { [round]: drawOf({ coders: ['anna'], units, frame: frameOf(old) }) };
      const tries = [
        { ...garden, 'transcripts/copy.transcript': group1 },
        { [round]: drawOf({ coders: ['anna'], units, frame: frameOf(old, group) }) },
        { ...garden, 'transcripts/group1.transcript': 'P2: We saw it from behind the curtains.\n' },
      ];
      for (const study of tries) {
        const { files, session } = await openGarden(study);
        assert.deepEqual(missingTranscripts(session), []);
        assert.ok(found(session).includes('round.unitLost'));
        assert.equal(await codeOf(() => relinkTranscript(session, old)), 'fix.noRenamed');
        assert.deepEqual(files.writes, []);
      }
    });
  });
});
