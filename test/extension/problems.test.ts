import * as vscode from 'vscode';
import { rangeOf } from '../../src/extension/convert';
import { equal, eventually, ok } from './support/expect';
import { intercoder } from './support/intercoder';
import { fg1, firstTranscript, sidecarOf, TestStudy } from './support/testStudy';

const quote = 'twee dagen';
const coding = (number: number): Parameters<typeof sidecarOf>[0][number] => ({
  id: `7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b1${number}`,
  code: 'trust',
  quote,
  start: 12,
});
const annas = `${fg1}.anna.codes.json`;
const berts = `${fg1}.bert.codes.json`;
const talk = 'Ann: Hi.\nBen: Hi.\nAnn: Ho.\nBen: Ho.\n';
const notes = 'transcripts/notes.transcript';

describe('the Problems panel', () => {
  let study: TestStudy;

  before(async () => {
    study = await TestStudy.make('problems-study', { [fg1]: firstTranscript });
  });
  after(() => study.remove());

  beforeEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const path of [notes, annas, berts]) await study.delete(path);
    await study.write(fg1, firstTranscript);
    await study.study.reload();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  const ours = (path: string): readonly vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(study.uri(path)).filter(({ source }) => source === 'Intercoder');

  /** Waits for a problem of a file. */
  const problem = (path: string, code: string): Promise<vscode.Diagnostic> =>
    eventually(() => ours(path).find((diagnostic) => diagnostic.code === code));

  async function fixesOf(path: string, code: string): Promise<readonly vscode.CodeAction[]> {
    const { range } = await problem(path, code);
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      study.uri(path),
      range,
    );
  }

  /** Makes the fix that the editor would prefer. */
  async function mend(path: string, code: string): Promise<void> {
    const [fix] = (await fixesOf(path, code)).filter(({ isPreferred }) => isPreferred);
    ok(fix, `a preferred fix of ${code}`);
    if (fix.edit) ok(await vscode.workspace.applyEdit(fix.edit), 'the edit to be made');
    if (fix.command)
      await vscode.commands.executeCommand(fix.command.command, ...((fix.command.arguments ?? []) as unknown[]));
  }

  /** Adds a file, has the study read it, and opens it. */
  async function add(path: string, content: string | Uint8Array): Promise<vscode.TextDocument> {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await vscode.workspace.fs.writeFile(study.uri(path), bytes);
    await study.study.reload();
    const { document } = await vscode.window.showTextDocument(study.uri(path));
    // An editor that was closed a moment ago may come back with what the file held then.
    const text = new TextDecoder('utf-8').decode(bytes);
    await eventually(() => document.getText() === text || undefined);
    return document;
  }

  it('shows what is wrong with files that are not open, and nothing once it is mended', async () => {
    await study.write(notes, `Date: 2023-01-01\n${talk}Ann:Yes.\n`);
    await study.study.reload();
    const colon = await problem(notes, 'transcript.colonWithoutSpace');
    equal([colon.range.start.line, colon.range.end.character], [5, 4]);
    equal(colon.severity, vscode.DiagnosticSeverity.Warning);
    equal((await problem(notes, 'transcript.headerLine')).severity, vscode.DiagnosticSeverity.Information);
    await study.delete(notes);
    await eventually(() => ours(notes).length === 0 || undefined);
  });

  it('declares a label in front matter that pushes everything down, and codings follow', async () => {
    await study.write(annas, sidecarOf([coding(1)]));
    await study.study.reload();
    const { document } = await study.select([0, 0, 0]);
    const { live } = await intercoder();
    const transcript = await eventually(() => live.of(document));
    await mend(fg1, 'transcript.labelOnce');
    ok(document.getText().startsWith('---\nparticipants:\n  - { id: P1 }\n---\nP1:'), 'P1 to be declared');
    equal(
      transcript.passages.flatMap(({ spans }) => spans.map((at) => document.getText(rangeOf(document, at)))),
      [quote],
    );
    await eventually(() => ours(fg1).every(({ range }) => document.getText(range) === 'P2') || undefined);
  });

  it('tells of the text on the screen while it is not saved', async () => {
    const document = await add(notes, talk);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), '\nAnn:Yes.\n');
    ok(await vscode.workspace.applyEdit(edit), 'the edit to be made');
    equal((await problem(notes, 'transcript.colonWithoutSpace')).range.start.line, 2);
    await mend(notes, 'transcript.colonWithoutSpace');
    equal(document.lineAt(2).text, 'Ann: Yes.');
    await eventually(() => ours(notes).length === 0 || undefined);
  });

  it('mends every line of a kind at once, also those that are not told one by one', async () => {
    const lines = 150;
    const document = await add(notes, `${talk}${'Ann:Yes.\n'.repeat(lines)}`);
    await problem(notes, 'file.moreProblems');
    ok(ours(notes).length < lines, `fewer than ${ours(notes).length} problems`);
    const [, all] = await fixesOf(notes, 'transcript.colonWithoutSpace');
    ok(all?.edit && (await vscode.workspace.applyEdit(all.edit)), 'all lines to be mended');
    equal(document.getText(), `${talk}${'Ann: Yes.\n'.repeat(lines)}`);
  });

  it('declares who is introduced with initials as one participant', async () => {
    const document = await add(notes, 'Ann Peeters (AP): Hi.\nBen: Hi.\nAP: Ho.\nBen: Ho.\nAP: Oh.\n');
    await mend(notes, 'transcript.labelOnce');
    equal(
      document.getText().split('---')[1],
      '\nparticipants:\n  - { id: AP, name: Ann Peeters, aliases: [Ann Peeters (AP)] }\n',
    );
  });

  for (const [file, text, wanted] of [
    [notes, `---\ntitel: Notes\n---\n${talk}`, 'title: Notes'],
    ['codebook.yaml', 'format: 1\ncodes:\n  - { id: trust, name: Trust, defintion: Of people }\n', 'definition: Of'],
  ] as const)
    it(`writes a key of ${file} as it was meant`, async () => {
      const document = await add(file, text);
      await mend(file, 'file.misnamedKey');
      ok(document.getText().includes(wanted), `${wanted} in ${document.getText()}`);
    });

  for (const [code, front, wanted] of [
    ['file.misnamedKey', 'speakers: [Ann, Ben]', 'participants: [{ id: Ann }, { id: Ben }]'],
    ['file.notAMap', 'participants:\n  - Ann\n  - Ben', 'participants:\n  - { id: Ann }\n  - { id: Ben }'],
  ] as const)
    it(`declares a list of labels that is told of as ${code}`, async () => {
      const document = await add(notes, `---\n${front}\n---\n${talk}`);
      await mend(notes, code);
      equal(document.getText(), `---\n${wanted}\n---\n${talk}`);
    });

  it('keeps a line from opening a turn', async () => {
    const document = await add(notes, `${talk}Remember this: no.\nWell: yes.\n`);
    const fixes = await fixesOf(notes, 'transcript.labelOnce');
    const escape = fixes.find(({ isPreferred, edit }) => edit && isPreferred !== true);
    ok(escape?.edit && (await vscode.workspace.applyEdit(escape.edit)), 'the line to be escaped');
    ok(document.getText().includes('\n\\'), 'a backslash before the line');
  });

  it('moves header lines into the front matter', async () => {
    const document = await add(notes, `Date: 2023-01-01\nLocation: Gent\n${talk}`);
    const [, all] = await fixesOf(notes, 'transcript.headerLine');
    ok(all?.edit && (await vscode.workspace.applyEdit(all.edit)), 'both lines to be moved');
    equal(document.getText(), `---\ndate: 2023-01-01\nlocation: Gent\n---\n${talk}`);
  });

  it('leaves a header line where it is that is coded', async () => {
    const document = await add(notes, `Date: 2023-01-01\nLocation: Gent\n${talk}`);
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 6, 0, 10);
    await vscode.commands.executeCommand('intercoder.assign', { codes: ['trust'] });
    const { live } = await intercoder();
    await eventually(() => live.of(document)?.passages.length === 1 || undefined);
    const fixes = await fixesOf(notes, 'transcript.headerLine');
    ok(!fixes.some(({ isPreferred }) => isPreferred), 'the coded line to stay');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await study.delete(`${notes}.anna.codes.json`);
  });

  it('converts a copy and opens it, and the file stays', async () => {
    const copy = 'transcripts/notes.utf8.transcript';
    await add(notes, Uint8Array.of(0x41, 0x3a, 0x20, 0x63, 0x61, 0x66, 0xe9, 0x0a));
    await mend(notes, 'text.notUtf8');
    equal(vscode.window.activeTextEditor?.document.uri.toString(), study.uri(copy).toString());
    equal(await study.read(copy), 'A: café\n');
    await problem(notes, 'text.notUtf8');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await study.delete(copy);
  });

  it("keeps one of two equal codings, one's own only", async () => {
    for (const path of [berts, annas]) await add(path, sidecarOf([coding(1), { ...coding(2), code: 'trust' }]));
    const offered = await fixesOf(berts, 'sidecar.duplicateCoding');
    ok(!offered.some(({ command }) => command?.command.startsWith('intercoder.')), "nothing to mend in bert's file");
    await mend(annas, 'sidecar.duplicateCoding');
    equal((await study.codings('anna')).length, 1);
    equal((await study.codings('bert')).length, 2);
  });

  it('gives a sidecar the name of the transcript that was renamed', async () => {
    const old = 'transcripts/old.transcript.anna.codes.json';
    await add(old, sidecarOf([coding(1)]));
    await mend(old, 'sidecar.transcriptRenamed');
    equal(await study.read(old), undefined);
    equal((await study.codings('anna')).length, 1);
    await eventually(() => ours(old).length === 0 || undefined);
  });
});
