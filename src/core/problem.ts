import type { problemsEn } from './messages/en/problems';
import type { MessageData } from './messages/render';
import type { LineColumn, SourceText } from './text/sourceText';
import type { Span } from './text/offsets';
import type { StudyPath } from './text/studyPath';

export type ProblemCode = keyof typeof problemsEn;

/** error: something is lost or wrong until it is mended; warning: probably not meant; information: worth knowing. */
export type Severity = 'error' | 'warning' | 'information';

/** Where in a file, both ends from 0, end-exclusive. */
export interface TextRange {
  readonly start: LineColumn;
  readonly end: LineColumn;
}

/** Something a parser found in data. Parsers never throw: they return a value and the problems with it. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** What the message of this code fills in. */
  readonly data: MessageData;
  /** Absent where the whole file is meant. */
  readonly range?: TextRange;
}

export interface FileProblem extends Problem {
  readonly file: StudyPath;
}

/** What every parser returns: the best value that could be read, and what was wrong. */
export interface Parsed<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

export const rangeOf = (source: SourceText, at: Span): TextRange => ({
  start: source.lineColumn(at.start),
  end: source.lineColumn(at.end),
});

export const inFile = (file: StudyPath, problems: readonly Problem[]): readonly FileProblem[] =>
  problems.map((problem) => ({ ...problem, file }));
