import * as vscode from 'vscode';
import type { Stages } from '../../../core/commands/stages';
import type { StudyPath } from '../../../core/text/studyPath';
import type { Study } from '../../study';

/** The part of the built-in git extension's interface (version 1) that merging needs. */
interface Repository {
  readonly state: {
    readonly mergeChanges: readonly { readonly uri: vscode.Uri; readonly status: number }[];
    readonly onDidChange: vscode.Event<void>;
  };
  /** Rejects where there is no such version. */
  buffer(ref: string, path: string): Promise<Uint8Array>;
  add?(paths: string[]): Promise<void>;
}

/**
 * Which stages of a file git's index has (1: base, 2: ours, 3: theirs), by the `Status` of that interface. It has to be
 * known before they are read: the error for a stage that is not there says nothing of why.
 */
const stagesByStatus: ReadonlyMap<number, readonly number[]> = new Map([
  [12, [2]], // ADDED_BY_US
  [13, [3]], // ADDED_BY_THEM
  [14, [1, 3]], // DELETED_BY_US
  [15, [1, 2]], // DELETED_BY_THEM
  [16, [2, 3]], // BOTH_ADDED
  [17, [1]], // BOTH_DELETED
  [18, [1, 2, 3]], // BOTH_MODIFIED
]);

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

  /**
   * The versions of a file that wait to be merged; undefined where git has none.
   * @throws Error where one that is there cannot be read: it must not be taken for one that is not there
   */
  async versions(path: StudyPath): Promise<Stages | undefined> {
    const { repository, study } = this;
    const change = repository?.state.mergeChanges.find(({ uri }) => study.pathOf(uri) === path);
    if (repository === undefined || change === undefined) return undefined;
    const stages = stagesByStatus.get(change.status) ?? [1, 2, 3];
    const read = async (stage: number): Promise<Uint8Array | undefined> =>
      stages.includes(stage) ? repository.buffer(`:${stage}`, study.uriOf(path).fsPath) : undefined;
    const [base, ours, theirs] = await Promise.all([1, 2, 3].map(read));
    return { base, ours, theirs };
  }

  /** Tells git that a file is merged. */
  async settled(path: StudyPath): Promise<void> {
    if (this.unmerged.includes(path)) await this.repository?.add?.([this.study.uriOf(path).fsPath]);
  }
}
