import type { CodebookDocument, CodeSection, Entry } from './codebookDocument';
import { codebookStyle } from './codebookStyle';

/** The document as one HTML page that needs nothing else: it opens in any browser and prints on A4. */
export function codebookHtml({ language, title, introduction, contentsTitle, codes }: CodebookDocument): string {
  const lines = [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Nothing a codebook says may run or load anything, even where an escape were missed.
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>\n${codebookStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeHtml(title)}</h1>`,
    paragraph(introduction, 'introduction'),
    ...(codes.length === 0 ? [] : [`<nav><h2>${escapeHtml(contentsTitle)}</h2>`, contents(codes), '</nav>']),
    ...codes.map(section),
    '</main>',
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

const contents = (codes: readonly CodeSection[]): string => ['<ul>', ...codes.map(contentsItem), '</ul>'].join('\n');

function contentsItem({ id, name, shortCounts, counts, below }: CodeSection): string {
  const link = `<a href="#${escapeHtml(id)}">${escapeHtml(name)}</a>`;
  const count = `<span class="count" title="${escapeHtml(counts)}">${escapeHtml(shortCounts)}</span>`;
  return `<li>${link} ${count}${below.length === 0 ? '' : `\n${contents(below)}\n`}</li>`;
}

function section(code: CodeSection): string {
  const { id, path, level, counts, notes, definition, entries, examples, examplesLabel, details } = code;
  const heading = `h${Math.min(level + 2, 6)}`;
  return [
    `<section id="${escapeHtml(id)}">`,
    `<${heading}>${escapeHtml(path)}</${heading}>`,
    `<p class="counts"><code>${escapeHtml(id)}</code> · ${escapeHtml(counts)}</p>`,
    ...notes.map((note) => paragraph(note, 'note')),
    ...(definition === undefined ? [] : [paragraph(definition)]),
    ...list([...entries.map(described), ...examplesOf(examplesLabel, examples), ...details.map(described)]),
    ...code.below.map(section),
    '</section>',
  ].join('\n');
}

const list = (items: readonly string[]): readonly string[] => (items.length === 0 ? [] : ['<dl>', ...items, '</dl>']);

const described = ({ label, text }: Entry): string => `<dt>${escapeHtml(label)}</dt><dd>${broken(text)}</dd>`;

const examplesOf = (label: string, examples: readonly string[]): readonly string[] =>
  examples.length === 0
    ? []
    : [`<dt>${escapeHtml(label)}</dt>`, ...examples.map((example) => `<dd><q>${broken(example)}</q></dd>`)];

const paragraph = (text: string, kind?: string): string =>
  `<p${kind === undefined ? '' : ` class="${kind}"`}>${broken(text)}</p>`;

/** With the line ends the book has. */
const broken = (text: string): string => escapeHtml(text).replace(/\r\n?|\n/g, '<br>');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text: in elements and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
