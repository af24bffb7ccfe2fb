import type { MultilabelStatistics } from '../codes/codeStatistics';
import { ofUnits, type CodeTable } from '../codes/codeTable';
import { weightedStatistics } from '../codes/designedStatistics';
import type { Design } from '../intervals/design';
import type { UnitTable } from './judgedPassages';

/** What is told of a part of a sample, such as one transcript: values over all codes, without intervals. */
export type Overall = Pick<
  MultilabelStatistics,
  'percentIdentical' | 'alphaJaccard' | 'alphaMasi' | 'pooledKappa' | 'macroKappa' | 'definedCodes' | 'undefinedCodes'
> & { readonly units: number };

/** @param clusterOf the passage of each unit in the design, by which it weighs; counts are of what was judged */
export function overall(table: CodeTable, clusterOf: ArrayLike<number>, design: Design): Overall {
  const all = weightedStatistics(table, clusterOf, design);
  const units = table.multiplicity?.reduce((total, each) => total + each, 0) ?? table.units;
  const { percentIdentical, alphaJaccard, alphaMasi, pooledKappa, macroKappa, definedCodes, undefinedCodes } = all;
  return { units, percentIdentical, alphaJaccard, alphaMasi, pooledKappa, macroKappa, definedCodes, undefinedCodes };
}

/** The same of some of the units. */
export const overallOf = ({ table, passageOf }: UnitTable, units: readonly number[], design: Design): Overall =>
  overall(
    ofUnits(table, units),
    units.map((unit) => passageOf[unit] ?? 0),
    design,
  );
