import { idKeyOf, type FieldConflict } from '../../core/coding/conflicts';
import type { FileKind } from '../../core/coding/merge/fileKinds';
import type { KeptEntry } from '../../core/coding/merge/mergeEntries';
import { valueOf } from '../../core/coding/merge/settle';
import { isAboutWhole } from '../../core/coding/merge/wholeFile';
import type { MovedApart } from '../../core/commands/movedAcross';
import type { LineOf } from '../../core/commands/linesOfKept';
import { isObject, member, type JsonObject } from '../../core/text/json';
import type { CommandContext } from '../command';
import { printable } from '../output';

/** What a merge has to say of one file. */
export interface Told {
  readonly name: string;
  readonly kind: FileKind;
  readonly file: JsonObject;
  readonly kept: readonly KeptEntry[];
  /** Codings that are in another file now, or in both. */
  readonly apart: readonly MovedApart[];
  readonly conflicts: readonly FieldConflict[];
  /** Where it is known. */
  readonly lineOf?: LineOf;
}

/** What was kept and what must be asked, a line each. */
export function tell({ io, t }: CommandContext, { name, kind, file, kept, apart, conflicts, lineOf }: Told): void {
  const shown = printable(name);
  const isMoved = new Set(apart.map(({ id }) => id));
  for (const { transcript, otherwise, entry, id } of apart) {
    const data = { file: shown, what: named(entry, id), transcript: printable(transcript) };
    io.message(`${t(otherwise === 'changed' ? 'cli.merge.movedChanged' : 'cli.merge.movedTakenAway', data)}\n`);
  }
  for (const { takenAwayBy, entry, id } of kept.filter((one) => !isMoved.has(one.id))) {
    const data = { file: shown, what: named(entry, id) };
    io.message(`${t(takenAwayBy === 'ours' ? 'cli.merge.kept.ours' : 'cli.merge.kept.theirs', data)}\n`);
  }
  for (const conflict of conflicts) {
    const { in: list, id = '', field, theirs } = conflict;
    const entries = list === undefined ? undefined : member(file, list);
    const isMeant = (one: unknown): one is JsonObject => isObject(one) && member(one, idKeyOf(list ?? '')) === id;
    const entry = Array.isArray(entries) ? entries.find(isMeant) : undefined;
    const what = entry === undefined ? printable(id) : named(entry, id);
    const isWhole = isAboutWhole(kind, conflict);
    const words = isWhole ? finishedWords : valueWords;
    const values = { ours: words(valueOf(kind, file, conflict)), theirs: words(theirs) };
    const key = isWhole ? 'cli.merge.askedWhole' : list === undefined ? 'cli.merge.askedFile' : 'cli.merge.asked';
    io.message(`${t(key, { file: shown, field: printable(field), what, ...values })}\n`);
  }
  if (conflicts.length > 0) io.message(`${t('cli.merge.next')}\n`);

  function finishedWords(whole: unknown): string {
    const at = isObject(whole) ? member(whole, 'finished') : whole;
    return typeof at === 'string' ? t('state.finishedAt', { at: shortened(at) }) : t('state.notFinished');
  }

  function valueWords(value: unknown): string {
    if (value === undefined) return t('cli.merge.absent');
    const [quote, orphaned] = isObject(value) ? [member(value, 'quote'), member(value, 'orphaned')] : [];
    if (typeof quote !== 'string') return shortened(typeof value === 'string' ? value : JSON.stringify(value));
    return orphaned === true ? `${shortened(quote)} (${t('state.kept')})` : shortened(quote);
  }

  function named(entry: JsonObject, id: string): string {
    const { code, quote } = entry;
    if (typeof code !== 'string' || typeof quote !== 'string') return printable(id);
    const line = lineOf?.(entry);
    const data = { code: printable(code), quote: shortened(quote) };
    return line === undefined ? t('cli.merge.coding', data) : t('cli.merge.codingAt', { ...data, line });
  }
}

function shortened(text: string): string {
  const line = printable(text);
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}
