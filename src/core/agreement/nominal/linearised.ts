import { t975 } from '../intervals/studentT';
import { at, measured, type JudgementTable, type Measure } from '../measure';
import type { Statistic } from '../statistic';
import { countsOf, judgedBy } from './tallyUnit';

/**
 * A coefficient (Pa − Pe) / (1 − Pe) with its standard error over units, by Gwet's linearisation (2008, Br J Math Stat
 * Psychol 61(1), formula 28; Handbook, 4th ed. 2014, ch. 5), and a 95 % interval from t with n − 1 degrees of freedom, n the units
 * that anybody judged.
 * @param chanceOfJudgement what one judgement adds to Pe, of the share π_k of its category
 * @param slope 2 where chance is a square of shares, 0 where it is given
 */
export function linearised(
  table: JudgementTable,
  q: number,
  measure: Measure,
  chanceOfJudgement: (share: number) => number,
  slope: number,
): Statistic {
  const whole = measured(measure, table);
  if (whole.value === null || whole.expected === undefined) return whole;
  const { units, coders, values, multiplicity } = table;
  const [estimate, chance] = [whole.value, whole.expected];
  const { judged, shares } = meanShares(table, q);
  if (judged < 2) return whole;
  const scale = judged / (whole.n ?? judged);
  let spread = 0;
  for (let unit = 0; unit < units; unit++) {
    const from = unit * coders;
    const given = judgedBy(values, from, coders);
    if (given === 0) continue;
    const counts = countsOf(values, from, coders, q);
    let [agreeing, expected] = [0, 0];
    for (let category = 0; category < q; category++) {
      const count = at(counts, category);
      agreeing += count * (count - 1);
      expected += (count / given) * chanceOfJudgement(at(shares, category));
    }
    const own = given < 2 ? 0 : (scale * (agreeing / (given * (given - 1)) - chance)) / (1 - chance);
    const moved = own - (slope * (1 - estimate) * (expected - chance)) / (1 - chance);
    spread += (multiplicity?.[unit] ?? 1) * (moved - estimate) ** 2;
  }
  const se = Math.sqrt(spread / (judged * (judged - 1)));
  const half = t975(judged - 1) * se;
  return { ...whole, se, ci: [Math.max(-1, estimate - half), Math.min(1, estimate + half)] };
}

/** The mean share of each category over units that anybody judged. */
function meanShares({ units, coders, values, multiplicity }: JudgementTable, q: number) {
  const shares = new Float64Array(q);
  let judged = 0;
  for (let unit = 0; unit < units; unit++) {
    const given = judgedBy(values, unit * coders, coders);
    if (given === 0) continue;
    const weight = multiplicity?.[unit] ?? 1;
    const counts = countsOf(values, unit * coders, coders, q);
    judged += weight;
    for (let category = 0; category < q; category++) {
      shares[category] = at(shares, category) + (weight * at(counts, category)) / given;
    }
  }
  return { judged, shares: shares.map((share) => share / judged) };
}
