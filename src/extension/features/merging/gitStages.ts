import * as vscode from 'vscode';
import type { Stages } from '../../../core/commands/mergeUnmerged';
import type { StudyPath } from '../../../core/text/studyPath';
import type { Study } from '../../study';

/** The part of the built-in git extension's interface (version 1) that merging needs. */
interface Repository {
  readonly state: {
    readonly mergeChanges: readonly { readonly uri: vscode.Uri }[];
    readonly onDidChange: vscode.Event<void>;
  };
  /** Rejects where there is no such version. */
  buffer(ref: string, path: string): Promise<Uint8Array>;
  add?(paths: string[]): Promise<void>;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { getRepository(uri: vscode.Uri): Repository | null };
}

/** What git's index says of a study: empty without git, and in a browser. */
export class GitStages {
  private constructor(
    private readonly study: Study,
    private readonly repository: Repository | undefined,
  ) {}

  static async of(study: Study): Promise<GitStages> {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    if (extension === undefined) return new GitStages(study, undefined);
    const git = extension.isActive ? extension.exports : await extension.activate();
    return new GitStages(study, (git.enabled ? git.getAPI(1).getRepository(study.folder) : null) ?? undefined);
  }

  get onDidChange(): vscode.Event<void> | undefined {
    return this.repository?.state.onDidChange;
  }

  /** Files of the study that git has not merged. */
  get unmerged(): readonly StudyPath[] {
    const paths = (this.repository?.state.mergeChanges ?? []).map(({ uri }) => this.study.pathOf(uri));
    return paths.filter((path) => path !== undefined);
  }

  /** The versions of a file that wait to be merged; undefined where git has none. */
  async versions(path: StudyPath): Promise<Stages | undefined> {
    if (!this.unmerged.includes(path)) return undefined;
    const [base, ours, theirs] = await Promise.all([1, 2, 3].map((stage) => this.version(path, stage)));
    return { base, ours, theirs };
  }

  /** Tells git that a file is merged. */
  async settled(path: StudyPath): Promise<void> {
    if (this.unmerged.includes(path)) await this.repository?.add?.([this.study.uriOf(path).fsPath]);
  }

  private async version(path: StudyPath, stage: number): Promise<Uint8Array | undefined> {
    try {
      return await this.repository?.buffer(`:${stage}`, this.study.uriOf(path).fsPath);
    } catch (error) {
      // One side made the file, or took it away. Anything else must not be taken for that.
      if (isNoVersion(error)) return undefined;
      throw error;
    }
  }
}

const isNoVersion = (error: unknown): boolean =>
  error instanceof Error &&
  `${error.message} ${'stderr' in error ? String(error.stderr) : ''}`.includes('not at stage');
