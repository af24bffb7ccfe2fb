import { speakingIn } from '../transcript/speaking';
import { utterances } from '../transcript/utterances';
import type { FrameUnit } from './frame';

export type StrataKind = 'transcript' | 'type' | 'role' | 'none';

export interface SampleStratum {
  readonly name: string;
  /** In the order of the frame. */
  readonly units: readonly FrameUnit[];
}

const typeOf = ({ transcript }: FrameUnit): string => `type:${transcript.frontMatter?.type ?? 'other'}`;

function roleOf({ transcript, first }: FrameUnit): string {
  return `role:${speakingIn(transcript, utterances(transcript)[first]).role ?? 'other'}`;
}

const nameOf: Readonly<Record<StrataKind, (unit: FrameUnit) => string>> = {
  transcript: ({ path }) => path,
  type: typeOf,
  role: roleOf,
  none: () => 'all',
};

/**
 * Sorts the units of a frame into strata, in the order in which they first appear. Strata too small for one unit of a
 * sample of `total` are pooled by document type: a diary of three passages would else never be drawn, or be drawn whole.
 */
export function stratify(units: readonly FrameUnit[], kind: StrataKind, total: number): readonly SampleStratum[] {
  const sizes = new Map<string, number>();
  for (const unit of units) sizes.set(nameOf[kind](unit), (sizes.get(nameOf[kind](unit)) ?? 0) + 1);
  const isSmall = (name: string): boolean => (sizes.get(name) ?? 0) * total < units.length;
  const strata = new Map<string, FrameUnit[]>();
  for (const unit of units) {
    const own = nameOf[kind](unit);
    const name = isSmall(own) ? typeOf(unit) : own;
    const members = strata.get(name) ?? [];
    members.push(unit);
    strata.set(name, members);
  }
  return [...strata].map(([name, members]) => ({ name, units: members }));
}
