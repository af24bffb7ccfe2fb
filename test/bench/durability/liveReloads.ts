import { reload } from '../../support/core/liveReload';
import type { Figure } from '../measure';
import { Random } from '../random';

const reloads = 1_000;
const seed = 20261123;

/** Files of open transcripts that git, sed or a formatter changes, and what somebody stores who saves at once after it. */
export async function liveReloads(): Promise<readonly Figure[]> {
  const [wrong, stored]: [string[], string[]] = [[], []];
  const sums = { passages: 0, ambiguous: 0, survivors: 0, found: 0 };
  const saved = { ...sums };
  for (let index = 0; index < reloads; index++) {
    const one = await reload(new Random(seed + index));
    wrong.push(...one.wrong.map((what) => `seed ${seed + index}: ${what}`));
    stored.push(...one.saved.wrong.map((what) => `seed ${seed + index}: ${what}`));
    sums.passages += one.passages;
    for (const key of ['ambiguous', 'survivors', 'found'] as const) {
      sums[key] += one[key];
      saved[key] += one.saved[key];
    }
  }
  for (const what of [...wrong.slice(0, 5), ...stored.slice(0, 5)]) process.stderr.write(`${what}\n`);
  const share = ({ found, survivors }: typeof sums): string => ((100 * found) / survivors).toFixed(2);
  const excused = 'excused only: an equal turn between the very same two turns';
  return [
    {
      what: 'live reloads from disk (git checkout, git pull, sed, format): passages silently wrong',
      how: `${reloads} reloads, ${sums.passages} passages, judged at once, when read and when all is looked for; ${excused}`,
      seed,
      value: wrong.length,
      unit: '',
      reach: '0',
      met: wrong.length === 0,
      beside: `${share(sums)} % of survivors found, ${sums.ambiguous} ambiguous, every character tracked`,
    },
    {
      what: 'the same, typed in and saved before the study has read the file: passages silently wrong',
      how: `the same reloads; ${excused}`,
      seed,
      value: stored.length,
      unit: '',
      reach: '0',
      met: stored.length === 0,
      beside: `${share(saved)} % of survivors found, ${saved.ambiguous} ambiguous`,
    },
  ];
}
