import { descendants } from '../codebook/tree';
import type { AnchorState } from '../anchoring/anchoring';
import { IntercoderError } from '../intercoderError';
import type { Passage } from '../study/passage';
import type { StudySession } from '../study/session';
import type { CodingFilter, PassageFilter } from '../study/studyIndex';
import type { Viewer } from '../study/visibleTo';

/** A coded passage; the JSON of `intercoder passages`. Offsets count code points, lines from 1, null where not found. */
export interface PassageRow {
  readonly id: string;
  readonly code: string;
  readonly coder: string;
  readonly transcript: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly line: number | null;
  readonly speaker: string | null;
  readonly role: string | null;
  readonly quote: string;
  readonly memo: string | null;
  readonly state: AnchorState;
}

export interface ListPassagesArguments extends CodingFilter {
  /** A code id, current or former. */
  readonly code?: string;
  /** Also the codes below it. */
  readonly withDescendants?: boolean;
}

/**
 * Coded passages in transcript and text order, those not found in their text after the others.
 * @throws IntercoderError `code.unknown`
 */
export function listPassages(
  session: StudySession,
  viewer: Viewer,
  asked: ListPassagesArguments = {},
): readonly PassageRow[] {
  const passages = session.index(viewer).passages(passageFilter(session, asked));
  return passages.map((passage) => row(session, passage));
}

/** Which codings are asked about. @throws IntercoderError `code.unknown` */
export function passageFilter(
  session: StudySession,
  { code, withDescendants = false, ...filter }: ListPassagesArguments,
): PassageFilter {
  return code === undefined ? filter : { ...filter, codes: codesOf(session, code, withDescendants) };
}

function codesOf(session: StudySession, stored: string, withDescendants: boolean): readonly string[] {
  const { codebook } = session.current;
  const resolution = codebook.resolve(stored);
  if (resolution.kind === 'unclear') return [stored];
  if (resolution.kind === 'unknown') throw new IntercoderError('code.unknown', { code: stored });
  const { id } = resolution.code;
  return withDescendants ? [id, ...descendants(codebook, id).map((below) => below.id)] : [id];
}

function row(session: StudySession, passage: Passage): PassageRow {
  const source = session.current.transcripts.get(passage.transcript)?.source;
  const { span } = passage;
  return {
    id: passage.id,
    code: passage.code,
    coder: passage.coder,
    transcript: passage.transcript,
    start: (span && source?.toCodePoints(span.start)) ?? null,
    end: (span && source?.toCodePoints(span.end)) ?? null,
    line: passage.line === undefined ? null : passage.line + 1,
    speaker: passage.speaker ?? null,
    role: passage.role ?? null,
    quote: passage.quote,
    memo: passage.memo ?? null,
    state: passage.state,
  };
}
