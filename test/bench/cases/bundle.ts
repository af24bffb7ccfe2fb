import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { round, type Figure } from '../measure';

/** What the browser has to load before a study opens. */
export function bundleCase(file: string): readonly Figure[] {
  const bundle = readFileSync(file);
  const kilobytes = bundle.length / 1e3;
  return [
    {
      what: 'extension bundle for the browser',
      how: 'minified, as packaged',
      value: round(kilobytes),
      unit: 'kB',
      reach: '≤ 400',
      met: kilobytes <= 400,
      beside: `compressed ${round(gzipSync(bundle).length / 1e3)} kB`,
    },
  ];
}
