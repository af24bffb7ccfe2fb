import * as vscode from 'vscode';
import type { CommandId } from '../ids';

/** A report that stands still: HTML without scripts, in the editor's colors, found in with the editor's own search. */
export interface StillReport {
  readonly title: string;
  readonly language: string;
  readonly style: string;
  /** Made of escaped text. */
  readonly body: string;
  /** What links in it may run. */
  readonly commands?: readonly CommandId[];
}

/** Shows it in a tab of the editor. No script in it runs, and nothing is loaded. */
export function showReport({ title, language, style, body, commands = [] }: StillReport): vscode.WebviewPanel {
  const panel = vscode.window.createWebviewPanel('intercoder.report', title, vscode.ViewColumn.Active, {
    enableFindWidget: true,
    enableCommandUris: commands,
    localResourceRoots: [],
  });
  panel.webview.html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
  return panel;
}
