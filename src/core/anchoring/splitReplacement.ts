import { trimEdit, type LiveEdit } from './liveEdit';

/** A shorter line ("P1: Yes.") may be the same by chance. UTF-16 units. */
const leastLength = 16;

interface Line {
  readonly text: string;
  readonly start: number;
}

interface Pair {
  readonly before: Line;
  readonly after: Line;
}

/**
 * Cuts a large replacement into the small ones it is made of. When a changed file is reloaded, an editor reports one
 * replacement from the first to the last line that differs; the lines in between are the same, and what is coded there
 * must stay. Lines that occur once before and once after it, in the same order, hold the cuts (as in a patience diff);
 * what lies between two of them is trimmed. In text order, all in offsets of the text before.
 */
export function splitReplacement(edit: LiveEdit, removed: string): readonly LiveEdit[] {
  const parts: LiveEdit[] = [];
  let from = 0;
  let textFrom = 0;
  const cut = (to: number, textTo: number): void => {
    const part = { start: edit.start + from, end: edit.start + to, text: edit.text.slice(textFrom, textTo) };
    const trimmed = trimEdit(part, removed.slice(from, to));
    if (trimmed.start < trimmed.end || trimmed.text !== '') parts.push(trimmed);
  };
  for (const { before, after } of unmoved(commonLines(removed, edit.text))) {
    cut(before.start, after.start);
    from = before.start + before.text.length;
    textFrom = after.start + after.text.length;
  }
  cut(removed.length, edit.text.length);
  return parts;
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
    if (line.length < leastLength) continue;
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
    let low = 0;
    let high = heads.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = ends[heads[middle] ?? 0];
      if (end && end.pair.after.start < pair.after.start) low = middle + 1;
      else high = middle;
    }
    heads[low] = ends.push({ pair, previous: low > 0 ? (heads[low - 1] ?? -1) : -1 }) - 1;
  }
  const run: Pair[] = [];
  for (let at = ends[heads.at(-1) ?? -1]; at; at = ends[at.previous]) run.push(at.pair);
  return run.reverse();
}
