import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { round, type Figure } from '../measure';

/** What the browser has to load before a study opens. */
export function bundleCase(file: string): readonly Figure[] {
  const bundle = readFileSync(file);
  const kilobytes = bundle.length / 1e3;
  const later = path.join(path.dirname(file), 'chunks');
  const laterBytes = readdirSync(later).reduce((sum, name) => sum + statSync(path.join(later, name)).size, 0);
  return [
    {
      what: 'extension bundle for the browser',
      how: 'minified, as packaged',
      value: round(kilobytes),
      unit: 'kB',
      reach: '≤ 400',
      met: kilobytes <= 400,
      beside: `compressed ${round(gzipSync(bundle).length / 1e3)} kB; read when first used ${round(laterBytes / 1e3)} kB`,
    },
  ];
}
