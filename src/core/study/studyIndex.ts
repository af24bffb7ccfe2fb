import type { StudyPath } from '../text/studyPath';
import { codingsWithoutText, type CodingsWithoutText } from './codingsWithoutText';
import { notReadWhole } from './notReadWhole';
import { CodeCounter, type CodeCount } from './codeCounts';
import { passageOf, type Passage } from './passage';
import type { PlacedCoding } from './placedCoding';
import { type Placement, spanOf } from './placement';
import { sidecarsByTranscript } from './sidecarsByTranscript';
import type { StudySnapshot } from './snapshot';
import { visibleTo, type Judgement, type Viewer } from './visibleTo';

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

/** Answers counts and passages of one snapshot as one viewer may see it; works out only what it is asked about. */
export class StudyIndex {
  private readonly byTranscript = new Map<StudyPath, readonly PlacedCoding[]>();
  private gate: ((judgement: Judgement) => boolean) | undefined;

  constructor(
    private readonly snapshot: StudySnapshot,
    private readonly viewer: Viewer,
    private readonly placement: Placement,
  ) {}

  /** All coders' visible codings of a transcript in text order, those not found last. */
  placed(transcript: StudyPath): readonly PlacedCoding[] {
    const known = this.byTranscript.get(transcript) ?? this.visibleIn(transcript);
    this.byTranscript.set(transcript, known);
    return known;
  }

  /** Codings in transcript and text order, those not found in theirs last. */
  codings(filter: CodingFilter = {}): readonly PlacedCoding[] {
    return [...this.selected(filter)].flat();
  }

  /** By code id, every code of the book: how often it was given, itself and with the codes below it. */
  counts(filter: CodingFilter = {}): ReadonlyMap<string, CodeCount> {
    const counter = new CodeCounter();
    this.countInto(counter, filter);
    return counter.counts(this.snapshot.codebook);
  }

  /** Adds what there is of a study here to what was counted elsewhere. */
  countInto(counter: CodeCounter, filter: CodingFilter): void {
    for (const placed of this.selected(filter)) counter.add(placed);
  }

  /** Files that counts and passages may miss something of. */
  notReadWhole({ transcript }: CodingFilter = {}): readonly StudyPath[] {
    return notReadWhole(this.snapshot, transcript);
  }

  /** Codings that counts and passages leave out, since the text they belong to is not there or cannot be read. */
  withoutText(filter: PassageFilter = {}): readonly CodingsWithoutText[] {
    return codingsWithoutText(this.snapshot, this.isVisible, { ...filter, coder: this.whose(filter) });
  }

  /** In transcript and text order; what is not found in its text comes after what is, and is never left out. */
  passages(filter: PassageFilter = {}): readonly Passage[] {
    const codes = filter.codes && new Set(filter.codes.map((id) => id.toLowerCase()));
    const passages = this.codings(filter).map((placed) => this.passage(placed));
    return codes ? passages.filter(({ code }) => codes.has(code.toLowerCase())) : passages;
  }

  /** Transcript by transcript. */
  private *selected(filter: CodingFilter): Generator<readonly PlacedCoding[]> {
    const { transcript, role } = filter;
    const coder = this.whose(filter);
    const paths = transcript === undefined ? this.snapshot.transcripts.keys() : [transcript];
    for (const path of paths) {
      yield this.placed(path)
        .filter((placed) => coder === 'all' || placed.coder === coder)
        .filter((placed) => role === undefined || this.passage(placed).role === role);
    }
  }

  private whose({ coder = this.snapshot.config.analysis ?? 'all' }: CodingFilter): string {
    return coder;
  }

  private get isVisible(): (judgement: Judgement) => boolean {
    return (this.gate ??= visibleTo(this.viewer, this.snapshot));
  }

  private passage(placed: PlacedCoding): Passage {
    const record = this.snapshot.transcripts.get(placed.transcript);
    if (record === undefined) throw new Error(`placed without a transcript: ${placed.transcript}`);
    return passageOf(placed, record.transcript);
  }

  private visibleIn(transcript: StudyPath): readonly PlacedCoding[] {
    const sidecars = sidecarsByTranscript(this.snapshot).get(transcript) ?? [];
    const all = this.placement.inTranscript(transcript, sidecars, this.snapshot);
    const seen = all.filter(({ coder, anchored }) => this.isVisible({ coder, transcript, at: spanOf(anchored) }));
    // The same list for as long as it holds the same: whoever has shown it need not look again.
    return seen.length === all.length ? all : seen;
  }
}
