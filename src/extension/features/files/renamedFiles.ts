import * as vscode from 'vscode';
import { transcriptsIn, withMovedPaths } from '../../../core/study/movedPaths';
import { isTranscriptPath } from '../../../core/study/listStudyFiles';
import { baseName, type StudyPath } from '../../../core/text/studyPath';
import { isThere } from '../../isThere';
import { nextTurn } from '../../nextTurn';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import { coderName } from '../reading/describePassage';

type Renamed = readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[];

/** A transcript that gets another place. */
interface Move {
  readonly study: Study;
  readonly from: StudyPath;
  readonly to: vscode.Uri;
  /** Its folder moves as a whole, and what lies beside it with it. */
  readonly isInFolder: boolean;
}

/**
 * Where a transcript is renamed or moved in the editor, the files of all its coders go along and rounds and memos name
 * its new path, as one thing that is undone with it. What stands in the way is never overwritten.
 */
export class RenamedFiles {
  /** Files of rounds and memos that were changed and have to be saved. */
  private readonly toSave = new Set<string>();

  constructor(private readonly context: FeatureContext) {}

  /** What is to be done with the renaming. */
  async edit(files: Renamed): Promise<vscode.WorkspaceEdit> {
    const edit = new vscode.WorkspaceEdit();
    try {
      const moves = this.movesOf(files);
      const alone = new Set(files.map(({ oldUri }) => oldUri.toString()));
      for (const move of moves) if (!move.isInFolder) await this.moveSidecars(move, alone, edit);
      for (const study of new Set(moves.map((move) => move.study)))
        await this.rewrite(
          study,
          moves.filter((move) => move.study === study),
          edit,
        );
    } catch (error) {
      // The person's renaming goes on; what did not follow is found by `check`.
      this.context.errors.show(error);
    }
    return edit;
  }

  private movesOf(files: Renamed): readonly Move[] {
    return files.flatMap(({ oldUri, newUri }) => {
      const file = this.context.studies.fileOf(oldUri);
      const snapshot = file?.study.current;
      if (file === undefined || snapshot === undefined) return [];
      return transcriptsIn(snapshot, file.path).map((from) => {
        const below = from.slice(file.path.length + 1);
        const to = below === '' ? newUri : vscode.Uri.joinPath(newUri, ...below.split('/'));
        return { study: file.study, from, to, isInFolder: below !== '' };
      });
    });
  }

  private async moveSidecars(
    { study, from, to }: Move,
    alone: ReadonlySet<string>,
    edit: vscode.WorkspaceEdit,
  ): Promise<void> {
    const sidecars = [...(study.current?.sidecars.values() ?? [])].filter(({ transcript }) => transcript === from);
    for (const { path, coder } of sidecars) {
      const [old, next] = [study.uriOf(path), to.with({ path: `${to.path}${path.slice(from.length)}` })];
      // Where all of it is kept, no file holds it yet.
      if (alone.has(old.toString()) || !(await isThere(old))) continue;
      if (await isThere(next))
        this.warn('files.sidecarInTheWay', {
          file: baseName(next.path as StudyPath),
          coder: coderName(coder, { file: { study } }),
        });
      else edit.renameFile(old, next, { overwrite: false });
    }
  }

  private async rewrite(study: Study, moves: readonly Move[], edit: vscode.WorkspaceEdit): Promise<void> {
    const moved = new Map(
      moves.flatMap(({ from, to }) => {
        const path = study.pathOf(to);
        return path === undefined || path === from ? [] : [[from, path] as const];
      }),
    );
    if (moved.size === 0) return;
    const { filesNaming } = await import('../../../core/commands/movePaths');
    for (const path of await filesNaming((await study.open()).world.files, moved)) {
      const uri = study.uriOf(path);
      const document = await vscode.workspace.openTextDocument(uri);
      const text = withMovedPaths(document.getText(), moved);
      if (text === undefined) continue;
      edit.replace(
        uri,
        new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end),
        text,
      );
      this.toSave.add(uri.toString());
    }
  }

  async after(files: Renamed): Promise<void> {
    for (const document of vscode.workspace.textDocuments) {
      if (this.toSave.delete(document.uri.toString())) await savedAsShown(document);
    }
    for (const { oldUri, newUri } of files) {
      const file = this.context.studies.fileOf(oldUri);
      const to = file?.study.pathOf(newUri);
      if (file && to !== undefined) await file.study.session?.pathMoved(file.path, to);
    }
    const touched = files.flatMap(({ oldUri, newUri }) => [
      this.context.studies.of(oldUri),
      this.context.studies.of(newUri),
    ]);
    for (const study of new Set(touched)) await study?.reload();
    for (const { newUri } of files) this.warnOfLeft(newUri);
  }

  /** A transcript that the patterns of its study do not name any more is nowhere to be seen: that is said at once. */
  private warnOfLeft(uri: vscode.Uri): void {
    const file = this.context.studies.fileOf(uri);
    const patterns = file?.study.current?.config.transcripts;
    if (file === undefined || patterns === undefined || !file.path.endsWith('.transcript')) return;
    if (!isTranscriptPath(file.path, patterns))
      this.warn('files.leftStudy', { file: file.path, study: file.study.name });
  }

  private warn(...said: Parameters<FeatureContext['t']>): void {
    void vscode.window.showWarningMessage(this.context.t(...said));
  }
}

/** The waits between them double: an earlier save may take a second or two on a slow disk. */
const savesAtMost = 10;

/**
 * Saves until the file holds what the document does: where an earlier save ends just now, the editor takes this one for
 * the same and says that nothing is left to save. What cannot be saved stays in the editor, marked as unsaved.
 */
async function savedAsShown(document: vscode.TextDocument): Promise<void> {
  for (let saves = 0; saves < savesAtMost; saves++) {
    await document.save();
    const bytes = await vscode.workspace.fs.readFile(document.uri);
    if (new TextDecoder().decode(bytes) === document.getText()) return;
    await nextTurn(2 ** saves * 5);
  }
}
