import { openConflicts } from '../../../src/core/coding/merge/settle';
import { mergeUnmerged } from '../../../src/core/commands/mergeUnmerged';
import { encodeText } from '../../../src/core/text/decode';
import { Random } from '../../bench/random';
import { placedWrong } from './anchored';
import { ancestors, commonOf } from './commits';
import { book, bookText, shadow, sidecarOf, transcript, Worker, type Copy, type Imported } from './copy';
import { mergeTruths, wrongIn, type Before } from './expectation';
import { PlumbedRepository, type Files } from './gitPlumbing';
import { Characters, fromShadow, newTranscript, passageIn, shadowOf, type TrackedText } from './trackedText';

/** What came of one history, or of many together. */
export interface Outcome {
  readonly merges: number;
  /** Sidecars that git merged by itself, and those that were merged by coding. */
  readonly byGit: number;
  readonly byCoding: number;
  /** Of those merged by coding, the ones whose coder worked on one side only: there must be none. */
  readonly betweenCoders: number;
  readonly asked: number;
  /** Codings that were looked at after a merge, and how many of them were found, or shown as not found. */
  readonly codings: number;
  readonly found: number;
  readonly wrong: readonly string[];
  readonly gitMilliseconds: number;
  readonly mergeMilliseconds: number;
}

interface Commit {
  readonly name: string;
  readonly copy: Copy;
  readonly parents: readonly Commit[];
}

/**
 * One study on two to four machines: its coders code, recode, resize, write memos, delete, edit the transcript, merge
 * codes, update and import ids, on branches that are merged in random order, by real git where it can and by coding
 * where it cannot. After every merge each coding is held against what should have come of it.
 */
export async function runHistory(seed: number): Promise<Outcome> {
  const history = new History(new Random(seed));
  try {
    return await history.run();
  } finally {
    history.repository.dispose();
  }
}

class History {
  readonly repository = new PlumbedRepository();
  private readonly characters = new Characters();
  private readonly coders: readonly string[];
  private readonly told: string[] = [];
  private readonly outcome = {
    ...{ merges: 0, byGit: 0, byCoding: 0, betweenCoders: 0, asked: 0, codings: 0, found: 0 },
    ...{ wrong: [] as string[], gitMilliseconds: 0, mergeMilliseconds: 0 },
  };

  constructor(private readonly random: Random) {
    const all = ['anna', 'bert', 'cato', 'dana'];
    // Where there are fewer coders than machines, one of them works on several.
    this.coders = all.slice(0, random.between(1, 4));
  }

  async run(): Promise<Outcome> {
    const { random } = this;
    const text = newTranscript(random, this.characters);
    const worker = new Worker(random, this.characters, importedInto(text, random));
    const codes = new Map(Array.from({ length: 12 }, (_, at) => [`c${at + 1}`, []]));
    const files = new Map([
      ['study.yaml', `format: 1\ncoders: [${this.coders.map((id) => `{ id: ${id} }`).join(', ')}]\nanalysis: anna\n`],
      [book, bookText(codes)],
      [transcript, text.text],
      [shadow, shadowOf(text)],
    ]);
    let start: Copy = { files, text, truths: new Map() };
    for (const coder of this.coders) start = this.work(worker, start, coder, random.between(2, 8));
    const first = this.commit(start, []);
    const machines = Array.from({ length: random.between(2, 4) }, () => first);
    for (let round = random.between(1, 3); round > 0; round--) {
      machines.forEach((tip, at) => (machines[at] = this.goOn(worker, tip, at)));
      const [into, from] = [random.between(0, machines.length - 1), random.between(0, machines.length - 1)];
      if (into !== from) await this.mergeInto(machines, into, from);
    }
    const others = machines.map((_, at) => at).slice(1);
    while (others.length > 0) {
      const [next = 0] = others.splice(random.between(0, others.length - 1), 1);
      await this.mergeInto(machines, 0, next);
    }
    return this.outcome;
  }

  private goOn(worker: Worker, tip: Commit, machine: number): Commit {
    const coder = this.coders[machine % this.coders.length] ?? 'anna';
    return this.commit(this.work(worker, tip.copy, coder, this.random.between(1, 6)), [tip]);
  }

  private work(worker: Worker, copy: Copy, coder: string, steps: number): Copy {
    let now = copy;
    for (let step = 0; step < steps; step++)
      now = worker.step(now, coder, (what) => this.told.push(`${coder} ${what}`));
    return now;
  }

  private commit(copy: Copy, parents: readonly Commit[]): Commit {
    return {
      copy,
      parents,
      name: this.repository.commit(
        copy.files,
        parents.map(({ name }) => name),
      ),
    };
  }

  private async mergeInto(machines: Commit[], into: number, from: number): Promise<void> {
    const [ours, theirs] = [machines[into], machines[from]];
    if (ours === undefined || theirs === undefined) return;
    const bases = commonOf(ours, theirs);
    if (bases.includes(theirs)) return;
    machines[into] = bases.includes(ours) ? theirs : await this.merge(ours, theirs, bases);
  }

  private async merge(ours: Commit, theirs: Commit, bases: readonly Commit[]): Promise<Commit> {
    const [base = ours] = bases;
    const { outcome } = this;
    outcome.merges++;
    this.told.push('merge');
    const git = this.repository.merge(ours.name, theirs.name);
    outcome.gitMilliseconds += git.milliseconds;
    const merged = new Map(git.clean);
    for (const [path, versions] of git.conflicts) {
      merged.set(path, path.endsWith('.codes.json') ? this.mergeByCoding(path, versions) : (versions.ours ?? ''));
    }
    const text =
      git.conflicts.has(transcript) || git.conflicts.has(shadow)
        ? undefined
        : fromShadow(merged.get(transcript) ?? '', merged.get(shadow) ?? '', this.characters);
    // Where lines were edited on both sides, whoever merges takes their own text.
    if (text === undefined) for (const path of [transcript, shadow]) merged.set(path, ours.copy.files.get(path) ?? '');
    const before: Before = { base: base.copy, ours: ours.copy, theirs: theirs.copy, hasOneBase: bases.length === 1 };
    const copy: Copy = {
      files: merged,
      text: text ?? ours.copy.text,
      truths: mergeTruths(merged, this.coders, before),
    };
    for (const coder of this.coders) {
      const isBoth = [ours, theirs].every(({ copy: { files } }) => this.changedBy(coder, base.copy.files, files));
      if (isBoth && !git.conflicts.has(sidecarOf(coder))) outcome.byGit++;
      if (git.conflicts.has(sidecarOf(coder)) && !isBoth) outcome.betweenCoders++;
      this.report(wrongIn(coder, merged, before, git.conflicts.has(sidecarOf(coder))));
    }
    const commit = this.commit(copy, [ours, theirs]);
    const placed = await placedWrong(copy, this.coders, textsBefore(commit));
    outcome.codings += placed.codings;
    outcome.found += placed.found;
    this.report(placed.wrong);
    return commit;
  }

  private changedBy(coder: string, before: Files, after: Files): boolean {
    return before.get(sidecarOf(coder)) !== after.get(sidecarOf(coder));
  }

  private mergeByCoding(
    path: string,
    { base, ours = '', theirs = '' }: { readonly base?: string; readonly ours?: string; readonly theirs?: string },
  ): string {
    const start = performance.now();
    const bytes = (text: string): Uint8Array => encodeText(text);
    const stages = { base: base === undefined ? undefined : bytes(base), ours: bytes(ours), theirs: bytes(theirs) };
    const { text, file } = mergeUnmerged({ path, working: stages.ours, stages });
    this.outcome.mergeMilliseconds += performance.now() - start;
    this.outcome.byCoding++;
    this.outcome.asked += openConflicts(file).length;
    return text;
  }

  private report(wrong: readonly string[]): void {
    this.outcome.wrong.push(...wrong.map((one) => `${one} (after ${this.told.slice(-8).join(', ')})`));
  }
}

const importedInto = (text: TrackedText, random: Random): readonly Imported[] =>
  Array.from({ length: 4 }, (_, at) => {
    const { start, end } = passageIn(text, random);
    return { id: random.uuid(), created: `2025-12-01T00:00:0${at}Z`, ids: new Set(text.ids.slice(start, end)) };
  });

/** Texts of the transcript before a commit, newest first. */
function textsBefore(commit: Commit): readonly string[] {
  return [...new Set([...ancestors(commit)].reverse().map(({ copy }) => copy.files.get(transcript) ?? ''))].reverse();
}
