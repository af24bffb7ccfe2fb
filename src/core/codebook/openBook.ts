import { IntercoderError } from '../intercoderError';
import { openYaml } from '../yaml/editYaml';
import type { YamlMap } from '../yaml/yamlMap';
import { listEntries, type CodeEntry } from './codeEntries';

/** A codebook to edit. @throws IntercoderError `codebook.cannotEdit` where it cannot be read */
export const openBook = (text: string): YamlMap => openYaml(text) ?? refuseEdit();

export function refuseEdit(): never {
  throw new IntercoderError('codebook.cannotEdit');
}

/** The first entry with this id, as when the book is read. @throws IntercoderError `code.unknown` */
export function indexOfEntry(entries: readonly CodeEntry[], id: string): number {
  const index = entries.findIndex((entry) => entry.id?.toLowerCase() === id.toLowerCase());
  if (index === -1) throw new IntercoderError('code.unknown', { code: id });
  return index;
}

/** The entry at an index; without one the book itself. */
export const mapAt = (root: YamlMap, index: number | undefined): YamlMap | undefined =>
  index === undefined ? root : listEntries(root)[index]?.map;
