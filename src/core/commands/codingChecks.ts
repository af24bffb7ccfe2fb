import type { Code, Codebook } from '../codebook/codebook';
import { IntercoderError } from '../intercoderError';
import { overlaps, type Span } from '../text/offsets';
import type { StudyPath } from '../text/studyPath';
import type { StudySnapshot } from '../study/snapshot';
import type { Transcript } from '../transcript/transcript';

export interface PassageToCode {
  /** In the transcript's text as it is on disk. */
  readonly span: Span;
  /** The words the caller saw there: refused where the text has become another meanwhile. */
  readonly words?: string;
}

function checkCoder({ config }: StudySnapshot, coder: string): void {
  if (config.coders.some(({ id }) => id === coder)) return;
  throw new IntercoderError('coder.unknown', { coder: coder || '?' });
}

/** What is to be coded, by whom. */
export interface PassagesToCode {
  readonly transcript: StudyPath;
  readonly passages: readonly PassageToCode[];
  readonly coder: string;
}

/**
 * Whether these passages can be coded by this coder, whatever the codes.
 * @returns the transcript
 * @throws IntercoderError `coder.unknown`, `transcript.unknown`, `transcript.conflictMarkers`, `passage.outside`,
 *   `transcript.changed`, `passage.empty`, `passage.frontMatter`
 */
export function checkPassages(snapshot: StudySnapshot, { transcript, passages, coder }: PassagesToCode): Transcript {
  checkCoder(snapshot, coder);
  const checked = codableTranscript(snapshot, transcript);
  passages.forEach((passage) => checkPassage(checked, transcript, passage));
  return checked;
}

function codableTranscript({ transcripts }: StudySnapshot, path: StudyPath): Transcript {
  const record = transcripts.get(path);
  if (record?.source === undefined) throw new IntercoderError('transcript.unknown', { file: path });
  if (record.problems.some(({ code }) => code === 'file.conflictMarkers'))
    throw new IntercoderError('transcript.conflictMarkers', { file: path });
  return record.transcript;
}

function checkPassage(
  { source, frontMatter }: Transcript,
  transcript: StudyPath,
  { span, words }: PassageToCode,
): void {
  if (!(span.start >= 0 && span.start <= span.end && span.end <= source.length)) {
    throw new IntercoderError('passage.outside', { file: transcript, length: source.codePointLength });
  }
  const quote = source.slice(span);
  if (words !== undefined && words !== quote) throw new IntercoderError('transcript.changed', { file: transcript });
  if (quote.trim() === '') throw new IntercoderError('passage.empty');
  if (frontMatter && overlaps(frontMatter.span, span)) throw new IntercoderError('passage.frontMatter');
}

/**
 * @param inRound its codebook stays as it was drawn: a code that is missing can only be suggested
 * @throws IntercoderError `code.unknown`, `code.unknownInRound`, `code.unclear`, `code.notCodable`, `code.retired`
 */
export function codableCode(codebook: Codebook, id: string, inRound = false): Code {
  const resolution = codebook.resolve(id);
  switch (resolution.kind) {
    case 'unknown':
      throw new IntercoderError(inRound ? 'code.unknownInRound' : 'code.unknown', { code: id });
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
