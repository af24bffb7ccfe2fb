import { isBlank, type Run, type Stretch } from './textDiff';
import { Vocabulary } from './tokens';
import { uniquePairs } from './uniquePairs';
import { movedLength, movedWords } from '../weights';

/** More moves than these are not looked for one by one. */
const mostMoves = 1000;

/**
 * Text that is gone in one place and stands in another, found once in all of either text. By place before, none
 * overlapping another.
 */
export function movedRuns(before: string, after: string, gaps: readonly Stretch[]): readonly Run[] {
  const vocabulary = new Vocabulary();
  const gone = wordsOf(
    before,
    gaps.map(({ before: from, beforeEnd }) => [from, beforeEnd] as const),
    vocabulary,
    -1,
  );
  const added = wordsOf(
    after,
    gaps.map(({ after: from, afterEnd }) => [from, afterEnd] as const),
    vocabulary,
    -2,
  );
  const range = { a: 0, aEnd: gone.ids.length, b: 0, bEnd: added.ids.length };
  const runs: Run[] = [];
  let done = 0;
  for (const pair of uniquePairs(gone.ids, added.ids, range, movedWords)) {
    const [a, b] = [gone.starts[pair.before] ?? 0, added.starts[pair.after] ?? 0];
    if (a < done) continue;
    const run = extended(before, after, a, b, {
      before: Math.max(gone.from[pair.before] ?? 0, done),
      beforeEnd: gone.to[pair.before] ?? 0,
      after: added.from[pair.after] ?? 0,
      afterEnd: added.to[pair.after] ?? 0,
    });
    if (run.length < movedLength || !isOnce(before, run.before, run.length) || !isOnce(after, run.after, run.length))
      continue;
    runs.push(run);
    done = run.before + run.length;
    if (runs.length === mostMoves) break;
  }
  return runs;
}

interface Words {
  readonly ids: Int32Array;
  readonly starts: readonly number[];
  /** Of the stretch a word stands in. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** The words of several stretches one after the other, apart from each other by a token that nothing equals. */
function wordsOf(
  text: string,
  stretches: readonly (readonly [from: number, to: number])[],
  vocabulary: Vocabulary,
  apart: number,
): Words {
  const ids: number[] = [];
  const [starts, from, to]: [number[], number[], number[]] = [[], [], []];
  for (const [start, end] of stretches) {
    if (isBlank(text, start, end)) continue;
    const words = vocabulary.words(text, start, end);
    for (let index = 0; index <= words.ids.length; index++) {
      ids.push(words.ids[index] ?? apart);
      starts.push(words.starts[index] ?? end);
      from.push(start);
      to.push(end);
    }
  }
  return { ids: Int32Array.from(ids), starts, from, to };
}

function extended(before: string, after: string, a: number, b: number, limits: Stretch): Run {
  let [start, length] = [0, 0];
  while (a - start > limits.before && b - start > limits.after && before[a - start - 1] === after[b - start - 1])
    start++;
  while (a + length < limits.beforeEnd && b + length < limits.afterEnd && before[a + length] === after[b + length])
    length++;
  return { before: a - start, after: b - start, length: start + length };
}

function isOnce(text: string, at: number, length: number): boolean {
  const words = text.slice(at, at + length);
  return text.indexOf(words) === at && !text.includes(words, at + 1);
}
