import type { SheetLine } from '../../core/commands/rounds/sheetData';
import { wordsIn } from './words';

/** The words that are chosen, by number: in one line, or from one line to a later one. */
export interface Choice {
  readonly line: number;
  readonly from: number;
  /** Of the last line. */
  readonly to: number;
  /** The same as `line` where it is left out. */
  readonly last?: number;
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
  // What reaches into other turns begins anew in this one.
  if (before?.line !== line || (before.last ?? line) !== line) return { line, from: 0, to: 0 };
  if (!shift) {
    const at = keep((step > 0 ? before.to : before.from) + step);
    return { line, from: at, to: at };
  }
  return step > 0 ? { ...before, to: keep(before.to + 1) } : { ...before, to: Math.max(before.to - 1, before.from) };
}

/** The text that choices are of. */
export interface ChosenFrom {
  readonly lines: readonly SheetLine[];
  readonly source: string;
}

/** The choice after Shift with an arrow down or up: as far as the end of the next turn that is judged, or of the one before. */
export function chosenTurns(key: string, line: number, from: ChosenFrom, before?: Choice): Choice | undefined {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return undefined;
  const start = before?.line === line ? before : { line, from: 0 };
  const now = before?.line === line ? (before.last ?? line) : line;
  const ends = from.lines.flatMap(({ judged }, index) => (judged && index >= line ? [index] : []));
  // The first press takes the rest of the turn itself.
  const isWhole = before?.line === line && before.to === lastWord(from, now);
  const last = isWhole || step < 0 ? ends[ends.indexOf(now) + step] : now;
  const to = last === undefined ? undefined : lastWord(from, last);
  return last === undefined || to === undefined ? before : { line, from: start.from, to, last };
}

function lastWord({ lines, source }: ChosenFrom, line: number): number | undefined {
  const at = lines[line];
  const words = at ? wordsIn(source, at.start, at.end).length : 0;
  return words === 0 ? undefined : words - 1;
}

/** What words that were selected come to: one passage from the first to the last of them that are judged. */
export function chosenOf(
  selected: readonly { readonly line: number; readonly word: number }[],
  { lines }: ChosenFrom,
): Choice | undefined {
  const judged = selected.filter(({ line }) => lines[line]?.judged === true);
  const [first, last] = [judged[0], judged.at(-1)];
  return first && last && { line: first.line, from: first.word, to: last.word, last: last.line };
}

/** Where chosen words begin and end, in the page's text. */
export function spanOf(
  { lines, source }: ChosenFrom,
  { line, from, to, last = line }: Choice,
): { readonly start: number; readonly end: number } | undefined {
  const [first, end] = [lines[line], lines[last]].map((at) => at && wordsIn(source, at.start, at.end));
  const [begin, close] = [first?.[from], end?.[to]];
  return begin && close ? { start: begin[0], end: close[1] } : undefined;
}
