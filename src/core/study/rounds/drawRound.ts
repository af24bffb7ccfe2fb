import { describeSpan } from '../../anchoring/describeSpan';
import type { Codebook } from '../../codebook/codebook';
import { assignUnits } from '../../sampling/assignUnits';
import { drawMethod, drawSample, type DrawnUnit, type Sample } from '../../sampling/drawSample';
import { frameOf, type FrameSource, type SamplingFrame } from '../../sampling/frame';
import { span } from '../../text/offsets';
import { textHash } from '../../text/textHash';
import type { Transcript } from '../../transcript/transcript';
import { utterances } from '../../transcript/utterances';
import type { Draw, Method, Plan, RoundUnit, TurnPlace } from './round';

/** What a draw is made of beside the texts: with these and the same texts everybody draws the same. */
export type DrawDecisions = Pick<Draw, 'purpose' | 'mode' | 'coders' | 'assignment'> & {
  readonly plan: Plan;
  readonly method: Required<Omit<Method, 'name' | 'version' | 'unknown'>>;
  /** Who judges every unit, however units are assigned: their codings are copied, not made. */
  readonly first: string | undefined;
};

export interface DrawnRound {
  readonly draw: Draw;
  readonly frame: SamplingFrame;
  readonly sample: Sample;
}

/** The frame that these decisions make of transcripts. */
export function samplingFrame(
  sources: readonly FrameSource[],
  book: Codebook,
  { plan, method }: Pick<DrawDecisions, 'plan' | 'method'>,
): SamplingFrame {
  return frameOf(sources, {
    draw: method.draw,
    turnsPerPassage: method.turnsPerPassage,
    excludeRoles: plan.excludeRoles ?? [],
    minWords: plan.minWords ?? 0,
    examples: book.codes.flatMap(({ examples }) => examples),
    training: method.excluded,
  });
}

/** Draws a round: pure, the same for the same decisions, texts and book. */
export function drawRound(sources: readonly FrameSource[], book: Codebook, decisions: DrawDecisions): DrawnRound {
  const { first, ...decided } = decisions;
  const frame = samplingFrame(sources, book, decisions);
  const sample = drawSample(frame.units, decisions.method);
  const others = decided.coders.filter((coder) => coder !== first || decided.purpose === 'intra-coder');
  const { kind, n = 1 } = decided.assignment;
  const shares =
    kind === 'all' ? undefined : assignUnits(sample.units.length, others, kind === 'split' ? 1 : n, sample.random);
  const units = sample.units.map((unit, index): RoundUnit => {
    const share = shares?.[index];
    const coders = share && decided.coders.filter((coder) => coder === first || share.includes(coder));
    return unitOf(unit, unitId(index, sample.units.length), coders);
  });
  const draw: Draw = {
    purpose: decided.purpose,
    mode: decided.mode,
    coders: decided.coders,
    ...(first !== undefined && { first }),
    assignment: decided.assignment,
    plan: decided.plan,
    method: { ...drawMethod, ...decided.method },
    frame: {
      transcripts: frame.transcripts.map(({ path, transcript, units: passages, turns, words }) => ({
        path,
        sha256: textHash(transcript.source.text).replace('sha256:', ''),
        passages,
        turns,
        words,
      })),
      leftOut: frame.leftOut,
    },
    strata: sample.strata,
    units,
  };
  return { draw, frame, sample };
}

/** What the units of a sample are called, in their order: `u01`, or with more than 99 of them `u001`. */
export const unitId = (index: number, units: number): string =>
  `u${String(index + 1).padStart(Math.max(String(units).length, 2), '0')}`;

/** A drawn unit as `round.json` holds it. */
export function unitOf(unit: DrawnUnit, id: string, coders?: readonly string[]): RoundUnit {
  const { path, transcript, stratum, first, last } = unit;
  return {
    id,
    stratum,
    transcript: path,
    first: placeOf(transcript, first),
    last: placeOf(transcript, last),
    ...(coders && { coders }),
  };
}

/** Code points of a turn that are kept to find it by. */
const kept = 80;

function placeOf(transcript: Transcript, turn: number): TurnPlace {
  const { source } = transcript;
  const at = utterances(transcript)[turn]?.span ?? span(0, 0);
  const head = Array.from(source.text.slice(at.start, Math.min(at.end, at.start + 2 * kept))).slice(0, kept);
  return { turn, anchor: describeSpan(source, span(at.start, at.start + head.join('').length)) };
}
