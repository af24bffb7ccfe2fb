import { readYaml } from '../../yaml/readYaml';
import { span, type Span } from '../../text/offsets';
import type { SourceText } from '../../text/sourceText';
import { findFences, opensFrontMatter, type FrontMatterFences } from '../../transcript/frontMatterFences';
import { lineKind } from '../../transcript/line/lineKind';
import { LineCursor, type Line } from '../../transcript/lineCursor';
import type { Transcript, Turn } from '../../transcript/transcript';
import { headerKey } from './headerWords';

/** A line before the first turn that says what the front matter is for. */
export interface HeaderLine {
  /** The key of the front matter. */
  readonly key: string;
  /** What the line calls it. */
  readonly word: string;
  readonly value: string;
  /** The line, without blanks behind it. */
  readonly at: Span;
}

/** Lines of the text's start that are looked at. */
const linesLookedAt = 40;

const form = /^\*{0,2}(\p{L}[\p{L} ]{1,29}?)\*{0,2}[ \t]*[:：]\*{0,2}[ \t]*([^\s*].{0,199})$/u;

/**
 * Lines such as `Date: 2023-01-01` or `Location: Gent` before anybody speaks. Only words that are known for it, each
 * once, and none that the front matter has already or that comes back later in the text: a diary dates its entries so.
 */
export function headerLines(transcript: Transcript): readonly HeaderLine[] {
  const { source, turns } = transcript;
  const fences = findFences(source.text);
  if (fences === undefined && opensFrontMatter(source.text)) return [];
  // Front matter can be long, and most texts have no such lines: it is read at the first of them.
  let taken: Set<string> | undefined;
  const found: HeaderLine[] = [];
  const turnAt = new Map(turns.slice(0, linesLookedAt).map((turn) => [turn.line, turn]));
  const cursor = new LineCursor(source.text, fences === undefined ? 0 : Math.min(fences.closed + 1, source.length));
  for (let looked = 0; looked < linesLookedAt && cursor.next(); looked++) {
    if (lineKind(source.text.slice(cursor.start, cursor.end)) === 'fence') break;
    const turn = turnAt.get(cursor.number);
    const header = headerIn(source, cursor);
    if (turn !== undefined && (header === undefined || !isRemark(turn, turns, header.value))) break;
    if (header === undefined) continue;
    taken ??= fences === undefined ? new Set() : keysBetween(fences, source);
    if (taken === undefined) return [];
    if (taken.has(header.key)) continue;
    taken.add(header.key);
    if (!comesBack(source.text, header.word, cursor.rawEnd)) found.push(header);
  }
  return found;
}

/** Undefined where the front matter cannot be read. */
function keysBetween({ start, end }: FrontMatterFences, source: SourceText): Set<string> | undefined {
  const keys = readYaml(source, ignoreProblems, span(start, end))?.keys();
  return keys && new Set(keys);
}

const ignoreProblems = (): void => undefined;

function headerIn(source: SourceText, line: Line): HeaderLine | undefined {
  const at = span(line.start, line.end);
  if (at.end - at.start > longestLine) return undefined;
  const [, word = '', value = ''] = form.exec(source.slice(at)) ?? [];
  const key = headerKey(word);
  return key === undefined ? undefined : { key, word, value: value.trim(), at };
}

const longestLine = 240;

const comesBack = (text: string, word: string, from: number): boolean => text.includes(`\n${word}:`, from);

/** A turn that names somebody rather than being said by them: one line of a few words, where others do the talking. */
const isRemark = (turn: Turn, turns: readonly Turn[], value: string): boolean =>
  turn.participant === undefined &&
  turns.length > 2 &&
  turn.speech.end - turn.speech.start <= value.length &&
  value.split(/\s+/).length <= 6 &&
  !/[.?!…]$/.test(value);
