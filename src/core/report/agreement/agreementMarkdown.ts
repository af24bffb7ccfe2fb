import { escapeMarkdown } from '../codebookDocument/escapeMarkdown';
import type { AgreementDocument, Section, Table, Tile } from './document';

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

function tableLines({ columns, rows }: Table): string {
  const drawn = columns.map(({ isDrawn }) => isDrawn === true);
  const line = (cells: readonly string[]): string => `| ${cells.filter((_, index) => !drawn[index]).join(' | ')} |`;
  return [
    line(columns.map(({ title }) => cell(title))),
    line(columns.map(({ align }) => (align === 'right' ? '--:' : ':--'))),
    ...rows.map((row) => line(row.map(({ text }) => cell(text)))),
  ].join('\n');
}

/** A number at the beginning of a cell opens no list. */
const cell = (text: string): string => escapeMarkdown(text.replace(/\s+/g, ' ')).replace(/^(\d+)\\\./, '$1.');
