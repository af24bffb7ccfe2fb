import type { Paragraphs } from './paragraphs';
import { leastRelabelled, mostlyRelabelled } from './weights';

/** Which labels of a text were given another name everywhere, told by what is said only once in it and once now. */
export class Relabelled {
  private readonly names: ReadonlyMap<string, string>;

  constructor(
    private readonly old: Paragraphs,
    private readonly now: Paragraphs,
  ) {
    const counts = new Map<string, Map<string, number>>();
    old.all.forEach((_, was) => {
      const speech = old.speechAt(was);
      const [is, another] = now.speaking(speech);
      if (is === undefined || another !== undefined || old.speaking(speech).length !== 1) return;
      const [label, name] = [old.labelAt(was), now.labelAt(is)];
      const names = counts.get(label) ?? new Map<string, number>();
      counts.set(label, names.set(name, (names.get(name) ?? 0) + 1));
    });
    this.names = new Map([...counts].flatMap(([label, names]) => renamed(label, names)));
  }

  /**
   * Whether a turn has another label than it should have, where others say the same. Where its label was given another name
   * everywhere, the one that has that name may be it; where it was not, a corrected label reads as a turn of somebody else
   * in its place.
   */
  isAnother(was: number, is: number): boolean {
    const [label, isNow] = [this.old.labelAt(was), this.now.labelAt(is)];
    const name = this.names.get(label);
    const speech = this.old.speechAt(was);
    const isSaidByOthers = this.old.speaking(speech).length > 1;
    if (name !== undefined) return name !== isNow && isSaidByOthers;
    if (label === isNow || label === '' || isNow === '' || this.isOnlyRenamed(label, isNow)) return false;
    return isSaidByOthers || this.now.speaking(speech).length > 1;
  }

  /** Whether nobody has a label any more, and nobody had the other one before. */
  private isOnlyRenamed(label: string, name: string): boolean {
    const labels = (of: Paragraphs): ReadonlySet<string> => new Set(of.all.map((_, index) => of.labelAt(index)));
    this.labels ??= { before: labels(this.old), after: labels(this.now) };
    return !this.labels.after.has(label) && !this.labels.before.has(name);
  }

  private labels: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> } | undefined;
}

function renamed(label: string, names: ReadonlyMap<string, number>): readonly (readonly [string, string])[] {
  const all = [...names.values()].reduce((sum, count) => sum + count, 0);
  return [...names].flatMap(([name, count]) =>
    label !== '' && name !== label && count >= Math.max(leastRelabelled, mostlyRelabelled * all)
      ? [[label, name] as const]
      : [],
  );
}
