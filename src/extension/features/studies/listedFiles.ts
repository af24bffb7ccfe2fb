import { IntercoderError } from '../../../core/intercoderError';
import type { DirectoryEntry, FileSystem, ReadResult } from '../../../core/study/ports';
import { t } from '../../l10n';
import { baseName, folderOf, joinPath, type StudyPath } from '../../../core/text/studyPath';

/**
 * Files that can be read one by one but not listed, as those of an extension in a browser: what there is, is known from
 * a list of their paths.
 */
export class ListedFiles implements FileSystem {
  constructor(
    private readonly files: Pick<FileSystem, 'read'>,
    private readonly paths: readonly StudyPath[],
  ) {}

  read(path: StudyPath, maxBytes?: number): Promise<ReadResult> {
    return this.files.read(path, maxBytes);
  }

  list(folder: StudyPath): Promise<readonly DirectoryEntry[]> {
    const entries = new Map<string, DirectoryEntry>();
    for (const path of this.paths) {
      if (folderOf(path) === folder) entries.set(path, { name: baseName(path), kind: 'file' });
      for (let above = folderOf(path); above !== joinPath(); above = folderOf(above)) {
        if (folderOf(above) === folder) entries.set(above, { name: baseName(above), kind: 'folder' });
      }
    }
    return Promise.resolve([...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1)));
  }

  write(path: StudyPath): Promise<void> {
    return this.refuse(path);
  }

  remove(path: StudyPath): Promise<void> {
    return this.refuse(path);
  }

  private refuse(file: StudyPath): Promise<never> {
    return Promise.reject(new IntercoderError('file.writeFailed', { file, reason: t('files.readOnly') }));
  }
}
