import { describeSpan } from '../anchoring/describeSpan';
import type { Code, Codebook } from '../codebook/codebook';
import { adding } from '../coding/codingChange';
import type { Coding } from '../coding/sidecar';
import { IntercoderError } from '../intercoderError';
import { overlaps, type Span } from '../text/offsets';
import type { StudyPath } from '../text/studyPath';
import { spanOf } from '../study/placement';
import type { StudySession } from '../study/session';
import type { TranscriptRecord } from '../study/records';

export interface AssignArguments {
  readonly transcript: StudyPath;
  /** In the transcript's text as it is on disk. */
  readonly span: Span;
  /** The words the caller saw there: refused where the text has become another meanwhile. */
  readonly words?: string;
  /** Code ids, current or former. */
  readonly codes: readonly string[];
  readonly coder: string;
  readonly memo?: string;
  readonly doubtful?: boolean;
}

/**
 * Codes a passage: one coding for each code that the coder has not given it yet. One step for undo.
 * @returns the new codings
 * @throws IntercoderError `coder.unknown`, `transcript.unknown`, `transcript.changed`, `passage.empty`, `passage.outside`,
 *   `passage.frontMatter`, `code.unknown`, `code.unclear`, `code.notCodable`, `code.retired`, `coding.exists`, and what
 *   `StudySession.apply` throws
 */
export async function assign(session: StudySession, wanted: AssignArguments): Promise<readonly Coding[]> {
  const { config, codebook } = session.current;
  if (!config.coders.some(({ id }) => id === wanted.coder)) {
    throw new IntercoderError('coder.unknown', { coder: wanted.coder || '?' });
  }
  const { source } = checkPassage(session.current.transcripts.get(wanted.transcript), wanted);
  const codes = wanted.codes.map((id) => codableCode(codebook, id));
  const given = codesAlready(session, wanted);
  const fresh = [...new Set(codes.map(({ id }) => id))].filter((id) => !given.has(id));
  const [first] = codes;
  if (first === undefined) return [];
  if (fresh.length === 0) throw new IntercoderError('coding.exists', { code: first.name });
  const anchor = describeSpan(source, wanted.span);
  const codings = fresh.map((code): Coding => ({
    code,
    created: session.world.clock.now(),
    ...(wanted.memo !== undefined && { memo: wanted.memo }),
    ...(wanted.doubtful === true && { doubtful: true }),
    id: session.world.ids.next(),
    ...anchor,
  }));
  await session.apply({
    label: 'step.assign',
    data: { codes: codings.map(({ code }) => codebook.byId(code)?.name ?? code).join(', ') },
    changes: [{ transcript: wanted.transcript, coder: wanted.coder, changes: codings.map(adding) }],
  });
  return codings;
}

function checkPassage(
  record: TranscriptRecord | undefined,
  { transcript, span, words }: AssignArguments,
): Required<Pick<TranscriptRecord, 'source'>> & { source: NonNullable<TranscriptRecord['source']> } {
  const source = record?.source;
  if (record === undefined || source === undefined)
    throw new IntercoderError('transcript.unknown', { file: transcript });
  if (record.problems.some(({ code }) => code === 'file.conflictMarkers'))
    throw new IntercoderError('transcript.conflictMarkers', { file: transcript });
  if (!(span.start >= 0 && span.start <= span.end && span.end <= source.length)) {
    throw new IntercoderError('passage.outside', { file: transcript, length: source.codePointLength });
  }
  const quote = source.slice(span);
  if (words !== undefined && words !== quote) throw new IntercoderError('transcript.changed', { file: transcript });
  if (quote.trim() === '') throw new IntercoderError('passage.empty');
  const { frontMatter } = record.transcript;
  if (frontMatter && overlaps(frontMatter.span, span)) throw new IntercoderError('passage.frontMatter');
  return { source };
}

function codableCode(codebook: Codebook, id: string): Code {
  const resolution = codebook.resolve(id);
  switch (resolution.kind) {
    case 'unknown':
      throw new IntercoderError('code.unknown', { code: id });
    case 'unclear':
      throw new IntercoderError('code.unclear', {
        code: id,
        claimedBy: resolution.claimedBy.map((code) => code.id).join(', '),
      });
    case 'code': {
      const { code } = resolution;
      if (!code.codable) throw new IntercoderError('code.notCodable', { code: code.name });
      if (code.status === 'retired')
        throw new IntercoderError('code.retired', { code: code.name, replacedBy: code.replacedBy ?? '–' });
      return code;
    }
  }
}

function codesAlready(session: StudySession, { transcript, span, coder }: AssignArguments): ReadonlySet<string> {
  const here = session
    .index({ coder })
    .placed(transcript)
    .filter((placed) => {
      const at = spanOf(placed.anchored);
      return placed.coder === coder && at?.start === span.start && at.end === span.end;
    });
  return new Set(here.flatMap(({ resolution }) => (resolution.kind === 'code' ? [resolution.code.id] : [])));
}
