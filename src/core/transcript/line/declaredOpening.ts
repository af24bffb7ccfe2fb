import { blank, emphasis } from './characters';
import type { DeclaredLabels } from './declaredLabels';
import { closedBy, headEnd } from './label';
import { toOpening } from './opening';
import type { Opening } from './opening';
import { afterTime, lineNumber } from './prefix';
import { anyTime } from './time';

const numberAt = new RegExp(lineNumber, 'uy');
const timeAt = new RegExp(`${emphasis}(${anyTime})${afterTime}`, 'uy');
const marksAt = new RegExp(emphasis, 'uy');
const time = new RegExp(anyTime, 'u');

/** After a declared label a colon needs no blank. */
const declaredEnd = `(?:${closedBy('[:：]')}|${headEnd})`;
const endAt = new RegExp(declaredEnd, 'uy');
const endAtLineStart = new RegExp(`(?:${declaredEnd}|${emphasis}${blank}{0,16}$)`, 'uy');
const bracketEndAt = new RegExp(`\\]${declaredEnd}`, 'uy');
const bracketEndAtLineStart = new RegExp(`\\](?:${declaredEnd}|(?=${blank}|$))`, 'uy');

/** Units that can follow a label: its closing marks, blanks, colons and what a time begins with. */
const mayFollow = new Set(Array.from(' \t\u00A0\u202F:：*[({#', (sign) => sign.charCodeAt(0)));

/** What a line number or a time before the label begins with. */
const mayBePrefix = /^[0-9[({#*]/;

/** How a line opens a turn with a label from the front matter. Looks up at most one label per UTF-16 unit of the head. */
export function declaredOpening(head: string, labels: DeclaredLabels): Opening | undefined {
  const atStart = openingAt(head, 0, labels);
  if (atStart !== undefined || !mayBePrefix.test(head)) return atStart;
  const afterNumber = endOf(numberAt, head, 0);
  const behindNumber = afterNumber > 0 ? openingAt(head, afterNumber, labels) : undefined;
  if (behindNumber !== undefined) return behindNumber;
  timeAt.lastIndex = afterNumber;
  const before = timeAt.exec(head);
  return before === null ? undefined : openingAt(head, timeAt.lastIndex, labels, before[1]);
}

function openingAt(head: string, at: number, labels: DeclaredLabels, timeBefore?: string): Opening | undefined {
  const labelStart = endOf(marksAt, head, at);
  const marks = head.slice(at, labelStart);
  const inBrackets = head.startsWith('[', labelStart) ? bracketed(head, labelStart + 1, labels, at === 0) : undefined;
  const found = inBrackets ?? plain(head, labelStart, labels, at === 0);
  if (found === undefined) return undefined;
  const { label, end } = found;
  const afterLabel = found.labelStart + label.length;
  // A colon alone, as nearly always, leaves no room for a time.
  const timeAfter = end - afterLabel > 1 ? time.exec(head.slice(afterLabel, end))?.[0] : undefined;
  return toOpening(head, { label, labelStart: found.labelStart, marks, end, time: timeBefore ?? timeAfter });
}

interface Found {
  readonly label: string;
  readonly labelStart: number;
  readonly end: number;
}

function bracketed(head: string, labelStart: number, labels: DeclaredLabels, first: boolean): Found | undefined {
  const close = head.slice(labelStart, labelStart + labels.longest + 1).indexOf(']');
  if (close === -1) return undefined;
  const label = head.slice(labelStart, labelStart + close);
  if (!labels.has(label)) return undefined;
  const end = endOf(first ? bracketEndAtLineStart : bracketEndAt, head, labelStart + close);
  return end === labelStart + close ? undefined : { label, labelStart, end };
}

function plain(head: string, labelStart: number, labels: DeclaredLabels, first: boolean): Found | undefined {
  if (!labels.mayBeginWith(head.charCodeAt(labelStart))) return undefined;
  const pattern = first ? endAtLineStart : endAt;
  const last = Math.min(labelStart + labels.longest, head.length);
  for (let at = labelStart + 1; at <= last; at += 1) {
    if (at < head.length && !mayFollow.has(head.charCodeAt(at))) continue;
    const label = head.slice(labelStart, at);
    if (!labels.has(label)) continue;
    pattern.lastIndex = at;
    if (pattern.test(head)) return { label, labelStart, end: pattern.lastIndex };
  }
  return undefined;
}

/** Where the match at `at` ends; `at` itself where there is none. */
function endOf(pattern: RegExp, head: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(head) ? pattern.lastIndex : at;
}
