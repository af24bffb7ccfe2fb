import type { OverallStatistics } from '../codes/codeStatistics';
import { ofUnits, type CodeTable } from '../codes/codeTable';
import { weightedOverall } from '../codes/designedStatistics';
import type { Design } from '../intervals/design';
import type { UnitTable } from './judgedPassages';

/** How many units there are. */
export interface UnitCounts {
  /** All of them, whoever judged them. */
  readonly units: number;
  /** Those that two coders or more judged: what the values rest on. */
  readonly n: number;
}

/** What is told of a part of a sample, such as one transcript: values over all codes, without intervals. */
export type Overall = UnitCounts & OverallStatistics;

export const unitCounts = (
  { multiplicity, units }: CodeTable,
  { percentIdentical }: OverallStatistics,
): UnitCounts => ({
  units: multiplicity?.reduce((total, each) => total + each, 0) ?? units,
  n: percentIdentical.n ?? 0,
});

/** @param clusterOf the passage of each unit in the design, by which it weighs; counts are of what was judged */
export function overall(table: CodeTable, clusterOf: ArrayLike<number>, design: Design): Overall {
  const statistics = weightedOverall(table, clusterOf, design);
  return { ...unitCounts(table, statistics), ...statistics };
}

/** The same of some of the units. */
export const overallOf = ({ table, passageOf }: UnitTable, units: readonly number[], design: Design): Overall =>
  overall(
    ofUnits(table, units),
    units.map((unit) => passageOf[unit] ?? 0),
    design,
  );
