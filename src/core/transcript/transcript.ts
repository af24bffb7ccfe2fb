import type { Problem } from '../problem';
import type { Offset, Span } from '../text/offsets';
import type { SourceText } from '../text/sourceText';

/** Somebody who speaks, as the front matter declares them. */
export interface Participant {
  readonly id: string;
  readonly name?: string;
  readonly role?: string;
  readonly aliases: readonly string[];
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
}

/** What the front matter says of the document; every field is optional, unknown keys are left alone. */
export interface FrontMatter {
  readonly title?: string;
  readonly id?: string;
  readonly type?: string;
  readonly date?: string;
  /** BCP 47 */
  readonly language?: string;
  readonly media?: string;
  readonly transcriber?: string;
  readonly convention?: string;
  readonly anonymised?: boolean;
  /** Only declared labels open a turn. */
  readonly strict: boolean;
  readonly participants: readonly Participant[];
  /** From the opening to the closing fence, both included. */
  readonly span: Span;
}

/** A heading and what follows up to the next heading of its level or above. */
export interface Section {
  readonly level: number;
  readonly title: string;
  readonly heading: Span;
  readonly span: Span;
}

/** One speaker's turn: from the line that its label opens to its last non-blank character. Comments may stand inside. */
export interface Turn {
  /** The label as written, without brackets and bold marks. */
  readonly speaker: string;
  /** Who that is, where declared. */
  readonly participant?: Participant;
  /** With the line number or time that stands before the label. */
  readonly span: Span;
  readonly label: Span;
  /** What follows label and time; empty at the turn's end where nothing does. See `speechPieces` for comments in it. */
  readonly speech: Span;
  /** The time as written, without brackets. */
  readonly time?: string;
  /** From 0. */
  readonly line: number;
}

/** A stretch of text outside any turn (a diary, a preamble): takes the turn's place everywhere. */
export interface Paragraph {
  readonly span: Span;
  /** From 0. */
  readonly line: number;
}

export interface Transcript {
  readonly source: SourceText;
  readonly frontMatter?: FrontMatter;
  readonly sections: readonly Section[];
  /** In text order. */
  readonly turns: readonly Turn[];
  /** In text order. */
  readonly paragraphs: readonly Paragraph[];
  /** Comment lines (`%%`), in text order. */
  readonly comments: readonly Span[];
  readonly problems: readonly Problem[];
}

/** A turn, or a paragraph where there is none: what navigation, counts and samples step through. */
export type Utterance =
  | { readonly kind: 'turn'; readonly turn: Turn; readonly span: Span; readonly speech: Span; readonly line: number }
  | { readonly kind: 'paragraph'; readonly span: Span; readonly speech: Span; readonly line: number };

/** Something inside speech that is not plainly spoken words. Scopes only: no meaning hangs on it. */
export type MarkKind = 'time' | 'event' | 'unheard' | 'doubtful' | 'pause' | 'overlap' | 'anonymised' | 'cutOff';

export interface Mark {
  readonly kind: MarkKind;
  readonly start: Offset;
  readonly end: Offset;
}
