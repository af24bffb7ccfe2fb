import { IntercoderError } from '../intercoderError';
import type { TextEdit } from '../text/textEdits';
import { editAppend, editField } from '../yaml/editYaml';
import type { Field, FieldValue } from '../yaml/renderYaml';
import { listIndentOf } from '../yaml/spliceEntry';
import { fieldOrder } from './bookKeys';
import type { CodeFields } from './codeFields';
import { listEntries, type CodeEntry } from './codeEntries';
import { indexOfEntry, mapAt, openBook, refuseEdit } from './openBook';
import { isCodeId } from './slug';

export type NewCode = Pick<CodeFields, 'id' | 'name'> & Partial<CodeFields>;

/**
 * Adds a code as the last of the book, or as the last child of a code.
 * @param text the file's text as read, with its own line ends; the edits count in it
 * @throws IntercoderError `codebook.idNotAllowed`, `code.exists`, `code.unknown` (the parent),
 * `codebook.cannotEdit` where the book cannot be read, or is written such that the code cannot be added safely
 */
export function addCode(text: string, code: NewCode, parentId?: string): readonly TextEdit[] {
  const root = openBook(text);
  const entries = listEntries(root);
  checkNewId(entries, code.id);
  const parent = parentId === undefined ? undefined : indexOfEntry(entries, parentId);
  const fields = fieldOrder
    .map((key) => [key, tidy(code[key])] as const)
    .filter((field): field is readonly [keyof CodeFields, FieldValue] => field[1] !== undefined) satisfies Field[];
  const edits = editAppend(
    text,
    (book) => mapAt(book, parent),
    'codes',
    fields,
    listIndentOf(text, root.node, 'codes'),
  );
  return edits ?? refuseEdit();
}

/**
 * Sets one field of a code; undefined, an empty text or an empty list removes it. Texts lose blanks at their ends. A new
 * id is checked, but the old one is not kept in `formerIds`: that is a decision of its own.
 * @param text the file's text as read, with its own line ends; the edits count in it
 * @returns no edits where the field has that value already
 * @throws IntercoderError as `addCode`
 */
export function setField<F extends keyof CodeFields>(
  text: string,
  id: string,
  field: F,
  value: CodeFields[F] | undefined,
): readonly TextEdit[] {
  const entries = listEntries(openBook(text));
  const index = indexOfEntry(entries, id);
  const wanted = tidy(value);
  if (field === 'id') checkNewId(entries.toSpliced(index, 1), typeof wanted === 'string' ? wanted : '');
  return editField(text, (book) => mapAt(book, index), field, wanted, fieldOrder) ?? refuseEdit();
}

function checkNewId(others: readonly CodeEntry[], id: string): void {
  if (!isCodeId(id)) throw new IntercoderError('codebook.idNotAllowed', { id });
  const isClaimed = others.some(({ map, id: other }) =>
    [other, ...map.strings('formerIds')].some((claimed) => claimed?.trim().toLowerCase() === id),
  );
  if (isClaimed) throw new IntercoderError('code.exists', { id });
}

function tidy(value: FieldValue | undefined): FieldValue | undefined {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trim() || undefined;
  if (typeof value === 'boolean' || value === undefined) return value;
  const texts = value.map((text) => tidy(text)).filter((text) => typeof text === 'string');
  return texts.length === 0 ? undefined : texts;
}
