import * as vscode from 'vscode';
import type { IntercoderApi } from '../../src/extension/api';
import { codedPlaces } from '../../src/extension/features/reading/codedPlaces';
import { layoutPage } from '../../src/extension/features/reading/pageLayout';
import { equal, eventually, ok } from './support/expect';
import { intercoder } from './support/intercoder';
import { fg1, sidecarOf, TestStudy } from './support/testStudy';

describe('whose codings show in the text', () => {
  let study: TestStudy;
  let api: IntercoderApi;

  before(async () => {
    api = await intercoder();
    const one = (last: number, code: string): string =>
      sidecarOf([{ id: `7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b${last}`, code, quote: 'Eerst twee', start: 6 }]);
    study = await TestStudy.make('shown-study', {
      [`${fg1}.anna.codes.json`]: one(11, 'trust'),
      [`${fg1}.bert.codes.json`]: one(12, 'time'),
    });
  });
  after(() => study.remove());

  /** Coders whose codings are drawn, and those that are known. */
  async function coders(): Promise<readonly [readonly string[], readonly string[]]> {
    const { document } = await study.select([0, 0, 0]);
    const live = await eventually(() => api.live.of(document));
    return [live.shown.map(({ placed }) => placed.coder), live.passages.map(({ placed }) => placed.coder)];
  }

  it('are one’s own at first', async () => {
    equal(await coders(), [['anna'], ['anna', 'bert']]);
  });

  it('are those of others too once they are chosen, and in hovers as well', async () => {
    await api.shown.choose(study.study, ['bert']);
    equal(await coders(), [
      ['anna', 'bert'],
      ['anna', 'bert'],
    ]);
    const at = new vscode.Position(0, 8);
    const hovers = (): Thenable<vscode.Hover[]> =>
      vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', study.uri(fg1), at);
    const count = async (): Promise<number> => (await hovers()).flatMap(({ contents }) => contents).length;
    const both = await count();
    await api.shown.choose(study.study, []);
    equal((await count()) < both, true);
  });

  it('say in the margin whose they are, once, unless all are one’s own', async () => {
    await api.shown.choose(study.study, ['bert']);
    const { document } = await study.select([0, 0, 0]);
    const live = await eventually(() => api.live.of(document));
    const { margin } = layoutPage(codedPlaces(live, (key) => key));
    equal(
      margin.flatMap(({ labels }) => labels.map(({ text }) => text)),
      ['Building trust', 'Time · bert'],
    );
    await api.shown.choose(study.study, []);
  });

  it('are never those that an open round hides', async () => {
    await api.shown.choose(study.study, ['bert']);
    await study.write('rounds/round-1/round.json', '{ "format": 1 }');
    await study.study.reload();
    equal(await coders(), [['anna'], ['anna']]);
  });

  it('are not offered as if they would show while a round hides them', async () => {
    const offered: (readonly vscode.QuickPickItem[])[] = [];
    const { showQuickPick } = vscode.window;
    const bar = vscode.window.setStatusBarMessage;
    const said: string[] = [];
    const stand = {
      showQuickPick: (items: readonly vscode.QuickPickItem[]) => {
        offered.push(items);
        return Promise.resolve(items);
      },
      setStatusBarMessage: (text: string) => {
        said.push(text);
        return new vscode.Disposable(() => undefined);
      },
    };
    Object.assign(vscode.window, stand);
    try {
      await vscode.commands.executeCommand('intercoder.showCodingsOf');
    } finally {
      Object.assign(vscode.window, { showQuickPick, setStatusBarMessage: bar });
    }
    equal(
      offered[0]?.map(({ label, detail }) => `${label} ${detail ?? ''}`),
      ['bert $(eye-closed) hidden until round round-1 is closed'],
    );
    equal(said.length, 1);
    ok(said[0]?.endsWith('Anna V. · bert: hidden until round round-1 is closed'), `what is said: ${String(said[0])}`);
  });
});
