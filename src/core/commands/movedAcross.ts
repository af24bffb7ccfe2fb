import type { KeptEntry } from '../coding/merge/mergeEntries';
import { codingsIn, type CodingsById } from '../study/elsewhere/beforeMove';
import type { Fork, Forks } from '../study/ports';
import { readSidecarName } from '../study/sidecarName';
import type { JsonObject } from '../text/json';
import { sameBytes } from '../text/sameBytes';
import type { StudyPath } from '../text/studyPath';
import type { Stages } from './stages';

/** What the versions of one coder's file do not tell of a merge: codings that either side moved from one file to another. */
export interface MovedAcross {
  /** What codings that both sides brought to this file, each on its own, were before in the file that they came from. */
  readonly before: CodingsById;
  /** The files that each side moved codings of this one to, by id. */
  readonly to: Readonly<Record<'ours' | 'theirs', ReadonlyMap<string, StudyPath>>>;
  /** Codings of this file that neither side has in it any more, as they were before. */
  readonly gone: CodingsById;
}

/** A coding that one side moved to another file. */
export interface MovedApart {
  readonly id: string;
  /** As it was, or as the other side changed it. */
  readonly entry: JsonObject;
  readonly transcript: StudyPath;
  /** What the other side did meanwhile. */
  readonly otherwise: 'changed' | 'takenAway';
}

/**
 * Asks the commits that are being merged, where these are versions of it.
 * @returns undefined where there is nothing to ask, or nobody to be asked
 */
export async function movedAcross(
  forks: Forks | undefined,
  path: StudyPath,
  { base: bytes, ours, theirs }: Stages,
): Promise<MovedAcross | undefined> {
  const coder = readSidecarName(path)?.coder;
  if (forks === undefined || coder === undefined || ours === undefined || theirs === undefined) return undefined;
  const [base, here, there] = [codingsIn(path, bytes), codingsIn(path, ours), codingsIn(path, theirs)];
  const brought = new Set([...here.keys()].filter((id) => there.has(id) && !base.has(id)));
  const gone = (end: CodingsById): ReadonlySet<string> => new Set([...base.keys()].filter((id) => !end.has(id)));
  const [goneHere, goneThere] = [gone(here), gone(there)];
  if (brought.size + goneHere.size + goneThere.size === 0) return undefined;
  const fork = await underWay(forks, path, [ours, theirs]);
  if (fork === undefined) return undefined;
  const others = new OtherFiles(forks, fork.base, { path, coder });
  return {
    gone: new Map([...base].filter(([id]) => goneHere.has(id) && goneThere.has(id))),
    before: new Map([...(await others.at(fork.ours, fork.base, brought))].map(([id, { coding }]) => [id, coding])),
    to: { ours: await others.filesAt(fork.ours, goneHere), theirs: await others.filesAt(fork.theirs, goneThere) },
  };
}

/** Codings that one side moved away while the other one did something else with them. @param kept what the merge kept */
export function movedApart({ gone, to }: MovedAcross, kept: readonly KeptEntry[]): readonly MovedApart[] {
  const apart = (id: string, entry: JsonObject, file: StudyPath | undefined, otherwise: MovedApart['otherwise']) => {
    const transcript = file && readSidecarName(file)?.transcript;
    return transcript === undefined ? [] : [{ id, entry, transcript, otherwise }];
  };
  const changed = kept.flatMap(({ id, entry, takenAwayBy }) => apart(id, entry, to[takenAwayBy].get(id), 'changed'));
  const takenAway = [...gone].flatMap(([id, entry]) => {
    const [here, there] = [to.ours.get(id), to.theirs.get(id)];
    return here && there ? [] : apart(id, entry, here ?? there, 'takenAway');
  });
  return [...changed, ...takenAway];
}

/** The merge that these are the versions of. */
async function underWay(forks: Forks, path: StudyPath, ends: readonly Uint8Array[]): Promise<Fork | undefined> {
  for await (const fork of forks.list()) {
    const held = await Promise.all([fork.ours, fork.theirs].map((end) => forks.read(end, path)));
    return ends.every((bytes, side) => held[side] && sameBytes(held[side], bytes)) ? fork : undefined;
  }
  return undefined;
}

/** A coder's other files in the commits of a merge. */
class OtherFiles {
  constructor(
    private readonly forks: Forks,
    private readonly base: string,
    private readonly file: { readonly path: StudyPath; readonly coder: string },
  ) {}

  /** Codings as files held them in a commit, among those files that one side of the merge changed. */
  async at(
    side: string,
    commit: string,
    ids: ReadonlySet<string>,
  ): Promise<ReadonlyMap<string, { readonly path: StudyPath; readonly coding: JsonObject }>> {
    const found = new Map<string, { path: StudyPath; coding: JsonObject }>();
    if (ids.size === 0) return found;
    for (const path of await this.forks.changed(this.base, side)) {
      if (path === this.file.path || readSidecarName(path)?.coder !== this.file.coder) continue;
      for (const [id, coding] of codingsIn(path, await this.forks.read(commit, path)))
        if (ids.has(id)) found.set(id, { path, coding });
    }
    return found;
  }

  async filesAt(side: string, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, StudyPath>> {
    return new Map([...(await this.at(side, side, ids))].map(([id, { path }]) => [id, path]));
  }
}
