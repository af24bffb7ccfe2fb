import { randomUUID } from 'node:crypto';
import type { Language } from '../core/messages/render';
import type { World } from '../core/study/ports';
import { GitProvenance } from './gitProvenance';
import { GitForks } from './gitForks';
import { GitHistory } from './gitHistory';
import { NodeFileSystem } from './nodeFileSystem';

/** The shell's world: this machine's disk, clock and random numbers. */
export const worldOf = (root: string, language?: Language): World => ({
  files: new NodeFileSystem(root, language),
  clock: { now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z') },
  ids: { next: () => randomUUID() },
  provenance: new GitProvenance(root),
  history: new GitHistory(root),
  forks: new GitForks(root),
});
