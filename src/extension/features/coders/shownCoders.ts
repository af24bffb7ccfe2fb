import * as vscode from 'vscode';
import { Disposables } from '../../disposables';
import type { Study } from '../../study';
import type { Identity } from '../identity/identity';

/**
 * Whose codings are shown in the text: one's own always, those of other coders where they are toggled on, kept for each
 * study in this workspace. Where it is not known who looks, the study's codings take the place of one's own. What may be
 * seen at all is decided before this, by `visibleTo`.
 */
export class ShownCoders extends Disposables {
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly memory: vscode.Memento,
    private readonly identity: Identity,
  ) {
    super();
  }

  isShown(study: Study, coder: string): boolean {
    const own = this.ownCoder(study);
    const toggled = this.toggled(study);
    return coder === own || toggled.includes(coder) || (own === undefined && toggled.length === 0);
  }

  /** The coder whose codings always show; undefined where there is none, and all show until somebody is chosen. */
  ownCoder(study: Study): string | undefined {
    return this.identity.coderOf(study)?.id ?? study.current?.config.analysis;
  }

  /** The ids of coders that were toggled on. */
  toggled(study: Study): readonly string[] {
    return this.memory.get<readonly string[]>(keyOf(study), []);
  }

  async choose(study: Study, coders: readonly string[]): Promise<void> {
    await this.memory.update(keyOf(study), coders);
    this.changed.fire();
  }
}

const keyOf = (study: Study): string => `shownCoders:${study.id}`;
