import { isAsStored } from '../anchoring/anchorIn';
import type { Anchor } from '../coding/sidecar';
import { decodeText } from '../text/decode';
import type { SourceText } from '../text/sourceText';
import type { StudyPath } from '../text/studyPath';
import type { Cancellation, World } from './ports';

/** Texts of one transcript that were seen go before what a history has; more would only take memory. */
const mostSeen = 4;

/** UTF-16 units of all texts that are kept because they were seen. */
const mostUnits = 32_000_000;

/** Knows texts that transcripts had before: those this session has read, then those the world's history keeps. */
export class OldTexts {
  /** Newest first. */
  private readonly seen = new Map<StudyPath, readonly SourceText[]>();

  constructor(private readonly world: Pick<World, 'history' | 'pause'>) {}

  /** Keeps a text that a transcript does not have any more. */
  keep(path: StudyPath, text: SourceText): void {
    const texts = [text, ...(this.seen.get(path) ?? []).filter((one) => one.text !== text.text)].slice(0, mostSeen);
    // As the one that was changed last it is the last to go.
    this.seen.delete(path);
    this.seen.set(path, texts);
    let units = 0;
    for (const [other, kept] of [...this.seen].reverse()) {
      units += kept.reduce((total, { length }) => total + length, 0);
      if (units > mostUnits && other !== path) this.seen.delete(other);
    }
  }

  /** For each coding the newest text before `now` in which it verifies; those that verify in none are left out. */
  async verifying<A extends Anchor>(
    path: StudyPath,
    now: SourceText,
    codings: readonly A[],
    signal?: Cancellation,
  ): Promise<ReadonlyMap<A, SourceText>> {
    const found = new Map<A, SourceText>();
    let left = codings;
    for await (const old of this.texts(path, signal)) {
      if (old.text !== now.text) {
        for (const coding of left) if (isAsStored(old, coding)) found.set(coding, old);
        left = left.filter((coding) => !found.has(coding));
      }
      if (left.length === 0 || signal?.aborted) break;
      await this.world.pause?.();
    }
    return found;
  }

  private async *texts(path: StudyPath, signal?: Cancellation): AsyncGenerator<SourceText, void> {
    yield* this.seen.get(path) ?? [];
    if (this.world.history === undefined) return;
    for await (const bytes of this.world.history.versions(path, signal)) {
      // A version that is no text cannot be what was coded.
      const { source } = decodeText(bytes);
      if (source) yield source;
    }
  }
}
