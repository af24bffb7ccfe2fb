import * as vscode from 'vscode';
import type { IntercoderApi } from '../../src/extension/api';
import type { TranscriptRowNode, TranscriptsNode } from '../../src/extension/features/transcriptsView/nodes';
import { equal, eventually, ok } from './support/expect';
import { intercoder } from './support/intercoder';
import { fg1, sidecarOf, TestStudy } from './support/testStudy';

const fg2 = 'transcripts/fg2.transcript';
const fg2Text = `---
title: The second group
type: focus-group
date: 2023-03-14
---
P1: A much longer answer than any of the others, all in all.
`;

describe('the transcripts view', () => {
  let study: TestStudy;
  let api: IntercoderApi;

  before(async () => {
    api = await intercoder();
    study = await TestStudy.make('transcripts-study', {
      [fg2]: fg2Text,
      [`${fg1}.anna.codes.json`]: sidecarOf([
        { id: '7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b11', code: 'trust', quote: 'Eerst twee', start: 6 },
      ]),
    });
  });
  after(async () => {
    await vscode.commands.executeCommand('intercoder.sortTranscripts', 'path');
    await study.remove();
  });

  const rows = async (): Promise<TranscriptRowNode[]> => {
    const nodes = (await api.transcripts.getChildren({ kind: 'study', study: study.study })) ?? [];
    return nodes.filter((node) => node.kind === 'transcript');
  };
  const item = async (node: TranscriptsNode): Promise<vscode.TreeItem> => api.transcripts.getTreeItem(node);
  const row = async (label: string): Promise<TranscriptRowNode> => {
    for (const node of await rows()) if ((await item(node)).label === label) return node;
    throw new Error(`There is no ${label} in the view.`);
  };
  const shown = async (label: string): Promise<vscode.TreeItem> => item(await row(label));

  it('shows the studies of the window, and what each transcript is', async () => {
    const studies = (await api.transcripts.getChildren()) ?? [];
    ok(studies.length > 1, 'several studies');
    equal((await shown('The second group')).description, 'focus group · 14 Mar 2023 · 1 turn · 12 words');
    const first = await shown('fg1.transcript');
    equal(first.description, '23 % coded · 2 turns · 7 words');
    equal(first.accessibilityInformation?.label, 'fg1.transcript, 23 % coded, 2 turns, 7 words');
  });

  it('opens what is chosen', async () => {
    const { command } = await shown('The second group');
    ok(command, 'a command');
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
    const editor = await eventually(() => vscode.window.activeTextEditor);
    equal(editor.document.uri.toString(), study.uri(fg2).toString());
  });

  it('sorts, and remembers how', async () => {
    const order = async (): Promise<unknown> => Promise.all((await rows()).map(async (one) => (await item(one)).label));
    equal(await order(), ['fg1.transcript', 'The second group']);
    await vscode.commands.executeCommand('intercoder.sortTranscripts', 'words');
    equal(await order(), ['The second group', 'fg1.transcript']);
  });

  it('marks as read completely in one’s own file, which undo takes back', async () => {
    await vscode.commands.executeCommand('intercoder.markComplete', await row('The second group'));
    const marked = await shown('The second group');
    equal(marked.contextValue, 'transcript.complete');
    ok(marked.accessibilityInformation?.label.endsWith('read completely'), 'the mark to be said');
    ok((await study.read(`${fg2}.anna.codes.json`))?.includes('"complete"'), 'the mark to be kept');

    await study.write(fg2, fg2Text.replace('longer', 'shorter'));
    await study.study.reload();
    const stale = await shown('The second group');
    equal(stale.contextValue, 'transcript.stale');
    ok(String(stale.description).startsWith('text changed since read'), 'the view to say so');

    await vscode.window.showTextDocument(study.uri(fg2));
    await vscode.commands.executeCommand('intercoder.undo');
    equal((await shown('The second group')).contextValue, 'transcript.toRead');
  });
});
