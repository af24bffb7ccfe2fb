import type { Statistic } from '../statistic';
import { missing } from '../measure';
import type { CodeTable } from './codeTable';

/** Of units that were chosen by what the first coder gave: how many of these applications another coder gave too. */
export interface Confirmed {
  /** Units to which the first coder gave the code, and which another coder judged by it. */
  readonly applications: number;
  readonly confirmed: number;
}

/** By code, of those that the first coder gave. No coefficient can be made of such units: they are no sample. */
export function confirmedBy({ units, coders, codes, judgements }: CodeTable): Readonly<Record<string, Confirmed>> {
  const found = codes.map((code, index): readonly [string, Confirmed] => {
    let [applications, confirmed] = [0, 0];
    for (let unit = 0; unit < units; unit++) {
      const at = (index * units + unit) * coders;
      const [first, ...others] = judgements.subarray(at, at + coders);
      if (first !== 1 || others.every((other) => other === missing)) continue;
      applications += 1;
      if (others.includes(1)) confirmed += 1;
    }
    return [code, { applications, confirmed }];
  });
  return Object.fromEntries(found.filter(([, { applications }]) => applications > 0));
}

/** The share that was confirmed. */
export const confirmedShare = ({ applications, confirmed }: Confirmed): Statistic => ({
  value: confirmed / applications,
  n: applications,
});
