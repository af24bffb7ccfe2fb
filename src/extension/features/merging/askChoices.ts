import * as vscode from 'vscode';
import { idKeyOf, type FieldConflict } from '../../../core/coding/conflicts';
import { valueOf, type Choice } from '../../../core/coding/merge/settle';
import { isAboutWhole } from '../../../core/coding/merge/wholeFile';
import type { Looked } from '../../../core/commands/mergeByCoding';
import { isObject, member, type JsonObject } from '../../../core/text/json';
import { baseName } from '../../../core/text/studyPath';
import type { Translate } from '../../l10n';
import { truncate } from '../../truncate';

type Answer = Choice | 'later';

interface Item extends vscode.QuickPickItem {
  readonly answer: Answer;
}

/**
 * Asks about one field after the other, both values side by side; what is left for later stays in the file.
 * @returns undefined where the question was turned away: then nothing is to be written
 */
export async function askChoices(
  { path, mended, conflicts }: Looked,
  t: Translate,
): Promise<ReadonlyMap<FieldConflict, Choice> | undefined> {
  const choices = new Map<FieldConflict, Choice>();
  for (const [at, conflict] of conflicts.entries()) {
    const isWhole = isAboutWhole(mended.kind, conflict);
    const words = (value: unknown): string => (isWhole ? finishedWords(value, t) : valueWords(value, t));
    const item = (answer: Answer, label: string, detail: string): Item => ({ label, detail, answer });
    const items = [
      item('ours', t('merging.ours'), words(valueOf(mended.kind, mended.file, conflict))),
      item('theirs', t('merging.theirs'), words(conflict.theirs)),
      item('later', t('merging.later'), t('merging.laterDetail')),
    ];
    const data = {
      field: isWhole ? t('merging.field.whole') : fieldWords(conflict.field, t),
      what: entryWords(mended.file, conflict, t),
    };
    const picked = await vscode.window.showQuickPick(items, {
      title: t('merging.title', { file: baseName(path), number: at + 1, count: conflicts.length }),
      placeHolder: t('merging.question', data),
      ignoreFocusOut: true,
    });
    if (picked === undefined) return undefined;
    if (picked.answer !== 'later') choices.set(conflict, picked.answer);
  }
  return choices;
}

/** The field as people know it. */
function fieldWords(field: string, t: Translate): string {
  if (field === 'quote') return t('merging.field.place');
  if (field === 'code') return t('merging.field.code');
  if (field === 'memo') return t('merging.field.memo');
  if (field === 'doubtful') return t('merging.field.doubtful');
  return field === 'complete' ? t('merging.field.complete') : `"${field}"`;
}

/** What a field belongs to: a coding by its words. */
function entryWords(file: JsonObject, { in: list, id }: FieldConflict, t: Translate): string {
  const entries = list === undefined ? undefined : member(file, list);
  if (list === undefined || !Array.isArray(entries)) return t('merging.theFile');
  const entry: unknown = entries.find((one) => isObject(one) && member(one, idKeyOf(list)) === id);
  if (!isObject(entry)) return id ?? '';
  const { quote, text, code } = entry;
  if (typeof quote === 'string' && typeof code === 'string') return `${code}: “${truncate(quote, 60)}”`;
  return typeof text === 'string' ? `“${truncate(text, 60)}”` : (id ?? '');
}

/** A whole file by when it was finished: what was judged in it may not be for whoever merges. */
function finishedWords(whole: unknown, t: Translate): string {
  const at = isObject(whole) ? member(whole, 'finished') : whole;
  return typeof at === 'string' ? t('state.finishedAt', { at }) : t('state.notFinished');
}

function valueWords(value: unknown, t: Translate): string {
  if (value === undefined) return t('merging.nothing');
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? t('merging.yes') : t('merging.no');
  const [quote, orphaned] = isObject(value) ? [member(value, 'quote'), member(value, 'orphaned')] : [];
  if (typeof quote !== 'string') return JSON.stringify(value);
  return orphaned === true ? `“${quote}” (${t('state.kept')})` : `“${quote}”`;
}
