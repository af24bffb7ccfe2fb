import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCold } from '../child';
import type { Places } from '../main';
import { median, round, type Figure } from '../measure';

/** The report of the example study's finished round, in a process of its own, beside reading the same files. */
export async function coldReport({ cli, readOnly }: Places): Promise<readonly Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'intercoder-bench-'));
  const study = path.join(folder, 'example');
  try {
    await runCold([cli, 'example', study]);
    const name = roundIn(study);
    if (name === undefined) return [];
    const report = await medianOf(7, [cli, 'report', name, study, '--as', 'html']);
    const start = await medianOf(7, ['--eval', '0']);
    const reading = await medianOf(7, [readOnly, study]);
    return [
      {
        what: '`report --as html`, example study, cold',
        how: 'a process of its own, median of 7',
        value: round(report, 0),
        unit: 'ms',
        reach: '≤ 500',
        met: report <= 500,
        beside: `reading and parsing the study ${round(reading, 0)} ms, Node's start ${round(start, 0)} ms`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A round that all of its coders have finished. */
function roundIn(study: string): string | undefined {
  const rounds = path.join(study, 'rounds');
  return (existsSync(rounds) ? readdirSync(rounds) : []).find((name) => {
    const folder = path.join(rounds, name);
    const { coders } = JSON.parse(readFileSync(path.join(folder, 'round.json'), 'utf8')) as { coders: string[] };
    const isFinished = (coder: string): boolean => {
      const file = path.join(folder, `${coder}.codes.json`);
      return existsSync(file) && 'finished' in (JSON.parse(readFileSync(file, 'utf8')) as object);
    };
    return coders.every(isFinished);
  });
}

async function medianOf(times: number, args: readonly string[]): Promise<number> {
  const runs: number[] = [];
  for (let run = 0; run < times; run++) runs.push((await runCold(args)).milliseconds);
  return median(runs);
}
