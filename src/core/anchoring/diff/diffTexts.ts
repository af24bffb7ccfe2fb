import { alignTokens, type Alignment, type Match } from './alignTokens';
import { movedRuns } from './movedRuns';
import { onLines } from './onLines';
import { TextDiff, type Run, type Stretch } from './textDiff';
import { Vocabulary, type Tokens } from './tokens';

/** A line that occurs once holds two texts together; what lines leave open is for words. */
const byLine: Alignment = { grams: [1], mostInFull: 0 };

/** Five words in a row are hardly ever said twice; single words hold together only what those leave open. */
const byWord: Alignment = { grams: [5, 3, 2, 1], mostInFull: 600 };

/** Gaps that are compared between two yields. */
const gapsPerPiece = 32;

/**
 * What two texts have in common, in the order of both: line by line, then word by word in what that leaves open. Takes
 * about as many steps as both are long, whatever they hold, in pieces between which others get their turn.
 */
export function* diffTexts(before: string, after: string): Generator<void, TextDiff> {
  const vocabulary = new Vocabulary();
  const lines = { before: vocabulary.lines(before), after: vocabulary.lines(after) };
  yield;
  const matched = yield* alignTokens(lines.before.ids, lines.after.ids, byLine);
  const runs: Run[] = runsOf(matched, lines.before, lines.after);
  const joined = joinRuns(runs, before, after);
  const found: Run[] = [...joined];
  for (const [index, gap] of gapsOf(before, after, joined).entries()) {
    for (const run of yield* wordRuns(before, after, gap)) found.push(run);
    if (index % gapsPerPiece === 0) yield;
  }
  found.sort((one, other) => one.before - other.before);
  const all = onLines(joinRuns(found, before, after), before, after);
  yield;
  return new TextDiff(before, after, all, movedRuns(before, after, gapsOf(before, after, all)));
}

/** What lies between runs, before the first and after the last. */
function gapsOf(before: string, after: string, runs: readonly Run[]): readonly Stretch[] {
  const gaps: Stretch[] = [];
  let [a, b] = [0, 0];
  for (const run of [...runs, { before: before.length, after: after.length, length: 0 }]) {
    if (run.before > a || run.after > b) gaps.push({ before: a, beforeEnd: run.before, after: b, afterEnd: run.after });
    [a, b] = [run.before + run.length, run.after + run.length];
  }
  return gaps;
}

function* wordRuns(before: string, after: string, gap: Stretch): Generator<void, readonly Run[]> {
  if (gap.before === gap.beforeEnd || gap.after === gap.afterEnd) return [];
  const vocabulary = new Vocabulary();
  const here = vocabulary.words(before, gap.before, gap.beforeEnd);
  const there = vocabulary.words(after, gap.after, gap.afterEnd);
  return runsOf(yield* alignTokens(here.ids, there.ids, byWord), here, there);
}

const runsOf = (matches: readonly Match[], before: Tokens, after: Tokens): Run[] =>
  matches.flatMap(({ before: a, after: b, length }) => {
    const runs: Run[] = [];
    for (let index = 0; index < length; index++) {
      const start = before.starts[a + index] ?? 0;
      runs.push({ before: start, after: after.starts[b + index] ?? 0, length: (before.ends[a + index] ?? 0) - start });
    }
    return runs;
  });

/** Joins runs with what is the same between them, such as single blanks. */
function joinRuns(runs: readonly Run[], before: string, after: string): readonly Run[] {
  const joined: { before: number; after: number; length: number }[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const end = last === undefined ? 0 : last.before + last.length;
    const isOn = last !== undefined && run.before - last.before === run.after - last.after;
    if (isOn && before.slice(end, run.before) === after.slice(last.after + last.length, run.after))
      last.length = run.before + run.length - last.before;
    else joined.push({ ...run });
  }
  return joined;
}
