import { itemAt } from '../../agreement/itemAt';
import type { RoundJudgements } from '../../study/judgements/roundJudgements';
import type { BundleFile } from './bundleFile';
import { bundleMatrix } from './bundleMatrix';
import { topUpTable } from './topUps';

/**
 * Judgements of units that were added for rare codes, in a file of their own: they are no sample, and `statistics` says of
 * them what of the first coder's applications was confirmed, and nothing else.
 */
export function bundledTopUps(judgements: RoundJudgements, coders: readonly string[]): readonly BundleFile[] {
  const { table, passageOf } = topUpTable(judgements);
  const content = {
    kind: 'confirmed',
    coders,
    codes: table.codes,
    rareCodes: [...new Set(judgements.rareCodes)],
    units: Array.from(passageOf, (passage) => itemAt(judgements.topUps, passage).id),
    ...bundleMatrix(table),
  };
  return [{ name: 'top-ups.json', content: `${JSON.stringify(content)}\n` }];
}
