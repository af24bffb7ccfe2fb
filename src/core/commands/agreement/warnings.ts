import type { ConstantCoder } from '../../agreement/round/constantCoders';
import { leastPassages, leastUnits } from '../../agreement/round/tested';
import type { AgreementReport, AgreementWarning, WarningCode } from '../../report/agreement/agreementReport';
import type { MessageData } from '../../messages/render';
import type { RoundJudgements } from '../../study/judgements/roundJudgements';
import { changedSince, hashesNow, isIntact } from '../../study/rounds/frozen';
import type { Draw, Round } from '../../study/rounds/round';

/** What is to be known before the figures of a round are believed, the gravest first. */
export function warningsOf(
  report: Omit<AgreementReport, 'warnings'>,
  round: Round,
  draw: Draw,
  judgements: RoundJudgements,
  constant: readonly ConstantCoder[],
): readonly AgreementWarning[] {
  const { changed, vanished, notFound, leftOut, passages } = judgements;
  const lost = leftOut.orphaned + leftOut.ambiguous + leftOut.unclearCode;
  return [
    ...edited(round, report),
    ...when(round.codebook?.usable !== true, 'bookGone', { round: round.name }),
    ...when(vanished.length > 0, 'textVanished', { transcripts: vanished.join(', ') }),
    ...when(notFound.length > 0, 'notFound', { count: notFound.length, units: notFound.join(', ') }),
    ...when(changed.length > 0, 'textChanged', { transcripts: changed.join(', ') }),
    ...when(lost > 0, 'lostCodings', { count: lost }),
    ...(report.mode === 'dialogue'
      ? []
      : [...ofFigures(report, draw, passages.length), ...constantWarnings(constant, report)]),
    ...when(report.blind === 'none', 'notBlind', {}),
  ];
}

const when = (holds: boolean, code: WarningCode, data: MessageData): readonly AgreementWarning[] =>
  holds ? [{ code, data }] : [];

/** Files that hold something else than when they were finished, and those begun on another plan. */
function edited(round: Round, { coders }: Pick<AgreementReport, 'coders'>): readonly AgreementWarning[] {
  const hashes = hashesNow(round);
  const files = coders.flatMap(({ id }) => {
    const codes = round.codes.get(id)?.codes;
    return codes ? [{ id, codes }] : [];
  });
  const touched = files.filter(({ codes }) => codes.finished !== undefined && !isIntact(codes));
  const since = (key: 'plan' | 'codebook' | 'sample'): string =>
    files
      .filter(({ codes: { drawn } }) => hashes && drawn && changedSince(drawn, hashes).includes(key))
      .map(({ id }) => id)
      .join(', ');
  const [plan, codebook, sample] = [since('plan'), since('codebook'), since('sample')];
  return [
    ...touched.flatMap(({ id }) => when(true, 'editedAfterFinishing', { coder: id, round: round.name })),
    ...when(plan !== '', 'planChanged', { round: round.name, coders: plan }),
    ...when(codebook !== '', 'bookChanged', { round: round.name, coders: codebook }),
    ...when(sample !== '', 'sampleChanged', { round: round.name, coders: sample }),
  ];
}

function ofFigures(
  report: Omit<AgreementReport, 'warnings'>,
  draw: Draw,
  passages: number,
): readonly AgreementWarning[] {
  const { units, plan, tested, counts, intervals } = report;
  const n = units?.[plan.unit].percentIdentical.n ?? 0;
  const unused = Object.values(counts).filter(({ all, some }) => all + some === 0).length;
  const few = (tested?.of ?? 0) - (tested?.tested ?? 0);
  const together = intervals === null ? 0 : (tested?.passages ?? 0);
  const isTranscripts = draw.method.draw === 'transcript';
  return [
    ...when(n < leastUnits, 'fewUnits', { n, least: leastUnits }),
    ...when(n >= leastUnits && between(together, 2, leastPassages), 'fewTogether', {
      count: together,
      least: leastPassages,
    }),
    ...when(passages < 2, 'oneCluster', {}),
    ...when(isTranscripts && intervals === null, 'fewTranscripts', { count: passages }),
    ...when(few - unused > 0, 'fewPassages', { count: few - unused, least: leastPassages }),
    ...when(unused > 0, 'neverUsed', { count: unused }),
  ];
}

const between = (value: number, least: number, below: number): boolean => value >= least && value < below;

/** κ is 0 there, a true value: without a word it looks as if it were one of chance. */
const constantWarnings = (
  constant: readonly ConstantCoder[],
  { codes }: Pick<AgreementReport, 'codes'>,
): readonly AgreementWarning[] =>
  constant.flatMap(({ coder, codes: ids }) => {
    const names = ids.map((id) => `“${codes.find((code) => code.id === id)?.name ?? id}”`);
    return when(true, 'constantCoder', { coder, codes: names.join(', ') });
  });
