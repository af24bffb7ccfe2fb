import assert from 'node:assert/strict';
import path from 'node:path';
import { StudySession } from '../../../src/core/study/session';
import { IntercoderError } from '../../../src/core/intercoderError';
import { assign } from '../../../src/core/commands/assign';
import { render } from '../../../src/core/messages/render';
import { span } from '../../../src/core/text/offsets';
import { filesBelow, folderWith, removeFolders, run, textOf } from '../../support/cli';
import { at, MemoryFiles } from '../../support/core/memoryFiles';
import { gardenFiles, memoryWorld } from '../../support/core/memoryStudy';
import { errorOf } from '../../support/core/thrown';
import { transcript } from './badInputRow';
import { folderRows, soundTranscript } from './folderRows';

const water = ['--code', 'water', '--as', 'bert', '--transcript', soundTranscript, '--quote', 'The beans'];
const diarys = `${soundTranscript}.bert.codes.json`;
const small = (study: string): readonly string[] =>
  filesBelow(study).filter((file) => !/codes\.json$|\ufffd/.test(file));

describe('A folder with', () => {
  afterEach(removeFolders);

  for (const { what, name, spoil, said } of folderRows) {
    it(what, async () => {
      const study = folderWith(gardenFiles, name);
      spoil(study, path.dirname(study));
      const before = small(study).map((file) => [file, safeText(study, file)]);

      const check = await run(study, ['check']);
      assert.notEqual(check.code, 2, check.messages);
      if (said === undefined) assert.equal(check.code, 0, check.out);
      else assert.match(check.out.replace(/\s+/g, ' '), said);
      assert.doesNotMatch((await run(study, ['summary'])).out, /secret/);

      const assigned = await run(study, ['assign', ...water]);
      assert.equal(assigned.code, 0, assigned.messages);
      assert.match(textOf(study, diarys), /"The beans"/);
      assert.deepEqual(
        small(study).map((file) => [file, safeText(study, file)]),
        before,
      );
    });
  }

  it('50,000 files beside the study: none of their folders is listed', async () => {
    const others = Array.from(
      { length: 50_000 },
      (_, index) => [`data/${index % 500}/${index}.transcript`, ''] as const,
    );
    const files = new MemoryFiles({ ...Object.fromEntries(others), ...gardenFiles });
    const { current } = await StudySession.open(memoryWorld(files));
    assert.equal(current.transcripts.size, 2);
    assert.ok(files.lists.every((folder) => !folder.startsWith('data')));
    assert.ok(files.lists.length <= 4 && files.reads.length <= 8);
  });

  it('a file that vanishes between listing and reading: the others are read', async () => {
    const files = new MemoryFiles(gardenFiles);
    const list = files.list.bind(files);
    files.list = async (folder) => {
      const entries = await list(folder);
      files.delete(transcript);
      return entries;
    };
    const { current } = await StudySession.open(memoryWorld(files));
    assert.deepEqual([...current.transcripts.keys()], [soundTranscript]);
    assert.deepEqual(current.problems, []);
  });

  it('no leave to write: says so, and changes nothing, in the file or in what is shown', async () => {
    const files = new MemoryFiles(gardenFiles);
    const session = await StudySession.open(memoryWorld(files));
    files.onWrite = (file) => {
      throw new IntercoderError('file.writeFailed', { file, reason: 'EROFS' });
    };
    const before = files.paths();
    const error = await errorOf(() =>
      assign(session, { transcript: at(transcript), span: span(180, 190), codes: ['water'], coder: 'anna' }),
    );
    assert.equal(error?.code, 'file.writeFailed');
    for (const language of ['en', 'nl'] as const) assert.match(render(language, error.code, error.data), /EROFS/);
    assert.deepEqual(files.paths(), before);
    assert.equal(session.current.sidecars.size, 0);
    assert.equal(session.nextUndo('anna'), undefined);
  });
});

/** A link that leads nowhere has no text. */
function safeText(study: string, file: string): string {
  try {
    return textOf(study, file);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? '';
  }
}
