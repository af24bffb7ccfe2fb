import { rangeOf } from '../problem';
import type { Problem } from '../problem';
import type { SourceText } from '../text/sourceText';
import type { DeclaredLabels } from './line/declaredLabels';
import type { Turn } from './transcript';

/**
 * Reports labels that open one turn only and are not declared: they may be no labels at all. Where participants are
 * declared that is a warning, elsewhere information. Labels that were forced are meant.
 */
export function reportLabels(
  source: SourceText,
  turns: readonly Turn[],
  forced: ReadonlySet<string>,
  declared: DeclaredLabels,
  report: (problem: Problem) => void,
): void {
  const once = new Map<string, Turn | undefined>();
  for (const turn of turns) {
    if (turn.participant === undefined) once.set(turn.speaker, once.has(turn.speaker) ? undefined : turn);
  }
  const severity = declared.size === 0 ? 'information' : 'warning';
  for (const [label, turn] of once) {
    if (turn === undefined || forced.has(label)) continue;
    report({ code: 'transcript.labelOnce', severity, data: { label }, range: rangeOf(source, turn.label) });
  }
}
