import type * as vscode from 'vscode';
import type { CodingChange } from '../../../core/coding/codingChange';
import type { MessageKey } from '../../../core/messages/render';
import type { EntryChange } from '../../../core/study/rounds/roundChange';
import type { SidecarChange } from '../../../core/study/stepStack';
import type { JudgementChange } from '../../../core/study/unwritten/keepingRoundWriter';
import { isOfRound, type KeptChange } from '../../../core/study/unwritten/unwritten';
import type { StudyPath } from '../../../core/text/studyPath';
import type { Translate } from '../../l10n';
import { truncate } from '../../truncate';

export interface ChangeItem extends vscode.QuickPickItem {
  /** Where it was done; undefined where that is not known or not shown. */
  readonly transcript: StudyPath | undefined;
}

interface Said {
  readonly t: Translate;
  /** Whether whoever looks may see what it is about. */
  readonly isVisible: (change: KeptChange) => boolean;
  readonly transcriptOf: (change: JudgementChange) => StudyPath | undefined;
  /** What a code is called where the change was made. */
  readonly nameOf: (code: string, change: KeptChange) => string;
}

/** A change that was kept, in the words of a list. */
export function changeItems(change: KeptChange, { t, isVisible, transcriptOf, nameOf }: Said): readonly ChangeItem[] {
  const ofCoding = (one: CodingChange): vscode.QuickPickItem => codingItem(one, (code) => nameOf(code, change), t);
  if (!isVisible(change)) return [{ label: t('unwritten.hidden', { coder: change.coder }), transcript: undefined }];
  return isOfRound(change)
    ? ofRound(change, ofCoding, t).map((item) => ({ ...item, transcript: transcriptOf(change) }))
    : ofTranscript(change, ofCoding, t).map((item) => ({ ...item, transcript: change.transcript }));
}

type ItemOf = (change: CodingChange) => vscode.QuickPickItem;

function ofTranscript(change: SidecarChange, ofCoding: ItemOf, t: Translate): readonly vscode.QuickPickItem[] {
  const description = `${change.transcript} · ${change.coder}`;
  const codings = change.changes.map((one) => ({ ...ofCoding(one), description }));
  return change.completion ? [...codings, { label: t('unwritten.complete'), description }] : codings;
}

function ofRound(change: JudgementChange, ofCoding: ItemOf, t: Translate): readonly vscode.QuickPickItem[] {
  const description = `${change.round} · ${change.coder}`;
  const items = [...change.codings.map(ofCoding), ...change.entries.map((one) => ofEntry(one, t))];
  return items.map((item) => ({ ...item, description }));
}

function codingItem(
  { before, after }: CodingChange,
  nameOf: (code: string) => string,
  t: Translate,
): vscode.QuickPickItem {
  const key: MessageKey = before && after ? 'unwritten.changed' : after ? 'unwritten.added' : 'unwritten.taken';
  const quote = truncate((after ?? before)?.quote ?? '', 80);
  return { label: t(key, { quote }), detail: nameOf((after ?? before)?.code ?? '') };
}

function ofEntry(change: EntryChange, t: Translate): vscode.QuickPickItem {
  const entry = change.after ?? change.before;
  const isTaken = change.after === undefined;
  const label = (what: string): string => (isTaken ? t('unwritten.takenBack', { what }) : what);
  if (entry === undefined) return { label: '' };
  if (typeof entry === 'string') return { label: label(t('unwritten.judged', { unit: entry })) };
  if ('name' in entry)
    return { label: label(t('unwritten.suggested', { name: entry.name })), detail: entry.text ?? '' };
  const key: MessageKey = change.list === 'unclear' ? 'unwritten.unclear' : 'unwritten.question';
  return { label: label(t(key, { unit: entry.unit })), detail: entry.reason };
}
