import type { History } from '../../../src/core/study/ports';

/** A history in which every file had these texts, newest first, and no other file was ever beside it. */
export const historyOf = (...texts: readonly string[]): History => ({
  async *versions() {
    for (const text of texts) yield await Promise.resolve(new TextEncoder().encode(text));
  },
  async *together() {
    for (const text of texts) yield await Promise.resolve({ one: new TextEncoder().encode(text), other: undefined });
  },
});
