import { anchorIn } from '../anchoring/anchorIn';
import type { Anchored } from '../anchoring/anchoring';
import type { Codebook } from '../codebook/codebook';
import type { Coding } from '../coding/sidecar';
import type { Span } from '../text/offsets';
import type { StudyPath } from '../text/studyPath';
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
 * after a change only what it touched is placed anew, and everything else is the same object as before.
 */
export class Placement {
  private readonly codings = new WeakMap<Coding, KnownCoding>();
  private readonly transcripts = new Map<StudyPath, KnownTranscript>();

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
    const placed = sidecars
      .flatMap((sidecar) => sidecar.sidecar.codings.map((coding) => this.place(coding, sidecar, record, codebook)))
      .sort(byPlace);
    this.transcripts.set(transcript, { record, codebook, sidecars, placed });
    return placed;
  }

  private place(
    coding: Coding,
    { coder, transcript }: SidecarRecord,
    record: TranscriptRecord,
    codebook: Codebook,
  ): PlacedCoding {
    const before = this.codings.get(coding);
    const isSameText = before?.record === record && before.placed.coder === coder;
    if (isSameText && before.codebook === codebook) return before.placed;
    const anchored = isSameText ? before.placed.anchored : anchor(coding, record);
    const placed = { coding, coder, transcript, anchored, resolution: codebook.resolve(coding.code) };
    this.codings.set(coding, { record, codebook, placed });
    return placed;
  }
}

const anchor = (coding: Coding, { source }: TranscriptRecord): Anchored =>
  source === undefined ? { state: 'orphaned', score: 0 } : anchorIn(source, coding);

const areSame = (a: readonly SidecarRecord[], b: readonly SidecarRecord[]): boolean =>
  a.length === b.length && a.every((record, index) => record === b[index]);

function byPlace(a: PlacedCoding, b: PlacedCoding): number {
  const here = spanOf(a.anchored);
  const there = spanOf(b.anchored);
  if (here && there) return here.start - there.start || here.end - there.end;
  if (here || there) return here ? -1 : 1;
  return a.coding.start - b.coding.start;
}
