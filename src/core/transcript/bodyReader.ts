import { rangeOf } from '../problem';
import { span } from '../text/offsets';
import type { Span } from '../text/offsets';
import type { SourceText } from '../text/sourceText';
import type { Report } from '../yaml/yamlMap';
import { LineCursor } from './lineCursor';
import type { Line } from './lineCursor';
import { isBlankUnit } from './line/characters';
import type { DeclaredLabels } from './line/declaredLabels';
import { lineKind } from './line/lineKind';
import { headLength, mayOpen, openingOf } from './line/openingOf';
import type { Opening } from './line/opening';
import type { Paragraph, Turn } from './transcript';

/** What follows the front matter, in text order. */
export interface Body {
  readonly turns: readonly Turn[];
  readonly paragraphs: readonly Paragraph[];
  readonly comments: readonly Span[];
  /** Heading lines, without trailing blanks. */
  readonly headings: readonly Span[];
  /** Labels that were opened with `@`. */
  readonly forced: ReadonlySet<string>;
}

/** What is being read: it grows with each line of text. */
interface Open {
  readonly opening?: Opening;
  readonly start: number;
  readonly line: number;
  speechStart: number | undefined;
  end: number;
}

/** Reads lines into turns and paragraphs. One reader reads one text once. */
export class BodyReader {
  private readonly turns: Turn[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private readonly comments: Span[] = [];
  private readonly headings: Span[] = [];
  private readonly forced = new Set<string>();
  private open: Open | undefined;
  /** The fence that is open, if any: what stands in it is text. */
  private fence: Span | undefined;

  constructor(
    private readonly source: SourceText,
    private readonly declared: DeclaredLabels,
    private readonly strict: boolean,
  ) {}

  read(start: number, report: Report): Body {
    for (const cursor = new LineCursor(this.source.text, start); cursor.next();) this.readLine(cursor);
    this.close();
    if (this.fence !== undefined) {
      const range = rangeOf(this.source, this.fence);
      report({ code: 'transcript.fenceNotClosed', severity: 'warning', data: {}, range });
    }
    const { turns, paragraphs, comments, headings, forced } = this;
    return { turns, paragraphs, comments, headings, forced };
  }

  private readLine(line: Line): void {
    if (line.end === line.start) {
      if (this.open?.opening === undefined && this.fence === undefined) this.close();
      return;
    }
    const head = this.source.text.slice(line.start, Math.min(line.rawEnd, line.start + headLength));
    const kind = lineKind(head);
    if (this.fence !== undefined) {
      if (kind === 'fence') this.fence = undefined;
      this.addText(line);
      return;
    }
    switch (kind) {
      case 'comment':
        this.comments.push(span(line.start, line.end));
        return;
      case 'heading':
        this.close();
        this.headings.push(span(line.start, line.end));
        return;
      case 'fence':
        this.fence = span(line.start, line.end);
        this.addText(line);
        return;
      case 'text':
        this.addText(line);
        return;
      case 'plain': {
        const may = mayOpen(head.charCodeAt(0), line.colonAt, this.declared);
        const opening = may ? openingOf(head, this.declared, this.strict) : undefined;
        if (opening === undefined) this.addText(line);
        else this.openTurn(line, opening);
      }
    }
  }

  private openTurn(line: Line, opening: Opening): void {
    this.close();
    if (opening.forced) this.forced.add(opening.label);
    const after = this.skipBlanks(line.start + opening.after, line.end);
    const speechStart = after < line.end ? after : undefined;
    this.open = { opening, start: line.start, line: line.number, speechStart, end: line.end };
  }

  private addText(line: Line): void {
    const begins = this.skipBlanks(line.start, line.end);
    this.open ??= { start: begins, line: line.number, speechStart: begins, end: line.end };
    this.open.speechStart ??= begins;
    this.open.end = line.end;
  }

  private close(): void {
    const { open } = this;
    this.open = undefined;
    if (open === undefined) return;
    const { opening, start, end, line } = open;
    if (opening === undefined) {
      this.paragraphs.push({ span: span(start, end), line });
      return;
    }
    const turn: { -readonly [Key in keyof Turn]: Turn[Key] } = {
      speaker: opening.label,
      span: span(start, end),
      label: span(start + opening.labelStart, start + opening.labelEnd),
      speech: span(open.speechStart ?? end, end),
      line,
    };
    const participant = this.declared.ownerOf(opening.label);
    if (participant !== undefined) turn.participant = participant;
    if (opening.time !== undefined) turn.time = opening.time;
    this.turns.push(turn);
  }

  private skipBlanks(from: number, end: number): number {
    let at = from;
    while (at < end && isBlankUnit(this.source.text.charCodeAt(at))) at += 1;
    return at;
  }
}
