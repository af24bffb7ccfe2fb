import type { GivenCode, JudgedPassage } from '../../agreement/round/judgedPassages';
import type { Code, Codebook } from '../../codebook/codebook';
import type { Span } from '../../text/offsets';
import type { SourceText } from '../../text/sourceText';
import type { StudyPath } from '../../text/studyPath';
import { spanOf } from '../placement';
import type { Draw, Round, RoundUnit } from '../rounds/round';
import { anchoredIn } from '../rounds/roundAnchors';
import type { RoundCoding } from '../rounds/roundCodes';
import { unitSpan } from '../rounds/unitSpan';
import { isStillThere } from '../rounds/unitState';
import type { StudySnapshot } from '../snapshot';
import { passageUnits } from './passageUnits';

/** A coding that reaches out of its drawn passage: it counts as far as it lies in it. */
export interface ClippedCoding {
  readonly judge: string;
  readonly code: string;
  readonly unit: string;
  readonly transcript: StudyPath;
}

/** Codings that count nowhere, by reason. */
export interface LeftOutCodings {
  readonly orphaned: number;
  readonly ambiguous: number;
  /** Several codes claim the id, or the round's book does not have it. */
  readonly unclearCode: number;
  /** They touch nothing that is judged, such as a moderator's turn alone. */
  readonly onNothingJudged: number;
}

export interface JudgesAndCodes {
  readonly judges: readonly string[];
  readonly codes: readonly Code[];
  /** What stored codes mean. */
  readonly book: Codebook;
}

/** Whose coding it is, and of which passage. */
interface Place {
  readonly judge: string;
  readonly coder: number;
  readonly source: SourceText;
  readonly unit: RoundUnit;
  readonly at: Span;
}

/** Reads passages one by one, and keeps what does not count. */
export class PassageReader {
  leftOut: LeftOutCodings = { orphaned: 0, ambiguous: 0, unclearCode: 0, onNothingJudged: 0 };
  readonly clipped: ClippedCoding[] = [];
  shownTurns = 0;
  private readonly indexOf: ReadonlyMap<string, number>;

  constructor(
    private readonly snapshot: StudySnapshot,
    private readonly round: Round,
    private readonly draw: Draw,
    private readonly by: JudgesAndCodes,
  ) {
    this.indexOf = new Map(by.codes.map(({ id }, index) => [id, index]));
  }

  read(unit: RoundUnit): JudgedPassage | undefined {
    const record = this.snapshot.transcripts.get(unit.transcript);
    const at = record && unitSpan(unit, record);
    if (record?.source === undefined || at === undefined || !isStillThere(unit, record)) return undefined;
    const { source } = record;
    const { excludeRoles = [], minWords = 0 } = this.draw.plan;
    const { turns, sentences, shown } = passageUnits(record.transcript, at, { excludeRoles, minWords });
    if (unit.topUp === undefined) this.shownTurns += shown;
    const given = this.by.judges.flatMap((judge, coder) =>
      this.codingsOf(judge, unit).flatMap((coding) => this.given(coding, { judge, coder, source, unit, at })),
    );
    const touching = given.filter(({ at: [start, end] }) =>
      turns.some(({ whole }) => start < whole[1] && whole[0] < end),
    );
    if (touching.length < given.length) this.count('onNothingJudged', given.length - touching.length);
    return {
      id: unit.id,
      transcript: unit.transcript,
      stratum: unit.stratum ?? unit.transcript,
      // Known once all that are found are.
      weight: 1,
      text: source.slice(at),
      turns,
      sentences,
      given: touching,
      judged: this.by.judges.map((judge) => this.judgedBy(judge, unit.id)),
    };
  }

  private codingsOf(judge: string, { id }: RoundUnit): readonly RoundCoding[] {
    return this.round.codes.get(judge)?.codes.codings.filter(({ unit }) => unit === id) ?? [];
  }

  private given(coding: RoundCoding, { judge, coder, source, unit, at }: Place): readonly GivenCode[] {
    const anchored = anchoredIn(source, coding);
    const found = spanOf(anchored);
    if (found === undefined) {
      this.count(anchored.state === 'ambiguous' ? 'ambiguous' : 'orphaned', 1);
      return [];
    }
    const meant = this.by.book.resolve(coding.code);
    const code = meant.kind === 'code' ? this.indexOf.get(meant.code.id) : undefined;
    if (meant.kind !== 'code' || code === undefined) {
      this.count('unclearCode', 1);
      return [];
    }
    const [start, end] = [Math.max(found.start, at.start), Math.min(found.end, at.end)];
    if (start >= end) {
      this.count('onNothingJudged', 1);
      return [];
    }
    if (start !== found.start || end !== found.end) {
      this.clipped.push({ judge, code: meant.code.id, unit: unit.id, transcript: unit.transcript });
    }
    return [{ coder, code, at: [start - at.start, end - at.start] }];
  }

  private count(reason: keyof LeftOutCodings, more: number): void {
    this.leftOut = { ...this.leftOut, [reason]: this.leftOut[reason] + more };
  }

  /** Seen is judged; copied codings judge only codes that there were when the transcript was read. */
  private judgedBy(judge: string, unit: string): ReadonlySet<number> | 'all' | undefined {
    const own = this.round.codes.get(judge)?.codes;
    if (own?.seen.includes(unit) !== true) return undefined;
    const copied = own.copied?.find(({ units }) => units.includes(unit));
    if (copied === undefined) return 'all';
    const { complete } = copied;
    const known = this.by.codes.flatMap(({ created }, index) =>
      created !== undefined && created > complete.slice(0, created.length) ? [] : [index],
    );
    return known.length === this.by.codes.length ? 'all' : new Set(known);
  }
}
