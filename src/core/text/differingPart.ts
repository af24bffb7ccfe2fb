import { shortened } from './shortened';

/**
 * Where two texts that do not have room enough are to begin for what differs to be seen: so many UTF-16 units before the
 * first word that differs; 0 where that is near enough to the beginning, or nothing differs.
 */
export function differingFrom(was: string, now: string, before: number): number {
  let first = 0;
  while (first < was.length && was[first] === now[first]) first++;
  if (first === was.length && first === now.length) return 0;
  while (first > 0 && /[\p{L}\p{M}\p{N}\uD800-\uDFFF]/u.test(was[first - 1] ?? '')) first--;
  const from = Math.max(first - before, 0);
  // Half of a character would be shown as none.
  return from <= before ? 0 : isLowSurrogate(was, from) ? from + 1 : from;
}

/** Two texts, each no longer than `most` UTF-16 units, cut around the first word that differs where they are longer. */
export function shortenedApart(was: string, now: string, most: number): readonly [was: string, now: string] {
  if (Math.max(was.length, now.length) <= most) return [was, now];
  const from = differingFrom(was, now, Math.floor(most / 3));
  const shown = (text: string): string => shortened(from === 0 ? text : `…${text.slice(from)}`, most);
  return [shown(was), shown(now)];
}

const isLowSurrogate = (text: string, at: number): boolean => /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1));
