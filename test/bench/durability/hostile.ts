import { readAll } from '../../support/hostile/readAll';
import { round, type Figure } from '../measure';

const megabyte = 1024 * 1024;

/** How long a file of 1 MB that is meant to be slow keeps its reader. */
export function hostile(): readonly Figure[] {
  const times = readAll(megabyte);
  const [slowest = { what: 'nothing', milliseconds: Infinity }] = times;
  const middle = times[Math.floor(times.length / 2)];
  return [
    {
      what: 'files of 1 MB made to be slow: the slowest to read',
      how: `${times.length} texts, each read once by what reads such files; the slowest: ${slowest.what}`.replaceAll(
        '|',
        '',
      ),
      value: round(slowest.milliseconds, 0),
      unit: 'ms',
      reach: '≤ 1000',
      met: slowest.milliseconds <= 1000,
      beside: `${round(middle?.milliseconds ?? 0, 0)} ms in the middle of all`,
    },
  ];
}
