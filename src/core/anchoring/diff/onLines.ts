import type { Run } from './textDiff';

/** Text put in or taken out is not looked at further than this for where it begins. UTF-16 units. */
const farthest = 2000;

/**
 * Where text was put in or taken out, the same difference can often be told in several ways: of two lines with the same
 * end, either end may be the new one. What people put in and take out are lines, so it is told as whole lines where it
 * can be.
 */
export function onLines(runs: readonly Run[], before: string, after: string): readonly Run[] {
  const moved: { before: number; after: number; length: number }[] = runs.map((run) => ({ ...run }));
  for (let index = 0; index + 1 < moved.length; index++) {
    const run = moved[index];
    const next = moved[index + 1];
    if (run === undefined || next === undefined) continue;
    const end = run.before + run.length;
    const endAfter = run.after + run.length;
    const isAdded = end === next.before;
    if (isAdded === (endAfter === next.after)) continue;
    const by = isAdded
      ? bestShift(after, endAfter, next.after, run.length, next.length)
      : bestShift(before, end, next.before, run.length, next.length);
    run.length += by;
    next.before += by;
    next.after += by;
    next.length -= by;
  }
  return moved.filter(({ length }) => length > 0);
}

/** How far to shift a stretch of text so that it begins with a line, and is still the same text put in. */
function bestShift(text: string, from: number, to: number, back: number, on: number): number {
  if (isLineStart(text, from)) return 0;
  let best = text.charAt(from) === '\n' ? 1 : 0;
  let shift = 0;
  for (let by = 1; by <= Math.min(on, farthest) && text[from + by - 1] === text[to + by - 1]; by++) {
    const worth = worthOf(text, from + by);
    if (worth > best) [best, shift] = [worth, by];
  }
  for (let by = 1; by <= Math.min(back, farthest) && text[from - by] === text[to - by]; by++) {
    const worth = worthOf(text, from - by);
    if (worth > best) [best, shift] = [worth, -by];
  }
  return shift;
}

const isLineStart = (text: string, at: number): boolean => at === 0 || text.charAt(at - 1) === '\n';

const worthOf = (text: string, at: number): number => (isLineStart(text, at) ? 2 : text.charAt(at) === '\n' ? 1 : 0);
