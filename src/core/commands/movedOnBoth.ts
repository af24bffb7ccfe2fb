import { codingsIn, type CodingsById } from '../study/elsewhere/beforeMove';
import type { Forks } from '../study/ports';
import { readSidecarName } from '../study/sidecarName';
import { sameBytes } from '../text/sameBytes';
import type { StudyPath } from '../text/studyPath';
import type { Stages } from './mergeUnmerged';

/**
 * Codings that both sides of a merge under way brought to a coder's file from another one, each on its own: what they
 * were in the other file when both sides began. Without it, whatever differs would have to be asked.
 */
export async function movedOnBoth(
  forks: Forks | undefined,
  path: StudyPath,
  { base, ours, theirs }: Stages,
): Promise<CodingsById> {
  const coder = readSidecarName(path)?.coder;
  if (forks === undefined || coder === undefined || ours === undefined || theirs === undefined) return new Map();
  const [before, here, there] = [codingsIn(path, base), codingsIn(path, ours), codingsIn(path, theirs)];
  const ids = [...here.keys()].filter((id) => there.has(id) && !before.has(id));
  const found = new Map<string, NonNullable<ReturnType<CodingsById['get']>>>();
  if (ids.length === 0) return found;
  for await (const fork of forks.list()) {
    const ends = await Promise.all([fork.ours, fork.theirs].map((end) => forks.read(end, path)));
    const isThis = [ours, theirs].every((bytes, side) => ends[side] && sameBytes(ends[side], bytes));
    if (!isThis) return found;
    for (const file of await forks.changed(fork.base, fork.ours)) {
      if (file === path || readSidecarName(file)?.coder !== coder) continue;
      const codings = codingsIn(file, await forks.read(fork.base, file));
      for (const id of ids) {
        const coding = codings.get(id);
        if (coding && !found.has(id)) found.set(id, coding);
      }
    }
    return found;
  }
  return found;
}
