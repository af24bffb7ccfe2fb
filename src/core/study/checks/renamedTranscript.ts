import { storedPlace, verifies } from '../../anchoring/anchorIn';
import { isFoundIn } from '../../anchoring/isFoundIn';
import type { Anchor } from '../../coding/sidecar';
import type { SourceText } from '../../text/sourceText';
import { evenly } from '../../text/evenly';
import { sameBytes } from '../../text/sameBytes';
import type { StudyPath } from '../../text/studyPath';
import { textHash } from '../../text/textHash';
import type { SidecarRecord } from '../records';
import { sidecarPath } from '../sidecarName';
import { namedIn } from '../rounds/namedIn';
import type { StudySnapshot } from '../snapshot';

/** Of a sidecar's codings so many are looked for, taken evenly: more would tell little more. */
const sampleSize = 25;

/** How many of them have to be found in another transcript for it to be the same one. */
const share = 0.8;

/** Of texts that were looked at: a study is checked again and again while one is missing. */
const hashes = new WeakMap<SourceText, string>();

/** UTF-16 units that all searches of one check may go through: they must not hold up the rest of it. */
const mostUnits = 100_000_000;

/**
 * Finds the transcript that one which is not there any more has become: by the passages that were coded in it, of which
 * only one comes into question that their coder has no sidecar of, or else by what rounds keep of the text. One search
 * serves the whole study, and gives up rather than take long.
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
    const coded = new Set(records.flatMap((record) => [...this.fitting(record)]));
    const [only, another] = coded.size > 0 ? coded : this.asDrawn(left);
    return another === undefined && this.unitsLeft > 0 ? only : undefined;
  }

  private *fitting({ coder, sidecar, bytes }: SidecarRecord): Generator<StudyPath, void> {
    const sample = sampleOf(sidecar.codings);
    if (sample.length === 0) return;
    const open = this.texts().filter(({ path }) => {
      const there = this.snapshot.sidecars.get(sidecarPath(path, coder));
      // The very same file there is a copy that was made for it, and does not stand in its way.
      return there === undefined || (bytes && there.bytes && sameBytes(bytes, there.bytes));
    });
    // Where a whole folder was renamed, all are at their places in one text each, and none is searched.
    const same = open.filter(({ source }) => sample.every((anchor) => isAsStored(source, anchor)));
    for (const { path } of same.length > 0 ? same : open.filter(({ source }) => this.fits(sample, source))) yield path;
  }

  private texts(): readonly { readonly path: StudyPath; readonly source: SourceText }[] {
    return [...this.snapshot.transcripts.values()].flatMap(({ path, source }) => (source ? [{ path, source }] : []));
  }

  /** Those with the very text that a round was drawn from, or else with its passages; none that the round names itself. */
  private asDrawn(left: StudyPath): ReadonlySet<StudyPath> {
    const draws = this.snapshot.rounds.flatMap(({ draw }) => (draw && namedIn(draw).has(left) ? [draw] : []));
    const named = new Set(draws.flatMap((draw) => [...namedIn(draw)]));
    const others = this.texts().filter(({ path }) => !named.has(path));
    const drawn = new Set(
      draws.flatMap(({ frame }) => frame.transcripts.filter(({ path }) => path === left).map(({ sha256 }) => sha256)),
    );
    const same = others.filter(({ source }) => drawn.size > 0 && drawn.has(hashOf(source)));
    const sample = sampleOf(
      draws
        .flatMap(({ units }) => units.filter(({ transcript }) => transcript === left))
        .flatMap(({ first, last }) => [first.anchor, last.anchor]),
    );
    const alike =
      same.length > 0 || sample.length === 0 ? same : others.filter(({ source }) => this.fits(sample, source));
    return new Set(alike.map(({ path }) => path));
  }

  /** Whether a transcript has the passages that were coded in another one. */
  isCopy({ sidecar }: SidecarRecord, copy: SourceText): boolean {
    const sample = sampleOf(sidecar.codings);
    return sample.length > 0 && this.fits(sample, copy) && this.unitsLeft > 0;
  }

  private fits(sample: readonly Anchor[], source: SourceText): boolean {
    let mayMiss = Math.floor(sample.length * (1 - share) + 1e-9);
    for (const anchor of sample) {
      if (this.unitsLeft <= 0) return false;
      if (isAsStored(source, anchor)) continue;
      this.unitsLeft -= source.length;
      if (!isFoundIn(source, anchor) && --mayMiss < 0) return false;
    }
    return true;
  }
}

const isAsStored = (source: SourceText, anchor: Anchor): boolean =>
  verifies(source, anchor, storedPlace(source, anchor));

/** As rounds write it. */
function hashOf(source: SourceText): string {
  const hash = hashes.get(source) ?? textHash(source.text).replace('sha256:', '');
  hashes.set(source, hash);
  return hash;
}

const sampleOf = (anchors: readonly Anchor[]): readonly Anchor[] => evenly(anchors, sampleSize);
