import * as vscode from 'vscode';
import { ok } from './support/expect';

describe('the extension', () => {
  it('is here and becomes active', async () => {
    const extension = vscode.extensions.getExtension('intercoder.intercoder');
    ok(extension, 'VS Code to have loaded the extension');
    await extension.activate();
    ok(extension.isActive, 'the extension to be active');
  });
});
