import { mergeUnmerged } from '../../../src/core/commands/mergeUnmerged';
import { movedAcross } from '../../../src/core/commands/movedAcross';
import { encodeText } from '../../../src/core/text/decode';
import type { StudyPath } from '../../../src/core/text/studyPath';
import { Random } from '../../bench/random';
import { codebook, settings } from '../core/memoryStudy';
import { ancestors, commonOf, knownOf, type Commit } from './commits';
import { PlumbedRepository, type Files, type GitMerge } from './gitPlumbing';
import { placedApart, wrongAfter } from './splitExpectation';
import { exchange, heldBy, sidecarsOf } from './splitStudy';
import { filesOf, settled, SplitWorker } from './splitWorker';

/** What came of one history, or of many together. */
export interface SplitOutcome {
  readonly merges: number;
  /** Codings that were in two files of their coder after a merge by git and by coding. */
  readonly doubled: number;
  readonly asked: number;
  /** Codings that were looked at after a merge, and how many of them were found, or shown as not found. */
  readonly codings: number;
  readonly found: number;
  readonly wrong: readonly string[];
}

/**
 * One or two coders on two or three machines, who cut transcripts in two and put parts of one into another, with their
 * codings moved along, while the same codings are changed and taken away on other machines. Merged by real git where it
 * can and by coding where it cannot; then each coder moves what is in another transcript. Every coding is held against
 * what should have come of it.
 */
export async function runSplitHistory(seed: number): Promise<SplitOutcome> {
  const history = new SplitHistory(new Random(seed));
  try {
    return await history.run();
  } finally {
    history.repository.dispose();
  }
}

class SplitHistory {
  readonly repository = new PlumbedRepository();
  private readonly made: Commit[] = [];
  private readonly worker: SplitWorker;
  private readonly coders: readonly string[];
  private readonly told: string[] = [];
  private readonly outcome = { merges: 0, doubled: 0, asked: 0, codings: 0, found: 0, wrong: [] as string[] };

  constructor(private readonly random: Random) {
    this.worker = new SplitWorker(random);
    this.coders = ['anna', 'bert'].slice(0, random.between(1, 2));
  }

  async run(): Promise<SplitOutcome> {
    const { random, coders } = this;
    const transcripts = [1, 2].map((at): [string, string] => [
      `transcripts/fg${at}.transcript`,
      Array.from({ length: random.between(6, 14) }, (_, index) => exchange(random, at * 100 + index)).join(''),
    ]);
    let files: Files = new Map([['study.yaml', settings], ['codebook.yaml', codebook], ...transcripts]);
    for (const coder of coders)
      for (let count = random.between(4, 12); count > 0; count--) files = this.worker.code(files, coder);
    const start = this.commit(files, []);
    const machines = Array.from({ length: random.between(2, 3) }, () => start);
    for (let round = random.between(1, 2); round > 0; round--) {
      for (const [at, tip] of machines.entries())
        machines[at] = await this.work(tip, coders[at % coders.length] ?? 'anna');
      const [into, from] = [random.between(0, machines.length - 1), random.between(0, machines.length - 1)];
      if (into !== from) await this.mergeInto(machines, into, from);
    }
    for (let from = 1; from < machines.length; from++) await this.mergeInto(machines, 0, from);
    return this.outcome;
  }

  private commit(files: Files, parents: readonly Commit[]): Commit {
    const names = parents.map((parent) => parent.name);
    const name = this.repository.commit(files, names);
    // The same done on two machines is one commit for git.
    const known = this.made.find((commit) => commit.name === name);
    if (known) return known;
    const commit = { name, files, parents };
    this.made.push(commit);
    return commit;
  }

  private async work(tip: Commit, coder: string): Promise<Commit> {
    const { worker, random } = this;
    let now = tip;
    for (let count = random.between(1, 4); count > 0; count--) {
      const kind = random.pick(['new', 'code', 'memo', 'doubtful', 'delete', 'edit', 'split', 'split', 'put'] as const);
      this.told.push(`${coder} ${kind}`);
      if (kind === 'new') now = this.commit(worker.code(now.files, coder), [now]);
      else if (kind === 'edit') now = await this.edited(now, worker.edit(now.files), coder);
      else if (kind === 'split' || kind === 'put')
        now = await this.edited(now, worker.cut(now.files, kind === 'split'), coder);
      else now = this.commit(worker.judge(now.files, coder, kind), [now]);
    }
    return now;
  }

  /** Texts are edited outside the editor, and their coder stores where the codings are, or does not. */
  private async edited(now: Commit, files: Files, coder: string): Promise<Commit> {
    if (this.random.between(0, 3) === 0) return this.commit(files, [now]);
    return this.commit(filesOf(await settled(files, knownOf(this.made, [now]), [coder])), [now]);
  }

  private async mergeInto(machines: Commit[], into: number, from: number): Promise<void> {
    const [ours, theirs] = [machines[into], machines[from]];
    if (ours === undefined || theirs === undefined || ancestors(ours).has(theirs)) return;
    machines[into] = ancestors(theirs).has(ours) ? theirs : await this.merge(ours, theirs);
  }

  private async merge(ours: Commit, theirs: Commit): Promise<Commit> {
    const { outcome, coders, made, worker } = this;
    outcome.merges++;
    this.told.push('merge');
    const bases = commonOf(ours, theirs);
    const git = this.repository.merge(ours.name, theirs.name);
    const merged = await this.byCoding(git, ours, theirs);
    const isTextSure = ![...git.conflicts.keys()].some((path) => path.endsWith('.transcript'));
    for (const coder of coders) {
      const ids = heldBy(merged, coder).map(({ coding }) => coding.id);
      outcome.doubled += ids.length - new Set(ids).size;
    }
    const session = await settled(merged, knownOf(made, [ours, theirs]), coders);
    const after = filesOf(session);
    for (const coder of coders)
      for (const { conflicts = [] } of sidecarsOf(after, coder).values()) outcome.asked += conflicts.length;
    const placed = placedApart(session, coders, worker.numbers);
    outcome.codings += placed.codings;
    outcome.found += placed.found.size;
    this.report(placed.wrong);
    const [base] = bases;
    if (base && bases.length === 1)
      for (const coder of coders) {
        const versions = { base: base.files, ours: ours.files, theirs: theirs.files, after };
        const known = { isTextSure, git, numbers: worker.numbers, found: placed.found };
        this.report(wrongAfter(coder, versions, known));
      }
    return this.commit(after, [ours, theirs]);
  }

  /** What git could not merge: sidecars by coding; of a text whoever merges takes their own. */
  private async byCoding({ clean, conflicts }: GitMerge, ours: Commit, theirs: Commit): Promise<Files> {
    const merged = new Map(clean);
    const { forks } = knownOf(this.made, [ours, theirs]);
    for (const [path, versions] of conflicts) {
      if (!path.endsWith('.codes.json')) {
        merged.set(path, versions.ours ?? versions.theirs ?? '');
        continue;
      }
      const bytes = (text: string | undefined): Uint8Array | undefined =>
        text === undefined ? undefined : encodeText(text);
      const stages = { base: bytes(versions.base), ours: bytes(versions.ours), theirs: bytes(versions.theirs) };
      const across = await movedAcross(forks, path as StudyPath, stages);
      const { text } = mergeUnmerged({ path, working: stages.ours, stages, across });
      merged.set(path, text);
    }
    return merged;
  }

  private report(wrong: readonly string[]): void {
    this.outcome.wrong.push(...wrong.map((one) => `${one} (after ${this.told.slice(-10).join(', ')})`));
  }
}
