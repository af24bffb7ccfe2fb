import { diff } from 'fast-myers-diff';

/** A stretch of one of two texts. UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What differs between two texts, in whole words: what was struck out of the first, and what came in the second. */
export interface WordDiff {
  readonly struck: readonly Stretch[];
  readonly came: readonly Stretch[];
}

/** More words than this on one side are not compared one by one: all of them are struck, and all came. */
const mostWords = 4000;

/** A shortest edit script over words and the blanks between them (Myers 1986), for people to read. */
export function wordDiff(before: string, after: string): WordDiff {
  const [old, now] = [words(before), words(after)];
  if (before === after) return { struck: [], came: [] };
  if (Math.max(old.length, now.length) > mostWords) return { struck: whole(before), came: whole(after) };
  const struck: Stretch[] = [];
  const came: Stretch[] = [];
  const texts = (tokens: readonly Word[]): string[] => tokens.map(({ text }) => text);
  for (const [from, to, newFrom, newTo] of diff(texts(old), texts(now))) {
    push(struck, old, from, to);
    push(came, now, newFrom, newTo);
  }
  return { struck: struck.map((one) => trimmed(before, one)), came: came.map((one) => trimmed(after, one)) };
}

interface Word extends Stretch {
  readonly text: string;
}

const words = (text: string): readonly Word[] =>
  [...text.matchAll(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));

const whole = (text: string): readonly Stretch[] => (text === '' ? [] : [{ start: 0, end: text.length }]);

/** Without blanks at its ends, where it is more than blanks. */
function trimmed(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end);
  const head = words.length - words.trimStart().length;
  return words.trim() === '' ? { start, end } : { start: start + head, end: start + head + words.trim().length };
}

/** Joined with the stretch before where only a blank lies between: "two words" rather than "two" and "words". */
function push(stretches: Stretch[], tokens: readonly Word[], from: number, to: number): void {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (from >= to || first === undefined || last === undefined) return;
  const before = stretches.at(-1);
  const between = tokens[from - 1];
  if (before && between?.start === before.end && between.text.trim() === '')
    stretches[stretches.length - 1] = { start: before.start, end: last.end };
  else stretches.push({ start: first.start, end: last.end });
}

/** The text with each stretch written by `mark`, the rest by `plain`. */
export function markStretches(
  text: string,
  stretches: readonly Stretch[],
  mark: (words: string) => string,
  plain: (words: string) => string,
): string {
  let at = 0;
  const parts = stretches.flatMap(({ start, end }) => {
    const between = text.slice(at, start);
    at = end;
    return [between === '' ? '' : plain(between), mark(text.slice(start, end))];
  });
  const rest = text.slice(at);
  return [...parts, rest === '' ? '' : plain(rest)].join('');
}
