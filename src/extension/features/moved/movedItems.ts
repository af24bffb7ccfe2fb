import * as vscode from 'vscode';
import type { AnchorState } from '../../../core/anchoring/anchoring';
import { baseName } from '../../../core/text/studyPath';
import { differingFrom } from '../../../core/text/differingPart';
import { wordDiff } from '../../../core/text/wordDiff';
import { commandFor } from '../../commands';
import type { Translate } from '../../l10n';
import { plain } from '../../markdown';
import { placeOf } from '../../placeOf';
import { truncate } from '../../truncate';
import { coderName } from '../reading/describePassage';
import { idOf, type MovedCoderNode, type MovedPassageNode, type MovedStudyNode, type MovedTextNode } from './nodes';
import { differenceInMarkdown, differenceInWords, evidence, summary } from './words';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** Room is left for what became of it. */
const shownOfQuote = 22;

/** So much before the first word that differs: in a narrow view a line is cut off at its end. */
const shownBefore = 12;

export function studyItem(node: MovedStudyNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.study.name, Expanded);
  item.id = idOf(node);
  item.description = placeOf(node.study.folder);
  item.iconPath = new vscode.ThemeIcon('library');
  item.contextValue = 'study';
  return item;
}

export function coderItem(node: MovedCoderNode, t: Translate): vscode.TreeItem {
  const coder = coderName(node.coder, { file: node });
  const said = t('moved.others', { coder, count: node.passages.length });
  const item = new vscode.TreeItem(said, Collapsed);
  item.id = idOf(node);
  item.tooltip = t('moved.othersTooltip', { coder });
  item.iconPath = new vscode.ThemeIcon('account');
  item.contextValue = 'coder';
  item.accessibilityInformation = { label: `${said}. ${t('moved.othersTooltip', { coder })}` };
  return item;
}

export function passageItem(node: MovedPassageNode, t: Translate): vscode.TreeItem {
  const { moved, isOwn } = node;
  const { coding, anchored, transcript } = moved.placed;
  const quote = onOneLine(coding.quote);
  // Words that are the same need not be shown twice.
  const item = new vscode.TreeItem(`“${truncate(quote, shownOfQuote)}”`, anchored.state === 'moved' ? None : Expanded);
  item.id = idOf(node);
  item.description = summary(node, t);
  item.iconPath = icons[anchored.state];
  item.contextValue = `moved.${isOwn ? 'own' : 'others'}.${anchored.state}`;
  item.tooltip = tooltip(node, t);
  item.command = commandFor(t('codes.reveal'), 'intercoder.revealMoved', node);
  const difference = moved.now === undefined ? [] : [differenceInWords(coding.quote, moved.now, t)];
  const found = evidence(moved, t);
  item.accessibilityInformation = {
    label: [quote, summary(node, t), ...difference, ...(found === undefined ? [] : [found]), baseName(transcript)].join(
      ', ',
    ),
  };
  return item;
}

/** The words that differ stand out in the label; what is read aloud says which they are. */
export function textItem(node: MovedTextNode, t: Translate): vscode.TreeItem {
  const { quote } = node.passage.moved.placed.coding;
  const { words, label, sign } = textOf(node, t);
  const other = node.kind === 'was' ? node.passage.moved.now : words;
  const { struck, came } = wordDiff(quote, other ?? quote);
  const stretches = node.kind === 'was' ? struck : came;
  const cut = differingFrom(quote, other ?? quote, shownBefore);
  const head = cut > 0 ? `${sign} …` : `${sign} `;
  const highlights = stretches.map(({ start, end }): [number, number] => [
    Math.max(start - cut, 0) + head.length,
    end - cut + head.length,
  ]);
  const shown = head + onOneLine(words ?? t('moved.nowhere')).slice(cut);
  const item = new vscode.TreeItem({ label: shown, highlights }, None);
  item.id = idOf(node);
  item.description = label;
  item.contextValue = `moved.${node.kind}${node.passage.isOwn ? '.own' : ''}`;
  item.tooltip = tooltip(node.passage, t, words);
  item.command = commandFor(t('codes.reveal'), 'intercoder.revealMoved', node);
  item.accessibilityInformation = { label: `${label}: ${words ?? t('moved.nowhere')}` };
  return item;
}

function textOf(
  { kind, place, passage }: MovedTextNode,
  t: Translate,
): { words: string | undefined; label: string; sign: string } {
  const { moved, study } = passage;
  if (kind === 'was') return { words: moved.placed.coding.quote, label: t('moved.was'), sign: '−' };
  if (kind === 'now') return { words: moved.now, label: t('moved.now'), sign: '+' };
  const candidate = moved.candidates[place];
  const source = study.current?.transcripts.get(moved.placed.transcript)?.source;
  const line = candidate && source ? [t('moved.line', { line: source.lineColumn(candidate.span.start).line + 1 })] : [];
  return { words: candidate?.words, label: [t('moved.place', { number: place + 1 }), ...line].join(' · '), sign: '?' };
}

function tooltip(node: MovedPassageNode, t: Translate, now = node.moved.now): vscode.MarkdownString {
  const { coding, transcript } = node.moved.placed;
  const found = evidence(node.moved, t);
  const paragraphs = [
    ...differenceInMarkdown(coding.quote, now, t),
    plain([summary(node, t), ...(found === undefined ? [] : [found])].join(' · ')),
    plain(transcript),
  ];
  return new vscode.MarkdownString(paragraphs.join('\n\n'));
}

/** As long as before, so that what stands out stays where it was. */
const onOneLine = (text: string): string => text.replace(/\s/g, ' ');

const icons: Readonly<Record<AnchorState, vscode.ThemeIcon>> = {
  exact: new vscode.ThemeIcon('quote'),
  moved: new vscode.ThemeIcon('arrow-swap'),
  changed: new vscode.ThemeIcon('edit'),
  ambiguous: new vscode.ThemeIcon('question'),
  orphaned: new vscode.ThemeIcon('debug-disconnect'),
};
