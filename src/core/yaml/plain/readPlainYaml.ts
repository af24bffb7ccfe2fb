import { isScalar, Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { Node, Scalar } from 'yaml';
import { blockText } from './blockText';
import { LineReader } from './lineReader';
import { emptyScalar, plainScalar } from './plainScalar';

/** Line ends other than LF and CR LF, tabs, control characters and byte order marks. */
const unusual = /[\0-\t\v\f\x0e-\x1f\uFEFF]|\r(?!\n)/;

/** Blocks stand inside each other no deeper than this; the deepest codebook anybody would draw needs 25. */
const deepest = 40;

/** UTF-16 units: a key may be 1024 characters long. */
const longestKey = 1000;

/**
 * The syntax tree of a text in the part of YAML that people write front matter and codebooks in: maps and lists in
 * lines or brackets, of words with and without quotes and of texts in lines of their own (`|`, `>`), with comments on
 * lines of their own or behind a value. The same tree as the library's, which takes twenty times as long (notes on blank
 * lines and on comments above apart, which nothing here reads). Undefined for everything else, and wherever there is the
 * least doubt: then the library has to look. Where there are more nodes than wanted: at which place that is.
 */
export function readPlainYaml(text: string, mostNodes: number): YAMLMap | { readonly tooLongAt: number } | undefined {
  if (unusual.test(text)) return undefined;
  const line = new LineReader(text, mostNodes);
  const root = new BlockReader(text, line).read();
  if (line.isFull) return { tooLongAt: line.at };
  return root instanceof YAMLMap ? root : undefined;
}

/** A key or a comment, and no words. */
const endsWords = /:(?: |$)| #/;

class BlockReader {
  /** Column at which the line begins that is read next; -1 at the end of the text, infinite where it is not known. */
  private column = 0;
  /** Whether comments stand before that line. */
  private isCommented = false;
  /** Where the line begins that follows the one read last. */
  private lineStart = 0;

  constructor(
    private readonly text: string,
    private readonly line: LineReader,
  ) {}

  read(): Node | undefined {
    this.toLine(0);
    const root = this.column < 0 ? undefined : this.block(0);
    return this.column < 0 ? root : undefined;
  }

  /** The list or map whose first line is next. */
  private block(depth: number): Node | undefined {
    if (depth > deepest || this.line.isFull || this.column === Infinity) return undefined;
    return this.isItem() ? this.list(depth) : this.map(depth);
  }

  private list(depth: number): YAMLSeq | undefined {
    const { column } = this;
    const list = new YAMLSeq();
    const start = this.line.at;
    let end = start;
    this.line.nodes++;
    do {
      const dash = this.line.at++;
      this.line.skipSpaces();
      this.column = column + this.line.at - dash;
      const item = this.isItem() ? undefined : this.item(column, depth);
      if (item === undefined) return undefined;
      list.items.push(item);
      end = item.range?.[2] ?? end;
    } while (this.column === column && this.isItem());
    list.range = [start, end, end];
    // A comment before the next key, in the same column, the library takes for one behind the list.
    const isCommented = this.isCommented && this.column === column && column > 0;
    return this.column <= column && !isCommented ? list : undefined;
  }

  /** What stands behind a dash: a map that begins on this line, or a value. */
  private item(listColumn: number, depth: number): Node | undefined {
    const { at, nodes } = this.line;
    const isWord = !this.isFlow() && this.line.word(false) !== undefined;
    const isMap = isWord && this.line.atColon();
    this.line.at = at;
    this.line.nodes = nodes;
    return isMap ? this.map(depth + 1) : this.value(listColumn);
  }

  private map(depth: number): YAMLMap | undefined {
    const { column } = this;
    const map = new YAMLMap();
    const start = this.line.at;
    let end = start;
    this.line.nodes++;
    do {
      const key = this.line.word(false);
      if (key?.range?.[2] !== this.line.at || !this.line.atColon()) return undefined;
      if (key.range[2] - key.range[0] > longestKey) return undefined;
      const value = this.valueOfKey(column, depth);
      if (value === undefined) return undefined;
      map.items.push(new Pair(key, value));
      end = value.range?.[2] ?? end;
    } while (this.column === column);
    map.range = [start, end, end];
    return this.column < column ? map : undefined;
  }

  private valueOfKey(column: number, depth: number): Node | undefined {
    this.line.at++;
    this.line.skipSpaces();
    if (!this.line.atLineEnd()) return this.value(column);
    const nothing = emptyScalar(this.line.at);
    this.toNextLine();
    const { isCommented } = this;
    const isBlock = this.column > column || (this.column === column && this.isItem());
    if (isBlock) return this.block(depth + 1);
    // A comment may stand where a value was meant: which it is, the library knows.
    return isCommented ? undefined : nothing;
  }

  /**
   * What stands on the rest of the line, or below it where that is a text in lines of its own; reading goes on at the
   * next one.
   * @param column of the list or map that it stands in
   */
  private value(column: number): Node | undefined {
    if (this.isBlockText()) return this.blockText(column);
    const value = this.isFlow() ? this.line.flow() : this.line.word(false);
    this.line.skipSpaces();
    if (!value?.range) return undefined;
    const comment = this.line.at > value.range[1] ? this.line.comment() : undefined;
    if (!this.line.atLineEnd()) return undefined;
    // The library gives an empty comment one blank.
    if (comment !== undefined) value.comment = comment || ' ';
    this.toNextLine();
    value.range[2] = this.lineStart;
    const goesOn = this.column > column && isScalar(value) && value.type === 'PLAIN' && comment === undefined;
    return goesOn ? this.longWords(value, column) : value;
  }

  /** Words without quotes that go on in the lines below, further in than what they stand in: the lines are joined. */
  private longWords(first: Scalar, column: number): Scalar | undefined {
    const [start, firstEnd] = first.range ?? [0, 0];
    const lines = [this.text.slice(start, firstEnd)];
    let end = firstEnd;
    while (this.column > column) {
      // Beyond a line without words, or one that is not at the place it seems to be, the library has to look.
      if (this.line.at !== this.lineStart + this.column) return undefined;
      const words = this.line.restOfLine();
      if (endsWords.test(words)) return undefined;
      lines.push(words);
      end = this.line.at;
      this.line.skipSpaces();
      this.toNextLine();
    }
    const joined = plainScalar(lines.join(' '), start, this.lineStart);
    if (joined?.range) joined.range[1] = end;
    return joined;
  }

  private blockText(column: number): Scalar | undefined {
    this.line.nodes++;
    const value = blockText(this.text, this.line.at, column);
    if (!value?.range) return undefined;
    [, , this.lineStart] = value.range;
    this.toLine(this.lineStart);
    return value;
  }

  /** To the first word after this line's end. */
  private toNextLine(): void {
    this.line.skipLineEnd();
    this.lineStart = this.line.at;
    this.toLine(this.lineStart);
  }

  /**
   * To the first word at or after the beginning of a line. A line of nothing but blanks is nowhere to go on from, nor is
   * one that does not begin where the comments above it do: it may not be what they are about.
   */
  private toLine(start: number): void {
    const { line, text } = this;
    const comments: number[] = [];
    line.at = start;
    for (;;) {
      while (line.at < text.length && line.atLineEnd()) line.skipLineEnd();
      const begin = line.at;
      line.skipSpaces();
      const column = line.at - begin;
      if (text[line.at] === '#') {
        comments.push(column);
        line.comment();
        continue;
      }
      const isEnd = line.at >= text.length;
      if (isEnd) this.column = column === 0 && comments.length === 0 ? -1 : Infinity;
      else this.column = line.atLineEnd() || comments.some((one) => one !== column) ? Infinity : column;
      this.isCommented = comments.length > 0;
      return;
    }
  }

  private isFlow(): boolean {
    const sign = this.text[this.line.at];
    return sign === '{' || sign === '[';
  }

  private isBlockText(): boolean {
    const sign = this.text[this.line.at];
    return sign === '|' || sign === '>';
  }

  private isItem(): boolean {
    return this.text.startsWith('- ', this.line.at);
  }
}
