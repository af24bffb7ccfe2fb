import { reload } from '../../support/core/liveReload';
import type { Figure } from '../measure';
import { Random } from '../random';

const reloads = 1_000;
const seed = 20261123;

/** Files of open transcripts that git, sed or a formatter changes. */
export async function liveReloads(): Promise<readonly Figure[]> {
  const wrong: string[] = [];
  const sums = { passages: 0, ambiguous: 0, survivors: 0, found: 0 };
  for (let index = 0; index < reloads; index++) {
    const one = await reload(new Random(seed + index));
    wrong.push(...one.wrong.map((what) => `seed ${seed + index}: ${what}`));
    for (const key of ['passages', 'ambiguous', 'survivors', 'found'] as const) sums[key] += one[key];
  }
  for (const what of wrong.slice(0, 5)) process.stderr.write(`${what}\n`);
  const share = ((100 * sums.found) / sums.survivors).toFixed(2);
  return [
    {
      what: 'live reloads from disk (git checkout, git pull, sed, format): passages silently wrong',
      how: `${reloads} reloads, ${sums.passages} passages, judged at once, when read and when all is looked for`,
      seed,
      value: wrong.length,
      unit: '',
      reach: '0',
      met: wrong.length === 0,
      beside: `${share} % of survivors found, ${sums.ambiguous} ambiguous, every character tracked`,
    },
  ];
}
