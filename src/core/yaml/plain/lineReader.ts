import { Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { Node, Scalar } from 'yaml';
import { escape, plainScalar, quotedScalar } from './plainScalar';

/** Signs that mean something at the beginning of a word, and what could be a number of some special kind. */
const opensWithSign = /[-?:,[\]{}#&*!|>'"%@`]/;

/** Whether an odd number of backslashes stands before. */
function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === '\\') before--;
  return (at - before) % 2 === 1;
}

/** Flow collections stand inside each other no deeper than this in what people write by hand. */
const deepest = 10;

/**
 * Reads words and flow collections that stand on one line, at `at`. Whatever it is not sure of is undefined, and then
 * the whole text is the library's.
 */
export class LineReader {
  /** Where reading goes on. */
  at = 0;
  /** How many nodes were made. */
  nodes = 0;

  constructor(
    readonly text: string,
    /** More are not made: then it is sure of nothing. */
    private readonly mostNodes: number,
  ) {}

  get isFull(): boolean {
    return this.nodes > this.mostNodes;
  }

  skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === space) this.at++;
  }

  /** Whether the line ends here, or the text. */
  atLineEnd(): boolean {
    return this.at >= this.text.length || isLineEnd(this.text.charCodeAt(this.at));
  }

  /** Goes over the line end that is here, if any. */
  skipLineEnd(): void {
    if (this.text.charCodeAt(this.at) === carriageReturn) this.at++;
    if (this.text.charCodeAt(this.at) === lineFeed) this.at++;
  }

  /** A comment that is here, up to the line's end; undefined where there is none. */
  comment(): string | undefined {
    if (this.text.charCodeAt(this.at) !== hash) return undefined;
    const start = this.at + 1;
    while (!this.atLineEnd()) this.at++;
    return this.text.slice(start, this.at);
  }

  /** What stands on the rest of the line, up to the last word. */
  restOfLine(): string {
    const start = this.at;
    while (!this.atLineEnd()) this.at++;
    while (this.at > start && this.text.charCodeAt(this.at - 1) === space) this.at--;
    return this.text.slice(start, this.at);
  }

  /** Whether a colon stands here that separates a key from its value. */
  atColon(): boolean {
    return this.text.charCodeAt(this.at) === colon && isBlank(this.text.charCodeAt(this.at + 1));
  }

  /** A word with or without quotes, and the blanks behind it; its range ends before these. */
  word(inFlow: boolean): Scalar | undefined {
    this.nodes++;
    if (this.isFull) return undefined;
    const quote = this.text[this.at];
    return quote === '"' || quote === "'" ? this.quoted(quote) : this.plain(inFlow);
  }

  /** A list or map in brackets, up to the bracket that closes it. */
  flow(depth = 0): YAMLMap | YAMLSeq | undefined {
    if (depth > deepest) return undefined;
    const isMap = this.text[this.at] === '{';
    const collection = isMap ? new YAMLMap() : new YAMLSeq();
    const close = isMap ? '}' : ']';
    const start = this.at++;
    collection.flow = true;
    this.nodes++;
    for (;;) {
      this.skipSpaces();
      // A comma may stand behind the last entry.
      if (this.text[this.at] === close) {
        this.at++;
        break;
      }
      const item = isMap ? this.flowPair(depth) : this.flowValue(depth);
      if (item === undefined) return undefined;
      (collection.items as unknown[]).push(item);
      const sign = this.text[this.at++];
      if (sign === close) break;
      if (sign !== ',') return undefined;
    }
    collection.range = [start, this.at, this.at];
    return collection;
  }

  private flowPair(depth: number): Pair | undefined {
    const key = this.word(true);
    if (key === undefined || !this.atColon() || key.range?.[2] !== this.at) return undefined;
    this.at++;
    this.skipSpaces();
    const value = this.flowValue(depth);
    return value && new Pair(key, value);
  }

  private flowValue(depth: number): Node | undefined {
    const sign = this.text[this.at];
    const value = sign === '{' || sign === '[' ? this.flow(depth + 1) : this.word(true);
    if (value === undefined) return undefined;
    this.skipSpaces();
    if (value.range) value.range[2] = this.at;
    return value;
  }

  private quoted(quote: '"' | "'"): Scalar | undefined {
    const start = this.at;
    let end = this.text.indexOf(quote, start + 1);
    if (quote === "'") while (end !== -1 && this.text[end + 1] === "'") end = this.text.indexOf("'", end + 2);
    else while (end !== -1 && isEscaped(this.text, end)) end = this.text.indexOf('"', end + 1);
    if (end === -1) return undefined;
    const inner = this.text.slice(start + 1, end);
    if (inner.includes('\n') || (quote === '"' && inner.replace(escape, '').includes('\\'))) return undefined;
    this.at = end + 1;
    return quotedScalar(inner, quote, start, this.at);
  }

  private plain(inFlow: boolean): Scalar | undefined {
    const { text, at: start } = this;
    if (opensWithSign.test(text[start] ?? '#')) return undefined;
    let at = start;
    let end = start;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (isLineEnd(unit)) break;
      if (unit === space) continue;
      if (unit === colon && isBlank(text.charCodeAt(at + 1))) break;
      if (unit === hash && at > end) {
        if (inFlow) return undefined;
        break;
      }
      if (inFlow && unit === colon && isFlowSign(text.charCodeAt(at + 1))) return undefined;
      if (inFlow && isFlowSign(unit)) break;
      end = at + 1;
    }
    this.at = at;
    return end === start ? undefined : plainScalar(text.slice(start, end), start, end);
  }
}

const space = 32;
const lineFeed = 10;
const carriageReturn = 13;
const colon = 58;
const hash = 35;

/** A carriage return is always the first half of one: see `readPlainYaml`. */
const isLineEnd = (unit: number): boolean => unit === lineFeed || unit === carriageReturn;

/** The text's end counts: beyond it there is NaN. */
const isBlank = (unit: number): boolean => unit === space || isLineEnd(unit) || Number.isNaN(unit);

/** `,` `[` `]` `{` `}` */
const isFlowSign = (unit: number): boolean => unit === 44 || unit === 91 || unit === 93 || unit === 123 || unit === 125;
