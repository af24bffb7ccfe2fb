/** The kinds of files that are merged by what they hold. */
export type KindName = 'sidecar' | 'roundCodes' | 'resolutions' | 'memos';

/** What a path of a study holds; undefined where it is no file that is merged by what it holds. */
export function kindNameOf(path: string): KindName | undefined {
  const name = /[^\\/]*$/.exec(path)?.[0] ?? '';
  const isInRound = /(?:^|[\\/])rounds[\\/][^\\/]+[\\/][^\\/]+$/.test(path);
  if (name === 'resolutions.json' && isInRound) return 'resolutions';
  if (name.endsWith('.memos.json')) return 'memos';
  if (!name.endsWith('.codes.json')) return undefined;
  return isInRound ? 'roundCodes' : 'sidecar';
}
