import {
  codeStatisticNames,
  overallStatisticNames,
  verdictsOn,
  type CodeStatisticName,
  type OverallStatisticName,
} from '../../agreement/round/roundAgreement';
import { restsOn, type RestsOn } from '../../agreement/round/tested';
import { pooledOf } from '../../agreement/round/pooledOf';
import { verdictOn, type Verdict } from '../../agreement/round/verdict';
import { IntercoderError } from '../../intercoderError';
import type { AgreementReport, UnitBlock } from '../../report/agreement/agreementReport';

/** A value that is asked for: of each code that can be tested, or of all together. */
export type Minimum =
  | { readonly scope: 'each'; readonly statistic: CodeStatisticName; readonly value: number }
  | { readonly scope: 'pooled'; readonly statistic: OverallStatisticName; readonly value: number };

const known = [...codeStatisticNames, ...overallStatisticNames].join(', ');

/**
 * @param text such as `krippendorffAlpha=.667`; a comma is a point
 * @throws IntercoderError `agreement.badMinimum`, `.unknownStatistic`, `.notPooled`
 */
export function minimumFrom(text: string, scope?: string): Minimum {
  const [, name = '', number = ''] = /^\s*([A-Za-z0-9]+)\s*=\s*(-?(?:\d+(?:[.,]\d+)?|[.,]\d+))\s*$/.exec(text) ?? [];
  const value = Number(number.replace(',', '.'));
  if (
    name === '' ||
    number === '' ||
    value < -1 ||
    value > 1 ||
    (scope !== undefined && scope !== 'each' && scope !== 'pooled')
  ) {
    throw new IntercoderError('agreement.badMinimum', { text: scope === undefined ? text : `${text} ${scope}`, known });
  }
  const overall = overallStatisticNames.find((each) => each === name);
  if (overall !== undefined) return { scope: 'pooled', statistic: overall, value };
  const ofCode = codeStatisticNames.find((each) => each === name);
  if (ofCode === undefined) {
    throw new IntercoderError('agreement.unknownStatistic', { statistic: name, known });
  }
  if (scope !== 'pooled') return { scope: 'each', statistic: ofCode, value };
  const pooled = pooledOf[ofCode];
  if (pooled === undefined) throw new IntercoderError('agreement.notPooled', { statistic: ofCode });
  return { scope: 'pooled', statistic: pooled, value };
}

/** What a minimum comes to, code by code or over all. */
export interface Judged {
  readonly verdicts: Readonly<Record<string, Verdict>>;
  /** Whether none is below; strictly: whether all are met. */
  readonly holds: boolean;
  /** What a verdict over all codes rests on. */
  readonly restsOn?: RestsOn;
}

/** @throws IntercoderError `agreement.noCoefficient`, `agreement.ofTwo`, `agreement.ofMore` */
export function judge(report: AgreementReport, minimum: Minimum, isStrict: boolean): Judged {
  const { units, tested, plan, round } = report;
  const block = units?.[plan.unit];
  if (block === undefined || tested === undefined) throw new IntercoderError('agreement.noCoefficient', { round });
  if (minimum.scope === 'each') requireComputed(report, block, minimum.statistic);
  const verdicts =
    minimum.scope === 'each'
      ? verdictsOn(block, tested, minimum.statistic, minimum.value).perCode
      : {
          [minimum.statistic]: verdictOn(
            block[minimum.statistic],
            minimum.value,
            (block.percentIdentical.n ?? 0) >= tested.leastUnits,
          ),
        };
  const failing: readonly Verdict[] = isStrict ? ['notMet', 'undecided', 'notTestable'] : ['notMet'];
  return {
    verdicts,
    holds: !Object.values(verdicts).some((verdict) => failing.includes(verdict)),
    ...(minimum.scope === 'pooled' ? { restsOn: restsOn(tested) } : {}),
  };
}

/** A statistic that no code has, for the number of its coders, could never be missed. */
function requireComputed(
  { round, coders }: AgreementReport,
  { perCode }: UnitBlock,
  statistic: CodeStatisticName,
): void {
  const codes = Object.values(perCode);
  if (codes.length === 0 || codes.some((code) => code[statistic] !== undefined)) return;
  throw new IntercoderError(statistic === 'cohenKappa' ? 'agreement.ofTwo' : 'agreement.ofMore', {
    round,
    statistic,
    coders: coders.map(({ id }) => id).join(', '),
  });
}
