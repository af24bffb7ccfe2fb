import { span, type Span } from '../../text/offsets';
import { LineCursor } from '../../transcript/lineCursor';
import { DeclaredLabels } from '../../transcript/line/declaredLabels';
import { lineKind } from '../../transcript/line/lineKind';
import { headLength, openingOf } from '../../transcript/line/openingOf';
import type { Transcript } from '../../transcript/transcript';

/** A line that would open a turn if a blank followed its colon. */
export interface UnspacedColon {
  readonly label: string;
  /** From the label to the colon, both included. */
  readonly at: Span;
}

const nobody = new DeclaredLabels();
const speechBegins = /[\p{L}…¿¡]/uy;

/**
 * Lines such as `P1:Ja` where `P1: ` opens turns elsewhere. Declared labels need no blank and neither does a wide colon,
 * so they are never among them; nor are lines in fences. Takes steps in proportion to the text.
 */
export function unspacedColons({ source: { text }, frontMatter, turns }: Transcript): readonly UnspacedColon[] {
  const speakers = new Set<string>();
  for (const { participant, speaker } of turns) if (participant === undefined) speakers.add(speaker);
  if (speakers.size === 0) return [];
  const found: UnspacedColon[] = [];
  let isFenced = false;
  for (const cursor = new LineCursor(text, frontMatter ? frontMatter.span.end + 1 : 0); cursor.next();) {
    const after = cursor.start + cursor.colonAt + 1;
    speechBegins.lastIndex = after;
    const isOpen = cursor.colonAt < headLength && text[after - 1] === ':' && speechBegins.test(text);
    if (!isOpen && text[cursor.start] !== '`') continue;
    const kind = lineKind(text.slice(cursor.start, cursor.start + 8));
    if (kind === 'fence') isFenced = !isFenced;
    if (!isOpen || kind !== 'plain' || isFenced) continue;
    const opening = openingOf(`${text.slice(cursor.start, after)} …`, nobody);
    if (opening === undefined || !speakers.has(opening.label)) continue;
    found.push({ label: opening.label, at: span(cursor.start + opening.labelStart, after) });
  }
  return found;
}
