import * as vscode from 'vscode';
import type { StudyPath } from '../../src/core/text/studyPath';
import { equal, eventually, ok } from './support/expect';
import { fg1, firstTranscript, sidecarOf, TestStudy } from './support/testStudy';

const coding = { id: '7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b11', code: 'trust', quote: 'Eerst twee', start: 6 };
const ofAnna = sidecarOf([coding]);
const ofBert = sidecarOf([{ ...coding, id: '7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b12' }]);
const [annas, berts] = [`${fg1}.anna.codes.json`, `${fg1}.bert.codes.json`];
const plan = (path: string): string =>
  `{\n  "format": 1,\n  "units": [\n    { "id": "u01", "transcript": "${path}" }\n  ]\n}\n`;

describe('renaming and copying transcripts', () => {
  let study: TestStudy;
  const rounds = 'rounds/one/round.json';

  beforeEach(async () => {
    study = await TestStudy.make('renaming-study', { [annas]: ofAnna, [berts]: ofBert, [rounds]: plan(fg1) });
  });
  afterEach(() => study.remove());

  async function rename(...moves: readonly (readonly [from: string, to: string])[]): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    for (const [from, to] of moves) edit.renameFile(study.uri(from), study.uri(to));
    ok(await vscode.workspace.applyEdit(edit), 'the files to be renamed');
  }

  const filesOf = async (path: string): Promise<readonly (string | undefined)[]> => [
    await study.read(path),
    await study.read(`${path}.anna.codes.json`),
    await study.read(`${path}.bert.codes.json`),
  ];
  const all = [firstTranscript, ofAnna, ofBert];
  const none = [undefined, undefined, undefined];

  async function follows(path: string): Promise<void> {
    equal(await filesOf(path), all);
    await eventually(async () => (await study.read(rounds)) === plan(path));
    await eventually(() => study.study.current?.transcripts.has(path as StudyPath));
    equal(
      [...(study.study.current?.sidecars.values() ?? [])].map(({ transcript }) => transcript),
      [path, path],
    );
  }

  it('take the files of all coders along, and rounds name the new path', async () => {
    const renamed = 'transcripts/group one.transcript';
    await rename([fg1, renamed]);
    equal(await filesOf(fg1), none);
    await follows(renamed);
  });

  it('let undo go on where the codings are now', async () => {
    await vscode.commands.executeCommand('intercoder.removeCodings', { study: study.study.id, ids: [coding.id] });
    const renamed = 'transcripts/renamed.transcript';
    await rename([fg1, renamed]);
    await eventually(() => study.study.current?.transcripts.has(renamed as StudyPath));
    await study.study.session?.undo('anna');
    equal(await filesOf(renamed), all);
    equal(await filesOf(fg1), none);
  });

  it('take along what is kept for them and no file holds yet', async () => {
    const renamed = 'transcripts/kept.transcript' as StudyPath;
    await study.write(annas, '<<<<<<< ours\n');
    await study.study.reload();
    const { unwritten } = await study.study.open();
    ok(unwritten, 'the editor to keep what cannot be written');
    const completion = { after: { at: '2026-03-01T10:00:00Z', text: 'y' } };
    await unwritten.restore([{ transcript: fg1, coder: 'anna', changes: [], completion }]);
    await rename([fg1, renamed]);
    await eventually(() => study.study.current?.transcripts.has(renamed));
    await eventually(() => unwritten.changes.every((one) => 'transcript' in one && one.transcript === renamed));
    equal(unwritten.changes.length, 1);
    await study.write(`${renamed}.anna.codes.json`, ofAnna);
    equal(await unwritten.retry(), true);
    ok((await study.read(`${renamed}.anna.codes.json`))?.includes('"complete"'), 'it to be written there');
    equal(await study.read(annas), undefined);
  });

  it('into another folder too, and with a whole folder', async () => {
    const moved = 'transcripts/2026/fg1.transcript';
    await rename([fg1, moved]);
    await follows(moved);
    await rename(['transcripts/2026', 'transcripts/later']);
    await follows('transcripts/later/fg1.transcript');
  });

  it('never put a file in the place of another', async () => {
    const renamed = 'transcripts/taken.transcript';
    await study.write(`${renamed}.bert.codes.json`, 'mine');
    await rename([fg1, renamed]);
    equal(await filesOf(renamed), [firstTranscript, ofAnna, 'mine']);
    equal(await study.read(berts), ofBert);
  });

  it('let who chose a file of codings as well have their way', async () => {
    const renamed = 'transcripts/both.transcript';
    await rename([fg1, renamed], [annas, `${renamed}.anna.codes.json`]);
    equal(await filesOf(renamed), all);
  });

  it('give a copy its codings with ids of their own, once asked', async () => {
    const copy = 'transcripts/copy.transcript';
    await study.write(copy, firstTranscript);
    await study.study.reload([copy as StudyPath]);
    equal(await study.codings('anna', copy), []);
    const { copyCodings } = await import('../../src/core/commands/copyCodings');
    await copyCodings(await study.study.open(), { from: fg1, to: copy as StudyPath, coder: 'anna' });
    const [copied, another] = await study.codings('anna', copy);
    equal([copied?.quote, copied?.start, another], ['Eerst twee', 6, undefined]);
    ok(copied?.id !== coding.id, 'an id of its own');
  });
});
