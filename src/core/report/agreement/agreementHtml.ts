import { escapeHtml } from '../codebookDocument/codebookHtml';
import { agreementStyle } from './agreementStyle';
import type { UnitQuery } from './unitQuery';
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

/** The address under which the units behind a figure are shown. */
export type UnitLink = (query: UnitQuery) => string;

/**
 * What stands in the page, for where a page of its own has its own head. Needs `agreementStyle`.
 * @param link where units can be shown: figures are then links to theirs
 */
export function agreementBody(
  { title, subtitle, tiles, warningsTitle, warnings, sections }: AgreementDocument,
  link?: UnitLink,
): string {
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
    ...sections.map((section) => sectionHtml(section, link)),
    '</main>',
  ].join('\n');
}

function tileHtml({ figure, interval, labels }: Tile): string {
  const beside = interval === undefined ? '' : ` <span>${escapeHtml(interval)}</span>`;
  const below = labels.map((label) => `<p>${escapeHtml(label)}</p>`).join('');
  return `<li><p class="figure"><strong>${escapeHtml(figure)}</strong>${beside}</p>${below}</li>`;
}

function sectionHtml({ title, lead, table, notes }: Section, link: UnitLink | undefined): string {
  const beside = lead === undefined ? '' : ` <span>${escapeHtml(lead)}</span>`;
  return [
    '<section>',
    `<h2>${escapeHtml(title)}${beside}</h2>`,
    ...(table === undefined ? [] : [tableHtml(table, title, link)]),
    ...notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`),
    '</section>',
  ].join('\n');
}

/** Focusable where it is wider than the page, so that the keyboard can scroll it. */
function tableHtml({ columns, rows }: Table, title: string, link: UnitLink | undefined): string {
  const head = columns.map(headHtml).join('');
  const body = rows.map((row) => {
    const cells = row.map((cell, index) => {
      const column = columns[index];
      // Of a figure alone nobody who hears it knows what it counts.
      const name = [row[0]?.text, ...(index === 0 ? [] : [column?.label ?? column?.title, cell.text])].join(', ');
      const href = cell.units && link?.(cell.units);
      return cellHtml(cell, column, index, href === undefined ? undefined : { href, name });
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return [
    `<div class="scroll" role="region" aria-label="${escapeHtml(title)}" tabindex="0"><table>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>${body.join('\n')}</tbody>`,
    '</table></div>',
  ].join('\n');
}

function headHtml({ title, short, label = short && title, align, isDrawn }: Column): string {
  if (isDrawn) return `<td aria-hidden="true">${axisSvg()}</td>`;
  const words = label === undefined ? '' : ` title="${escapeHtml(label)}" aria-label="${escapeHtml(label)}"`;
  return `<th scope="col"${align === 'right' ? ' class="right"' : ''}${words}>${escapeHtml(short ?? title)}</th>`;
}

interface CellLink {
  readonly href: string;
  readonly name: string;
}

function cellHtml(
  { text, isStrong, isSentence, whisker, color }: Cell,
  column: Column | undefined,
  index: number,
  link: CellLink | undefined,
): string {
  const swatch =
    color !== undefined && /^#[0-9a-f]{6}$/i.test(color)
      ? `<span class="swatch" style="background:${color}"></span>`
      : '';
  const shown = isStrong ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text);
  const words =
    swatch +
    (link === undefined
      ? shown
      : `<a href="${escapeHtml(link.href)}" aria-label="${escapeHtml(link.name)}">${shown}</a>`);
  if (index === 0) return `<th scope="row">${words}</th>`;
  if (column?.isDrawn) return `<td aria-hidden="true">${whisker === undefined ? '' : whiskerSvg(whisker)}</td>`;
  const style = isSentence ? 'sentence' : column?.align;
  return `<td${style === undefined ? '' : ` class="${style}"`}>${words}</td>`;
}
