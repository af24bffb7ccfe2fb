import type { Transcript } from '../transcript/transcript';
import type { Problem } from '../problem';

/** A turn as it is read; the JSON of `intercoder turns`. Lines from 1; offsets count code points. */
export interface TurnRow {
  readonly speaker: string;
  readonly role?: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Where the speech starts. */
  readonly speech: number;
  readonly time?: string;
}

export interface TurnsRead {
  readonly turns: readonly TurnRow[];
  readonly problems: readonly Problem[];
}

/** How a transcript is read: its turns in text order, and what looked wrong. */
export function readTurns({ source, turns, problems }: Transcript): TurnsRead {
  return {
    turns: turns.map(({ speaker, participant, line, span, speech, time }) => ({
      speaker,
      ...(participant?.role !== undefined && { role: participant.role }),
      line: line + 1,
      start: source.toCodePoints(span.start),
      end: source.toCodePoints(span.end),
      speech: source.toCodePoints(speech.start),
      ...(time !== undefined && { time }),
    })),
    problems,
  };
}
