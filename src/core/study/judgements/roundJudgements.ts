import type { JudgedOrder } from '../../agreement/round/drift';
import { judgeOf } from '../../agreement/round/judge';
import type { JudgedPassage } from '../../agreement/round/judgedPassages';
import type { Code, Codebook } from '../../codebook/codebook';
import type { StudyPath } from '../../text/studyPath';
import { textHash } from '../../text/textHash';
import type { Draw, Round } from '../rounds/round';
import type { StudySnapshot } from '../snapshot';
import { PassageReader, type ClippedCoding, type LeftOutCodings } from './passageReader';

/** What the files of a round say, as judgements of passages. */
export interface RoundJudgements {
  /** Coders; in an intra-coder round what the coder had coded before, then the coder. The first is the analysis coder, if any of them is. */
  readonly judges: readonly string[];
  readonly codes: readonly Code[];
  /** In the order of the draw, those that were found. */
  readonly passages: readonly JudgedPassage[];
  /** Passages that were added for rare codes: never pooled with the others. */
  readonly topUps: readonly JudgedPassage[];
  /** Ids of the codes that they were added for. */
  readonly rareCodes: readonly string[];
  /** Ids of passages that are not found in their transcripts any more. */
  readonly notFound: readonly string[];
  /** Transcripts whose text is another now than at the draw, and those that are gone. */
  readonly changed: readonly StudyPath[];
  readonly vanished: readonly StudyPath[];
  readonly leftOut: LeftOutCodings;
  readonly clipped: readonly ClippedCoding[];
  /** Turns that were shown and not judged, by the plan. */
  readonly shownTurns: number;
  /** Of judges who judged in the round. */
  readonly orders: readonly JudgedOrder[];
}

/** Reads the frozen files of a round; where a passage stands now is found by its anchors. */
export function roundJudgements(snapshot: StudySnapshot, round: Round, draw: Draw): RoundJudgements {
  const judges = judgesOf(draw);
  const book = round.codebook?.codebook ?? snapshot.codebook;
  const codes = judgedCodes(round, book, judges);
  const reader = new PassageReader(snapshot, round, draw, { judges, codes, book });
  const read = draw.units.map((unit) => ({ unit, passage: reader.read(unit) }));
  const passages = weighted(
    draw,
    read.flatMap(({ unit, passage }) => (passage && unit.topUp === undefined ? [passage] : [])),
  );
  const index = new Map(passages.map(({ id }, place) => [id, place]));
  return {
    judges,
    codes,
    passages,
    topUps: read.flatMap(({ unit, passage }) => (passage && unit.topUp !== undefined ? [passage] : [])),
    rareCodes: (draw.topUps ?? []).flatMap((topUp) =>
      topUp.codes.flatMap((id) => {
        const meant = book.resolve(id);
        return meant.kind === 'code' ? [meant.code.id] : [];
      }),
    ),
    notFound: read.flatMap(({ unit, passage }) => (passage ? [] : [unit.id])),
    ...textsOf(snapshot, draw),
    leftOut: reader.leftOut,
    clipped: reader.clipped,
    shownTurns: reader.shownTurns,
    orders: judges.flatMap((coder) => {
      const own = round.codes.get(coder)?.codes;
      if (own === undefined || own.copied !== undefined) return [];
      return [{ coder, order: own.seen.flatMap((id) => index.get(id) ?? []) }];
    }),
  };
}

/** What a passage stands for: N_h over those of its stratum that are found, so that the stratum keeps its weight. */
function weighted({ strata }: Draw, passages: readonly JudgedPassage[]): readonly JudgedPassage[] {
  const found = new Map<string, number>();
  for (const { stratum } of passages) found.set(stratum, (found.get(stratum) ?? 0) + 1);
  const all = new Map(strata.map((stratum) => [stratum.name, stratum.passages]));
  return passages.map((passage) => {
    const { stratum } = passage;
    const of = all.get(stratum);
    return of === undefined ? passage : { ...passage, weight: of / (found.get(stratum) ?? 1) };
  });
}

function judgesOf({ purpose, coders, first }: Draw): readonly string[] {
  if (purpose !== 'intra-coder') return [...coders].sort((a, b) => Number(b === first) - Number(a === first));
  return coders.flatMap((coder) => [judgeOf({ coder, isEarlier: true }), coder]);
}

/** Codes that can be given, and those that were, in book order. */
function judgedCodes({ codes }: Round, book: Codebook, judges: readonly string[]): readonly Code[] {
  const used = new Set<string>();
  for (const judge of judges) {
    for (const { code } of codes.get(judge)?.codes.codings ?? []) {
      const meant = book.resolve(code);
      if (meant.kind === 'code') used.add(meant.code.id);
    }
  }
  return book.codes.filter(({ id, codable, status }) => used.has(id) || (codable && status === 'active'));
}

function textsOf(
  { transcripts }: StudySnapshot,
  { frame, units }: Draw,
): Pick<RoundJudgements, 'changed' | 'vanished'> {
  const drawn = new Set(units.map(({ transcript }) => transcript));
  const own = frame.transcripts.filter(({ path }) => drawn.has(path));
  const sourceOf = (path: StudyPath) => transcripts.get(path)?.source;
  return {
    changed: own.flatMap(({ path, sha256 }) => {
      const source = sourceOf(path);
      return source !== undefined && textHash(source.text) !== `sha256:${sha256}` ? [path] : [];
    }),
    vanished: [...drawn].filter((path) => sourceOf(path) === undefined),
  };
}
