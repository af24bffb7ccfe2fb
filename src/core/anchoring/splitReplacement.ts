import { firstIndex } from '../text/firstIndex';
import { trimEdit, type LiveEdit } from './liveEdit';
import { leastLine } from './weights';

interface Line {
  readonly text: string;
  readonly start: number;
}

interface Pair {
  readonly before: Line;
  readonly after: Line;
}

/** What a large replacement is made of, in offsets of the text before it. */
export interface Split {
  /** In text order. */
  readonly parts: readonly LiveEdit[];
  /** Where it cannot be told from the lines alone what became of which words. */
  readonly unsure: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Cuts a large replacement into the small ones it is made of. When a changed file is reloaded, an editor reports one
 * replacement from the first to the last line that differs; the lines in between are the same, and what is coded there
 * must stay. Lines that occur once before and once after it, in the same order, hold the cuts (as in a patience diff);
 * what lies between two of them is trimmed, and unsure where it stays larger than `largestSure` or is of several lines.
 */
export function splitReplacement(edit: LiveEdit, removed: string, largestSure: number): Split {
  const parts: LiveEdit[] = [];
  const unsure: { start: number; end: number }[] = [];
  let from = 0;
  let textFrom = 0;
  const cut = (to: number, textTo: number): void => {
    const part = { start: edit.start + from, end: edit.start + to, text: edit.text.slice(textFrom, textTo) };
    const old = removed.slice(from, to);
    const trimmed = trimEdit(part, old);
    const size = trimmed.end - trimmed.start;
    if (size === 0 && trimmed.text === '') return;
    parts.push(trimmed);
    if (Math.max(size, trimmed.text.length) > largestSure) unsure.push({ start: part.start, end: part.end });
    else if (size === 0 || trimmed.text === '') unsure.push(...equalPlaces(part, old, trimmed));
    // Of several lines that became others, the end of one may read as the end of another.
    else if (isSeveralLines(old) || isSeveralLines(part.text)) unsure.push({ start: part.start, end: part.end });
  };
  for (const { before, after } of unmoved(commonLines(removed, edit.text))) {
    cut(before.start, after.start);
    from = before.start + before.text.length;
    textFrom = after.start + after.text.length;
  }
  cut(removed.length, edit.text.length);
  return { parts, unsure };
}

const isSeveralLines = (text: string): boolean => text.trimEnd().includes('\n');

/**
 * Of two equal words in a row one was taken away, or one came: which of them cannot be told. What reads the same before
 * and at the end of a deletion or insertion.
 */
function equalPlaces(part: LiveEdit, old: string, { start, end, text }: LiveEdit): Split['unsure'] {
  const changed = text === '' ? old.slice(start - part.start, end - part.start) : text;
  let length = 0;
  // A repetition longer than what changed is the same repetition again.
  while (
    length < start - part.start &&
    old[start - part.start - 1 - length] === changed.at(-1 - (length % changed.length))
  )
    length++;
  if (length === 0) return [];
  const before = { start: start - length, end: start };
  return text === '' ? [before, { start: Math.max(end - length, start), end }] : [before];
}

/** Lines that stand once in either text, in the order of the first. */
function commonLines(before: string, after: string): readonly Pair[] {
  const there = onlyOnce(after);
  const pairs: Pair[] = [];
  for (const [text, line] of onlyOnce(before)) {
    const twin = there.get(text);
    if (twin) pairs.push({ before: line, after: twin });
  }
  return pairs;
}

/** The lines that occur once, each with its line end. */
function onlyOnce(text: string): ReadonlyMap<string, Line> {
  const once = new Map<string, Line>();
  const again = new Set<string>();
  for (const match of text.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    const [line] = match;
    if (line.length < leastLine) continue;
    if (once.delete(line)) again.add(line);
    else if (!again.has(line)) once.set(line, { text: line, start: match.index });
  }
  return once;
}

/** The longest run of pairs that keep their order in the second text too. */
function unmoved(pairs: readonly Pair[]): readonly Pair[] {
  /** Per length, the pair that ends the run of that length earliest. */
  const ends: { readonly pair: Pair; readonly previous: number }[] = [];
  const heads: number[] = [];
  for (const pair of pairs) {
    const low = firstIndex(heads, (head) => (ends[head]?.pair.after.start ?? Infinity) >= pair.after.start);
    heads[low] = ends.push({ pair, previous: low > 0 ? (heads[low - 1] ?? -1) : -1 }) - 1;
  }
  const run: Pair[] = [];
  for (let at = ends[heads.at(-1) ?? -1]; at; at = ends[at.previous]) run.push(at.pair);
  return run.reverse();
}
