import type { Coding } from '../../coding/sidecar';
import type { FileProblem, ProblemCode, Severity } from '../../problem';
import { groupBy } from '../../text/groupBy';
import type { MessageData } from '../../messages/render';
import { shortenedApart } from '../../text/differingPart';
import { shortened } from '../../text/shortened';
import { baseName, type StudyPath } from '../../text/studyPath';
import { isCopiedFrom, sharedIds } from '../copiedSidecar';
import { alsoElsewhere, type AlsoElsewhere } from '../elsewhere/alsoElsewhere';
import type { EarlierThere } from '../elsewhere/earlierThere';
import type { Elsewhere } from '../elsewhere/elsewhere';
import type { FoundOnce } from '../elsewhere/foundOnce';
import { isUntold } from '../elsewhere/untold';
import { isKept } from '../needsLook';
import { codeIdOf, type PlacedCoding } from '../placedCoding';
import { spanOf } from '../placement';
import type { SidecarRecord } from '../records';
import { sidecarPath } from '../sidecarName';
import type { StudySnapshot } from '../snapshot';
import type { StudyIndex } from '../studyIndex';
import type { RenamedTranscripts } from './renamedTranscript';
import { SidecarPlaces } from './sidecarPlaces';

/** What is known of transcripts that have the passages of others. */
export interface InOtherTranscripts {
  readonly renamed: RenamedTranscripts;
  readonly elsewhere: readonly Elsewhere[];
  readonly words: ReadonlyMap<Coding, FoundOnce>;
  readonly earlier: EarlierThere;
}

/**
 * Whether every coding has its coder, code, transcript and passage, each once. Reads only what the index shows. Piece by
 * piece, so that a host can do other work in between.
 */
export function* checkSidecars(
  snapshot: StudySnapshot,
  index: StudyIndex,
  { renamed, elsewhere, words, earlier }: InOtherTranscripts,
): Generator<readonly FileProblem[], void> {
  const moved = new Set(elsewhere.map(({ coding }) => coding));
  for (const record of snapshot.sidecars.values())
    yield checkOwner(snapshot, record, hasNothingElse(record, moved) ? undefined : renamed);
  yield toldElsewhere(elsewhere, (one) => isUntold(one, snapshot, earlier));
  yield alsoElsewhere(snapshot, index, elsewhere, earlier).map(toldInBoth);
  for (const path of snapshot.transcripts.keys()) {
    // Of these it is said together where they are now.
    const placed = index.placed(path);
    const isToTell = ({ coding }: PlacedCoding): boolean => !moved.has(coding);
    const inOther = (one: PlacedCoding): FoundOnce | undefined => {
      const place = words.get(one.coding);
      if (place === undefined || earlier.had(one.coding, place.source) === true) return undefined;
      return isCodedAt(place, one, index) ? undefined : place;
    };
    yield* new TranscriptCheck(snapshot, placed, { isToTell, inOther }).run();
  }
  yield* checkIdsAcrossFiles(snapshot, moved);
  yield checkForCodes(snapshot, index);
}

/** Whether the coder has given the same code to these very words: they were coded anew, and need not be coded twice. */
const isCodedAt = ({ to, span: { start, end } }: FoundOnce, lost: PlacedCoding, index: StudyIndex): boolean =>
  index.placed(to).some((there) => {
    const at = spanOf(there.anchored);
    const isSame = there.coder === lost.coder && codeIdOf(there) === codeIdOf(lost);
    return isSame && at?.start === start && at.end === end;
  });

/** Of a codebook without any code that is said, and not of every coding that its code is missing. */
function checkForCodes(snapshot: StudySnapshot, index: StudyIndex): readonly FileProblem[] {
  const { codebookRecord, transcripts } = snapshot;
  if (!codebookRecord.usable || hasCodes(snapshot)) return [];
  for (const path of transcripts.keys()) {
    const [first] = index.placed(path);
    if (first === undefined) continue;
    const data = { code: first.coding.code };
    return [{ file: codebookRecord.path, code: 'codebook.noCodes', severity: 'error', data }];
  }
  return [];
}

const hasCodes = ({ codebookRecord }: StudySnapshot): boolean => codebookRecord.codebook.codes.length > 0;

/**
 * One problem for each file and each transcript that has passages of it, at the first of them.
 * @param isUntold whether no older text tells since when it has a passage
 */
function toldElsewhere(elsewhere: readonly Elsewhere[], isUntold: (one: Elsewhere) => boolean): readonly FileProblem[] {
  return [...groupBy(elsewhere, ({ record }) => record)].flatMap(([record, all]) => {
    const { path: file, coder, transcript } = record;
    const places = new SidecarPlaces(record);
    return [...groupBy(all, ({ to }) => to)].map(([found, codings]): FileProblem => {
      const untold = codings.every(isUntold) ? 1 : 0;
      const data = { count: codings.length, transcript, found, coder, untold };
      const [first] = codings;
      return { file, code: 'sidecar.elsewhere', severity: 'error', data, ...(first && places.of(first.coding.id)) };
    });
  });
}

function toldInBoth({ record, to: found, codings }: AlsoElsewhere): FileProblem {
  const { path: file, coder, transcript } = record;
  const id = codings[0]?.id ?? '';
  const data = { count: codings.length, transcript, found, coder, id };
  return { file, code: 'sidecar.alsoElsewhere', severity: 'warning', data, ...new SidecarPlaces(record).of(id) };
}

/** Whether all that a file holds is told to be elsewhere. */
const hasNothingElse = ({ sidecar: { codings, memos } }: SidecarRecord, moved: ReadonlySet<Coding>): boolean =>
  codings.length > 0 && memos.length === 0 && codings.every((coding) => moved.has(coding));

/** @param renamed undefined where it need not be said that its transcript is not there */
function checkOwner(
  { config, transcripts }: StudySnapshot,
  record: SidecarRecord,
  renamed: RenamedTranscripts | undefined,
): readonly FileProblem[] {
  const problems: FileProblem[] = [];
  const { path: file, coder, transcript } = record;
  if (renamed && !transcripts.has(transcript))
    problems.push({ file, severity: 'error', ...withoutTranscript(record, renamed) });
  if (!config.coders.some(({ id }) => id === coder)) {
    problems.push({ file, code: 'sidecar.unknownCoder', severity: 'error', data: { coder } });
  }
  return problems;
}

function withoutTranscript(record: SidecarRecord, renamed: RenamedTranscripts): Pick<FileProblem, 'code' | 'data'> {
  const { transcript, coder } = record;
  const found = renamed.of(transcript);
  if (found === undefined) return { code: 'sidecar.withoutTranscript', data: { transcript } };
  return { code: 'sidecar.transcriptRenamed', data: { transcript, found, name: baseName(sidecarPath(found, coder)) } };
}

/** Ids that several files use. Within one file the parser has reported them. */
function* checkIdsAcrossFiles(
  { sidecars, transcripts }: StudySnapshot,
  moved: ReadonlySet<Coding>,
): Generator<readonly FileProblem[], void> {
  const first = new Map<string, SidecarRecord>();
  for (const record of sidecars.values()) {
    const again = new Map<SidecarRecord, string[]>();
    for (const coding of record.sidecar.codings) {
      // A move that was cut off half way has left it in both files; it goes on by what is said of it.
      if (moved.has(coding)) continue;
      const { id } = coding;
      const other = first.get(id);
      if (other === undefined) first.set(id, record);
      else if (other !== record) {
        const ids = again.get(other);
        if (ids) ids.push(id);
        else again.set(other, [id]);
      }
    }
    yield [...again].flatMap(([other, ids]) => {
      if (!isCopiedFrom(record, other, ids.length)) return idsElsewhere(record, other, ids);
      // Of one without its transcript that is said, and what to do: its ids are those it had.
      return [record, other].every(({ transcript }) => transcripts.has(transcript)) ? [copied(record, other)] : [];
    });
  }
}

function idsElsewhere(record: SidecarRecord, other: SidecarRecord, ids: readonly string[]): readonly FileProblem[] {
  const places = new SidecarPlaces(record);
  return ids.map((id) => {
    const { coder, transcript } = record;
    const data = { id, other: other.path, coder, transcript };
    const code = other.coder === coder ? 'sidecar.inTwoFiles' : 'sidecar.idElsewhere';
    return { file: record.path, code, severity: 'error', data, ...places.of(id) };
  });
}

/** A file that was copied with its transcript is one problem, at the file that seems to be the copy. */
function copied(one: SidecarRecord, other: SidecarRecord): FileProblem {
  const isOriginal = stem(other.transcript).includes(stem(one.transcript));
  const [copy, original] = isOriginal ? [other, one] : [one, other];
  const data = { copy: copy.transcript, original: original.transcript, count: sharedIds(copy, original).size };
  return { file: copy.path, code: 'sidecar.copied', severity: 'error', data };
}

const stem = (path: StudyPath): string => baseName(path).replace(/\.[^.]*$/, '');

/** Codings that are checked before others get their turn. */
const pieceSize = 1000;

/** What is told of codings beside their transcript. */
interface Told {
  /** Whether where a coding is has not been told already. */
  readonly isToTell: (placed: PlacedCoding) => boolean;
  /** Where its words are in another transcript, if anywhere. */
  readonly inOther: (placed: PlacedCoding) => FoundOnce | undefined;
}

/** Checks the codings of one transcript. */
class TranscriptCheck {
  private problems: FileProblem[] = [];
  private readonly places = new Map<string, SidecarPlaces>();
  /** Coders of whom not every coding may be seen: where one stands in their file tells how many come before it. */
  private readonly partly = new Set<string>();

  constructor(
    private readonly snapshot: StudySnapshot,
    private readonly placed: readonly PlacedCoding[],
    private readonly told: Told,
  ) {
    for (const [coder, own] of groupBy(placed, (one) => one.coder)) {
      const record = own[0] && snapshot.sidecars.get(sidecarPath(own[0].transcript, coder));
      if (record === undefined) continue;
      this.places.set(coder, new SidecarPlaces(record));
      if (own.length < record.sidecar.codings.length) this.partly.add(coder);
    }
  }

  *run(): Generator<readonly FileProblem[], void> {
    const seen = new Map<string, PlacedCoding>();
    for (const [index, placed] of this.placed.entries()) {
      this.checkCode(placed);
      this.checkPlace(placed);
      this.checkTwice(placed, seen);
      if (index % pieceSize === pieceSize - 1) yield this.taken();
    }
    this.reportTogether('sidecar.moved', ({ anchored }) => anchored.state === 'moved');
    this.reportTogether('sidecar.keptOrphans', ({ anchored }) => isKept(anchored));
    yield this.taken();
  }

  private taken(): readonly FileProblem[] {
    const { problems } = this;
    this.problems = [];
    return problems;
  }

  private checkCode(placed: PlacedCoding): void {
    // Of a codebook that cannot be read it is said that it cannot; that every code is missing from it would say it again.
    if (!this.snapshot.codebookRecord.usable || !hasCodes(this.snapshot)) return;
    const { code } = placed.coding;
    const { resolution } = placed;
    if (resolution.kind === 'unknown') this.report(placed, 'sidecar.unknownCode', 'error', { code });
    if (resolution.kind === 'unclear') {
      const claimedBy = resolution.claimedBy.map(({ id }) => id).join(', ');
      this.report(placed, 'sidecar.unclearCode', 'error', { code, claimedBy });
    }
  }

  private checkPlace(placed: PlacedCoding): void {
    const { anchored, coding } = placed;
    // Of thousands nearly all are found: what is said of the others is not made for these.
    if (anchored.state === 'exact' || anchored.state === 'moved' || !this.told.isToTell(placed)) return;
    const quote = inShort(coding.quote);
    switch (anchored.state) {
      case 'changed': {
        const now = this.snapshot.transcripts.get(placed.transcript)?.source?.slice(anchored.span) ?? '';
        const [was, is] = shortenedApart(onOneLine(coding.quote), onOneLine(now), shownOfQuote);
        this.report(placed, 'sidecar.changed', 'warning', { quote: was, now: is });
        return;
      }
      case 'ambiguous': {
        this.report(placed, 'sidecar.ambiguous', 'warning', { quote, count: anchored.candidates.length });
        return;
      }
      case 'orphaned': {
        if (isKept(anchored)) return;
        const place = this.told.inOther(placed);
        if (place) {
          const at = { found: place.to, line: place.source.lineColumn(place.span.start).line + 1 };
          this.report(placed, 'sidecar.wordsElsewhere', 'error', { quote, ...at, id: coding.id, coder: placed.coder });
          return;
        }
        const length = this.snapshot.transcripts.get(placed.transcript)?.source?.codePointLength ?? 0;
        const { start, end } = coding;
        if (end > length) this.report(placed, 'sidecar.outOfText', 'error', { quote, start, end, length });
        else this.report(placed, 'sidecar.orphaned', 'error', { quote });
      }
    }
  }

  /** What asks nothing of anybody is said once for each file, at the first coding it is true of. */
  private reportTogether(code: ProblemCode, isMeant: (placed: PlacedCoding) => boolean): void {
    const byCoder = groupBy(this.placed.filter(isMeant), ({ coder }) => coder);
    for (const [coder, all] of byCoder) {
      const first = all.reduce((a, b) => (b.coding.start < a.coding.start ? b : a));
      this.report(first, code, 'information', { count: all.length, coder });
    }
  }

  private checkTwice(placed: PlacedCoding, seen: Map<string, PlacedCoding>): void {
    const at = spanOf(placed.anchored);
    if (at === undefined || placed.resolution.kind !== 'code') return;
    const { id, name } = placed.resolution.code;
    const key = `${placed.coder}\n${id}\n${at.start}\n${at.end}`;
    if (seen.has(key)) {
      const data = { coder: placed.coder, code: name, quote: inShort(placed.coding.quote), id: placed.coding.id };
      this.report(placed, 'sidecar.duplicateCoding', 'warning', data);
    }
    seen.set(key, placed);
  }

  private report(placed: PlacedCoding, code: ProblemCode, severity: Severity, data: MessageData): void {
    const places = this.places.get(placed.coder);
    if (places === undefined) return;
    const place = this.partly.has(placed.coder) ? {} : places.of(placed.coding.id);
    this.problems.push({ file: places.file, code, severity, data, ...place });
  }
}

/** Enough of a quote to know it by. */
const shownOfQuote = 60;

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');
const inShort = (quote: string): string => shortened(onOneLine(quote), shownOfQuote);
