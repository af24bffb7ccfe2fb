import type { AgreementReport } from '../../report/agreement/agreementReport';
import type { RoundJudgements } from '../../study/judgements/roundJudgements';

/**
 * Units that were added for rare codes: how many of the first coder's applications another coder of the unit gave too.
 * Undefined where there are none.
 */
export function confirmedTopUps({ codes, topUps }: RoundJudgements): AgreementReport['topUp'] {
  if (topUps.length === 0) return undefined;
  const counts = codes.map(({ id }, index) => {
    let [applications, confirmed] = [0, 0];
    for (const { given, judged } of topUps) {
      const others = judged.flatMap((own, coder) => (coder > 0 && (own === 'all' || own?.has(index)) ? [coder] : []));
      if (others.length === 0 || !given.some(({ coder, code }) => coder === 0 && code === index)) continue;
      applications += 1;
      if (given.some(({ coder, code }) => others.includes(coder) && code === index)) confirmed += 1;
    }
    return [id, { applications, confirmed }] as const;
  });
  return Object.fromEntries(counts.filter(([, { applications }]) => applications > 0));
}
