import type { OverallStatistics } from '../codes/codeStatistics';
import { ofUnits, type CodeTable } from '../codes/codeTable';
import { weightedOverall } from '../codes/designedStatistics';
import type { Design } from '../intervals/design';
import type { UnitTable } from './judgedPassages';

/** What is told of a part of a sample, such as one transcript: values over all codes, without intervals. */
export type Overall = { readonly units: number } & OverallStatistics;

/** @param clusterOf the passage of each unit in the design, by which it weighs; counts are of what was judged */
export function overall(table: CodeTable, clusterOf: ArrayLike<number>, design: Design): Overall {
  const units = table.multiplicity?.reduce((total, each) => total + each, 0) ?? table.units;
  return { units, ...weightedOverall(table, clusterOf, design) };
}

/** The same of some of the units. */
export const overallOf = ({ table, passageOf }: UnitTable, units: readonly number[], design: Design): Overall =>
  overall(
    ofUnits(table, units),
    units.map((unit) => passageOf[unit] ?? 0),
    design,
  );
