import * as vscode from 'vscode';
import type { TranscriptRow } from '../../../core/commands/listTranscripts';
import { baseName } from '../../../core/text/studyPath';
import { currentLanguage } from '../../l10n';
import { plain } from '../../markdown';
import { placeOf } from '../../placeOf';
import type { FeatureContext } from '../feature';
import type { TranscriptRowNode, TranscriptsStudyNode } from './nodes';
import { RowWords } from './words';

export function studyItem({ study }: TranscriptsStudyNode): vscode.TreeItem {
  const item = new vscode.TreeItem(study.name, vscode.TreeItemCollapsibleState.Expanded);
  item.id = study.id;
  item.description = placeOf(study.folder);
  item.iconPath = new vscode.ThemeIcon('library');
  item.contextValue = 'study';
  return item;
}

export function rowItem({ study, row, coder }: TranscriptRowNode, { t }: Pick<FeatureContext, 't'>): vscode.TreeItem {
  const words = new RowWords(t, currentLanguage());
  const parts = words.parts(row);
  const progress = coder === undefined || !row.isReadable ? [] : words.progress(row, coder);
  const state = stateOf(row);
  const item = new vscode.TreeItem(row.title, vscode.TreeItemCollapsibleState.None);
  item.id = `${study.id}\n${row.path}`;
  item.description = parts.join(' · ');
  item.resourceUri = study.uriOf(row.path);
  item.iconPath = icons[state];
  item.contextValue = `transcript.${state}`;
  item.tooltip = tooltip(row, [
    parts.join(' · '),
    ...progress,
    ...(row.isReadable ? [] : [t('transcripts.unreadableTooltip')]),
  ]);
  const said = state === 'complete' ? [...parts, t('transcripts.complete')] : parts;
  item.accessibilityInformation = { label: [row.title, ...said].join(', ') };
  item.command = { title: t('transcripts.open'), command: 'vscode.open', arguments: [study.uriOf(row.path)] };
  return item;
}

type State = 'toRead' | 'complete' | 'stale' | 'unreadable';

function stateOf({ isReadable, complete }: TranscriptRow): State {
  if (!isReadable) return 'unreadable';
  return complete.kind === 'none' ? 'toRead' : complete.kind === 'fresh' ? 'complete' : 'stale';
}

const icons: Readonly<Record<State, vscode.ThemeIcon>> = {
  toRead: new vscode.ThemeIcon('circle-large-outline'),
  complete: new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed')),
  stale: new vscode.ThemeIcon('pass', new vscode.ThemeColor('list.warningForeground')),
  unreadable: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
};

function tooltip({ title, path }: TranscriptRow, lines: readonly string[]): vscode.MarkdownString {
  const file = title === baseName(path) ? [] : [plain(path)];
  return new vscode.MarkdownString([`**${plain(title)}**`, ...file, ...lines.map(plain)].join('\n\n'));
}
