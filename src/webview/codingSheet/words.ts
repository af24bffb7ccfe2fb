/** Where the words of a line begin and end, in the page's text. */
export function wordsIn(text: string, start: number, end: number): readonly (readonly [start: number, end: number])[] {
  return [...text.slice(start, end).matchAll(/\S+/g)].map(({ index, 0: word }) => [
    start + index,
    start + index + word.length,
  ]);
}

/** The words that are chosen in one line, by number. */
export interface Choice {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** The choice after a key: arrows move it word by word, with Shift they widen it; undefined where the key is another. */
export function chosenBy(
  key: string,
  shift: boolean,
  line: number,
  words: number,
  before?: Choice,
): Choice | undefined {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (step === 0 || words === 0) return undefined;
  const keep = (at: number): number => Math.min(Math.max(at, 0), words - 1);
  if (before?.line !== line) return { line, from: 0, to: 0 };
  if (!shift) {
    const at = keep((step > 0 ? before.to : before.from) + step);
    return { line, from: at, to: at };
  }
  return step > 0 ? { ...before, to: keep(before.to + 1) } : { ...before, to: Math.max(before.to - 1, before.from) };
}
