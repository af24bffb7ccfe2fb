import { anchorAll } from '../anchoring/anchorAll';
import { orphaned, type Anchored } from '../anchoring/anchoring';
import type { Codebook } from '../codebook/codebook';
import type { Coding } from '../coding/sidecar';
import { changedStretch } from '../text/changedStretch';
import { isTiedIn, withInOrder } from '../text/inOrder';
import type { Span } from '../text/offsets';
import type { StudyPath } from '../text/studyPath';
import { needsLook } from './needsLook';
import type { PlacedCoding } from './placedCoding';
import type { SidecarRecord, TranscriptRecord } from './records';
import type { StudySnapshot } from './snapshot';

/** Where a coding is, where it is anywhere. */
export const spanOf = (anchored: Anchored): Span | undefined => ('span' in anchored ? anchored.span : undefined);

interface KnownCoding {
  readonly record: TranscriptRecord;
  readonly codebook: Codebook;
  readonly placed: PlacedCoding;
}

interface KnownTranscript extends Omit<KnownCoding, 'placed'> {
  readonly sidecars: readonly SidecarRecord[];
  readonly placed: readonly PlacedCoding[];
}

/**
 * Places codings in their transcripts, and remembers it for as long as transcript, coding and codebook are the same:
 * after a change only what it touched is placed anew, and everything else is the same object as before. At first a
 * coding is only looked for as it was stored, which takes no time; what that does not find exactly is for whoever
 * settles it.
 */
export class Placement {
  private readonly codings = new WeakMap<Coding, KnownCoding>();
  private readonly transcripts = new Map<StudyPath, KnownTranscript>();
  private found: ReadonlyMap<Coding, Anchored> = new Map();
  /** Kept as orphans, and seen where they verify since. */
  private readonly cameBack = new WeakSet<Coding>();

  /**
   * What these sidecars of one transcript hold, in text order, those not found last. Nothing where the transcript is
   * absent or unreadable: `check` reports that.
   */
  inTranscript(
    transcript: StudyPath,
    sidecars: readonly SidecarRecord[],
    { codebook, transcripts }: StudySnapshot,
  ): readonly PlacedCoding[] {
    const record = transcripts.get(transcript);
    if (record?.source === undefined) return [];
    const known = this.transcripts.get(transcript);
    if (known?.record === record && known.codebook === codebook && areSame(known.sidecars, sidecars)) {
      return known.placed;
    }
    const isSame = known?.record === record && known.codebook === codebook;
    const placed =
      (isSame ? this.placedBeside(known, sidecars) : undefined) ??
      sidecars.flatMap((sidecar) => this.placeAll(sidecar.sidecar.codings, sidecar, record, codebook)).sort(byPlace);
    this.transcripts.set(transcript, { record, codebook, sidecars, placed });
    return placed;
  }

  /**
   * What is placed already, with the few codings that came to the one file that changed, and without those that went: of
   * thousands only these are looked at. Undefined where more than one file changed, or where what came lies exactly where
   * something is: which of the two is first, the order of the files says.
   */
  private placedBeside(
    { record, codebook, sidecars: then, placed }: KnownTranscript,
    now: readonly SidecarRecord[],
  ): readonly PlacedCoding[] | undefined {
    const changed = [...now.keys()].filter((index) => now[index]?.sidecar !== then[index]?.sidecar);
    const [index = -1] = changed;
    const [before, after] = [then[index], now[index]];
    const isOne =
      changed.length === 1 && now.length === then.length && now.every((one, at) => one.coder === then[at]?.coder);
    if (!isOne || before === undefined || after === undefined) return undefined;
    const [was, is] = [before.sidecar.codings, after.sidecar.codings];
    const { start, endThen, endNow } = changedStretch(was, is);
    const gone = new Set(was.slice(start, endThen));
    const left =
      gone.size === 0 ? placed : placed.filter(({ coding, coder }) => coder !== after.coder || !gone.has(coding));
    const come = this.placeAll(is.slice(start, endNow), after, record, codebook);
    const all = withInOrder(left, come, byPlace);
    return come.some((one) => isTiedIn(all, one, byPlace)) ? undefined : all;
  }

  private placeAll(
    codings: readonly Coding[],
    sidecar: SidecarRecord,
    record: TranscriptRecord,
    codebook: Codebook,
  ): readonly PlacedCoding[] {
    this.lookFor(
      codings.filter((one) => !this.isKnownIn(one, sidecar.coder, record)),
      record,
    );
    return codings.map((coding) => this.place(coding, sidecar, record, codebook));
  }

  /**
   * Takes over where codings of a transcript are after all. Codings that are known otherwise by now are left alone.
   * @returns whether anything is known that was not: also that they are where they were thought to be
   */
  settle(record: TranscriptRecord, found: ReadonlyMap<Coding, Anchored>): boolean {
    let isNew = false;
    for (const [coding, anchored] of found) {
      const known = this.codings.get(coding);
      if (known?.record !== record || known.placed.isSettled) continue;
      this.codings.set(coding, { ...known, placed: { ...known.placed, anchored, isSettled: true } });
      isNew = true;
    }
    if (isNew) this.transcripts.delete(record.path);
    return isNew;
  }

  private isKnownIn(coding: Coding, coder: string, record: TranscriptRecord): boolean {
    const known = this.codings.get(coding);
    return known?.record === record && known.placed.coder === coder;
  }

  /** All at once, for what `place` is asked next: the text is read once for all of them. */
  private lookFor(codings: readonly Coding[], { source }: TranscriptRecord): void {
    const found = source ? anchorAll(source, codings) : [];
    this.found = new Map(codings.map((coding, index) => [coding, found[index] ?? orphaned]));
  }

  private place(
    coding: Coding,
    { coder, transcript }: SidecarRecord,
    record: TranscriptRecord,
    codebook: Codebook,
  ): PlacedCoding {
    const before = this.codings.get(coding);
    const isSameText = before !== undefined && this.isKnownIn(coding, coder, record);
    if (isSameText && before.codebook === codebook) return before.placed;
    const anchored = isSameText ? before.placed.anchored : this.anchor(coding);
    if (coding.orphaned === true && anchored.state === 'exact') this.cameBack.add(coding);
    const isSettled = isSameText ? before.placed.isSettled : !needsLook({ anchored });
    const placed = { coding, coder, transcript, anchored, resolution: codebook.resolve(coding.code), isSettled };
    this.codings.set(coding, { record, codebook, placed });
    return placed;
  }

  private anchor(coding: Coding): Anchored {
    const found = this.found.get(coding) ?? orphaned;
    // Its coder has settled that it is nowhere; only where it verifies again has its text come back, and from then on it
    // is looked for like any other.
    const isKept = coding.orphaned === true && found.state !== 'exact' && !this.cameBack.has(coding);
    return isKept ? keptAsOrphan : found;
  }
}

const keptAsOrphan: Anchored = { state: 'orphaned', score: 0, isKept: true };

const areSame = (a: readonly SidecarRecord[], b: readonly SidecarRecord[]): boolean =>
  a.length === b.length &&
  a.every(({ sidecar, coder }, index) => sidecar === b[index]?.sidecar && coder === b[index].coder);

function byPlace(a: PlacedCoding, b: PlacedCoding): number {
  const here = spanOf(a.anchored);
  const there = spanOf(b.anchored);
  if (here && there) return here.start - there.start || here.end - there.end;
  if (here || there) return here ? -1 : 1;
  return a.coding.start - b.coding.start;
}
