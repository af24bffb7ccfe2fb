import { gzipSync } from 'node:zlib';
import { round, type Figure } from '../measure';

/** Sizes in bytes. */
export interface WebBundle {
  readonly first: Buffer;
  /** The first file with what opening a study loads. */
  readonly toOpen: number;
  readonly later: number;
}

/** What the browser has to load before a study opens. */
export function bundleCase({ first, toOpen, later }: WebBundle): readonly Figure[] {
  const kilobytes = toOpen / 1e3;
  return [
    {
      what: 'extension bundle for the browser',
      how: `minified, as packaged: the file that VS Code loads ${round(first.length / 1e3)} kB, with what opening a study loads`,
      value: round(kilobytes),
      unit: 'kB',
      reach: '≤ 400',
      met: kilobytes <= 400,
      beside: `the first file compressed ${round(gzipSync(first).length / 1e3)} kB; read when first used ${round(later / 1e3)} kB`,
    },
  ];
}
