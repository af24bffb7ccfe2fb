import { IntercoderError } from '../intercoderError';
import type { TextEdit } from '../text/textEdits';
import { editMove, editRemove, type LocateEntry } from '../yaml/editEntry';
import { listIndentOf } from '../yaml/spliceEntry';
import type { YamlMap } from '../yaml/yamlMap';
import { listEntries, type CodeEntry } from './codeEntries';
import { indexOfEntry, openBook, refuseEdit } from './openBook';

/**
 * Removes a code with everything below it. What was coded with them stays in its files, under ids the book no longer
 * knows.
 * @param text the file's text as read, with its own line ends; the edits count in it
 * @throws IntercoderError `code.unknown`, `codebook.cannotEdit`
 */
export function removeCode(text: string, id: string): readonly TextEdit[] {
  indexOfEntry(listEntries(openBook(text)), id);
  return editRemove(text, placeOf(id), 'codes') ?? refuseEdit();
}

/**
 * Moves a code with everything below it, as it is written, to the end of the book or of another code's children.
 * @param text the file's text as read, with its own line ends; the edits count in it
 * @throws IntercoderError `code.unknown`, `code.intoItself`, and `codebook.cannotEdit` also where the code is written
 * over several lines and its new parent between braces
 */
export function moveCode(text: string, id: string, parentId?: string): readonly TextEdit[] {
  const root = openBook(text);
  const entries = listEntries(root);
  const code = entries[indexOfEntry(entries, id)];
  const parent = parentId === undefined ? undefined : entries[indexOfEntry(entries, parentId)];
  for (let above = parent; above !== undefined; above = above.above) {
    if (above === code) throw new IntercoderError('code.intoItself', { code: id });
  }
  const target = (book: YamlMap): YamlMap | undefined => (parentId === undefined ? book : entryOf(book, parentId)?.map);
  return editMove(text, placeOf(id), target, 'codes', listIndentOf(text, root.node, 'codes')) ?? refuseEdit();
}

const entryOf = (book: YamlMap, id: string): CodeEntry | undefined =>
  listEntries(book).find((entry) => entry.id?.toLowerCase() === id.toLowerCase());

const placeOf =
  (id: string): LocateEntry =>
  (book) => {
    const entry = entryOf(book, id);
    return entry && { holder: entry.above?.map ?? book, entry: entry.map };
  };
