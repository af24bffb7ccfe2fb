import type { Participant } from '../transcript';
import { maxLabelLength } from './label';

/** The labels that the front matter declares: ids, names and aliases, compared exactly. */
export class DeclaredLabels {
  private readonly owners = new Map<string, Participant>();
  private readonly firstUnits = new Set<number>();
  /** UTF-16 units of the longest label that can open a turn. */
  readonly longest: number = 0;

  /** Where two participants claim one label, the first keeps it. */
  constructor(participants: readonly Participant[] = []) {
    for (const participant of participants) {
      for (const label of labelsOf(participant)) {
        if (this.owners.has(label)) continue;
        this.owners.set(label, participant);
        if (label.length > maxLabelLength) continue;
        this.firstUnits.add(label.charCodeAt(0));
        this.longest = Math.max(this.longest, label.length);
      }
    }
  }

  get size(): number {
    return this.owners.size;
  }

  has(label: string): boolean {
    return this.owners.has(label);
  }

  ownerOf(label: string): Participant | undefined {
    return this.owners.get(label);
  }

  /** Whether some declared label begins with this UTF-16 unit. */
  mayBeginWith(unit: number): boolean {
    return this.firstUnits.has(unit);
  }
}

/** What this participant may be called at the beginning of a turn. */
export const labelsOf = ({ id, name, aliases }: Participant): readonly string[] =>
  [id, ...(name === undefined ? [] : [name]), ...aliases].filter((label) => label !== '');
