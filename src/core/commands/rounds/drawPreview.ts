import { leastUnits } from '../../agreement/round/tested';
import { IntercoderError } from '../../intercoderError';
import { overlaps } from '../../text/offsets';
import { sampleSize } from '../../sampling/drawSample';
import { spanOfTurns } from '../../sampling/frame';
import {
  chanceTestable,
  designEffect,
  expectedInterval,
  shareForWidth,
  type ExpectedInterval,
} from '../../sampling/precision';
import { codeIdOf } from '../../study/placedCoding';
import { spanOf } from '../../study/placement';
import type { DrawnRound } from '../../study/rounds/drawRound';
import type { Stratum } from '../../study/rounds/round';
import type { StudySession } from '../../study/session';
import type { Viewer } from '../../study/visibleTo';
import type { StudyPath } from '../../text/studyPath';
import { lastRho, type RoundRho } from './lastRho';
import { noFigures, type NoFigures } from './noFigures';

interface Amount {
  readonly passages: number;
  readonly turns: number;
  readonly words: number;
}

/** What a sample can decide, before it is drawn. */
export interface DrawPreview {
  readonly seed: number;
  readonly fraction: number;
  readonly frame: Amount & { readonly transcripts: number; readonly leftOut: { examples: number; training: number } };
  readonly sample: Amount;
  readonly strata: readonly Stratum[];
  /** Whether what is judged present or absent is a whole transcript. */
  readonly isTranscriptAPassage: boolean;
  /** Why it will never give figures; undefined where it can. */
  readonly noFigures: NoFigures | undefined;
  /** That differences are talked through: then nothing is computed, and there is nothing to say of intervals and codes. */
  readonly isDialogue: boolean;
  /** Codes on 5, 10 and 30 % of the units, for each ρ: a usual and a high one, and that of an earlier round. */
  readonly intervals: readonly ExpectedInterval[];
  /** What share would have intervals as narrow as `width`; above 1 where none is. */
  readonly needed: readonly { readonly prevalence: number; readonly rho: number; readonly share: number }[];
  readonly width: number;
  /** How alike the turns of a passage were in an earlier round, where one has told. */
  readonly rho: RoundRho | undefined;
  readonly codes: {
    readonly all: number;
    /** Codes that will more probably than not be in enough passages to be tested. */
    readonly testable: number;
    readonly each: readonly CodeOutlook[];
  };
  /** Transcripts that the analysis coder has not completed, or not for newer codes. */
  readonly incomplete: readonly StudyPath[];
}

export interface CodeOutlook {
  readonly code: string;
  readonly name: string;
  /** Units of the frame in which the analysis coder gave it, as far as the viewer may know. */
  readonly units: number;
  /** That enough of the sample will have it. */
  readonly chance: number;
}

const prevalences = [0.05, 0.1, 0.3];
const usualRhos = [0.1, 0.3];

/** What one round told is uncertain, so that the usual values stand beside it, but for one that reads the same. */
const rhosBeside = (told: RoundRho | undefined): readonly number[] =>
  told === undefined
    ? usualRhos
    : [told.rho, ...usualRhos.filter((usual) => Math.abs(usual - told.rho) >= 0.005)].toSorted((a, b) => a - b);

/**
 * @param width wanted of an interval, as a difference of κ
 */
export function drawPreview(
  session: StudySession,
  viewer: Viewer,
  { draw, frame, sample }: DrawnRound,
  { width = 0.3, incomplete }: PreviewOptions,
): DrawPreview {
  const { method, plan } = draw;
  const amount = (units: readonly { turns: number; words: number }[]): Amount => ({
    passages: units.length,
    turns: units.reduce((sum, { turns }) => sum + turns, 0),
    words: units.reduce((sum, { words }) => sum + words, 0),
  });
  const all = amount(frame.units);
  const drawn = amount(sample.units);
  const byPassage = plan.unit === 'passage' || method.draw === 'turn';
  const unitsPerPassage = byPassage ? 1 : all.passages === 0 ? 1 : all.turns / all.passages;
  const [units, frameUnits] = byPassage ? [drawn.passages, all.passages] : [drawn.turns, all.turns];
  const isDialogue = draw.mode === 'dialogue';
  const rho = unitsPerPassage === 1 || isDialogue ? undefined : lastRho(session.current);
  const told = unitsPerPassage === 1 ? [0] : rhosBeside(rho);
  const questions = (isDialogue ? [] : prevalences).flatMap((prevalence) =>
    told.map((rho) => ({ prevalence, rho, unitsPerPassage })),
  );
  const drawnUnits = sampleSize(method.fraction ?? 1, frame.units.length);
  const each = isDialogue ? [] : outlook(session, viewer, { frame, drawn: drawnUnits });
  const enough = Math.min(...told.map((rho) => units / designEffect(unitsPerPassage, rho))) >= 1 && units >= leastUnits;
  return {
    seed: method.seed,
    fraction: method.fraction ?? 1,
    frame: { ...all, transcripts: frame.transcripts.length, leftOut: frame.leftOut },
    sample: drawn,
    strata: sample.strata,
    isTranscriptAPassage: plan.unit === 'passage' && method.draw === 'transcript',
    noFigures: noFigures(session.current, draw),
    isDialogue,
    intervals: questions.map((question) => expectedInterval({ ...question, units })),
    needed: questions.map((question) => ({
      prevalence: question.prevalence,
      rho: question.rho,
      share: shareForWidth(width, frameUnits, question),
    })),
    width,
    rho,
    codes: { all: each.length, testable: enough ? each.filter(({ chance }) => chance >= 0.5).length : 0, each },
    incomplete,
  };
}

/** @throws IntercoderError `round.badWidth` */
export function checkWidth({ width = 1 }: Pick<PreviewOptions, 'width'>): void {
  if (!(width > 0 && width <= 2)) throw new IntercoderError('round.badWidth');
}

export interface PreviewOptions {
  /** Of an interval, above 0 and 2 at most. */
  readonly width?: number | undefined;
  readonly incomplete: readonly StudyPath[];
}

function outlook(
  session: StudySession,
  viewer: Viewer,
  { frame, drawn }: { frame: DrawnRound['frame']; drawn: number },
): readonly CodeOutlook[] {
  const { codebook, config } = session.current;
  const index = session.index(viewer);
  const holding = new Map<string, number>();
  for (const unit of frame.units) {
    const span = spanOfTurns(unit.transcript, unit.first, unit.last);
    const codes = index.placed(unit.path).flatMap((placed) => {
      const at = spanOf(placed.anchored);
      return placed.coder === config.analysis && at && overlaps(at, span) ? [codeIdOf(placed)] : [];
    });
    for (const code of new Set(codes)) holding.set(code, (holding.get(code) ?? 0) + 1);
  }
  return codebook.codes
    .filter(({ codable, status }) => codable && status === 'active')
    .map(({ id, name }) => {
      const units = holding.get(id) ?? 0;
      return { code: id, name, units, chance: chanceTestable(frame.units.length, drawn, units) };
    });
}
