import { placeOf, type TrackedPassage, type Written } from '../../support/tracked/trackedText';

/** The peer: a program that looks for a passage's words and takes the first place that has them. */
export function naivelyWrong(before: Written, after: Written, passages: readonly TrackedPassage[]): number {
  return passages.filter((passage) => {
    const at = placeOf(passage, before);
    const now = placeOf(passage, after);
    if (at === undefined) return false;
    const found = after.text.indexOf(before.text.slice(at.start, at.end));
    return found !== -1 && (now === undefined || Math.abs(found - now.start) > 5);
  }).length;
}

/** The limit: reading both texts and comparing them line by line, without a thought for passages. Milliseconds. */
export function readingAndLines(before: Written, after: Written): number {
  const bytes = [before, after].map(({ text }) => new TextEncoder().encode(text));
  const start = performance.now();
  const [old = '', now = ''] = bytes.map((one) => new TextDecoder().decode(one));
  const known = new Set(old.split('\n'));
  const added = now.split('\n').filter((line) => !known.has(line)).length;
  return added >= 0 ? performance.now() - start : 0;
}
