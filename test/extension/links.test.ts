import * as vscode from 'vscode';
import { equal, eventually, ok } from './support/expect';
import { fg1, TestStudy } from './support/testStudy';

/** The links were made before the editor started. The browser's files are no disk's: there are none, and nothing to test. */
describe('a folder of transcripts that is a link', () => {
  for (const [what, name, words] of [
    ['out of the study', 'linked-study', /it is a link, and links are not followed/],
    ['to itself', 'looped-study', /it is a link that leads back to itself/],
  ] as const)
    it(`${what} is told of once, with what to do, and nothing behind it is read`, async () => {
      const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
      ok(workspace, 'a folder to be open');
      const here = await vscode.workspace.fs.readDirectory(workspace);
      if (!here.some(([entry]) => entry === name)) return;
      const study = await TestStudy.make(name, { [fg1]: undefined });
      try {
        const [first] = await eventually(() => {
          const told = vscode.languages.getDiagnostics(study.uri('transcripts'));
          return told.length > 0 ? told : undefined;
        });
        equal(first?.code, 'file.folderNotFollowed');
        const message = first?.message ?? '';
        ok(words.test(message) && message.includes('Put the folder itself'), message);
        equal(study.study.current?.transcripts.size, 0);
        equal(
          study.study.current?.problems.map(({ code }) => code),
          ['file.folderNotFollowed'],
        );
        equal(vscode.languages.getDiagnostics(study.uri(fg1)).length, 0);
        equal(vscode.languages.getDiagnostics(study.uri('study.yaml')).length, 0);
      } finally {
        await study.remove();
      }
    });
});
