import * as vscode from 'vscode';
import { answering } from './support/answering';
import { equal, eventually, ok } from './support/expect';
import { intercoder } from './support/intercoder';
import { fg1, firstTranscript, sidecarOf, TestStudy } from './support/testStudy';

const sidecar = `${fg1}.anna.codes.json`;
const id = '7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b11';
const later = `${firstTranscript}
P1: En dan?
`;

describe('who speaks', () => {
  let study: TestStudy;

  before(async () => {
    study = await TestStudy.make('speakers-study');
  });
  after(() => study.remove());

  beforeEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await study.write(fg1, later);
    await study.write(sidecar, sidecarOf([{ id, code: 'trust', quote: 'twee dagen', start: 12 }]));
    await study.study.reload();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  const rename = (newName: string): Thenable<vscode.WorkspaceEdit> =>
    vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      study.uri(fg1),
      new vscode.Position(0, 1),
      newName,
    );

  it('is renamed in every turn; codings stay on their words, and saving stores them', async () => {
    const { document } = await study.select([0, 0, 0]);
    const { live } = await intercoder();
    // Only what is shown already goes along with an edit.
    await eventually(() => live.of(document)?.passages.length === 1);
    ok(await vscode.workspace.applyEdit(await rename('Coach-1')), 'the edit to be made');
    equal(document.getText(), later.replaceAll('P1:', 'Coach-1:'));
    await document.save();
    const coding = await eventually(async () => (await study.codings()).find(({ start }) => start !== 12));
    equal([coding.id, coding.quote, coding.start], [id, 'twee dagen', 17]);
  });

  it('is renamed under all labels or under one alone, as is chosen', async () => {
    const front = '---\nparticipants: [{ id: P1, aliases: [An] }]\n---\n';
    await study.write(fg1, `${front}P1: Ja.\nAn: Nee.\nP1: Wel.\n`);
    await study.study.reload();
    const { document } = await study.select([3, 0, 0]);
    for (const [answer, wanted] of [
      ['“P1”', 'Coach: Ja.\nAn: Nee.\nCoach: Wel.\n'],
      ['P1, An', 'Coach: Ja.\nCoach: Nee.\nCoach: Wel.\n'],
    ] as const) {
      let edit: vscode.WorkspaceEdit | undefined;
      const asked = await answering([answer], async () => {
        edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          new vscode.Position(3, 1),
          'Coach',
        );
      });
      equal(asked[0]?.length, 2);
      ok(edit && (await vscode.workspace.applyEdit(edit)), 'the edit to be made');
      ok(document.getText().endsWith(`---\n${wanted}`), `${wanted} in ${document.getText()}`);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await eventually(() => document.getText().includes('P1: Ja.'));
    }
  });

  it('is not renamed to somebody else, and the editor is told why', async () => {
    await study.select([0, 0, 0]);
    const reason = await rename('P2').then(
      () => '',
      (error: unknown) => String(error),
    );
    ok(reason.includes('P2'), `the label in ${reason}`);
  });

  it('is told on hover, never read as Markdown', async () => {
    await study.write(fg1, `---\nparticipants: [{ id: P1, name: "*Ann* <b>", role: coach }]\n---\n${later}`);
    await study.study.reload();
    await study.select([3, 0, 0]);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      study.uri(fg1),
      new vscode.Position(3, 1),
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
      .join();
    ok(text.includes('coach') && text.includes('2 '), `role and turns in ${text}`);
    ok(text.includes('\\*Ann\\*') && text.includes('\\<b'), `the name as it is in ${text}`);
  });

  it('is offered at the beginning of a line, whoever spoke before the last one first', async () => {
    const editor = await study.select([0, 0, 0]);
    const end = new vscode.Position(editor.document.lineCount - 1, 0);
    await editor.edit((edit) => edit.insert(end, '\nP'));
    const offered = async (at: vscode.Position): Promise<readonly unknown[]> =>
      (
        await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          study.uri(fg1),
          at,
        )
      ).items
        .toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
        .map(({ insertText }) => insertText);
    equal(await offered(end.translate(1, 1)), ['P2: ', 'P1: ']);
    equal(await offered(new vscode.Position(0, 9)), []);
  });

  it('is offered among few others however many speak, and found by its letters', async () => {
    await study.write(fg1, `${Array.from({ length: 500 }, (_, n) => `Person ${n}: Ja.\n`).join('')}\nPerson 37`);
    await study.study.reload();
    const { document } = await study.select([0, 0, 0]);
    await eventually(() => document.lineCount === 502 || undefined);
    const offered = (character: number): Thenable<vscode.CompletionList> =>
      vscode.commands.executeCommand('vscode.executeCompletionItemProvider', study.uri(fg1), {
        line: 501,
        character,
      });
    const all = await offered(1);
    ok(all.items.length < 500 && all.isIncomplete, `${all.items.length} of 500 labels, to be asked for again`);
    const few = await offered(9);
    equal(few.items.map(({ label }) => label).sort(), [
      'Person 37',
      ...Array.from({ length: 10 }, (_, n) => `Person 37${n}`),
    ]);
  });

  for (const [label, typed, wanted] of [
    ['P1', 'P', 'P1: '],
    ['Élise', 'é', 'Élise: '],
    ['Юлия', 'Ю', 'Юлия: '],
    ['李', '李', '李: '],
    ['7B', '7', '7B: '],
    ['[SPEAKER_07]', '[', '[SPEAKER_07]: '],
    ['[SPEAKER_07]', 'S', '[SPEAKER_07]: '],
  ] as const) {
    it(`is offered as ${label} once ${typed} is typed`, async () => {
      await study.write(fg1, `${label}: Ja.\n${label}: Nee.\n\n`);
      await study.study.reload();
      const { document } = await study.select([2, 0, 0]);
      await eventually(() => document.getText().startsWith(label) || undefined);
      let seen = '';
      for (let tries = 0; tries < 8 && seen !== wanted; tries += 1) {
        // The list opens in its own time: what opened none yet is taken back and typed again.
        await vscode.commands.executeCommand('workbench.action.files.revert');
        await study.select([2, 0, 0]);
        await vscode.commands.executeCommand('type', { text: typed });
        for (let looks = 0; looks < 10 && document.lineAt(2).text === typed; looks += 1) {
          await new Promise<void>((resolve) => {
            setTimeout(resolve, 50);
          });
          await vscode.commands.executeCommand('acceptSelectedSuggestion');
        }
        seen = document.lineAt(2).text;
      }
      equal(seen, wanted);
    });
  }

  it('is followed to the next and the previous turn', async () => {
    const editor = await study.select([0, 10, 10]);
    await vscode.commands.executeCommand('intercoder.nextTurnOfSpeaker');
    equal([editor.selection.active.line, editor.selection.active.character], [4, 4]);
    await vscode.commands.executeCommand('intercoder.previousTurnOfSpeaker');
    equal([editor.selection.active.line, editor.selection.active.character], [0, 4]);
  });
});
