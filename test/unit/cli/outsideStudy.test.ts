import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderWith, removeFolders, run, runJson } from '../../support/cli';
import { codingsOf, fileOf, turnsOf } from '../../support/core/interviews';
import { codebook, settings } from '../../support/core/memoryStudy';

const text = turnsOf(1, 3).join('');
const second = turnsOf(2, 3).join('');
const codings = fileOf(codingsOf(text, 1));

interface Told {
  readonly code: string;
  readonly file: string;
  readonly severity: string;
  readonly message: string;
}

const told = async (folder: string): Promise<readonly Told[]> =>
  ((await runJson(folder, ['check'])) as { problems: readonly Told[] }).problems;

describe('Files of codings that study.yaml does not reach any more', () => {
  afterEach(removeFolders);

  const files = {
    'study.yaml': settings,
    'codebook.yaml': codebook,
    'transcripts/one.transcript': second,
    'interviews/one.transcript': text,
    'interviews/one.transcript.anna.codes.json': codings,
    'interviews/one.transcript.bert.codes.json': codings,
  };

  it('are told of once for each folder where their transcripts are there, and are no error', async () => {
    const folder = folderWith(files);
    const [problem, ...others] = await told(folder);
    assert.deepEqual(others, []);
    assert.deepEqual(problem, {
      ...problem,
      file: 'interviews/one.transcript.anna.codes.json',
      code: 'sidecar.outsideStudy',
      severity: 'warning',
      message:
        '2 files of codings in interviews belong to transcripts that are there, but that "transcripts" in study.yaml does not name: they count nowhere. If they are part of the study, name them there as well.',
    });
    assert.equal((await run(folder, ['check'])).code, 0);
    writeFileSync(
      path.join(folder, 'study.yaml'),
      `${settings}transcripts: ["transcripts/*.transcript", "interviews/*.transcript"]\n`,
    );
    assert.ok((await told(folder)).every(({ code }) => code !== 'sidecar.outsideStudy'));
  });

  it('are not told of without their transcripts, nor in a study of its own', async () => {
    const folder = folderWith(files);
    writeFileSync(path.join(folder, 'interviews/study.yaml'), settings);
    assert.deepEqual(await told(folder), []);
    rmSync(path.join(folder, 'interviews/study.yaml'));
    rmSync(path.join(folder, 'interviews/one.transcript'));
    assert.deepEqual(await told(folder), []);
  });

  it('say of a transcript beside those that are named that it may not be named', async () => {
    const folder = folderWith({ ...files, 'study.yaml': `${settings}transcripts: ["interviews/two.transcript"]\n` });
    const [problem] = await told(folder);
    assert.equal(problem?.code, 'sidecar.withoutTranscript');
    assert.match(problem.message, /which is not there, or which "transcripts" in study\.yaml does not name/);
  });
});
