import type { Offset } from '../text/offsets';
import { lineKind } from './line/lineKind';
import { maxLabelLength } from './line/label';
import { prefix } from './line/prefix';
import { speakerKey } from './speakers';
import type { Participant, Transcript } from './transcript';

/** A label that may open the next turn. */
export interface LabelSuggestion {
  readonly label: string;
  /** As turns write it: with brackets where they have them. */
  readonly written: string;
  readonly participant?: Participant;
}

const beforeLabel = new RegExp(`^${prefix}@?`, 'u');

/**
 * Where on a line a label would begin: after a line number or a time, if any. Undefined where what is written so far
 * begins no label.
 * @param written from the line's start to the cursor
 */
export function labelPlace(written: string): number | undefined {
  if (lineKind(written) !== 'plain') return undefined;
  const place = beforeLabel.exec(written)?.[0].length ?? 0;
  const begun = written.slice(place);
  return begun.length > maxLabelLength || /[:：]/.test(begun) ? undefined : place;
}

/**
 * Labels for a turn at this place: those used, who spoke last before it first, but the very last speaker after all
 * others, since people take turns; then declared participants who have not spoken yet, by id.
 * @param at where the line begins that is being written
 */
export function suggestLabels({ source, turns, frontMatter }: Transcript, at: Offset): readonly LabelSuggestion[] {
  const earlier = turns.filter(({ span }) => span.start < at);
  const later = turns.filter(({ span }) => span.start > at);
  const found = new Map<string, LabelSuggestion>();
  const spoken = new Set<string>();
  for (const turn of [...earlier.reverse(), ...later]) {
    const { speaker: label, participant } = turn;
    spoken.add(speakerKey(turn));
    if (found.has(label)) continue;
    const written = source.text.startsWith('[', turn.label.start - 1) ? `[${label}]` : label;
    found.set(label, { label, written, ...(participant !== undefined && { participant }) });
  }
  const [last, ...others] = [...found.values()];
  const isLast = earlier.length > 0;
  const used = last === undefined ? [] : isLast ? [...others, last] : [last, ...others];
  const silent = (frontMatter?.participants ?? []).filter(({ id }) => !spoken.has(id));
  return [...used, ...silent.map((participant) => ({ label: participant.id, written: participant.id, participant }))];
}
