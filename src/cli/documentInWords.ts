import type { AgreementDocument, Section, Tile } from '../core/report/agreement/document';
import { textTable } from '../core/report/agreement/textTable';
import type { Io } from './io';
import { printable, table } from './output';

/** A report for a terminal: tables without their drawings. */
export function documentInWords(
  io: Io,
  { title, subtitle, tiles, warningsTitle, warnings, sections }: AgreementDocument,
): string {
  return [
    `${printable(title)}\n${printable(subtitle)}\n`,
    tiles.map(tileInWords).join(''),
    ...(warnings.length === 0
      ? []
      : [`${warningsTitle}\n${warnings.map((each) => `- ${printable(each)}\n`).join('')}`]),
    ...sections.map((section) => sectionInWords(io, section)),
  ].join('\n');
}

function tileInWords({ figure, interval, labels }: Tile): string {
  return `${figure}${interval === undefined ? '' : ` (${interval})`}: ${labels.map(printable).join('; ')}\n`;
}

function sectionInWords(io: Io, { title, lead, table: found, notes }: Section): string {
  const heading = lead === undefined ? title : `${title}: ${lead}`;
  const text = found && textTable(found);
  return [
    `${printable(heading)}\n`,
    text === undefined
      ? ''
      : table(
          io,
          text.columns,
          text.rows.map((row) => row.map(printable)),
        ),
    ...notes.map((note) => `${printable(note)}\n`),
  ].join('');
}
