import { coderPairs } from '../coderPairs';
import { ofCoders } from '../codes/codeTable';
import { designedStatistics, type DesignedStatistics } from '../codes/designedStatistics';
import type { MultilabelStatistics } from '../codes/codeStatistics';
import type { BootstrapPlan } from '../intervals/bootstrap';
import { stratifiedDesign, unequalWeights, type Design } from '../intervals/design';
import type { Presence } from '../spans/projection';
import type { Statistic } from '../statistic';
import { confusions, type Confusions } from './confusions';
import { constantCoders, type ConstantCoder } from './constantCoders';
import { driftsOf, type Drift, type JudgedOrder } from './drift';
import { noRole, unitTypes, type JudgedPassage, type UnitTable, type UnitType } from './judgedPassages';
import { scaleAgreements, type Scale, type ScaleAgreement } from './orderedCodes';
import { overall, overallOf, unitCounts, type Overall, type UnitCounts } from './overall';
import { pooledOf } from './pooledOf';
import { rolledUp, type RollUp } from './rollUp';
import { spanAgreement, type SpanAgreement } from './spanAgreement';
import { restsOn, testedCodes, type RestsOn, type Tested } from './tested';
import { unitTable } from './unitTable';
import { verdictOn, type Verdict } from './verdict';

/** What is to be computed of a round. */
export interface AgreementPlan {
  readonly unit: UnitType;
  readonly presence: Presence;
  /** The statistic of each code that a minimum is read from. */
  readonly statistic: CodeStatisticName;
  readonly minimum?: number;
  /** None: no intervals, as where whole transcripts were drawn and there are few. */
  readonly intervals?: BootstrapPlan;
  /** Per cent that two marked passages share to be matched. */
  readonly overlap?: number;
}

/** Statistics that a minimum can be asked of each code. */
export const codeStatisticNames = [
  'krippendorffAlpha',
  'cohenKappa',
  'lightKappa',
  'gwetAC1',
  'pabak',
  'percent',
  'positiveAgreement',
  'negativeAgreement',
] as const;
export type CodeStatisticName = (typeof codeStatisticNames)[number];

/** Statistics over all codes that a minimum can be asked of. */
export const overallStatisticNames = ['alphaMasi', 'alphaJaccard', 'pooledKappa', 'macroKappa'] as const;
export type OverallStatisticName = (typeof overallStatisticNames)[number];

export interface UnitAgreement extends DesignedStatistics, UnitCounts {}

export interface Verdicts {
  readonly statistic: CodeStatisticName;
  readonly minimum: number;
  readonly perCode: Readonly<Record<string, Verdict>>;
  /** Over all codes: of what the statistic means there, if it means anything. */
  readonly alphaMasi?: Verdict;
  readonly pooledKappa?: Verdict;
  /** Where there is one of these. */
  readonly restsOn?: RestsOn;
}

export interface RoundAgreement extends Confusions {
  readonly byUnit: Readonly<Record<UnitType, UnitAgreement>>;
  readonly rollUp?: { readonly codes: readonly string[] } & UnitAgreement;
  readonly weights: { readonly unequal: boolean; readonly least: number; readonly most: number };
  readonly tested: Tested;
  readonly perTranscript: Readonly<Record<string, Overall>>;
  /** By role, and under `noRole` the units whose speaker has none. */
  readonly perRole: Readonly<Record<string, Overall>>;
  readonly perPair: readonly ({ readonly first: string; readonly second: string } & Overall)[];
  readonly drift: readonly Drift[];
  readonly constantCoders: readonly ConstantCoder[];
  readonly spans: SpanAgreement;
  /** By code whose children are levels; not there where the book has none. */
  readonly scales?: Readonly<Record<string, ScaleAgreement>>;
  readonly verdicts?: Verdicts;
}

export interface Judged {
  readonly coders: readonly string[];
  readonly codes: readonly string[];
  /** Whether the one code stands above the other in the book. */
  readonly isAbove: (one: number, other: number) => boolean;
  readonly passages: readonly JudgedPassage[];
  /** Of each coder who did not judge before the draw. */
  readonly orders: readonly JudgedOrder[];
  readonly rollUp?: RollUp;
  readonly scales?: readonly Scale[];
}

/** Everything a report of a round tells, by the plan of its main table; the other kinds of units stand beside. */
export function roundAgreement(judged: Judged, plan: AgreementPlan): RoundAgreement {
  const { coders, codes, passages } = judged;
  const design = designOf(passages);
  const tables = unitTypes.map((type) => unitTable(passages, codes, coders.length, type, plan.presence));
  const byUnit = Object.fromEntries(
    unitTypes.map((type, index) => [type, agreementOf(tables[index], design, plan.intervals, type === plan.unit)]),
  ) as Readonly<Record<UnitType, UnitAgreement>>;
  const main = tables[unitTypes.indexOf(plan.unit)];
  if (main === undefined) throw new RangeError(`no unit ${plan.unit}`);
  const { statistics } = byUnit[plan.unit];
  const tested = testedCodes(passages, codes, (code) => statistics.perCode[code]?.percent.n ?? 0);
  const weights = passages.map(({ weight }) => weight);
  return {
    byUnit,
    ...rollUpOf(judged, plan, design),
    weights: { unequal: unequalWeights(design), least: Math.min(...weights), most: Math.max(...weights) },
    tested,
    perTranscript: partsBy(main, design, (unit) => passages[main.passageOf[unit] ?? 0]?.transcript ?? ''),
    perRole: perRoleOf(main, design),
    perPair: coderPairs(coders.length).map(([first, second]) => ({
      first: coders[first] ?? '',
      second: coders[second] ?? '',
      ...overall(ofCoders(main.table, [first, second]), main.passageOf, design),
    })),
    ...confusions(main.table, judged.isAbove),
    ...(judged.scales?.length ? { scales: scaleAgreements(main, judged.scales, design) } : {}),
    spans: spanAgreement(passages, codes, coders, plan.overlap),
    drift: judged.orders.flatMap((order) => driftsOf(order, coders, main, design)),
    constantCoders: constantCoders(main.table, coders),
    ...(plan.minimum === undefined ? {} : { verdicts: verdictsOn(statistics, tested, plan.statistic, plan.minimum) }),
  };
}

/** Passages in their strata, each standing for N_h / n_h. */
export const designOf = (passages: readonly JudgedPassage[]): Design =>
  stratifiedDesign(
    passages.map(({ stratum }) => stratum),
    passages.map(({ weight }) => weight),
  );

function agreementOf(
  units: UnitTable | undefined,
  design: Design,
  plan: BootstrapPlan | undefined,
  ofCodes = true,
): UnitAgreement {
  if (units === undefined) throw new RangeError('no such unit');
  const { table, passageOf } = units;
  const found = designedStatistics(table, passageOf, design, plan, ofCodes);
  return { ...unitCounts(table, found.statistics), ...found };
}

function rollUpOf(
  { rollUp, passages, coders }: Judged,
  plan: AgreementPlan,
  design: Design,
): Pick<RoundAgreement, 'rollUp'> {
  if (rollUp === undefined || rollUp.codes.length === rollUp.to.length) return {};
  const units = unitTable(rolledUp(passages, rollUp), rollUp.codes, coders.length, plan.unit, plan.presence);
  return { rollUp: { codes: rollUp.codes, ...agreementOf(units, design, plan.intervals) } };
}

/** Parts of the sample by the name of each unit, in the order in which they come. */
function partsBy(
  units: UnitTable,
  design: Design,
  nameOf: (unit: number) => string,
): Readonly<Record<string, Overall>> {
  const parts = new Map<string, number[]>();
  for (let unit = 0; unit < units.table.units; unit++) {
    const name = nameOf(unit);
    const own = parts.get(name);
    if (own === undefined) parts.set(name, [unit]);
    else own.push(unit);
  }
  return Object.fromEntries([...parts].map(([name, own]) => [name, overallOf(units, own, design)]));
}

/** By role, and last those whose speaker has none; nothing where nobody has one. */
function perRoleOf(units: UnitTable, design: Design): RoundAgreement['perRole'] {
  const { [noRole]: without, ...byRole } = partsBy(units, design, (unit) => units.roles[unit] ?? noRole);
  if (Object.keys(byRole).length === 0) return {};
  return { ...byRole, ...(without === undefined ? {} : { [noRole]: without }) };
}

export function verdictsOn(
  statistics: MultilabelStatistics,
  tested: Tested,
  statistic: CodeStatisticName,
  minimum: number,
): Verdicts {
  const enough = (statistics.percentIdentical.n ?? 0) >= tested.leastUnits;
  const overAll = pooledOf[statistic];
  const verdict = (value: Statistic | undefined, isTested: boolean): Verdict => verdictOn(value, minimum, isTested);
  return {
    statistic,
    minimum,
    perCode: Object.fromEntries(
      tested.codes.map(({ code, isTested }) => [code, verdict(statistics.perCode[code]?.[statistic], isTested)]),
    ),
    ...(overAll === undefined ? {} : { [overAll]: verdict(statistics[overAll], enough), restsOn: restsOn(tested) }),
  };
}
