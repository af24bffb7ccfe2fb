/** The versions that a file with conflict markers was made of, as far as it tells. */
export interface ConflictSides {
  /** Only where every conflict has its part (`merge.conflictStyle` `diff3` or `zdiff3`). */
  readonly base: string | undefined;
  readonly ours: string;
  readonly theirs: string;
}

type Part = 'both' | 'ours' | 'base' | 'theirs';

/**
 * Takes a text with git's conflict markers apart. What is outside them, git merged by line or nobody changed: it is in
 * every version.
 * @returns undefined where there are no markers, or they do not stand in their order
 */
export function conflictSides(text: string): ConflictSides | undefined {
  const [ours, base, theirs]: [string[], string[], string[]] = [[], [], []];
  let part: Part = 'both';
  let [conflicts, bases] = [0, 0];
  for (const line of text.split(/(?<=\n)/)) {
    const marker = /^(<{7}|\|{7}|={7}|>{7})(?=[ \n]|$)/.exec(line)?.[0].charAt(0);
    const next: Part | undefined = marker === undefined ? part : after(part, marker);
    if (next === undefined) return undefined;
    if (marker === '<') conflicts++;
    if (marker === '|') bases++;
    if (marker === undefined) {
      if (part === 'both' || part === 'ours') ours.push(line);
      if (part === 'both' || part === 'base') base.push(line);
      if (part === 'both' || part === 'theirs') theirs.push(line);
    }
    part = next;
  }
  if (conflicts === 0 || part !== 'both') return undefined;
  return { base: bases === conflicts ? base.join('') : undefined, ours: ours.join(''), theirs: theirs.join('') };
}

/** What follows a marker; undefined where it cannot stand there. */
function after(part: Part, marker: string): Part | undefined {
  if (marker === '<') return part === 'both' ? 'ours' : undefined;
  if (marker === '|') return part === 'ours' ? 'base' : undefined;
  if (marker === '=') return part === 'ours' || part === 'base' ? 'theirs' : undefined;
  return part === 'theirs' ? 'both' : undefined;
}
