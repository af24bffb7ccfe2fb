import { escapeHtml } from '../codebookDocument/codebookHtml';
import { agreementStyle } from './agreementStyle';
import type { AgreementDocument, Cell, Column, Section, Table, Tile } from './document';
import { axisSvg, whiskerSvg } from './whiskerSvg';

/** The report as one HTML page that needs nothing else: it opens in any browser and prints on A4. */
export function agreementHtml(document: AgreementDocument): string {
  const lines = [
    '<!doctype html>',
    `<html lang="${document.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Nothing a codebook says may run or load anything, even where an escape were missed.
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    `<title>${escapeHtml(document.title)}</title>`,
    `<style>\n${agreementStyle}</style>`,
    '</head>',
    '<body>',
    agreementBody(document),
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

/** What stands in the page, for where a page of its own has its own head. Needs `agreementStyle`. */
export function agreementBody({
  title,
  subtitle,
  tiles,
  warningsTitle,
  warnings,
  sections,
}: AgreementDocument): string {
  return [
    '<main>',
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="subtitle">${escapeHtml(subtitle)}</p>`,
    `<ul class="tiles">${tiles.map(tileHtml).join('')}</ul>`,
    ...(warnings.length === 0
      ? []
      : [
          `<section class="warnings"><h2>${escapeHtml(warningsTitle)}</h2>`,
          `<ul>${warnings.map((each) => `<li>${escapeHtml(each)}</li>`).join('')}</ul></section>`,
        ]),
    ...sections.map(sectionHtml),
    '</main>',
  ].join('\n');
}

function tileHtml({ figure, interval, labels }: Tile): string {
  const beside = interval === undefined ? '' : ` <span>${escapeHtml(interval)}</span>`;
  const below = labels.map((label) => `<p>${escapeHtml(label)}</p>`).join('');
  return `<li><p class="figure"><strong>${escapeHtml(figure)}</strong>${beside}</p>${below}</li>`;
}

function sectionHtml({ title, lead, table, notes }: Section): string {
  const beside = lead === undefined ? '' : ` <span>${escapeHtml(lead)}</span>`;
  return [
    '<section>',
    `<h2>${escapeHtml(title)}${beside}</h2>`,
    ...(table === undefined ? [] : [tableHtml(table, title)]),
    ...notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`),
    '</section>',
  ].join('\n');
}

/** Focusable where it is wider than the page, so that the keyboard can scroll it. */
function tableHtml({ columns, rows }: Table, title: string): string {
  const head = columns.map(headHtml).join('');
  const body = rows.map(
    (row) => `<tr>${row.map((cell, index) => cellHtml(cell, columns[index], index)).join('')}</tr>`,
  );
  return [
    `<div class="scroll" role="region" aria-label="${escapeHtml(title)}" tabindex="0"><table>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>${body.join('\n')}</tbody>`,
    '</table></div>',
  ].join('\n');
}

function headHtml({ title, align, isDrawn }: Column): string {
  if (isDrawn) return `<td aria-hidden="true">${axisSvg()}</td>`;
  return `<th scope="col"${align === 'right' ? ' class="right"' : ''}>${escapeHtml(title)}</th>`;
}

function cellHtml({ text, isStrong, whisker, color }: Cell, column: Column | undefined, index: number): string {
  const swatch =
    color !== undefined && /^#[0-9a-f]{6}$/i.test(color)
      ? `<span class="swatch" style="background:${color}"></span>`
      : '';
  const words = swatch + (isStrong ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text));
  if (index === 0) return `<th scope="row">${words}</th>`;
  if (column?.isDrawn) return `<td aria-hidden="true">${whisker === undefined ? '' : whiskerSvg(whisker)}</td>`;
  return `<td${column?.align === 'right' ? ' class="right"' : ''}>${words}</td>`;
}
