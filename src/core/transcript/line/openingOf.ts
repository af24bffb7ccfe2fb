import type { DeclaredLabels } from './declaredLabels';
import { declaredOpening } from './declaredOpening';
import { lineKind } from './lineKind';
import type { Opening } from './opening';
import { forcedOpening, undeclaredOpening } from './undeclaredOpening';

/**
 * UTF-16 units at a line's start that decide whether it opens a turn: more than line number, times, the longest label
 * and the blanks between them can take. Nothing after them is looked at.
 */
export const headLength = 640;

/**
 * How this line opens a turn, or undefined where it does not. The answer hangs on the line, the declared labels and
 * `strict` alone, never on other lines.
 * @param line outside fences, without its line end
 * @param strict only declared labels open a turn
 */
export function openingOf(line: string, labels: DeclaredLabels, strict = false): Opening | undefined {
  const head = line.slice(0, headLength);
  if (lineKind(head) !== 'plain') return undefined;
  const declared = labels.size === 0 ? undefined : declaredOpening(head, labels);
  if (declared !== undefined) return declared;
  if (head.startsWith('@')) return forcedIf(head, labels, strict);
  return strict ? undefined : undeclaredOpening(head);
}

function forcedIf(head: string, labels: DeclaredLabels, strict: boolean): Opening | undefined {
  const opening = forcedOpening(head);
  return opening === undefined || (strict && !labels.has(opening.label)) ? undefined : opening;
}

/**
 * A quick look that spares most lines the rule: false only where the line cannot open a turn.
 * @param firstUnit the line's first UTF-16 unit
 * @param colonAt where the line's first colon (`:` or `：`) stands, counted from its start; Infinity for none
 */
export const mayOpen = (firstUnit: number, colonAt: number, labels: DeclaredLabels): boolean =>
  colonAt < headLength || (labels.size > 0 && mayBeginDeclared(firstUnit, labels));

const bracket = 0x5b;
const asterisk = 0x2a;

/** Without a colon only a declared label alone on its line or in brackets opens a turn. */
const mayBeginDeclared = (unit: number, labels: DeclaredLabels): boolean =>
  unit === bracket || unit === asterisk || labels.mayBeginWith(unit);
