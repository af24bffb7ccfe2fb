import * as vscode from 'vscode';
import type { Language } from '../../core/messages/render';
import type { PageName } from '../../webview/protocol';

/** Of the page's own scripts and styles; nothing else is loaded or run, whatever a study may hold. */
const contentPolicy = (nonce: string, source: string): string =>
  `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${source}; img-src data:`;

/** The empty page that its script fills. */
export function pageHtml(
  page: PageName,
  {
    webview,
    extensionUri,
    nonce,
    language,
    title,
  }: {
    readonly webview: vscode.Webview;
    readonly extensionUri: vscode.Uri;
    /** Only a script that says it runs. */
    readonly nonce: string;
    readonly language: Language;
    readonly title: string;
  },
): string {
  const file = (...parts: string[]): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...parts)).toString();
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(nonce, webview.cspSource)}">
<link rel="stylesheet" href="${file('media', 'pages.css')}">
<title>${escape(title)}</title>
</head>
<body>
<main id="page"></main>
<script nonce="${nonce}" src="${file('dist', 'webview', `${page}.js`)}"></script>
</body>
</html>
`;
}

const escape = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
