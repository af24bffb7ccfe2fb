import { confirmedBy } from '../../agreement/codes/confirmed';
import { unitTable } from '../../agreement/round/unitTable';
import type { UnitTable } from '../../agreement/round/judgedPassages';
import type { AgreementReport } from '../../report/agreement/agreementReport';
import type { RoundJudgements } from '../../study/judgements/roundJudgements';

/** Judgements of the units that were added for rare codes, by unit: a shared word confirms an application. */
export function topUpTable({ codes, topUps, judges }: RoundJudgements): UnitTable {
  const ids = codes.map(({ id }) => id);
  // What the first coder gave is an application wherever it stands; what they did not give is not asked.
  const asked = topUps.map((unit) => ({
    ...unit,
    judged: unit.judged.map((own, coder) => (coder === 0 ? 'all' : own)),
  }));
  return unitTable(asked, ids, judges.length, 'passage', 'any');
}

/**
 * Units that were added for rare codes: how many of the first coder's applications another coder of the unit gave too.
 * Undefined where there are none. Of each code that they were added for, also where nobody else judged any of them: of other
 * codes they hold what came along.
 */
export function confirmedTopUps(judgements: RoundJudgements): AgreementReport['topUp'] {
  if (judgements.topUps.length === 0) return undefined;
  const all = confirmedBy(topUpTable(judgements).table);
  return Object.fromEntries(judgements.rareCodes.map((code) => [code, all[code] ?? { applications: 0, confirmed: 0 }]));
}
