import type { StudyPath } from '../text/studyPath';
import { countCodes, type CodeCount } from './codeCounts';
import { passageOf, type Passage } from './passage';
import type { PlacedCoding } from './placedCoding';
import { type Placement, spanOf } from './placement';
import type { StudySnapshot } from './snapshot';
import { visibleTo, type Viewer } from './visibleTo';

/** Which codings a question is about; what is not named is not restricted. */
export interface CodingFilter {
  /** A coder's id, or `all`; where absent the study's `analysis`, or all where it names none. */
  readonly coder?: string;
  readonly transcript?: StudyPath;
  /** The role of who speaks in the passage. */
  readonly role?: string;
}

export interface PassageFilter extends CodingFilter {
  /** The ids of codes as the codebook has them now (see `Passage.code`). */
  readonly codes?: readonly string[];
}

/** Answers counts and passages of one snapshot as one viewer may see it. */
export class StudyIndex {
  private byTranscript: ReadonlyMap<StudyPath, readonly PlacedCoding[]> | undefined;

  constructor(
    private readonly snapshot: StudySnapshot,
    private readonly viewer: Viewer,
    private readonly placement: Placement,
  ) {}

  /** All coders' visible codings of a transcript in text order, those not found last. */
  placed(transcript: StudyPath): readonly PlacedCoding[] {
    return this.all.get(transcript) ?? [];
  }

  /** By code id, every code of the book: how often it was given, itself and with the codes below it. */
  counts(filter: CodingFilter = {}): ReadonlyMap<string, CodeCount> {
    return countCodes(this.snapshot.codebook, this.select(filter));
  }

  /** In transcript and text order; what is not found in its text comes after what is, and is never left out. */
  passages(filter: PassageFilter = {}): readonly Passage[] {
    const codes = filter.codes && new Set(filter.codes.map((id) => id.toLowerCase()));
    const passages = this.select(filter).map((placed) => this.passage(placed));
    return codes ? passages.filter(({ code }) => codes.has(code.toLowerCase())) : passages;
  }

  private select({
    coder = this.snapshot.config.analysis ?? 'all',
    transcript,
    role,
  }: CodingFilter): readonly PlacedCoding[] {
    const lists = transcript === undefined ? [...this.all.values()] : [this.placed(transcript)];
    return lists
      .flat()
      .filter((placed) => coder === 'all' || placed.coder === coder)
      .filter((placed) => role === undefined || this.passage(placed).role === role);
  }

  private passage(placed: PlacedCoding): Passage {
    const record = this.snapshot.transcripts.get(placed.transcript);
    if (record === undefined) throw new Error(`placed without a transcript: ${placed.transcript}`);
    return passageOf(placed, record.transcript);
  }

  private get all(): ReadonlyMap<StudyPath, readonly PlacedCoding[]> {
    return (this.byTranscript ??= this.placeAll());
  }

  private placeAll(): ReadonlyMap<StudyPath, readonly PlacedCoding[]> {
    const visible = visibleTo(this.viewer, this.snapshot);
    const lists = new Map([...this.snapshot.transcripts.keys()].map((path) => [path, [] as PlacedCoding[]]));
    for (const sidecar of this.snapshot.sidecars.values()) {
      const list = lists.get(sidecar.transcript);
      const placed = this.placement.of(sidecar, this.snapshot);
      list?.push(
        ...placed.filter(({ coder, transcript, anchored }) => visible({ coder, transcript, at: spanOf(anchored) })),
      );
    }
    for (const list of lists.values()) list.sort(byPlace);
    return lists;
  }
}

function byPlace(a: PlacedCoding, b: PlacedCoding): number {
  const here = spanOf(a.anchored);
  const there = spanOf(b.anchored);
  if (here && there) return here.start - there.start || here.end - there.end;
  if (here || there) return here ? -1 : 1;
  return a.coding.start - b.coding.start;
}
