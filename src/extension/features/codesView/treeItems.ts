import * as vscode from 'vscode';
import type { Passage } from '../../../core/study/passage';
import type { AnchorState } from '../../../core/anchoring/anchoring';
import { baseName } from '../../../core/text/studyPath';
import { studyFile } from '../../../core/study/studyFile';
import { codeIcon } from '../../codeIcon';
import { commandFor } from '../../commands';
import { placeOf } from '../../placeOf';
import { truncate } from '../../truncate';
import type { FeatureContext } from '../feature';
import {
  nodeId,
  type CodeNode,
  type CodesNode,
  type FailureNode,
  type PassageNode,
  type ProblemNode,
  type SetAside,
  type SetAsideNode,
  type StrayNode,
  type StudyNode,
  type TranscriptNode,
} from './nodes';
import { whySetAside, type StudyContents } from './studyContents';
import { codeTooltip, passageTooltip } from './tooltip';
import { countInWords, passageInWords, shortCount, transcriptName } from './words';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
const shownOfQuote = 60;
/** With more, transcripts below a code begin folded. */
const mostUnfolded = 30;

/** What a node needs to be shown. */
export interface Showing {
  readonly contents: StudyContents;
  /** Whose name goes with a passage: where all coders are shown, there are several. */
  coderOf(passage: Passage): string | undefined;
  readonly ownCoder: string | undefined;
}

type Context = Pick<FeatureContext, 't' | 'errors'>;

export function studyItem(node: StudyNode): vscode.TreeItem {
  const item = itemFor(node, node.study.name, Expanded);
  item.description = placeOf(node.study.folder);
  item.iconPath = new vscode.ThemeIcon('library');
  return item;
}

export function failureItem(node: FailureNode, { errors }: Context): vscode.TreeItem {
  const said = errors.describe(node.study.failure);
  const item = itemFor(node, `${node.study.name}: ${said}`, None);
  item.tooltip = said;
  item.accessibilityInformation = { label: `${node.study.name}: ${said}` };
  item.iconPath = warning;
  item.command = openCommand(node.study.uriOf(studyFile));
  return item;
}

export function codeItem(node: CodeNode, { contents }: Showing, { t }: Context): vscode.TreeItem {
  const code = contents.codeOf(node);
  const counts = contents.counts.get(node.code) ?? { count: 0, total: 0, transcripts: 0 };
  const item = itemFor(node, code?.name ?? node.code, code && contents.hasBelow(code) ? Collapsed : None);
  if (code === undefined) return item;
  const inWords = countInWords(counts, t);
  const retired = code.status === 'retired' ? t('codes.retired') : undefined;
  item.description = [retired, counts.total > 0 ? shortCount(counts, code) : undefined].filter(Boolean).join(' · ');
  item.iconPath = codeIcon(contents.colors.get(code.id), code.codable && !retired ? 'filled' : 'hollow');
  item.tooltip = codeTooltip(code, inWords, t);
  item.accessibilityInformation = { label: [code.name, retired, inWords].filter(Boolean).join(', ') };
  return item;
}

export function transcriptItem(node: TranscriptNode, { contents }: Showing, { t }: Context): vscode.TreeItem {
  const { passages, transcript } = node;
  const name = transcriptName(transcript, contents.snapshot);
  const item = itemFor(node, name, passages.length > mostUnfolded ? Collapsed : Expanded);
  item.description = String(passages.length);
  item.tooltip = transcript;
  item.iconPath = new vscode.ThemeIcon('file');
  item.accessibilityInformation = { label: `${name}, ${t('codes.passages', { count: passages.length })}` };
  return item;
}

export function passageItem(node: PassageNode, showing: Showing, { t }: Context): vscode.TreeItem {
  const { passage } = node;
  // Who speaks comes first: a description is the first to be cut off in a narrow view.
  const said = bySpeaker(truncate(passage.quote, shownOfQuote), passage);
  const place = passageInWords(passage, showing.coderOf(passage), t);
  const described = whySetAside(passage) === undefined ? place : `${whatItWas(passage, showing)} · ${place}`;
  const item = itemFor(node, said, None);
  item.description = described;
  item.tooltip = passageTooltip(passage, bySpeaker(described, passage), t);
  item.iconPath = passageIcon[passage.state];
  item.contextValue = passage.coder === showing.ownCoder ? 'passage.own' : 'passage.others';
  item.command = commandFor(t('codes.reveal'), 'intercoder.revealPassage', node);
  item.accessibilityInformation = { label: `${said}, ${described}` };
  return item;
}

export function setAsideItem(node: SetAsideNode, { t }: Context): vscode.TreeItem {
  const item = itemFor(node, t(`codes.${node.why}`, { count: node.passages.length }), Collapsed);
  item.tooltip = t(`codes.${node.why}Tooltip`);
  item.accessibilityInformation = {
    label: t(`codes.${node.why}Aria`, { count: node.passages.length, study: node.study.name }),
  };
  item.iconPath = setAsideIcon[node.why];
  return item;
}

export function problemItem(node: ProblemNode, { t }: Context): vscode.TreeItem {
  const { problem, study } = node;
  const said = t(problem.code, problem.data);
  const item = itemFor(node, baseName(problem.file), None);
  item.description = said;
  item.tooltip = `${problem.file}: ${said}`;
  item.iconPath = warning;
  item.command = openCommand(study.uriOf(problem.file), problem.range?.start.line);
  item.accessibilityInformation = { label: `${problem.file}: ${said}` };
  return item;
}

export function strayItem(node: StrayNode, { t }: Context): vscode.TreeItem {
  const item = itemFor(node, baseName(node.sidecar), None);
  const said = t('codes.stray', { count: node.codings, file: node.transcript });
  item.description = said;
  item.tooltip = `${node.sidecar}: ${said}`;
  item.iconPath = warning;
  item.command = openCommand(node.study.uriOf(node.sidecar));
  item.accessibilityInformation = { label: `${node.sidecar}: ${said}` };
  return item;
}

const bySpeaker = (words: string, { speaker }: Passage): string =>
  [speaker, words].filter((part) => part !== undefined && part !== '').join(' · ');

/** Code and transcript of a passage that stands below neither. */
function whatItWas({ code, transcript }: Passage, { contents: { snapshot } }: Showing): string {
  return `${snapshot.codebook.byId(code)?.name ?? code} · ${transcriptName(transcript, snapshot)}`;
}

function itemFor(node: CodesNode, label: string, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const item = new vscode.TreeItem(label, state);
  item.id = nodeId(node);
  item.contextValue = node.kind;
  return item;
}

const openCommand = (uri: vscode.Uri, line = 0): vscode.Command => ({
  title: '',
  command: 'vscode.open',
  arguments: [uri, { selection: new vscode.Range(line, 0, line, 0) }],
});

const warning = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));

const passageIcon: Readonly<Record<AnchorState, vscode.ThemeIcon>> = {
  exact: new vscode.ThemeIcon('quote'),
  moved: new vscode.ThemeIcon('arrow-swap'),
  changed: new vscode.ThemeIcon('edit'),
  ambiguous: new vscode.ThemeIcon('question'),
  orphaned: new vscode.ThemeIcon('debug-disconnect'),
};

const setAsideIcon: Readonly<Record<SetAside, vscode.ThemeIcon>> = {
  notFound: new vscode.ThemeIcon('search-stop'),
  unclear: new vscode.ThemeIcon('question'),
  unknown: new vscode.ThemeIcon('question'),
};
