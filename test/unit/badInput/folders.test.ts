import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StudySession } from '../../../src/core/study/session';
import { IntercoderError } from '../../../src/core/intercoderError';
import { assign } from '../../../src/core/commands/assign';
import { isOpen } from '../../../src/core/study/rounds/roundState';
import { render } from '../../../src/core/messages/render';
import { span } from '../../../src/core/text/offsets';
import { filesBelow, folderWith, removeFolders, run, textOf } from '../../support/cli';
import { at, MemoryFiles } from '../../support/core/memoryFiles';
import { codingId, gardenFiles, group1, memoryWorld, sidecarOf } from '../../support/core/memoryStudy';
import { roundFile, roundOf } from '../../support/core/rounds';
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

  for (const [what, folder, target, reason] of [
    ['transcripts behind a link out of the study', 'transcripts', '../elsewhere', 'it leads out of the study'],
    ['transcripts behind a link to itself', 'transcripts', 'transcripts', 'it is a link that leads back to itself'],
    ['transcripts behind a link to nowhere', 'transcripts', 'not-there', 'it is a link that leads nowhere'],
    ['rounds behind a link out of the study', 'rounds', '../elsewhere', 'it leads out of the study'],
  ] as const)
    it(`${what}: says that it is not followed, and what to do`, async () => {
      const study = folderWith({ ...gardenFiles, 'rounds/one/round.json': roundOf(['anna', 'bert']) });
      const place = path.join(study, folder);
      renameSync(place, path.join(path.dirname(study), 'elsewhere'));
      symlinkSync(target, place);
      const check = await run(study, ['check'], { width: 1000 });
      assert.equal(check.code, 1, check.messages);
      const said = `${folder}: error: Is a folder that could not be read (${reason}), so nothing that may be in it is found. Put the folder itself`;
      assert.ok(check.out.includes(said), check.out);
      assert.doesNotMatch(check.out, /No file matches/);
      rmSync(place);
      renameSync(path.join(path.dirname(study), 'elsewhere'), place);
      assert.doesNotMatch((await run(study, ['check'])).out, /could not be read/);
    });

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

  const berts = `${transcript}.bert.codes.json`;
  const inRound = 'rounds/one/bert.codes.json';
  const everything = {
    ...gardenFiles,
    [berts]: sidecarOf(group1, { id: codingId(1), words: 'And now?' }),
    'rounds/one/round.json': roundOf(['anna', 'bert']),
    'rounds/one/anna.codes.json': roundFile('2026-02-01T09:00:00Z'),
    [inRound]: roundFile('2026-02-01T09:00:00Z'),
  };
  for (const [what, file, problems] of [
    ['a transcript', transcript, []],
    ['a coder’s file', berts, []],
    ['the codebook', 'codebook.yaml', ['codebook.missing']],
    ['a coder’s file of a round', inRound, []],
  ] as const) {
    it(`${what} that vanishes between listing and reading: the others are read, and nothing is written`, async () => {
      const files = new MemoryFiles(everything);
      const [read, list] = [files.read.bind(files), files.list.bind(files)];
      let isListed = false;
      files.list = async (folder) => {
        const entries = await list(folder);
        isListed ||= folder === path.posix.dirname(file);
        return entries;
      };
      // Whoever reads it comes too late, once its folder has been listed; the codebook is in none that is.
      files.read = (at, ...bound) => {
        if (at === file && (isListed || file === 'codebook.yaml')) files.delete(file);
        return read(at, ...bound);
      };
      const session = await StudySession.open(memoryWorld(files));
      const { current } = session;
      assert.equal(files.text(file), undefined);
      assert.deepEqual(
        [...current.transcripts.keys()],
        [transcript, soundTranscript].filter((path) => path !== file).sort(),
      );
      assert.deepEqual([...current.sidecars.keys()], file === berts ? [] : [berts]);
      assert.equal(current.codebook.codes.length > 0, file !== 'codebook.yaml');
      assert.deepEqual(current.rounds.map(isOpen), [file === inRound]);
      assert.deepEqual(
        current.problems.map(({ code }) => code),
        problems,
      );
      assert.deepEqual(files.writes, []);
    });
  }

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

  // Not where neither can be had, as on Windows.
  if (canBeReadOnly())
    it('no leave to write on the disk itself: it is read, an assignment says why not, and nothing is left', async () => {
      const study = folderWith(gardenFiles);
      const folder = path.join(study, 'transcripts');
      const before = filesBelow(study);
      setReadOnly(folder, true);
      try {
        const check = await run(study, ['check']);
        assert.equal(check.code, 0, check.out + check.messages);
        const refused = await run(study, ['assign', ...water]);
        assert.equal(refused.code, 2);
        assert.match(refused.messages, /bert\.codes\.json/);
        assert.match(refused.messages, /EPERM|EACCES|permi/i);
        assert.deepEqual(filesBelow(study), before);
      } finally {
        setReadOnly(folder, false);
      }
      assert.equal((await run(study, ['assign', ...water])).code, 0);
    });
});

/** Root writes whatever the mode of a folder is, but not into one that is immutable. */
function setReadOnly(folder: string, isReadOnly: boolean): void {
  if (process.getuid?.() === 0) execFileSync('chattr', [isReadOnly ? '+i' : '-i', folder], { stdio: 'ignore' });
  else chmodSync(folder, isReadOnly ? 0o555 : 0o755);
}

/** Tried out, since it hangs on the file system and on what its user may do. */
function canBeReadOnly(): boolean {
  const folder = folderWith({});
  try {
    setReadOnly(folder, true);
    try {
      writeFileSync(path.join(folder, 'written'), '');
      return false;
    } catch {
      return true;
    } finally {
      setReadOnly(folder, false);
    }
  } catch {
    return false;
  } finally {
    removeFolders();
  }
}

/** A link that leads nowhere has no text. */
function safeText(study: string, file: string): string {
  try {
    return textOf(study, file);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? '';
  }
}
