import type * as vscode from 'vscode';
import type { Study } from '../../study';

const most = 8;

/** The codes given lately in each study of this workspace. */
export class RecentCodes {
  constructor(private readonly memory: vscode.Memento) {}

  /** Ids, the last used first. They may be gone from the codebook by now. */
  of(study: Study): readonly string[] {
    return this.memory.get<readonly string[]>(recentKey(study), []);
  }

  /** The codes that were given in one go the last time. */
  lastOf(study: Study): readonly string[] {
    return this.memory.get<readonly string[]>(lastKey(study), []);
  }

  async used(study: Study, codes: readonly string[]): Promise<void> {
    if (codes.length === 0) return;
    const others = this.of(study).filter((id) => !codes.includes(id));
    await this.memory.update(recentKey(study), [...codes, ...others].slice(0, most));
    await this.memory.update(lastKey(study), codes);
  }
}

const recentKey = (study: Study): string => `recentCodes:${study.id}`;
const lastKey = (study: Study): string => `lastCodes:${study.id}`;
