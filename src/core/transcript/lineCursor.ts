import { isBlankUnit } from './line/characters';

/** The line a cursor stands on. All places are UTF-16 offsets in the text. */
export interface Line {
  readonly start: number;
  /** After the last non-blank character; equals `start` where the line is blank. */
  readonly end: number;
  /** Before the line end. */
  readonly rawEnd: number;
  /** The first colon (`:` or `：`), counted from the line's start; Infinity where the line has none. */
  readonly colonAt: number;
  /** From 0, counted from the text's start. */
  readonly number: number;
}

/** Steps through the lines of a text. A mutable cursor, because a line is needed only while it is looked at. */
export class LineCursor implements Line {
  start = 0;
  end = 0;
  rawEnd: number;
  number: number;
  private nextColon = -1;
  private nextWideColon = -1;

  /** @param from the start of the first line to read */
  constructor(
    private readonly text: string,
    from: number,
  ) {
    this.rawEnd = from - 1;
    this.number = -1;
    for (let at = text.indexOf('\n'); at !== -1 && at < from; at = text.indexOf('\n', at + 1)) this.number += 1;
  }

  /** Moves to the next line; false where there is none. */
  next(): boolean {
    this.start = this.rawEnd + 1;
    if (this.start >= this.text.length) return false;
    const lineEnd = this.text.indexOf('\n', this.start);
    this.rawEnd = lineEnd === -1 ? this.text.length : lineEnd;
    this.end = this.rawEnd;
    while (this.end > this.start && isBlankUnit(this.text.charCodeAt(this.end - 1))) this.end -= 1;
    this.number += 1;
    return true;
  }

  get colonAt(): number {
    if (this.nextColon < this.start) this.nextColon = indexFrom(this.text, ':', this.start);
    if (this.nextWideColon < this.start) this.nextWideColon = indexFrom(this.text, '：', this.start);
    const colon = Math.min(this.nextColon, this.nextWideColon);
    return colon < this.rawEnd ? colon - this.start : Infinity;
  }
}

/** Where `sought` stands next; Infinity where it does not. */
function indexFrom(text: string, sought: string, from: number): number {
  const at = text.indexOf(sought, from);
  return at === -1 ? Infinity : at;
}
