import { runHistory, type Outcome } from '../../support/histories/history';
import { round, type Figure } from '../measure';

const histories = 1000;
const firstSeed = 1;

/** Studies on two to four machines, merged in random order by real git and by coding, against what should have come of it. */
export async function gitHistories(): Promise<readonly Figure[]> {
  const wrong: string[] = [];
  const all: Outcome[] = [];
  for (let seed = firstSeed; seed < firstSeed + histories; seed++) {
    const outcome = await runHistory(seed);
    all.push(outcome);
    wrong.push(...outcome.wrong.map((one) => `seed ${seed}: ${one}`));
  }
  for (const one of wrong.slice(0, 5)) process.stderr.write(`${one}\n`);
  const sum = (of: (outcome: Outcome) => number): number => all.reduce((total, outcome) => total + of(outcome), 0);
  const [merges, byGit, byCoding] = [sum((one) => one.merges), sum((one) => one.byGit), sum((one) => one.byCoding)];
  const [codings, found] = [sum((one) => one.codings), sum((one) => one.found)];
  const [git, own] = [sum((one) => one.gitMilliseconds) / merges, sum((one) => one.mergeMilliseconds) / byCoding];
  const beside = `git merge ${round(git)} ms each; a sidecar by coding ${round(own, 2)} ms`;
  const between = sum((one) => one.betweenCoders);
  return [
    {
      what: `${histories} histories in real git: codings lost, doubled, silently wrong, or asked without need`,
      how: `${merges} merges; sidecars changed on both sides: ${byGit} by git, ${byCoding} by coding; ${found} of ${codings} codings found afterwards, the rest shown as not found or not certain`,
      seed: firstSeed,
      value: wrong.length,
      unit: '',
      reach: '0',
      met: wrong.length === 0,
      beside,
    },
    {
      what: 'merges: conflicts between two coders',
      how: `the same ${merges} merges; of one coder on two machines, ${sum((one) => one.asked)} fields changed in two ways were asked, and no other`,
      seed: firstSeed,
      value: between,
      unit: '',
      reach: '0',
      met: between === 0,
      beside,
    },
  ];
}
