import * as vscode from 'vscode';
import { parseCodebook } from '../../../core/codebook/parseCodebook';
import { declareIntroduced, declareLabel } from '../../../core/commands/fixes/declareLabel';
import { addSpaces, escapeLine } from '../../../core/commands/fixes/lineFixes';
import { moveHeaderLines, type MovableLine } from '../../../core/commands/fixes/moveHeaderLines';
import { renameKey } from '../../../core/commands/fixes/renameKey';
import { writeOutList } from '../../../core/commands/fixes/writeOutList';
import type { Problem, ProblemCode } from '../../../core/problem';
import { unspacedColons } from '../../../core/study/checks/unspacedColons';
import { parseStudyConfig } from '../../../core/study/config';
import { studyFile } from '../../../core/study/studyFile';
import { normalizeLineEnds } from '../../../core/text/decode';
import { overlaps } from '../../../core/text/offsets';
import { SourceText } from '../../../core/text/sourceText';
import type { TextEdit } from '../../../core/text/textEdits';
import { introductions } from '../../../core/transcript/introductions';
import { parseTranscript } from '../../../core/transcript/parseTranscript';
import { positionAt, spanOf } from '../../convert';
import type { FeatureContext } from '../feature';
import { ProblemDiagnostic } from './problemDiagnostic';

interface Mending {
  readonly document: vscode.TextDocument;
  readonly diagnostic: ProblemDiagnostic;
  readonly context: FeatureContext;
}

type Fixes = vscode.CodeAction[] | Promise<vscode.CodeAction[]>;

const fixers: Partial<Record<ProblemCode, (mending: Mending) => Fixes>> = {
  'transcript.labelOnce': labelFixes,
  'transcript.colonWithoutSpace': colonFixes,
  'transcript.headerLine': headerFixes,
  'file.misnamedKey': keyFixes,
  'file.notAMap': listFixes,
};

/**
 * The fixes of a problem that change the text of its document. None where the text is no longer what the problem was
 * found in: it is looked at again soon.
 */
export const textFixes = (mending: Mending): Fixes => fixers[mending.diagnostic.problem.code]?.(mending) ?? [];

async function labelFixes(mending: Mending): Promise<vscode.CodeAction[]> {
  const { document, diagnostic, context } = mending;
  const text = document.getText();
  const label = String(diagnostic.problem.data.label);
  if (document.getText(diagnostic.range) !== label) return [];
  const introduced = introductions(await context.parsed.of(document)).slice(0, mostAtOnce);
  const here = introduced.find((one) => one.label === label || one.short === label);
  const [count, declared] = [introduced.length, declareLabel(text, label)];
  const together =
    here && fix(mending, context.t('quickfix.declareBoth', { ...here }), declareIntroduced(text, [here]));
  const all = here && count > 1 ? declareIntroduced(text, introduced) : undefined;
  return [
    ...(together ?? []).map(preferred),
    ...fix(mending, context.t('quickfix.declareIntroduced', { count }), all),
    ...fix(mending, context.t('quickfix.declare', { label }), declared).map(here ? (action) => action : preferred),
    ...escape(mending, context.t('quickfix.escape')),
  ];
}

function keyFixes(mending: Mending): vscode.CodeAction[] {
  const { document, diagnostic, context } = mending;
  const { key, meant } = diagnostic.problem.data;
  if (document.getText(diagnostic.range) !== key) return [];
  const [start, end] = [document.offsetAt(diagnostic.range.start), document.offsetAt(diagnostic.range.end)];
  const edits = renameKey(document.getText(), { start, end, text: String(meant) }, (text) =>
    problemsIn(text, diagnostic),
  );
  const renamed = fix(mending, context.t('quickfix.renameKey', { meant: String(meant) }), edits).map(preferred);
  return renamed.length > 0 ? renamed : listFixes(mending);
}

/** Where words stand in a list of entries, or of what was meant as one. */
function listFixes(mending: Mending): vscode.CodeAction[] {
  const { document, diagnostic, context } = mending;
  const { key, meant = key } = diagnostic.problem.data;
  const list = { key: String(key), meant: String(meant), at: document.offsetAt(diagnostic.range.start) };
  const edits = writeOutList(document.getText(), list, (text) => problemsIn(text, diagnostic));
  return fix(mending, context.t('quickfix.writeOut', { meant: String(meant) }), edits).map(preferred);
}

/** What is wrong with a text that would stand in the file of a problem. */
function problemsIn(text: string, { study, problem: { file } }: ProblemDiagnostic): readonly Problem[] {
  const source = new SourceText(normalizeLineEnds(text));
  if (file === studyFile) return parseStudyConfig(source).problems;
  return file === study.current?.config.codebook ? parseCodebook(source).problems : parseTranscript(source).problems;
}

/** Places that one fix changes: the editor works out what a fix does before anybody has chosen it. */
const mostAtOnce = 2000;

async function colonFixes(mending: Mending): Promise<vscode.CodeAction[]> {
  const { document, diagnostic, context } = mending;
  // Also those beyond the first, which alone are told of.
  const all = unspacedColons(await context.parsed.of(document))
    .slice(0, mostAtOnce)
    .map(({ at }) => positionAt(document, at.end));
  const count = all.length;
  const spaces = (behind: readonly vscode.Position[]): readonly TextEdit[] | undefined =>
    addSpaces(
      document.getText(),
      behind.map((position) => document.offsetAt(position)),
    );
  const single = fix(mending, context.t('quickfix.space'), spaces([diagnostic.range.end]));
  if (single.length === 0) return [];
  return [
    ...single.map(preferred),
    ...(count > 1 ? fix(mending, context.t('quickfix.allSpaces', { count }), spaces(all), siblings(mending)) : []),
    ...escape(mending, context.t('quickfix.escape')),
  ];
}

function headerFixes(mending: Mending): vscode.CodeAction[] {
  const { document, diagnostic, context } = mending;
  const movable = siblings(mending).filter(({ range }) => !isCoded(document, range, context));
  const count = movable.length;
  const move = (of: readonly ProblemDiagnostic[]): readonly TextEdit[] | undefined =>
    moveHeaderLines(
      document.getText(),
      of.map((one) => movableLine(document, one)),
    );
  return [
    ...(movable.includes(diagnostic) ? fix(mending, context.t('quickfix.header'), move([diagnostic])) : []).map(
      preferred,
    ),
    ...(count > 1 ? fix(mending, context.t('quickfix.allHeaders', { count }), move(movable), movable) : []),
    ...escape(mending, context.t('quickfix.keepHere')),
  ];
}

function escape(mending: Mending, title: string): vscode.CodeAction[] {
  const { document, diagnostic } = mending;
  return fix(mending, title, escapeLine(document.getText(), document.offsetAt(diagnostic.range.start)));
}

/** The problems of the same kind that the document has. */
const siblings = ({ document, diagnostic }: Mending): ProblemDiagnostic[] =>
  vscode.languages
    .getDiagnostics(document.uri)
    .filter((one) => one instanceof ProblemDiagnostic)
    .filter(({ problem }) => problem.code === diagnostic.problem.code);

const movableLine = (document: vscode.TextDocument, { range, problem }: ProblemDiagnostic): MovableLine => ({
  key: String(problem.data.key),
  value: String(problem.data.value),
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

/** What is coded stays where it is: in the front matter it could not be. */
function isCoded(document: vscode.TextDocument, range: vscode.Range, { live }: FeatureContext): boolean {
  const at = spanOf(document, range);
  return live.of(document)?.passages.some(({ spans }) => spans.some((one) => overlaps(one, at))) === true;
}

/** Nothing where there are no edits: the fix cannot be made safely. */
function fix(
  { document, diagnostic }: Mending,
  title: string,
  edits: readonly TextEdit[] | undefined,
  of: readonly ProblemDiagnostic[] = [diagnostic],
): vscode.CodeAction[] {
  if (edits === undefined) return [];
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of edits) {
    action.edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  }
  action.diagnostics = [...of];
  return [action];
}

function preferred(action: vscode.CodeAction): vscode.CodeAction {
  action.isPreferred = true;
  return action;
}
