import type { CodebookDocument, CodeSection, Entry } from './codebookDocument';
import { escapeMarkdown } from './escapeMarkdown';

/** Markdown knows six levels; the title takes the first. */
const deepestHeading = 6;

/** The document as Markdown, with one LF at its end. */
export function codebookMarkdown({ title, introduction, contentsTitle, codes }: CodebookDocument): string {
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(introduction),
    ...(codes.length === 0 ? [] : [`## ${escapeMarkdown(contentsTitle)}`, contents(codes).join('\n')]),
    ...codes.flatMap(section),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const contents = (codes: readonly CodeSection[]): readonly string[] =>
  codes.flatMap(({ name, level, shortCounts, below }) => [
    `${'  '.repeat(level)}- ${oneLine(name)} (${shortCounts})`,
    ...contents(below),
  ]);

function section(code: CodeSection): readonly string[] {
  const { id, path, level, counts, notes, definition, entries, examples, examplesLabel, details } = code;
  return [
    `${'#'.repeat(Math.min(level + 2, deepestHeading))} ${oneLine(path)}`,
    `\`${id}\` · ${escapeMarkdown(counts)}`,
    ...notes.map((note) => `*${escapeMarkdown(note)}*`),
    ...(definition === undefined ? [] : [escapeMarkdown(definition)]),
    ...entries.map(labelled),
    ...(examples.length === 0 ? [] : [`**${escapeMarkdown(examplesLabel)}:**`]),
    ...examples.map((example) => quoted(escapeMarkdown(example))),
    ...details.map(labelled),
    ...code.below.flatMap(section),
  ];
}

const labelled = ({ label, text }: Entry): string => `**${escapeMarkdown(label)}:** ${escapeMarkdown(text)}`;

const oneLine = (text: string): string => escapeMarkdown(text.replace(/\s+/g, ' '));

const quoted = (markdown: string): string => markdown.replace(/^/gm, '> ');
