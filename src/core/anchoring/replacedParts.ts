import { overlaps, type Span } from '../text/offsets';
import { trimEdit, type LiveEdit } from './liveEdit';
import type { LiveText } from './liveText';
import type { Inserted } from './lostWords';
import { replacedLines } from './replacedLines';
import { splitReplacement } from './splitReplacement';
import { largestWhole } from './weights';

/** What one edit of an event is made of, in offsets of the text before the event. */
export interface ReplacedParts {
  /** In text order. */
  readonly parts: readonly LiveEdit[];
  /** The edit without the whole lines that it leaves as they were, where the texts have to be compared. */
  readonly large?: LiveEdit;
  /** Where it cannot be told from the lines alone what became of which words. */
  readonly unsure: readonly Stretch[];
  /** Lines that it replaced. */
  readonly lines?: Span;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * What the edits of one event are made of. What was read from a file again, and any replacement of more than 200
 * characters, is cut at what it leaves as it was; what is only taken away or only put in is just that, however large.
 * @param edits in text order
 */
export function partsOf(edits: readonly LiveEdit[], old: LiveText, isFile: boolean): readonly ReplacedParts[] {
  let text: string | undefined;
  return edits.map((edit, index) => {
    if (!isFile && !isLarge(edit)) return { parts: whole(edit, old), unsure: [] };
    const room = { start: edits[index - 1]?.end ?? 0, end: edits[index + 1]?.start ?? old.length };
    const large = trimLines(edit, old.slice(edit.start, edit.end));
    const wide = withTextAround(large, room, old);
    const split = splitReplacement(wide, old.slice(wide.start, wide.end), largestWhole);
    return { ...split, large, lines: replacedLines(large, (text ??= old.toString())) };
  });
}

/** What came into a text with the edits of one event, where it stands there now. */
export function insertedBy(replaced: readonly ReplacedParts[]): readonly Inserted[] {
  let moved = 0;
  return replaced.flatMap(({ parts, large }) =>
    parts.map(({ start, end, text }) => {
      const piece = { text, start: start + moved, isPart: large !== undefined };
      moved += text.length - (end - start);
      return piece;
    }),
  );
}

/** Whether it cannot be told from one of these edits alone what became of a passage. */
export function isReplacedAround(at: Span, { parts, large, unsure, lines }: ReplacedParts): boolean {
  if (large === undefined || lines === undefined) return false;
  const isInside = ({ start, end }: Stretch): boolean => at.start < start && end < at.end;
  return (
    overlaps(lines, at) ||
    unsure.some((one) => at.start < one.end && one.start < at.end && !isInside(one)) ||
    // What the cuts cut into is what they say, not what anybody did.
    parts.some(({ start, end }) => at.start < end && start < at.end)
  );
}

const isLarge = ({ start, end, text }: LiveEdit): boolean =>
  start < end && text !== '' && Math.max(end - start, text.length) > largestWhole;

/** Without what it leaves as it was; none where it changes nothing. */
function whole(edit: LiveEdit, old: LiveText): readonly LiveEdit[] {
  const isReplacement = edit.start < edit.end && edit.text !== '';
  const part = isReplacement ? trimEdit(edit, old.slice(edit.start, edit.end)) : edit;
  return part.start === part.end && part.text === '' ? [] : [part];
}

/** From the first to the last line that differs, as an editor has it that reads a file again. */
function trimLines({ start, end, text }: LiveEdit, removed: string): LiveEdit {
  const trimmed = trimEdit({ start: 0, end: removed.length, text }, removed);
  const head = removed.slice(0, trimmed.start).lastIndexOf('\n') + 1;
  const lineEnd = removed.indexOf('\n', trimmed.end);
  const tail = lineEnd === -1 ? 0 : removed.length - lineEnd - 1;
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
}

/** How far around it is looked for words that read as those that went or came. UTF-16 units. */
const reachAround = 4096;

/** Of equal lines in a row an editor leaves the first or the last ones alone, whichever of them went. */
function withTextAround({ start, end, text }: LiveEdit, room: Stretch, old: LiveText): LiveEdit {
  const from = Math.max(start - reachAround, room.start);
  const to = Math.min(end + reachAround, room.end);
  return { start: from, end: to, text: old.slice(from, start) + text + old.slice(end, to) };
}
