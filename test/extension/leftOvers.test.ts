import * as vscode from 'vscode';
import { leftOverAt, newVersionOf } from '../../src/core/study/leftOverNames';
import { joinPath } from '../../src/core/text/studyPath';
import { answering } from './support/answering';
import { equal, eventually, ok } from './support/expect';
import { fg1, sidecarOf, TestStudy } from './support/testStudy';

const annas = joinPath(`${fg1}.anna.codes.json`);
const waiting = newVersionOf(annas);
const coding = { id: '7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b11', code: 'trust', quote: 'Eerst twee', start: 6 };
const older = sidecarOf([coding]);
const newer = sidecarOf([coding, { ...coding, id: '7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b12', code: 'time' }]);

describe('what a write left that was cut off', () => {
  let study: TestStudy;
  let offered: string[] = [];
  let answer: string | undefined;
  const { showWarningMessage } = vscode.window;

  before(() => {
    Object.assign(vscode.window, {
      showWarningMessage: (said: string, ...buttons: string[]) => {
        offered.push(said);
        return Promise.resolve(answer === undefined ? undefined : buttons.find((one) => one === answer));
      },
    });
  });
  after(() => Object.assign(vscode.window, { showWarningMessage }));
  beforeEach(() => {
    offered = [];
    answer = undefined;
  });
  afterEach(() => study.remove());

  const make = async (file: string): Promise<void> => {
    study = await TestStudy.make('left-study', { [annas]: file, [waiting]: newer });
  };
  const isOffered = (): Promise<true> =>
    eventually(() => offered.some((said) => said.includes(annas.slice(12))) || undefined);
  const clear = (...answers: readonly string[]): Promise<unknown> =>
    answering(answers, () => vscode.commands.executeCommand('intercoder.clearLeftOvers', study.study.id));
  const isWith = async (text: string): Promise<void> => {
    await eventually(async () => (await study.read(waiting)) === undefined || undefined);
    equal(await study.read(annas), text);
    const beside = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(study.uri(annas), '..'));
    const left = beside.map(([name]) => name).filter((name) => leftOverAt(joinPath(name))?.kind === 'draft');
    equal(left, []);
  };

  it('is offered when the study is opened, and the whole version becomes the file again', async function () {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    // Elsewhere nothing waits beside a file.
    if (folder?.uri.scheme !== 'file' && folder?.uri.scheme !== 'vscode-remote') {
      await make(older);
      return;
    }
    answer = 'Put in Order';
    await make(newer.slice(0, newer.length >> 1));
    await isOffered();
    await isWith(newer);
  });

  it('is in the Problems panel with a quick fix, and stays where the offer is turned away', async () => {
    await make(older);
    await isOffered();
    equal([await study.read(annas), await study.read(waiting)], [older, newer]);
    const uri = study.uri(waiting);
    const [diagnostic] = await eventually(() => {
      const found = vscode.languages.getDiagnostics(uri).filter(({ code }) => code === 'file.leftRival');
      return found.length > 0 ? found : undefined;
    });
    await vscode.workspace.openTextDocument(uri);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      diagnostic?.range,
    );
    ok(
      actions.some(({ command }) => command?.command === 'intercoder.clearLeftOvers'),
      'a quick fix',
    );
  });

  it('is asked about where both versions are whole: the file is kept', async () => {
    await make(older);
    await clear('Keep the file');
    await isWith(older);
  });

  it('is asked about where both versions are whole: the other one is taken', async () => {
    await make(older);
    await clear('Take in the version');
    await isWith(newer);
  });

  it('changes nothing where they are compared first', async () => {
    await make(older);
    await clear('Compare');
    equal([await study.read(annas), await study.read(waiting)], [older, newer]);
  });
});
