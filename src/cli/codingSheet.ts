import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RoundPackage } from '../core/commands/rounds/packageRound';
import { sheetData } from '../core/commands/rounds/sheetData';
import { dutch } from '../core/messages/dutch';
import { english } from '../core/messages/english';
import { languageOf, render, type Catalogue } from '../core/messages/render';
import { IntercoderError } from '../core/intercoderError';
import { joinPath, type StudyPath } from '../core/text/studyPath';
import { sheetStyle } from './sheetStyle';

export const sheetName = joinPath('coding-sheet.html');

/** The coding sheet of a package: one page with everything in it, which asks nothing of anybody. */
export async function codingSheet(made: RoundPackage): Promise<readonly [path: StudyPath, html: string]> {
  const language = languageOf(made.language);
  const words = { en: ofSheet(english), nl: ofSheet(dutch) };
  const title = render(language, 'sheet.title', { round: made.sent.round });
  const script = await sheetScript();
  const lines = [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // What the page holds may load nothing and send nothing, whatever a transcript says; and its own script alone runs.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '${hashOf(script)}'; base-uri 'none'; form-action 'none'">`,
    `<title>${escaped(title)}</title>`,
    `<style>${sheetStyle}</style>`,
    '</head>',
    '<body>',
    '<div id="sheet-language"></div>',
    `<p class="intro" id="sheet-intro">${escaped(render(language, 'sheet.intro'))}</p>`,
    '<main id="sheet"></main>',
    `<noscript>${escaped(render(language, 'sheet.noScript'))}</noscript>`,
    `<script type="application/json" id="sheet-words">${inScript(words)}</script>`,
    `<script type="application/json" id="sheet-data">${inScript(sheetData(made))}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
  ];
  return [sheetName, `${lines.join('\n')}\n`];
}

/** As a content security policy names a script. */
const hashOf = (script: string): string => `sha256-${createHash('sha256').update(script).digest('base64')}`;

const ofSheet = (words: Catalogue): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(words).filter(([key]) => key.startsWith('sheet.')));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** JSON that cannot end the script it stands in. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * What a sheet runs, from beside the bundle's folder, wherever the package is installed.
 * @throws IntercoderError `package.noSheet`
 */
export async function sheetScript(): Promise<string> {
  const below = path.join('dist', 'webview', 'codingSheet.js');
  for (let folder = __dirname; ; folder = path.dirname(folder)) {
    const found = path.join(folder, below);
    if (existsSync(found)) {
      const text = await readFile(found, 'utf8');
      return text.replace(/^\/\/# sourceMappingURL=.*$/m, '').replaceAll('</script', '<\\/script');
    }
    if (path.dirname(folder) === folder) throw new IntercoderError('package.noSheet', { file: below });
  }
}
