import { standardReplicates } from '../../agreement/intervals/bootstrap';
import { rollUpTo, type RollUp } from '../../agreement/round/rollUp';
import {
  codeStatisticNames,
  roundAgreement,
  type AgreementPlan,
  type CodeStatisticName,
  type RoundAgreement,
} from '../../agreement/round/roundAgreement';
import { usualOverlap } from '../../agreement/spans/matchedSegments';
import type { Scale } from '../../agreement/round/orderedCodes';
import { judgedTwice } from '../../agreement/round/tested';
import { unitTypes, type UnitType } from '../../agreement/round/judgedPassages';
import type { Code } from '../../codebook/codebook';
import { IntercoderError } from '../../intercoderError';
import type { AgreementReport, CodeCounts, ReportPlan, UnitBlock } from '../../report/agreement/agreementReport';
import { roundJudgements, type RoundJudgements } from '../../study/judgements/roundJudgements';
import type { Draw, Round } from '../../study/rounds/round';
import { roundCodesPath } from '../../study/rounds/roundPaths';
import { earlierGone, isUnsettled, unfinishedCoders } from '../../study/rounds/roundState';
import type { StudySnapshot } from '../../study/snapshot';
import { ancestors, atLevel, planOf, type ReportOptions } from './planned';
import { daysBetween, reportCoders } from './reportCoders';
import { roundsInTime } from './roundsInTime';
import { warningsOf } from './warnings';
import { confirmedTopUps } from './topUps';
import { wordsOfJudges } from './wordsOfJudges';

/**
 * The figures of a finished round, from its frozen files alone.
 * @throws IntercoderError `agreement.unknownRound`, `.unreadable`, `.open`, and as `requireTwo`
 */
export function reportRound(snapshot: StudySnapshot, name: string, options: ReportOptions = {}): AgreementReport {
  const { round, draw } = closedRound(snapshot, name);
  const plan = planOf(draw, options);
  const judgements = atLevel(roundJudgements(snapshot, round, draw), plan.level, round);
  requireTwo(judgements, draw, name);
  const { overlap } = options;
  const engine = { ...enginePlan(draw, plan, judgements), ...(overlap === undefined ? {} : { overlap }) };
  const result = roundAgreement({ ...engineInput(judgements), scales: scalesOf(round, judgements) }, engine);
  const coders = reportCoders(round, judgements);
  const others = coders.filter(({ copied }) => !copied);
  const levels = (others.length > 0 ? others : coders).map(({ blind }) => blind);
  const days = draw.purpose === 'intra-coder' ? daysBetween(round, judgements.judges) : undefined;
  const topUp = confirmedTopUps(judgements);
  const report: Omit<AgreementReport, 'warnings'> = {
    round: name,
    study: snapshot.config.title ?? '',
    purpose: draw.purpose,
    mode: draw.mode,
    plan,
    exploratory: exploratory(draw, options),
    coders,
    blind: (['none', 'shielded', 'package'] as const).find((level) => levels.includes(level)) ?? 'none',
    groups: groupsAbove(round, judgements),
    codes: judgements.codes.map(({ id, name: codeName, color }) => ({
      id,
      name: codeName,
      ...(color === undefined ? {} : { color }),
    })),
    passages: passagesOf(draw, judgements),
    intervals: draw.mode === 'dialogue' ? null : (engine.intervals ?? null),
    counts: countsOf(judgements, plan, result),
    weights: result.weights,
    excluded: {
      shownTurns: judgements.shownTurns,
      clipped: judgements.clipped.map(({ judge, code, unit }) => ({ coder: judge, code, unit })),
      onNothingJudged: judgements.leftOut.onNothingJudged,
      unclearCode: judgements.leftOut.unclearCode,
    },
    ...wordsOfJudges(round, draw, judgements.judges),
    orphaned: judgements.leftOut.orphaned,
    ambiguous: judgements.leftOut.ambiguous,
    confusions: result.confusions,
    unmatched: result.unmatched,
    ...(topUp === undefined ? {} : { topUp }),
    ...(days === undefined ? {} : { days }),
    rounds: options.withRounds === false || draw.mode === 'dialogue' ? [] : roundsInTime(snapshot),
    ...(draw.mode === 'dialogue' ? {} : figuresOf(result)),
  };
  return { ...report, warnings: warningsOf(report, round, draw, judgements, result.constantCoders) };
}

/** What was asked otherwise than planned, and a planned statistic that no code has. */
const exploratory = ({ plan }: Draw, options: ReportOptions): readonly string[] => [
  ...(['unit', 'presence', 'level'] as const).filter((key) => options[key] !== undefined && options[key] !== plan[key]),
  ...(options.overlap === undefined || options.overlap === usualOverlap ? [] : ['overlap']),
  ...(codeStatisticNames.some((name) => name === plan.statistic) ? [] : ['statistic']),
];

/** Nothing of these is there where differences are talked through and not computed. */
function figuresOf(result: RoundAgreement): Partial<AgreementReport> {
  const { byUnit, rollUp, tested, perTranscript, perRole, perPair, drift, spans, scales, verdicts } = result;
  const block = ({ units, n, statistics, unweighted }: (typeof byUnit)['turn']): UnitBlock => ({
    units,
    n,
    ...statistics,
    ...(unweighted === undefined ? {} : { unweighted }),
  });
  return {
    units: Object.fromEntries(unitTypes.map((type) => [type, block(byUnit[type])])) as Record<UnitType, UnitBlock>,
    ...(rollUp === undefined ? {} : { rollUp: { codes: rollUp.codes, ...block(rollUp) } }),
    tested,
    perTranscript,
    perRole,
    perPair,
    drift,
    spans,
    ...(scales === undefined ? {} : { scales }),
    ...(verdicts === undefined ? {} : { verdicts }),
  };
}

/** @throws IntercoderError `agreement.unknownRound`, `.unreadable`, `.codesUnreadable`, `.unsettled`, `.earlierGone`, `.open` */
export function closedRound({ rounds }: StudySnapshot, name: string): { readonly round: Round; readonly draw: Draw } {
  const round = rounds.find((each) => each.name === name);
  if (round === undefined) {
    throw new IntercoderError('agreement.unknownRound', {
      round: name,
      rounds: rounds.map((each) => each.name).join(', ') || '–',
    });
  }
  const { draw } = round;
  if (draw === undefined)
    throw new IntercoderError('agreement.unreadable', { round: name }, { problems: round.problems });
  const broken = [...round.codes.values()].find(({ coder, writable }) => !writable && draw.coders.includes(coder));
  if (broken !== undefined) {
    const { problems } = broken;
    throw new IntercoderError(
      isUnsettled(broken) ? 'agreement.unsettled' : 'agreement.codesUnreadable',
      { round: name, file: broken.path },
      { problems },
    );
  }
  const earlier = earlierGone(round);
  if (earlier !== undefined) {
    const file = roundCodesPath(name, earlier);
    throw new IntercoderError('agreement.earlierGone', { round: name, coder: earlier.coder, file });
  }
  const open = unfinishedCoders(round);
  if (open.length > 0) {
    const data = { round: name, count: open.length, coders: open.join(', ') };
    throw new IntercoderError('agreement.open', data);
  }
  return { round, draw };
}

/** Whole transcripts are few: fewer than 30 give intervals that promise too much. */
const leastTranscripts = 30;

export function enginePlan(draw: Draw, plan: ReportPlan, { passages }: RoundJudgements): AgreementPlan {
  const isFew = draw.method.draw === 'transcript' && passages.length < leastTranscripts;
  const statistic = codeStatisticNames.find((name) => name === plan.statistic) ?? 'krippendorffAlpha';
  return {
    unit: plan.unit,
    presence: plan.presence,
    statistic: statistic satisfies CodeStatisticName,
    ...(plan.minimum === undefined ? {} : { minimum: plan.minimum }),
    ...(isFew ? {} : { intervals: { replicates: standardReplicates, seed: draw.method.seed } }),
  };
}

export function engineInput({
  judges,
  codes,
  passages,
  orders,
}: RoundJudgements): Parameters<typeof roundAgreement>[0] {
  const ids = codes.map(({ id }) => id);
  return {
    coders: judges,
    codes: ids,
    isAbove: (one, other) => ancestors(codes, codes[other]).includes(ids[one] ?? ''),
    passages,
    orders,
    rollUp: topLevel(codes),
  };
}

/** Codes of the round's book whose children are levels, with those of them that are judged. */
export function scalesOf({ codebook }: Round, { codes }: Pick<RoundJudgements, 'codes'>): readonly Scale[] {
  const ordered = codebook?.codebook.codes.filter((code) => code.ordered) ?? [];
  return ordered
    .map(({ id }) => ({ code: id, levels: codes.flatMap(({ parent }, index) => (parent === id ? [index] : [])) }))
    .filter(({ levels }) => levels.length > 1);
}

const topLevel = (codes: readonly Code[]): RollUp =>
  rollUpTo(
    codes.map(({ id }) => id),
    (id) =>
      ancestors(
        codes,
        codes.find((code) => code.id === id),
      ).at(-1) ?? id,
  );

/** Codes of the round's book that only group those that are judged. */
function groupsAbove({ codebook }: Round, { codes }: RoundJudgements): AgreementReport['groups'] {
  const own = new Set(codes.map(({ id }) => id));
  const groups = codebook?.codebook.codes.filter(({ id, codable }) => !codable && !own.has(id)) ?? [];
  return groups.map(({ id, name }) => ({ id, name }));
}

/** @throws IntercoderError `agreement.oneCoder`, `.allLost`, `.noCommonUnits`, `.nothingTwice` */
export function requireTwo(
  { judges, passages, notFound, changed, vanished }: RoundJudgements,
  { purpose, coders }: Draw,
  name: string,
): void {
  if (judges.length < 2) throw new IntercoderError('agreement.oneCoder', { round: name });
  if (passages.length === 0 && notFound.length > 0) {
    const files = [...new Set([...vanished, ...changed])].join(', ');
    throw new IntercoderError('agreement.allLost', { round: name, count: notFound.length, files });
  }
  if (judgedTwice(passages).length > 0) return;
  if (purpose === 'intra-coder')
    throw new IntercoderError('agreement.nothingTwice', { round: name, coder: coders.join(', ') });
  throw new IntercoderError('agreement.noCommonUnits', { round: name, coders: judges.join(', ') });
}

function passagesOf(draw: Draw, { passages, notFound }: RoundJudgements): AgreementReport['passages'] {
  const drawn = draw.units.filter(({ topUp }) => topUp === undefined);
  const all = draw.strata.reduce((total, stratum) => total + stratum.passages, 0);
  return {
    drawn: drawn.length,
    found: passages.length,
    notFound,
    transcripts: new Set(drawn.map(({ transcript }) => transcript)).size,
    ...(all === 0 ? {} : { share: drawn.length / all }),
    seed: draw.method.seed,
  };
}

function countsOf(
  { codes }: RoundJudgements,
  { unit }: ReportPlan,
  { byUnit }: RoundAgreement,
): AgreementReport['counts'] {
  const { perCode } = byUnit[unit].statistics;
  return Object.fromEntries(
    codes.map(({ id }): [string, CodeCounts] => {
      const { all = 0, some = 0, none = 0 } = perCode[id] ?? {};
      return [id, { all, some, none }];
    }),
  );
}
