import { runSplitHistory, type SplitOutcome } from '../../support/histories/splitHistory';
import type { Figure } from '../measure';

const histories = 1000;
const firstSeed = 1;

/** Studies whose transcripts are split on one machine while they are coded on another, merged by real git and by coding. */
export async function splitHistories(): Promise<readonly Figure[]> {
  const wrong: string[] = [];
  const all: SplitOutcome[] = [];
  for (let seed = firstSeed; seed < firstSeed + histories; seed++) {
    const outcome = await runSplitHistory(seed);
    all.push(outcome);
    wrong.push(...outcome.wrong.map((one) => `seed ${seed}: ${one}`));
  }
  for (const one of wrong.slice(0, 5)) process.stderr.write(`${one}\n`);
  const sum = (of: (outcome: SplitOutcome) => number): number => all.reduce((total, outcome) => total + of(outcome), 0);
  const [codings, found] = [sum((one) => one.codings), sum((one) => one.found)];
  return [
    {
      what: `${histories} histories in real git, transcripts split on one machine and coded on another: codings lost, doubled, silently wrong, or asked without need`,
      how: `${sum((one) => one.merges)} merges, after which ${sum((one) => one.doubled)} codings were in two files until they were moved, and ${sum((one) => one.asked)} fields changed in two ways were asked; ${found} of ${codings} codings found afterwards, the rest shown as not found or not certain`,
      seed: firstSeed,
      value: wrong.length,
      unit: '',
      reach: '0',
      met: wrong.length === 0,
      beside: 'plain git leaves those in two files',
    },
  ];
}
