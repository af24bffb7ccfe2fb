import { fileKindOf } from '../../coding/merge/fileKinds';
import { readVersion } from '../../coding/merge/readVersion';
import { sameJson } from '../../coding/merge/sameJson';
import { decodeText } from '../../text/decode';
import { isObject, member, type JsonObject } from '../../text/json';
import type { StudyPath } from '../../text/studyPath';
import type { Fork, Forks, History, World } from '../ports';
import { readSidecarName } from '../sidecarName';

/** Two files of one coder, and codings that were moved from the one to the other. */
export interface MovedBetween {
  readonly from: StudyPath;
  readonly to: StudyPath;
  readonly ids: readonly string[];
}

/** Codings as their file holds them, by id. */
export type CodingsById = ReadonlyMap<string, JsonObject>;

/**
 * What codings were when work on them began to go on in two places: moved to another file in the one, changed where they
 * were in the other. Of lines of work that no merge brought together, but that were put one after the other, what they
 * came from is not kept: known is only what never changed before the move.
 * @returns with the members that are known; codings of which nothing is known are left out
 */
export async function beforeMove(
  { forks, history }: Pick<World, 'forks' | 'history'>,
  between: MovedBetween,
): Promise<CodingsById> {
  const found = new Map<string, JsonObject>();
  const left = (): MovedBetween => ({ ...between, ids: between.ids.filter((id) => !found.has(id)) });
  if (forks)
    for await (const fork of forks.list()) {
      for (const [id, coding] of await atFork(forks, fork, left())) found.set(id, coding);
      if (left().ids.length === 0) return found;
    }
  return new Map([...found, ...(history ? await neverChanged(history, left()) : [])]);
}

/** Those that each side had in another file of their coder: what they were in the commit that both come from. */
async function atFork(
  forks: Forks,
  { base, ours, theirs }: Fork,
  { from, to, ids }: MovedBetween,
): Promise<CodingsById> {
  const coder = readSidecarName(from)?.coder;
  const changed = await Promise.all([ours, theirs].map((end) => forks.changed(base, end)));
  const own = changed.flat().filter((path) => readSidecarName(path)?.coder === coder);
  const paths = [...new Set([from, to, ...own])];
  const heldAt = async (commit: string): Promise<ReadonlyMap<string, Held>> =>
    new Map(
      (
        await Promise.all(
          paths.map(async (path) => ({ path, codings: codingsIn(path, await forks.read(commit, path)) })),
        )
      ).flatMap(({ path, codings }) =>
        ids.flatMap((id) => [codings.get(id)].flatMap((coding) => (coding ? [[id, { path, coding }] as const] : []))),
      ),
    );
  const [here, there] = [await heldAt(ours), await heldAt(theirs)];
  const apart = ids.filter((id) => here.has(id) && there.has(id) && here.get(id)?.path !== there.get(id)?.path);
  if (apart.length === 0) return none;
  const before = await heldAt(base);
  return new Map(apart.flatMap((id) => [before.get(id)].flatMap((held) => (held ? [[id, held.coding] as const] : []))));
}

interface Held {
  readonly path: StudyPath;
  readonly coding: JsonObject;
}

/** What all versions before the move say alike. */
async function neverChanged(history: History, { from, to, ids }: MovedBetween): Promise<CodingsById> {
  const same = new Map<string, JsonObject>();
  if (ids.length === 0) return same;
  for await (const { one, other } of history.together(from, to)) {
    const [here, away] = [codingsIn(from, one), codingsIn(to, other)];
    for (const id of ids) {
      const coding = here.get(id);
      if (coding === undefined || away.has(id)) continue;
      const known = same.get(id);
      same.set(id, known ? alikeIn(known, coding) : coding);
    }
  }
  return same;
}

const alikeIn = (a: JsonObject, b: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(a).filter(([key, value]) => sameJson(value, member(b, key))));

const none: CodingsById = new Map();

/** Those of a file, none where it is not there or cannot be read whole. */
export function codingsIn(path: StudyPath, bytes: Uint8Array | undefined): CodingsById {
  const source = bytes && decodeText(bytes).source;
  if (source === undefined) return none;
  const version = readVersion(source, fileKindOf(path));
  const codings = version.kind === 'file' ? member(version.value, 'codings') : undefined;
  return new Map(
    (Array.isArray(codings) ? codings : []).filter(isObject).map((coding) => [String(member(coding, 'id')), coding]),
  );
}
