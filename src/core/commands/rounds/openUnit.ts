import type { Codebook } from '../../codebook/codebook';
import { IntercoderError } from '../../intercoderError';
import type { Draw, Round, RoundUnit } from '../../study/rounds/round';
import { emptyRoundCodes, type RoundCodes } from '../../study/rounds/roundCodes';
import { unitsOf } from '../../study/rounds/roundState';
import { unitSpan } from '../../study/rounds/unitSpan';
import type { StudySession } from '../../study/session';
import type { Span } from '../../text/offsets';

/** A unit of a round that a coder judges. */
export interface UnitRef {
  readonly round: string;
  readonly unit: string;
}

/** A unit with what judging it needs. */
export interface OpenUnit {
  readonly round: Round;
  readonly draw: Draw;
  readonly unit: RoundUnit;
  /** Where it is in its transcript now. */
  readonly span: Span;
  /** As the coders of the round see it. */
  readonly codebook: Codebook;
  /** What the coder has judged so far. */
  readonly codes: RoundCodes;
}

/** A round in which a coder can go on judging. */
export type OpenRound = Omit<OpenUnit, 'unit' | 'span'>;

/** @throws IntercoderError `round.unknown`, `round.notYours`, `round.noCodebook`, `round.finished`, `round.notWritable` */
export function openRound({ current }: StudySession, name: string, coder: string): OpenRound {
  const round = current.rounds.find((one) => one.name === name);
  if (round?.draw === undefined) throw new IntercoderError('round.unknown', { round: name });
  const { draw, codebook } = round;
  if (!draw.coders.includes(coder)) throw new IntercoderError('round.notYours', { round: name, coder });
  if (codebook?.usable !== true) throw new IntercoderError('round.noCodebook', { round: name });
  const record = round.codes.get(coder);
  if (record?.writable === false) throw new IntercoderError('round.notWritable', { file: record.path });
  const codes = record?.codes ?? emptyRoundCodes;
  if (codes.finished !== undefined) throw new IntercoderError('round.finished', { round: name, coder });
  return { round, draw, codebook: codebook.codebook, codes };
}

/** @throws IntercoderError as `openRound`, and `round.unitUnknown`, `round.transcriptGone`, `round.unitNotFound` */
export function openUnit(session: StudySession, { round: name, unit: id }: UnitRef, coder: string): OpenUnit {
  const opened = openRound(session, name, coder);
  const unit = unitsOf(opened.draw, coder).find((one) => one.id === id);
  if (unit === undefined) throw new IntercoderError('round.unitUnknown', { round: name, unit: id, coder });
  const record = session.current.transcripts.get(unit.transcript);
  if (record === undefined) throw new IntercoderError('round.transcriptGone', { unit: id, file: unit.transcript });
  const span = unitSpan(unit, record);
  if (span === undefined) throw new IntercoderError('round.unitNotFound', { unit: id, file: unit.transcript });
  return { ...opened, unit, span };
}
