import { replaceMuch } from '../../support/core/liveReplacement';
import type { Figure } from '../measure';
import { Random } from '../random';

const replacements = 2_000;
const seed = 20270211;

/** Open transcripts in which somebody pastes over much, formats, sorts or replaces everywhere, and what is stored of it. */
export async function liveReplacements(): Promise<readonly Figure[]> {
  const [wrong, stored, notTakenBack]: [string[], string[], string[]] = [[], [], []];
  const sums = { passages: 0, ambiguous: 0, survivors: 0, found: 0 };
  const saved = { ...sums };
  for (let index = 0; index < replacements; index++) {
    const one = await replaceMuch(new Random(seed + index));
    const told = (what: string): string => `seed ${seed + index}: ${what}`;
    wrong.push(...one.wrong.map(told));
    stored.push(...one.saved.wrong.map(told));
    notTakenBack.push(...one.notTakenBack.map(told));
    sums.passages += one.passages;
    for (const key of ['ambiguous', 'survivors', 'found'] as const) {
      sums[key] += one[key];
      saved[key] += one.saved[key];
    }
  }
  for (const all of [wrong, stored, notTakenBack])
    for (const what of all.slice(0, 5)) process.stderr.write(`${what}\n`);
  const share = ({ found, survivors }: typeof sums): string => ((100 * found) / survivors).toFixed(2);
  const excused = 'excused only: an equal turn between the very same two turns';
  const figure = (what: string, how: string, all: readonly string[], beside: string): Figure => ({
    what,
    how,
    seed,
    value: all.length,
    unit: '',
    reach: '0',
    met: all.length === 0,
    beside,
  });
  return [
    figure(
      'live replacements of more than 200 characters (paste over, format, replace all, sort): passages silently wrong',
      `${replacements} replacements, ${sums.passages} passages, judged at once and when more is typed; ${excused}`,
      wrong,
      `${share(sums)} % of survivors found, ${sums.ambiguous} ambiguous, every character tracked`,
    ),
    figure(
      'the same, undone and done again: passages that are not where and what they were',
      'the same replacements, every passage compared',
      notTakenBack,
      'before and after',
    ),
    figure(
      'the same, saved: passages silently wrong',
      `the same replacements, judged when stored and when all is looked for; ${excused}`,
      stored,
      `${share(saved)} % of survivors found, ${saved.ambiguous} ambiguous`,
    ),
  ];
}
