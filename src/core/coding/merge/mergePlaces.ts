import { isObject, type JsonObject } from '../../text/json';
import { canonical, sameJson } from './sameJson';

/** As much of what stands beside a passage has to be as it was for the passage to be where it was. UTF-16 units. */
const enough = 16;

/**
 * Merges two places that differ. A place is one value, and is not looked for in a text here, since the merged transcript
 * may not be there yet. Where a side only followed its text nobody decided anything there, and what the other side
 * decided holds; where both followed theirs either place does. The same up to which side is called ours.
 * @returns the place in an object of its own; undefined where each side decided otherwise
 */
export function mergePlaces(base: unknown, ours: unknown, theirs: unknown): { value: unknown } | undefined {
  const [isOurs, isTheirs] = [followsText(base, ours), followsText(base, theirs)];
  if (isOurs !== isTheirs) return { value: isOurs ? theirs : ours };
  return isOurs || followsText(ours, theirs) ? { value: further(base, ours, theirs) } : undefined;
}

/**
 * Whether a place is another only because its text was changed around it: it has the same words, and what stood just
 * before or just after them still does. The same words elsewhere are somebody's decision.
 */
export function followsText(before: unknown, after: unknown): boolean {
  if (!isObject(before) || !isObject(after)) return false;
  if (Number(before.end) - Number(before.start) !== Number(after.end) - Number(after.start)) return false;
  if (!sameJson(withoutPlace(before), withoutPlace(after))) return false;
  const sides = ['prefix', 'suffix'].map((key) => [wordsOf(before, key), wordsOf(after, key)] as const);
  if (sides.every(([was, is]) => was === is)) return true;
  return sides.some(([was, is], index) => isStillThere(was, is, index === 0));
}

/** At a text's beginning or end nothing stood there: that says nothing. */
function isStillThere(was: string, is: string, isBefore: boolean): boolean {
  const length = Math.min(enough, was.length);
  if (length === 0) return false;
  return isBefore ? is.endsWith(was.slice(-length)) : is.startsWith(was.slice(0, length));
}

/**
 * Of two places with the same words the one that tells more: between other words than before, else further from where it
 * was. If it is not the one, its words will not be there, and are looked for.
 */
function further(base: unknown, ours: unknown, theirs: unknown): unknown {
  const was = isObject(base) ? base : {};
  const rank = (place: unknown): readonly [number, number] => {
    const { start, ...rest } = isObject(place) ? place : {};
    const isBetweenOthers = ['prefix', 'suffix'].some((key) => rest[key] !== was[key]);
    return [Number(isBetweenOthers), Math.abs(Number(start) - Number(was.start ?? 0))];
  };
  const [[a, b], [c, d]] = [rank(ours), rank(theirs)];
  const order = a - c || b - d || (canonical(ours) < canonical(theirs) ? 1 : -1);
  return order > 0 ? ours : theirs;
}

const wordsOf = (place: JsonObject, key: string): string => {
  const words = Object.hasOwn(place, key) ? place[key] : undefined;
  return typeof words === 'string' ? words : '';
};

const withoutPlace = (place: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(place).filter(([key]) => !aroundKeys.has(key)));

const aroundKeys: ReadonlySet<string> = new Set(['prefix', 'suffix', 'start', 'end']);
