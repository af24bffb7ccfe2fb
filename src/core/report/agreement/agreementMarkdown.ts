import { escapeMarkdown } from '../codebookDocument/escapeMarkdown';
import type { AgreementDocument, Section, Table, Tile } from './document';
import { textTable } from './textTable';

/** The report as Markdown, with tables as GitHub has them. */
export function agreementMarkdown({
  title,
  subtitle,
  tiles,
  warningsTitle,
  warnings,
  sections,
}: AgreementDocument): string {
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(subtitle),
    tiles.map(tileLine).join('\n'),
    ...(warnings.length === 0
      ? []
      : [`## ${escapeMarkdown(warningsTitle)}`, warnings.map((each) => `- ${escapeMarkdown(each)}`).join('\n')]),
    ...sections.flatMap(sectionBlocks),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function tileLine({ figure, interval, labels }: Tile): string {
  const shown = interval === undefined ? `**${figure}**` : `**${figure}** (${interval})`;
  return `- ${shown}: ${labels.map(escapeMarkdown).join('; ')}`;
}

const sectionBlocks = ({ title, lead, table, notes }: Section): readonly string[] => [
  `## ${escapeMarkdown(title)}`,
  ...(lead === undefined ? [] : [escapeMarkdown(lead)]),
  ...(table === undefined ? [] : [tableLines(table)]),
  ...notes.map(escapeMarkdown),
];

function tableLines(table: Table): string {
  const { columns, rows } = textTable(table);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => cell(title))),
    line(columns.map(({ align }) => (align === 'right' ? '--:' : ':--'))),
    ...rows.map((row) => line(row.map(cell))),
  ].join('\n');
}

/** A number at the beginning of a cell opens no list. */
const cell = (text: string): string => escapeMarkdown(text.replace(/\s+/g, ' ')).replace(/^(\d+)\\\./, '$1.');
