import * as vscode from 'vscode';
import { eventually } from './support/expect';
import { fg1, sidecarOf, TestStudy } from './support/testStudy';

describe('a file of codings', () => {
  const path = `${fg1}.anna.codes.json`;
  let study: TestStudy;

  before(async () => {
    study = await TestStudy.make('schemas-study', {
      [path]: sidecarOf([{ id: '7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b11', code: 'trust', quote: 'Eerst', start: 6 }]),
    });
  });
  after(() => study.remove());

  it('explains its keys on hover', async () => {
    const { document } = await vscode.window.showTextDocument(study.uri(path));
    const at = document.positionAt(document.getText().indexOf('"quote"') + 2);
    await eventually(async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at,
      );
      return hovers.some(({ contents }) => contents.length > 0) || undefined;
    });
  });
});
