import { randomUUID } from 'node:crypto';
import type { World } from '../core/study/ports';
import { NodeFileSystem } from './nodeFileSystem';

/** The shell's world: this machine's disk, clock and random numbers. */
export const worldOf = (root: string): World => ({
  files: new NodeFileSystem(root),
  clock: { now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z') },
  ids: { next: () => randomUUID() },
});
