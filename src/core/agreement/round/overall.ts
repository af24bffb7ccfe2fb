import { multilabelStatistics, type MultilabelStatistics } from '../codes/codeStatistics';
import type { CodeTable } from '../codes/codeTable';

/** What is told of a part of a sample, such as one transcript: values over all codes, without intervals. */
export type Overall = Pick<
  MultilabelStatistics,
  'percentIdentical' | 'alphaJaccard' | 'alphaMasi' | 'pooledKappa' | 'macroKappa' | 'definedCodes' | 'undefinedCodes'
> & { readonly units: number };

export function overall(table: CodeTable): Overall {
  const all = multilabelStatistics(table, { withErrors: false });
  const units = table.multiplicity?.reduce((total, each) => total + each, 0) ?? table.units;
  const { percentIdentical, alphaJaccard, alphaMasi, pooledKappa, macroKappa, definedCodes, undefinedCodes } = all;
  return { units, percentIdentical, alphaJaccard, alphaMasi, pooledKappa, macroKappa, definedCodes, undefinedCodes };
}
