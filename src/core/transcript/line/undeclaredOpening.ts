import { closedBy, bracketedLabel, labelEnd, maxLabelLength, plainLabel } from './label';
import { isSound, isSpeaker } from './isSpeaker';
import { toOpening } from './opening';
import type { Opening } from './opening';
import { prefix } from './prefix';
import { anyTime } from './time';

const turn = new RegExp(`^(${prefix})(?:\\[(${bracketedLabel})\\]|(${plainLabel}))${labelEnd}`, 'u');

/** `@` before a label that the rule would not see: anything without a colon. */
export const forcedLabel = `[^\\s:：@][^:：\\n]{0,${maxLabelLength - 1}}?`;

const forced = new RegExp(`^@(${forcedLabel})${closedBy('[:：]')}`, 'u');
const time = new RegExp(anyTime, 'u');

/** How a line opens a turn by its form alone. */
export function undeclaredOpening(head: string): Opening | undefined {
  const match = turn.exec(head);
  if (match === null) return undefined;
  const [whole, before = '', firstMarks = '', timeBefore, secondMarks = '', inBrackets, plain] = match;
  const label = inBrackets ?? plain ?? '';
  if (!isSpeaker(label) || isTooLong(label)) return undefined;
  if (inBrackets !== undefined && isSound(inBrackets)) return undefined;
  const labelStart = before.length + (inBrackets === undefined ? 0 : 1);
  return toOpening(head, {
    label,
    labelStart,
    marks: firstMarks === '' ? secondMarks : firstMarks,
    end: whole.length,
    time: timeBefore ?? time.exec(whole.slice(labelStart + label.length))?.[0],
  });
}

const isTooLong = (label: string): boolean =>
  label.length > maxLabelLength && Array.from(label).length > maxLabelLength;

/** How a line opens a turn because `@` says so. */
export function forcedOpening(head: string): Opening | undefined {
  const match = forced.exec(head);
  if (match === null) return undefined;
  const [whole, label = ''] = match;
  const timeAfter = time.exec(whole.slice(1 + label.length))?.[0];
  return toOpening(head, { label, labelStart: 1, marks: '', end: whole.length, time: timeAfter, forced: true });
}
