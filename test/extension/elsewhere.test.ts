import * as vscode from 'vscode';
import type { StudyPath } from '../../src/core/text/studyPath';
import { codingsOf, fileOf, turnsOf } from '../support/core/interviews';
import { equal, eventually, ok } from './support/expect';
import { fg1, TestStudy } from './support/testStudy';

const fg2 = 'transcripts/fg2.transcript' as StudyPath;
const annas = `${fg1}.anna.codes.json`;
const berts = `${fg1}.bert.codes.json`;
const turns = turnsOf(1, 8);
const whole = turns.join('');
const codings = codingsOf(whole, 1, 'trust');
const [own, ofBert] = [fileOf(codings), fileOf(codingsOf(whole, 50, 'time'))];
const [first, second] = [turns.slice(0, 4).join(''), turns.slice(4).join('')];

describe('passages that another program moved to another transcript', () => {
  let study: TestStudy;

  before(async () => {
    study = await TestStudy.make('elsewhere-study', { [fg1]: whole });
  });
  after(() => study.remove());

  beforeEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const path of [fg2, `${fg2}.anna.codes.json`]) await study.delete(path);
    for (const [path, text] of Object.entries({ [fg1]: whole, [annas]: own, [berts]: ofBert }))
      await study.write(path, text);
    await study.study.reload();
    await study.write(fg1, first);
    await study.write(fg2, second);
    await study.study.reload();
    await (await study.study.open()).settleAnchors();
  });

  const counts = async (): Promise<readonly number[]> => [
    (await study.codings('anna', fg1)).length,
    (await study.codings('anna', fg2)).length,
  ];
  const all = codings.length;

  it('are told of once, with a quick fix that moves one’s own codings there', async () => {
    const problem = await eventually(() =>
      vscode.languages.getDiagnostics(study.uri(annas)).find(({ code }) => code === 'sidecar.elsewhere'),
    );
    const others = vscode.languages
      .getDiagnostics(study.uri(annas))
      .filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Information);
    equal(others.length, 1);
    await vscode.window.showTextDocument(study.uri(annas));
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      study.uri(annas),
      problem.range,
    );
    const fix = fixes.find(({ isPreferred }) => isPreferred);
    ok(fix?.command, 'a preferred fix');
    await vscode.commands.executeCommand(fix.command.command, ...((fix.command.arguments ?? []) as unknown[]));
    equal(await counts(), [5, all - 5]);
    equal(await study.read(berts), ofBert);
    await eventually(
      () =>
        !vscode.languages.getDiagnostics(study.uri(annas)).some(({ code }) => code === 'sidecar.elsewhere') ||
        undefined,
    );
  });

  it('go there from the review too, with unsaved changes saved first, and undo brings them back', async () => {
    await study.select([0, 0, 0]);
    await vscode.commands.executeCommand('intercoder.reviewMoved');
    const { document } = await vscode.window.showTextDocument(study.uri(fg2));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'MOD: Further on.\n');
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand('intercoder.moveElsewhere');
    equal(await counts(), [5, all - 5]);
    ok(!document.isDirty, 'the text to be saved');
    const text = Array.from(document.getText());
    for (const { quote, start, end } of await study.codings('anna', fg2)) equal(text.slice(start, end).join(''), quote);
    await vscode.commands.executeCommand('intercoder.undo');
    equal(await counts(), [all, 0]);
    await vscode.commands.executeCommand('intercoder.redo');
    equal(await counts(), [5, all - 5]);
  });

  it('go there one by one where the words are selected in the other transcript, and undo brings them back', async () => {
    const { id, quote } = codings[5] ?? {};
    ok(id !== undefined && quote !== undefined, 'a coding of the second part');
    await vscode.commands.executeCommand('intercoder.reviewMoved');
    const editor = await vscode.window.showTextDocument(study.uri(fg2));
    const at = editor.document.getText().indexOf(quote);
    const [from, to] = [at, at + quote.length].map((offset) => editor.document.positionAt(offset));
    ok(from && to, 'its words in the other transcript');
    editor.selection = new vscode.Selection(from, to);
    const ref = { study: study.study.id, coder: 'anna', coding: id };
    await vscode.commands.executeCommand('intercoder.attachMoved', ref);
    equal(
      (await study.codings('anna', fg2)).map((one) => [one.id, one.quote]),
      [[id, quote]],
    );
    equal((await study.codings('anna', fg1)).length, all - 1);
    equal(await study.read(berts), ofBert);
    await vscode.commands.executeCommand('intercoder.undo');
    equal(await counts(), [all, 0]);
  });
});
