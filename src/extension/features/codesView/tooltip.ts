import * as vscode from 'vscode';
import type { Code } from '../../../core/codebook/codebook';
import type { Passage } from '../../../core/study/passage';
import type { Translate } from '../../l10n';
import { plain } from '../../markdown';

/** What the codebook says of a code. Its words are shown as they are, never read as Markdown. */
export function codeTooltip(code: Code, counts: string, t: Translate): vscode.MarkdownString {
  const tooltip = new Tooltip();
  tooltip.heading(code.name, code.id);
  if (code.status === 'retired') tooltip.paragraph(t('codes.retiredFor', { code: code.replacedBy ?? '–' }));
  if (!code.codable) tooltip.paragraph(t('codes.groupOnly'));
  tooltip.paragraph(code.definition);
  tooltip.labelled(t('codes.include'), code.include);
  tooltip.labelled(t('codes.exclude'), code.exclude);
  for (const example of code.examples) tooltip.labelled(t('codes.example'), `“${example}”`);
  if (code.aliases.length > 0) tooltip.labelled(t('codes.aliases'), code.aliases.join(', '));
  tooltip.paragraph(counts);
  return tooltip.text;
}

/** The whole passage, and what its coder noted with it. */
export function passageTooltip(passage: Passage, described: string, t: Translate): vscode.MarkdownString {
  const tooltip = new Tooltip();
  tooltip.paragraph(`“${passage.quote}”`);
  tooltip.paragraph(described);
  tooltip.labelled(t('codes.memo'), passage.memo);
  return tooltip.text;
}

class Tooltip {
  readonly text = new vscode.MarkdownString();

  heading(name: string, id: string): void {
    this.text.appendMarkdown(`**${plain(name)}** — ${plain(id)}`);
  }

  paragraph(words: string | undefined): void {
    if (words !== undefined) this.text.appendMarkdown(`\n\n${plain(words)}`);
  }

  labelled(label: string, words: string | undefined): void {
    if (words !== undefined) this.text.appendMarkdown(`\n\n*${plain(label)}:* ${plain(words)}`);
  }
}
