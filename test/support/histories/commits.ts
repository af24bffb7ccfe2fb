import type { Forks, History } from '../../../src/core/study/ports';
import type { StudyPath } from '../../../src/core/text/studyPath';
import type { Files } from './gitPlumbing';

/** A commit of a simulated history. */
export interface Commit {
  /** Git's. */
  readonly name: string;
  readonly files: Files;
  readonly parents: readonly Commit[];
}

interface Descended<C> {
  readonly parents: readonly C[];
}

/** A commit and all that it comes from. */
export function ancestors<C extends Descended<C>>(commit: C, found = new Set<C>()): ReadonlySet<C> {
  if (!found.has(commit)) {
    found.add(commit);
    commit.parents.forEach((parent) => ancestors(parent, found));
  }
  return found;
}

/** The newest commits that both come from. */
export function commonOf<C extends Descended<C>>(ours: C, theirs: C): readonly C[] {
  const mine = ancestors(ours);
  const common = [...ancestors(theirs)].filter((commit) => mine.has(commit));
  const older = new Set(common.flatMap(({ parents }) => parents.flatMap((parent) => [...ancestors(parent)])));
  return common.filter((commit) => !older.has(commit));
}

const bytesOf = (commit: Commit, path: StudyPath): Uint8Array | undefined => {
  const text = commit.files.get(path);
  return text === undefined ? undefined : new TextEncoder().encode(text);
};

/** What hosts know of these commits. @param made all there are, oldest first. @param tips those checked out, or merged now */
export function knownOf(
  made: readonly Commit[],
  tips: readonly Commit[],
): { readonly history: History; readonly forks: Forks } {
  const [head] = tips;
  const mine = head ? ancestors(head) : new Set<Commit>();
  const past = made.filter((commit) => mine.has(commit)).reverse();
  const named = (name: string): Commit | undefined => made.find((commit) => commit.name === name);
  const pairs = [tips, ...past.map(({ parents }) => parents)].filter(({ length }) => length === 2);
  return {
    history: {
      async *versions(path) {
        const seen = new Set<string>();
        for (const commit of past) {
          const [text, bytes] = [commit.files.get(path), bytesOf(commit, path)];
          if (text === undefined || bytes === undefined || seen.has(text)) continue;
          seen.add(text);
          yield await Promise.resolve(bytes);
        }
      },
      async *together(one, other) {
        for (const commit of past)
          yield await Promise.resolve({ one: bytesOf(commit, one), other: bytesOf(commit, other) });
      },
    },
    forks: {
      async *list() {
        for (const [ours, theirs] of pairs) {
          if (ours === undefined || theirs === undefined) continue;
          const [base, another] = commonOf(ours, theirs);
          if (base && another === undefined)
            yield await Promise.resolve({ base: base.name, ours: ours.name, theirs: theirs.name });
        }
      },
      read: (name, path) => {
        const commit = named(name);
        return Promise.resolve(commit && bytesOf(commit, path));
      },
      changed: (before, after) => {
        const [one, other] = [
          named(before)?.files ?? new Map<string, string>(),
          named(after)?.files ?? new Map<string, string>(),
        ];
        const paths = new Set([...one.keys(), ...other.keys()]);
        return Promise.resolve([...paths].filter((path) => one.get(path) !== other.get(path)) as StudyPath[]);
      },
    },
  };
}
