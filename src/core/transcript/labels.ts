import type { Transcript } from './transcript';

/** A label and how many turns it opens. */
export interface LabelCount {
  readonly label: string;
  readonly turns: number;
}

/** The distinct labels, in order of first appearance. */
export function labels({ turns }: Transcript): readonly LabelCount[] {
  const counts = new Map<string, number>();
  for (const { speaker } of turns) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return Array.from(counts, ([label, count]) => ({ label, turns: count }));
}
