import { isAsStored } from '../anchoring/anchorIn';
import type { Anchor } from '../coding/sidecar';
import { decodeText } from '../text/decode';
import type { SourceText } from '../text/sourceText';
import type { StudyPath } from '../text/studyPath';
import type { Cancellation, Together, World } from './ports';

/** Texts of one transcript that were seen go before what a history has; more would only take memory. */
const mostSeen = 4;

/** UTF-16 units of all texts that are kept because they were seen. */
const mostUnits = 32_000_000;

/** What a transcript had until a moment; undefined where it was not there. */
interface Seen {
  readonly text: SourceText | undefined;
  /** Counts what was kept: of two the greater came later. */
  readonly until: number;
}

/** Knows texts that transcripts had before: those this session has read, then those the world's history keeps. */
export class OldTexts {
  /** Newest first. */
  private readonly seen = new Map<StudyPath, readonly Seen[]>();
  private moment = 0;

  constructor(private readonly world: Pick<World, 'history' | 'pause'>) {}

  /** Keeps a text that a transcript does not have any more; undefined: it was not there until now. */
  keep(path: StudyPath, text: SourceText | undefined): void {
    const before = (this.seen.get(path) ?? []).filter((one) => one.text?.text !== text?.text);
    // As the one that was changed last it is the last to go.
    this.seen.delete(path);
    this.seen.set(path, [{ text, until: ++this.moment }, ...before].slice(0, mostSeen));
    let units = 0;
    for (const [other, kept] of [...this.seen].reverse()) {
      units += kept.reduce((total, { text: one }) => total + (one?.length ?? 0), 0);
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

  /**
   * What two transcripts had at the same time, newest first, at every change of either that is known.
   * @param now what they have now
   */
  async *together(
    one: StudyPath,
    other: StudyPath,
    now: Together<SourceText>,
    signal?: Cancellation,
  ): AsyncGenerator<Together<SourceText>, void> {
    const [ones, others] = [this.seen.get(one) ?? [], this.seen.get(other) ?? []];
    const moments = [...ones, ...others].map(({ until }) => until).sort((a, b) => b - a);
    for (const moment of moments)
      yield { one: textAt(ones, moment, now.one), other: textAt(others, moment, now.other) };
    if (this.world.history === undefined) return;
    for await (const then of this.world.history.together(one, other, signal))
      yield { one: then.one && decodeText(then.one).source, other: then.other && decodeText(then.other).source };
  }

  private async *texts(path: StudyPath, signal?: Cancellation): AsyncGenerator<SourceText, void> {
    for (const { text } of this.seen.get(path) ?? []) if (text) yield text;
    if (this.world.history === undefined) return;
    for await (const bytes of this.world.history.versions(path, signal)) {
      // A version that is no text cannot be what was coded.
      const { source } = decodeText(bytes);
      if (source) yield source;
    }
  }
}

/** What a transcript had just before a moment. @param seen newest first */
function textAt(seen: readonly Seen[], moment: number, now: SourceText | undefined): SourceText | undefined {
  const then = seen.findLast(({ until }) => until >= moment);
  return then === undefined ? now : then.text;
}
