import { alignTokens } from '../core/anchoring/diff/alignTokens';
import { Vocabulary, type Tokens } from '../core/anchoring/diff/tokens';
import { widthOf } from './output';

/** Longer ones are cut: they are for a glance. Words and marks. */
const longest = 400;

interface Pair {
  readonly before: string;
  readonly after: string;
}

/**
 * Two texts on lines below each other, the same words in the same columns, what only one of them has beside a gap.
 * @returns pairs of lines no wider than `width`
 */
export function sideBySide(before: string, after: string, width: number): readonly Pair[] {
  const lines: Pair[] = [];
  let [above, below, used] = ['', '', 0];
  const flush = (): void => {
    if (above.trim() !== '' || below.trim() !== '') lines.push({ before: above.trimEnd(), after: below.trimEnd() });
    [above, below, used] = ['', '', 0];
  };
  for (const pair of wordPairs(before, after)) {
    const wide = Math.max(widthOf(pair.before), widthOf(pair.after));
    if (used > 0 && used + wide > width) flush();
    above += pair.before + ' '.repeat(wide - widthOf(pair.before));
    below += pair.after + ' '.repeat(wide - widthOf(pair.after));
    used += wide;
  }
  flush();
  return lines;
}

/** Words of both with the blanks after them; where one has none, a blank of the same width stands for it. */
function wordPairs(before: string, after: string): readonly Pair[] {
  const vocabulary = new Vocabulary();
  const [here, there] = [vocabulary.words(before, 0, before.length), vocabulary.words(after, 0, after.length)];
  const work = alignTokens(here.ids.slice(0, longest), there.ids.slice(0, longest), { grams: [2, 1], mostInFull: 800 });
  let step = work.next();
  while (!step.done) step = work.next();
  const pairs: Pair[] = [];
  let [a, b] = [0, 0];
  const alone = (aEnd: number, bEnd: number): void => {
    while (a < aEnd || b < bEnd) {
      pairs.push({ before: a < aEnd ? piece(before, here, a++) : '', after: b < bEnd ? piece(after, there, b++) : '' });
    }
  };
  for (const match of step.value) {
    alone(match.before, match.after);
    for (const end = match.before + match.length; a < end;)
      pairs.push({ before: piece(before, here, a++), after: piece(after, there, b++) });
  }
  alone(Math.min(here.ids.length, longest), Math.min(there.ids.length, longest));
  return pairs;
}

function piece(text: string, { starts, ends }: Tokens, at: number): string {
  const word = text.slice(starts[at], ends[at]);
  return (starts[at + 1] ?? text.length) > (ends[at] ?? 0) ? `${word} ` : word;
}
