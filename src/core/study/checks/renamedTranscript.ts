import { storedPlace, verifies } from '../../anchoring/anchorIn';
import { isFoundIn } from '../../anchoring/isFoundIn';
import type { Coding } from '../../coding/sidecar';
import type { SourceText } from '../../text/sourceText';
import { sameBytes } from '../../text/sameBytes';
import type { StudyPath } from '../../text/studyPath';
import type { SidecarRecord } from '../records';
import { sidecarPath } from '../sidecarName';
import type { StudySnapshot } from '../snapshot';

/** Of a sidecar's codings so many are looked for, taken evenly: more would tell little more. */
const sampleSize = 25;

/** How many of them have to be found in another transcript for it to be the same one. */
const share = 0.8;

/** UTF-16 units that all searches of one check may go through: they must not hold up the rest of it. */
const mostUnits = 100_000_000;

/**
 * Finds the transcript that one which is not there any more has become, by the passages that were coded in it. Only a
 * transcript that the coder of these has no sidecar of comes into question. One search serves the whole study, and gives
 * up rather than take long.
 */
export class RenamedTranscripts {
  private readonly known = new Map<StudyPath, StudyPath | undefined>();
  private unitsLeft = mostUnits;

  constructor(private readonly snapshot: StudySnapshot) {}

  /** Undefined where there is none, or several that fit: nothing is guessed. */
  of(transcript: StudyPath): StudyPath | undefined {
    if (!this.known.has(transcript)) this.known.set(transcript, this.search(transcript));
    return this.known.get(transcript);
  }

  /** The one that the files of its coders fit; one that fits none, or holds too little to tell, follows the others. */
  private search(left: StudyPath): StudyPath | undefined {
    const records = [...this.snapshot.sidecars.values()].filter(({ transcript }) => transcript === left);
    const [only, another] = new Set(records.flatMap((record) => [...this.fitting(record)]));
    return another === undefined && this.unitsLeft > 0 ? only : undefined;
  }

  private *fitting({ coder, sidecar, bytes }: SidecarRecord): Generator<StudyPath, void> {
    const sample = sampleOf(sidecar.codings);
    if (sample.length === 0) return;
    for (const { path, source } of this.snapshot.transcripts.values()) {
      const there = this.snapshot.sidecars.get(sidecarPath(path, coder));
      // The very same file there is a copy that was made for it, and does not stand in its way.
      if (source === undefined || (there && !(bytes && there.bytes && sameBytes(bytes, there.bytes)))) continue;
      if (this.fits(sample, source)) yield path;
    }
  }

  /** Whether a transcript has the passages that were coded in another one. */
  isCopy({ sidecar }: SidecarRecord, copy: SourceText): boolean {
    const sample = sampleOf(sidecar.codings);
    return sample.length > 0 && this.fits(sample, copy) && this.unitsLeft > 0;
  }

  private fits(sample: readonly Coding[], source: SourceText): boolean {
    let mayMiss = Math.floor(sample.length * (1 - share) + 1e-9);
    for (const coding of sample) {
      if (this.unitsLeft <= 0) return false;
      if (verifies(source, coding, storedPlace(source, coding))) continue;
      this.unitsLeft -= source.length;
      if (!isFoundIn(source, coding) && --mayMiss < 0) return false;
    }
    return true;
  }
}

function sampleOf(codings: readonly Coding[]): readonly Coding[] {
  const step = Math.max(codings.length / sampleSize, 1);
  return Array.from({ length: Math.min(codings.length, sampleSize) }, (_, at) => codings[Math.floor(at * step)]).filter(
    (coding) => coding !== undefined,
  );
}
