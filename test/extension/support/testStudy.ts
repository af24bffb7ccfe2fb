import * as vscode from 'vscode';
import type { Sidecar } from '../../../src/core/coding/sidecar';
import type { StudyPath } from '../../../src/core/text/studyPath';
import type { Study } from '../../../src/extension/study';
import { WorkspaceFiles } from '../../../src/extension/workspaceFiles';
import { eventually, ok } from './expect';
import { intercoder } from './intercoder';

const { fs } = vscode.workspace;

const settings = `format: 1
title: A study of its own
transcripts: ["transcripts/**/*.transcript"]
codebook: codebook.yaml
coders:
  - { id: anna, name: Anna V. }
  - { id: bert }
analysis: anna
`;

const codebook = `format: 1
codes:
  - id: trust
    name: Building trust
    definition: The coach works to be accepted.
    aliases: [vertrouwen]
    codes:
      - { id: joining-in, name: Joining in }
  - { id: groups, name: Groups only, codable: false }
  - { id: old, name: Former code, status: retired, replacedBy: trust }
  - { id: time, name: Time }
`;

/** The emoji is one code point and two of what the editor counts. */
export const firstTranscript = `P1: 😀 Eerst twee dagen meegedraaid.

P2: Bij ons ook.
`;

export const fg1 = 'transcripts/fg1.transcript' as StudyPath;

/** A study beside the others in the window, for one group of tests. */
export class TestStudy {
  private constructor(
    readonly folder: vscode.Uri,
    readonly study: Study,
  ) {}

  /** @param files beside its first ones; those that are undefined are not made */
  static async make(name: string, files: Readonly<Record<string, string | undefined>> = {}): Promise<TestStudy> {
    const api = await intercoder();
    const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
    ok(workspace, 'a folder to be open');
    const folder = vscode.Uri.joinPath(workspace, name);
    const all: typeof files = { 'codebook.yaml': codebook, [fg1]: firstTranscript, ...files, 'study.yaml': settings };
    for (const [path, text] of Object.entries(all))
      if (text !== undefined) await writeText(vscode.Uri.joinPath(folder, path), text);
    await vscode.workspace.getConfiguration('intercoder').update('coder', 'anna', vscode.ConfigurationTarget.Global);
    await api.studies.search();
    const study = api.studies.of(folder);
    ok(study?.folder.toString() === folder.toString(), 'the study to be found');
    await study.open();
    return new TestStudy(folder, study);
  }

  async remove(): Promise<void> {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await fs.delete(this.folder, { recursive: true });
    await (await intercoder()).studies.search();
    await vscode.workspace.getConfiguration('intercoder').update('coder', undefined, vscode.ConfigurationTarget.Global);
  }

  uri(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, path);
  }

  async read(path: string): Promise<string | undefined> {
    try {
      return new TextDecoder('utf-8').decode(await fs.readFile(this.uri(path)));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
      throw error;
    }
  }

  async write(path: string, text: string): Promise<void> {
    await writeText(this.uri(path), text);
  }

  async delete(path: string): Promise<void> {
    if ((await this.read(path)) !== undefined) await fs.delete(this.uri(path));
    await this.study.reload([path as StudyPath]);
  }

  /** The codings in a coder's file of a transcript; none where there is no file. */
  async codings(coder = 'anna', transcript: string = fg1): Promise<Sidecar['codings']> {
    // As a reader has to that comes in the middle of a write.
    const found = await new WorkspaceFiles(this.folder).read(`${transcript}.${coder}.codes.json` as StudyPath);
    if (found.kind === 'absent') return [];
    ok(found.kind === 'file', 'a file that can be read');
    return (JSON.parse(new TextDecoder('utf-8').decode(found.bytes)) as Sidecar).codings;
  }

  /** Shows a transcript with these stretches of its lines selected. */
  async select(...selections: readonly [line: number, from: number, to: number][]): Promise<vscode.TextEditor> {
    const editor = await vscode.window.showTextDocument(this.uri(fg1));
    // An editor that was closed a moment ago may come back with what the file held then.
    const { document } = editor;
    await eventually(async () => document.isDirty || document.getText() === (await this.read(fg1)) || undefined);
    editor.selections = selections.map(([line, from, to]) => new vscode.Selection(line, from, line, to));
    return editor;
  }
}

async function writeText(uri: vscode.Uri, text: string): Promise<void> {
  await fs.writeFile(uri, new TextEncoder().encode(text));
}

/** A sidecar's text with one coding for each of these. */
export function sidecarOf(codings: readonly { id: string; code: string; quote: string; start: number }[]): string {
  const full = codings.map(({ id, code, quote, start }) => ({
    code,
    created: '2026-01-15T11:00:00Z',
    id,
    quote,
    ...contextOf(start, quote),
    start,
    end: start + Array.from(quote).length,
  }));
  return `${JSON.stringify({ format: 1, codings: full, memos: [] }, undefined, 2)}\n`;
}

/** What stands around a quote in the first transcript. */
function contextOf(start: number, quote: string): { prefix: string; suffix: string } {
  const points = Array.from(firstTranscript);
  const end = start + Array.from(quote).length;
  return {
    prefix: points.slice(Math.max(0, start - 32), start).join(''),
    suffix: points.slice(end, end + 32).join(''),
  };
}
