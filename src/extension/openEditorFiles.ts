import * as vscode from 'vscode';
import { commonEnd, commonStart } from '../core/text/commonEnds';
import { decodeText, encodeText } from '../core/text/decode';
import { exclusively } from '../core/study/exclusively';
import { IntercoderError } from '../core/intercoderError';
import type { DirectoryEntry, FileSystem, ReadResult } from '../core/study/ports';
import { isStoredAmiss } from '../core/study/heldVersion';
import { sameBytes } from '../core/text/sameBytes';
import type { StudyPath } from '../core/text/studyPath';
import { t } from './l10n';
import { uriOf } from './studyUri';

/**
 * Writes with an eye on the editors that have the file open. Unsaved changes are never written under: the write is
 * refused. YAML, which people write too, is changed in its editor and saved, so that it can be undone there.
 */
export class OpenEditorFiles implements FileSystem {
  constructor(
    private readonly folder: vscode.Uri,
    private readonly files: FileSystem,
  ) {}

  read(path: StudyPath, maxBytes?: number): Promise<ReadResult> {
    return this.files.read(path, maxBytes);
  }

  remove(path: StudyPath): Promise<void> {
    return this.files.remove(path);
  }

  list(folder: StudyPath): Promise<readonly DirectoryEntry[]> {
    return this.files.list(folder);
  }

  exclusively<T>(path: StudyPath, work: () => Promise<T>, reach?: 'thisFile'): Promise<T> {
    return exclusively(this.files, path, work, reach);
  }

  async replace(path: StudyPath, bytes: Uint8Array, over: Uint8Array): Promise<boolean> {
    const document = openDocument(uriOf(this.folder, path));
    // What is open in an editor takes the way round it.
    return document === undefined && (await this.files.replace?.(path, bytes, over)) === true;
  }

  async write(path: StudyPath, bytes: Uint8Array): Promise<void> {
    const document = openDocument(uriOf(this.folder, path));
    if (document?.isDirty) throw new IntercoderError('file.writeFailed', { file: path, reason: t('files.unsaved') });
    const text = document && path.endsWith('.yaml') ? decodeText(bytes).source?.text : undefined;
    if (document === undefined || text === undefined) return this.files.write(path, bytes);
    const isSaved = await replaceText(document, text);
    const saved = encodeText(document.getText(), decodeText(bytes).form.bom);
    // What the editor saved is read back, as what is written here is.
    const held = await this.files.read(path);
    if (held.kind === 'file' && sameBytes(held.bytes, saved)) return;
    if (!isSaved) throw new IntercoderError('file.writeFailed', { file: path, reason: t('files.notSaved') });
    if (held.kind === 'file' && (await isStoredAmiss(path, held.bytes, saved))) await this.files.write(path, saved);
  }
}

const openDocument = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri.toString());

/** Replaces only what differs, so that cursors and folds stay. Whether the file now holds it. */
async function replaceText(document: vscode.TextDocument, text: string): Promise<boolean> {
  const old = document.getText();
  const now = document.eol === vscode.EndOfLine.CRLF ? text.replace(/\n/g, '\r\n') : text;
  const start = commonStart(old, now);
  const end = commonEnd(old.slice(start), now.slice(start));
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(old.length - end));
  edit.replace(document.uri, range, now.slice(start, now.length - end));
  return (await vscode.workspace.applyEdit(edit)) && (await document.save());
}
