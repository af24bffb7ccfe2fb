import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCold, type Run } from '../child';
import { generateStudy, type GeneratedStudy } from '../generateStudy';
import { median, round, type Figure } from '../measure';

export interface Programs {
  /** The command line as built. */
  readonly cli: string;
  /** The peer: reads and parses the same bytes, and does nothing with them. */
  readonly readOnly: string;
}

/** `codes` in a process of its own, on the seed-size study and on one a hundred times as large. */
export async function shellCase(programs: Programs): Promise<readonly Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'intercoder-bench-'));
  try {
    const seed = path.join(folder, 'seed');
    const large = path.join(folder, 'large');
    const size = generateStudy(seed, 1);
    const largeSize = generateStudy(large, 100);
    const start = await medianOf(5, ['--eval', '0']);
    const codes = await medianOf(5, [programs.cli, 'codes', seed]);
    const reading = await medianOf(5, [programs.readOnly, seed]);
    const codesLarge = await medianOf(1, [programs.cli, 'codes', large]);
    const readingLarge = await medianOf(1, [programs.readOnly, large]);
    return [
      coldFigure(size, codes, reading, start),
      growthFigure(largeSize, codes, codesLarge, readingLarge),
      memoryFigure(codesLarge, readingLarge),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function coldFigure(size: GeneratedStudy, codes: Run, reading: Run, start: Run): Figure {
  const bound = 3 * (reading.milliseconds - start.milliseconds) + start.milliseconds;
  const megabytes = round((size.textBytes + size.sidecarBytes) / 1e6);
  return {
    what: '`codes`, seed-size study, cold',
    how: `${size.documents} documents, ${size.codings} codings, ${megabytes} MB, median of 5`,
    value: round(codes.milliseconds, 0),
    unit: 'ms',
    reach: `≤ ${round(bound, 0)}`,
    met: codes.milliseconds <= bound,
    beside: `reading and parsing the same bytes ${round(reading.milliseconds, 0)} ms, Node's start ${round(start.milliseconds, 0)} ms`,
  };
}

function growthFigure(size: GeneratedStudy, codes: Run, codesLarge: Run, readingLarge: Run): Figure {
  const times = codesLarge.milliseconds / codes.milliseconds;
  return {
    what: '`codes`, 100 × the study, time',
    how: `${size.documents} documents, ${size.codings} codings, once`,
    value: round(times),
    unit: '×',
    reach: '≤ 120',
    met: times <= 120,
    beside: `${round(codesLarge.milliseconds / 1e3)} s; reading and parsing ${round(readingLarge.milliseconds / 1e3)} s`,
  };
}

const memoryFigure = (codesLarge: Run, readingLarge: Run): Figure => ({
  what: '`codes`, 100 × the study, peak memory',
  how: 'resident, default heap',
  value: round(codesLarge.peakBytes / 1e9, 2),
  unit: 'GB',
  reach: '≤ 1.5',
  met: codesLarge.peakBytes <= 1.5e9,
  beside: `reading and parsing one by one ${round(readingLarge.peakBytes / 1e9, 2)} GB`,
});

async function medianOf(times: number, args: readonly string[]): Promise<Run> {
  const runs: Run[] = [];
  for (let i = 0; i < times; i++) runs.push(await runCold(args));
  return {
    milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
    peakBytes: median(runs.map(({ peakBytes }) => peakBytes)),
  };
}
