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
   * Whether a turn does not have the name that its label was given everywhere, where others say the same: then the one
   * that has that name may be it.
   */
  isAnother(was: number, is: number): boolean {
    const name = this.names.get(this.old.labelAt(was));
    if (name === undefined || name === this.now.labelAt(is)) return false;
    return this.old.speaking(this.old.speechAt(was)).length > 1;
  }
}

function renamed(label: string, names: ReadonlyMap<string, number>): readonly (readonly [string, string])[] {
  const all = [...names.values()].reduce((sum, count) => sum + count, 0);
  return [...names].flatMap(([name, count]) =>
    label !== '' && name !== label && count >= Math.max(leastRelabelled, mostlyRelabelled * all)
      ? [[label, name] as const]
      : [],
  );
}
