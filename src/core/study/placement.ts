import { anchorIn } from '../anchoring/anchorIn';
import type { Anchored } from '../anchoring/anchoring';
import type { Codebook } from '../codebook/codebook';
import type { Coding } from '../coding/sidecar';
import type { Span } from '../text/offsets';
import type { PlacedCoding } from './placedCoding';
import type { SidecarRecord, TranscriptRecord } from './records';
import type { StudySnapshot } from './snapshot';

/** Where a coding is, where it is anywhere. */
export const spanOf = (anchored: Anchored): Span | undefined => ('span' in anchored ? anchored.span : undefined);

interface Known {
  readonly record: TranscriptRecord;
  readonly codebook: Codebook;
  readonly placed: readonly PlacedCoding[];
}

/**
 * Places every coding of a sidecar in its transcript, and remembers it for as long as transcript, sidecar and codebook
 * are the same: after a change only what it touched is placed anew.
 */
export class Placement {
  private readonly known = new WeakMap<SidecarRecord, Known>();
  private readonly verified = new WeakMap<Coding, { readonly record: TranscriptRecord; readonly anchored: Anchored }>();

  /** In the sidecar's order. Nothing where the transcript is absent or unreadable: `check` reports that. */
  of(sidecar: SidecarRecord, { codebook, transcripts }: StudySnapshot): readonly PlacedCoding[] {
    const record = transcripts.get(sidecar.transcript);
    if (record?.source === undefined) return [];
    const known = this.known.get(sidecar);
    if (known?.record === record && known.codebook === codebook) return known.placed;
    const { transcript, coder } = sidecar;
    const placed = sidecar.sidecar.codings.map((coding) => ({
      coding,
      coder,
      transcript,
      anchored: this.anchor(coding, record),
      resolution: codebook.resolve(coding.code),
    }));
    this.known.set(sidecar, { record, codebook, placed });
    return placed;
  }

  /** A coding that a change to its sidecar left alone is the same object, and stays where it was found. */
  private anchor(coding: Coding, record: TranscriptRecord): Anchored {
    const before = this.verified.get(coding);
    if (before?.record === record) return before.anchored;
    const anchored: Anchored =
      record.source === undefined ? { state: 'orphaned', score: 0 } : anchorIn(record.source, coding);
    this.verified.set(coding, { record, anchored });
    return anchored;
  }
}
