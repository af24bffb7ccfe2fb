import { span, type Span } from '../../text/offsets';
import { utterances } from '../../transcript/utterances';
import type { TranscriptRecord } from '../records';
import type { Draw } from './round';
import { unitSpan } from './unitSpan';

/** What a coder sees of a transcript while judging one of its units. */
export interface UnitContext {
  readonly judged: Span;
  /** Around it: to be read, not to be judged. */
  readonly dimmed: readonly Span[];
  /** What the plan does not let them see. */
  readonly hidden: readonly Span[];
}

/** Undefined where the unit is not in this transcript, or not found in it. */
export function contextOf({ plan, units }: Draw, id: string, record: TranscriptRecord): UnitContext | undefined {
  const unit = units.find((one) => one.id === id);
  const judged = unit?.transcript === record.path ? unitSpan(unit, record) : undefined;
  if (judged === undefined || record.source === undefined) return undefined;
  const shown = around(judged, record, plan.context ?? 'all');
  const parts = (...spans: readonly Span[]): readonly Span[] => spans.filter(({ start, end }) => start < end);
  return {
    judged,
    dimmed: parts(span(shown.start, judged.start), span(judged.end, shown.end)),
    hidden: parts(span(0, shown.start), span(shown.end, record.source.length)),
  };
}

/** The passage with as many turns on either side as the plan says. */
function around(judged: Span, { source, transcript }: TranscriptRecord, turns: 'all' | 'none' | number): Span {
  if (turns === 'all') return span(0, source?.length ?? 0);
  if (turns === 'none') return judged;
  const all = utterances(transcript).map((one) => one.span);
  const first = all.findIndex(({ end }) => end > judged.start);
  const after = all.findIndex(({ start }) => start >= judged.end);
  const from = all[Math.max(first - turns, 0)];
  const to = all[Math.min((after === -1 ? all.length : after) + turns, all.length) - 1];
  return span(Math.min(from?.start ?? judged.start, judged.start), Math.max(to?.end ?? judged.end, judged.end));
}
