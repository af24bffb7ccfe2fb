import { blank } from './characters';
import { bareTime, timeInSpeech } from './time';

/** How a line opens a turn. All places are UTF-16 units from the line's start. */
export interface Opening {
  /** Without brackets and emphasis. */
  readonly label: string;
  readonly labelStart: number;
  readonly labelEnd: number;
  /** Where the speech may begin: after colon and time, before blanks. */
  readonly after: number;
  /** As written, without brackets. */
  readonly time: string | undefined;
  /** `@label:` says that it is a label whatever it looks like. */
  readonly forced: boolean;
}

/** What the line rules find. */
export interface OpeningParts {
  readonly label: string;
  readonly labelStart: number;
  /** The emphasis before the label: the same may close after the colon (`**Jane:** ok`). */
  readonly marks: string;
  /** After the colon, or after all of a head without one. */
  readonly end: number;
  /** With its brackets. */
  readonly time: string | undefined;
  readonly forced?: boolean;
}

const timeAfterColon = new RegExp(`${blank}{0,16}(${timeInSpeech})`, 'uy');

/** Completes what was found with the marks and the time that may follow the colon. */
export function toOpening(
  head: string,
  { label, labelStart, marks, end, time, forced = false }: OpeningParts,
): Opening {
  const afterMarks = marks !== '' && head.startsWith(marks, end) ? end + marks.length : end;
  timeAfterColon.lastIndex = afterMarks;
  const following = timeAfterColon.exec(head);
  const written = time ?? following?.[1];
  return {
    label,
    labelStart,
    labelEnd: labelStart + label.length,
    after: following === null ? afterMarks : timeAfterColon.lastIndex,
    time: written === undefined ? undefined : bareTime(written),
    forced,
  };
}
