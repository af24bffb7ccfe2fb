import type * as vscode from 'vscode';
import type { CodingPlace } from './codingPlace';

const most = 8;

type Place = Pick<CodingPlace, 'study' | 'coder'>;

/** The codes that each coder gave lately in each study of this workspace. */
export class RecentCodes {
  constructor(private readonly memory: vscode.Memento) {}

  /** Ids, the last used first. They may be gone from the codebook by now. */
  of(place: Place): readonly string[] {
    return this.memory.get<readonly string[]>(recentKey(place), []);
  }

  /** The codes that were given in one go the last time. */
  lastOf(place: Place): readonly string[] {
    return this.memory.get<readonly string[]>(lastKey(place), []);
  }

  async used(place: Place, codes: readonly string[]): Promise<void> {
    if (codes.length === 0) return;
    const others = this.of(place).filter((id) => !codes.includes(id));
    await this.memory.update(recentKey(place), [...codes, ...others].slice(0, most));
    await this.memory.update(lastKey(place), codes);
  }
}

const recentKey = ({ study, coder }: Place): string => `recentCodes:${coder}:${study.id}`;
const lastKey = ({ study, coder }: Place): string => `lastCodes:${coder}:${study.id}`;
