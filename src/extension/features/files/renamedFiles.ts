import * as vscode from 'vscode';
import { transcriptsIn, withMovedPaths, type MovedPaths } from '../../../core/study/movedPaths';
import { isTranscriptPath } from '../../../core/study/listStudyFiles';
import { baseName, type StudyPath } from '../../../core/text/studyPath';
import { isThere } from '../../isThere';
import { nextTurn } from '../../nextTurn';
import { encodeText } from '../../../core/text/decode';
import type { StudyFile } from '../../studies';
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
  /** What the renaming was to take along: the editor leaves all of it where one thing of it fails, and says nothing. */
  private readonly toFollow: { readonly from: StudyPath; readonly old: vscode.Uri; readonly next: vscode.Uri }[] = [];
  private readonly toRewrite = new Map<Study, MovedPaths>();

  constructor(private readonly context: FeatureContext) {}

  /** What is to be done with the renaming. */
  async edit(files: Renamed): Promise<vscode.WorkspaceEdit> {
    const edit = new vscode.WorkspaceEdit();
    const moves = this.movesOf(files);
    const alone = new Set(files.map(({ oldUri }) => oldUri.toString()));
    for (const move of moves) {
      if (!move.isInFolder) await this.following(move.from, () => this.moveSidecars(move, alone, edit));
    }
    for (const study of new Set(moves.map((move) => move.study))) {
      const moved = newPathsIn(study, moves);
      this.toRewrite.set(study, moved);
      // Tried once more when the files are where they are to be.
      await this.rewrite(study, moved, edit).catch((error: unknown) => this.context.errors.record(error));
    }
    return edit;
  }

  /** The person's renaming goes on; what did not follow is found by `check`, and mended from there. */
  private async following(transcript: StudyPath, follow: () => Promise<void>): Promise<void> {
    try {
      await follow();
    } catch (error) {
      this.context.errors.record(error);
      const reason = error instanceof Error ? error.message : String(error);
      this.warn('files.notFollowed', { file: baseName(transcript), reason });
    }
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
      else {
        edit.renameFile(old, next, { overwrite: false });
        this.toFollow.push({ from, old, next });
      }
    }
  }

  private async rewrite(study: Study, moved: MovedPaths, edit: vscode.WorkspaceEdit): Promise<void> {
    if (moved.size === 0) return;
    const { filesNaming } = await import('../../../core/commands/movePaths');
    const { world, current } = await study.open();
    const { paths, unread } = await filesNaming(world.files, moved, current.rounds);
    for (const path of [...paths, ...unread]) {
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
      if (!this.toSave.delete(document.uri.toString()) || (await isSavedAsShown(document))) continue;
      const file = this.context.studies.fileOf(document.uri);
      if (file) await this.following(file.path, () => writeShown(file, document));
    }
    for (const { oldUri, newUri } of files) {
      const file = this.context.studies.fileOf(oldUri);
      const to = file?.study.pathOf(newUri);
      if (file && to !== undefined) await file.study.session?.pathMoved(file.path, to);
    }
    for (const { from, old, next } of this.toFollow.splice(0)) await this.following(from, () => follow(old, next));
    for (const [study, moved] of this.toRewrite) {
      this.toRewrite.delete(study);
      const [first] = moved.keys();
      if (first !== undefined) await this.following(first, () => rewriteNow(study, moved));
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

function newPathsIn(study: Study, moves: readonly Move[]): MovedPaths {
  const moved = new Map<StudyPath, StudyPath>();
  for (const move of moves) {
    const path = move.study === study ? study.pathOf(move.to) : undefined;
    if (path !== undefined && path !== move.from) moved.set(move.from, path);
  }
  return moved;
}

async function follow(old: vscode.Uri, next: vscode.Uri): Promise<void> {
  if ((await isThere(old)) && !(await isThere(next))) await vscode.workspace.fs.rename(old, next, { overwrite: false });
}

async function rewriteNow(study: Study, moved: MovedPaths): Promise<void> {
  const { movePaths } = await import('../../../core/commands/movePaths');
  const { world, current } = await study.open();
  await movePaths(world.files, moved, current.rounds);
}

/** The waits between them double: an earlier save may take a second or two on a slow disk. */
const savesAtMost = 10;

/**
 * Saves until the file holds what the document does: where an earlier save ends just now, the editor takes this one for
 * the same and says that nothing is left to save.
 */
async function isSavedAsShown(document: vscode.TextDocument): Promise<boolean> {
  for (let saves = 0; saves < savesAtMost; saves++) {
    await document.save();
    if ((await textIn(document.uri)) === document.getText()) return true;
    await nextTurn(2 ** saves * 5);
  }
  return false;
}

/** What the editor takes for saved, and the disk holds otherwise. What it could not save stays there, marked as unsaved. */
async function writeShown({ study, path }: StudyFile, document: vscode.TextDocument): Promise<void> {
  const { world } = await study.open();
  await world.files.write(path, encodeText(document.getText()));
}

/** Undefined where the disk does not give it. */
const textIn = (uri: vscode.Uri): Thenable<string | undefined> =>
  vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
