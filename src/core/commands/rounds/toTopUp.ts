import type { Codebook } from '../../codebook/codebook';
import { IntercoderError } from '../../intercoderError';
import { spanOfTurns, type FrameUnit } from '../../sampling/frame';
import { overlaps, type Span } from '../../text/offsets';
import type { StudyPath } from '../../text/studyPath';
import { textHash } from '../../text/textHash';
import { codeIdOf } from '../../study/placedCoding';
import { spanOf } from '../../study/placement';
import { isIntact } from '../../study/rounds/frozen';
import { frameAgain } from '../../study/rounds/redraw';
import type { RoundCodesRecord } from '../../study/rounds/round';
import { isFinished } from '../../study/rounds/roundState';
import type { StudySession } from '../../study/session';
import { roundNamed, type ReadableRound } from './roundNamed';

/** A round that can be topped up. */
export interface ToTopUp {
  readonly round: ReadableRound;
  readonly first: string;
  readonly record: RoundCodesRecord;
  readonly book: Codebook;
}

/**
 * @param coder who does it
 * @throws IntercoderError `round.unknown`, `round.topUpWithoutFirst`, `round.topUpNotYours`, `round.topUpTooLate`,
 *   `round.topUpChanged`
 */
export function roundToTopUp(session: StudySession, name: string, coder: string | undefined): ToTopUp {
  const round = roundNamed(session, name);
  const { draw, codebook } = round;
  const first = draw.purpose === 'intra-coder' ? undefined : draw.first;
  const record = first === undefined ? undefined : round.codes.get(first);
  if (first === undefined || record?.writable !== true || codebook?.usable !== true)
    throw new IntercoderError('round.topUpWithoutFirst', { round: name });
  if (coder !== undefined && coder !== first && draw.coders.includes(coder))
    throw new IntercoderError('round.topUpNotYours', { round: name, coder, first });
  const late = draw.coders.find((one) => one !== first && isFinished(round.codes.get(one)));
  if (late !== undefined) throw new IntercoderError('round.topUpTooLate', { round: name, coder: late });
  // Freezing it again would hide what was changed by hand.
  if (isFinished(record) && !isIntact(record.codes))
    throw new IntercoderError('round.topUpChanged', { coder: first, file: record.path });
  return { round, first, record, book: codebook.codebook };
}

/** Everything that the round could have drawn, from the texts as they were. @throws IntercoderError `package.textChanged` */
export function frameNow(session: StudySession, { draw }: ReadableRound, book: Codebook): readonly FrameUnit[] {
  const sources = draw.frame.transcripts.map(({ path, sha256 }) => {
    const record = session.current.transcripts.get(path);
    if (record?.source === undefined || textHash(record.source.text) !== `sha256:${sha256}`)
      throw new IntercoderError('package.textChanged', { file: path });
    return { path, transcript: record.transcript };
  });
  return frameAgain(draw, sources, book).units;
}

/** The codes that the first coder gave in each unit of the frame. */
export function applications(
  session: StudySession,
  frame: readonly FrameUnit[],
  first: string,
): readonly ReadonlySet<string>[] {
  const placed = new Map<StudyPath, readonly { readonly at: Span; readonly code: string }[]>();
  const inText = (path: StudyPath) => {
    const known = placed.get(path);
    if (known !== undefined) return known;
    const own = session.codingsOf(first, path).flatMap((one) => {
      const at = spanOf(one.anchored);
      return at === undefined ? [] : [{ at, code: codeIdOf(one) }];
    });
    placed.set(path, own);
    return own;
  };
  return frame.map(({ path, transcript, first: from, last }) => {
    const span = spanOfTurns(transcript, from, last);
    return new Set(inText(path).flatMap(({ at, code }) => (overlaps(at, span) ? [code] : [])));
  });
}
