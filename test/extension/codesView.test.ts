import * as vscode from 'vscode';
import type { IntercoderApi } from '../../src/extension/api';
import type { CodesNode } from '../../src/extension/features/codesView/nodes';
import { equal, eventually, ok } from './support/expect';
import { intercoder } from './support/intercoder';
import { fg1, sidecarOf, TestStudy } from './support/testStudy';

const anna = `${fg1}.anna.codes.json`;
const id = (last: number): string => `7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b${last}`;
const codings = [
  { id: id(11), code: 'trust', quote: 'Eerst twee', start: 6 },
  { id: id(12), code: 'joining-in', quote: 'meegedraaid', start: 23 },
  { id: id(13), code: 'time', quote: 'words that nobody said', start: 6 },
  { id: id(14), code: 'nobody-knows', quote: 'Bij', start: 41 },
];

describe('the codes view', () => {
  let study: TestStudy;
  let api: IntercoderApi;

  before(async () => {
    api = await intercoder();
    study = await TestStudy.make('view-study', { [anna]: sidecarOf(codings) });
  });
  after(() => study.remove());

  const children = async (node: CodesNode): Promise<CodesNode[]> => (await api.codes.getChildren(node)) ?? [];
  const item = async (node: CodesNode): Promise<vscode.TreeItem> => api.codes.getTreeItem(node);
  const top = (): Promise<CodesNode[]> => children({ kind: 'study', study: study.study });
  const find = async (nodes: readonly CodesNode[], label: string): Promise<CodesNode> => {
    for (const node of nodes) if ((await item(node)).label === label) return node;
    throw new Error(`There is no ${label} in the view.`);
  };

  it('shows a study among the others of the window', async () => {
    const studies = (await api.codes.getChildren()) ?? [];
    ok(studies.length > 1, 'several studies');
    await find(studies, 'A study of its own');
  });

  it('shows the codebook with counts, in figures and in words', async () => {
    const trust = await item(await find(await top(), 'Building trust'));
    equal(trust.description, '1 · 2');
    equal(trust.accessibilityInformation?.label, 'Building trust, 1 passage, 2 with subcodes, in 1 transcript');
    const labels = await Promise.all((await top()).map(async (node) => (await item(node)).label));
    equal(labels.slice(0, 4), ['Building trust', 'Groups only', 'Former code', 'Time']);
  });

  it('unfolds a code to its subcodes, then its passages by transcript', async () => {
    const below = await children(await find(await top(), 'Building trust'));
    equal(
      below.map(({ kind }) => kind),
      ['code', 'transcript'],
    );
    const [passage] = await children(await find(below, 'fg1.transcript'));
    ok(passage, 'a passage');
    const shown = await item(passage);
    equal([shown.label, shown.description], ['P1 · Eerst twee', 'line 1']);
  });

  it('reveals and selects a passage', async () => {
    const below = await children(await find(await top(), 'Building trust'));
    const [passage] = await children(await find(below, 'fg1.transcript'));
    await vscode.commands.executeCommand('intercoder.revealPassage', passage);
    const editor = vscode.window.activeTextEditor;
    equal(editor?.document.getText(editor.selection), 'Eerst twee');
  });

  it('lists what is not found and what no code knows, so that nothing vanishes', async () => {
    const nodes = await top();
    const group = await find(nodes, 'Not found in the text (1)');
    equal(
      (await item(group)).accessibilityInformation?.label,
      'Not found in the text: 1 passage of “A study of its own”',
    );
    const lost = await children(group);
    const shown = await item(lost[0]!);
    equal([shown.label, shown.description], ['words that nobody said', 'Time · fg1.transcript · not found']);
    const unknown = await children(await find(nodes, 'Code not in the codebook (1)'));
    equal((await item(unknown[0]!)).label, 'P2 · Bij');
  });

  it('gives every node an id of its own, the same after a refresh', async () => {
    const ids = async (): Promise<(string | undefined)[]> => {
      const nodes = await top();
      const below = (await Promise.all(nodes.map(children))).flat();
      return Promise.all([...nodes, ...below].map(async (node) => (await item(node)).id));
    };
    const before = await ids();
    equal(new Set(before).size, before.length);
    await vscode.commands.executeCommand('intercoder.refresh');
    equal(await ids(), before);
  });

  it('follows changes from outside', async () => {
    await study.write(anna, sidecarOf([...codings, { id: id(15), code: 'trust', quote: 'Bij ons', start: 41 }]));
    await eventually(async () => {
      const { description } = await item(await find(await top(), 'Building trust'));
      return description === '2 · 3' || undefined;
    });
  });

  it('says of a file that cannot be read what is wrong with it', async () => {
    await study.write(`${fg1}.bert.codes.json`, '{ broken');
    await study.study.reload([`${fg1}.bert.codes.json` as typeof fg1]);
    const problem = await find(await top(), 'fg1.transcript.bert.codes.json');
    equal(problem.kind, 'problem');
  });
});
