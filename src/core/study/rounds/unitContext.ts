import { span, type Span } from '../../text/offsets';
import { utterances } from '../../transcript/utterances';
import type { TranscriptRecord } from '../records';
import { isJudgedTurn } from './isJudgedTurn';
import type { Draw, Plan } from './round';
import { unitSpan } from './unitSpan';

/** What a coder sees of a transcript while judging one of its units. */
export interface UnitContext {
  /** Turns that are judged, with what stands between those that follow one another. */
  readonly judged: readonly Span[];
  /** Around and between them: to be read, not to be judged. */
  readonly dimmed: readonly Span[];
  /** What the plan does not let them see. */
  readonly hidden: readonly Span[];
}

/** Undefined where the unit is not in this transcript, or not found in it. */
export function contextOf({ plan, units }: Draw, id: string, record: TranscriptRecord): UnitContext | undefined {
  const unit = units.find((one) => one.id === id);
  const passage = unit?.transcript === record.path ? unitSpan(unit, record) : undefined;
  if (passage === undefined || record.source === undefined) return undefined;
  const shown = around(passage, record, plan.context ?? 'all');
  const judged = judgedIn(passage, plan, record);
  const parts = (...spans: readonly Span[]): readonly Span[] => spans.filter(({ start, end }) => start < end);
  return {
    judged,
    // What is shown but for what is judged.
    dimmed: parts(
      ...[shown.start, ...judged.map(({ end }) => end)].map((start, index) =>
        span(start, Math.max(start, judged[index]?.start ?? shown.end)),
      ),
    ),
    hidden: parts(span(0, shown.start), span(shown.end, record.source.length)),
  };
}

function judgedIn(passage: Span, plan: Plan, { transcript }: TranscriptRecord): readonly Span[] {
  const judged: Span[] = [];
  let isOpen = false;
  for (const utterance of utterances(transcript)) {
    const { start, end } = utterance.span;
    if (start < passage.start || end > passage.end) continue;
    const isJudged = isJudgedTurn(plan, transcript, utterance);
    if (isJudged) judged.push(span((isOpen ? judged.pop()?.start : undefined) ?? start, end));
    isOpen = isJudged;
  }
  return judged;
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
