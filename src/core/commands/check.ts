import type { FileProblem } from '../problem';
import { render, type Language } from '../messages/render';

/** A problem as people and programs read it; the JSON of `intercoder check`. Line and column from 1, null for the file. */
export interface ProblemRow {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
}

export function problemRow(problem: FileProblem, language: Language): ProblemRow {
  const { code, severity, file, data, range } = problem;
  return {
    code,
    severity,
    file,
    line: range ? range.start.line + 1 : null,
    column: range ? range.start.column + 1 : null,
    message: render(language, code, data),
  };
}
