import { jsonDifferences } from '../../text/jsonDifferences';
import type { World } from '../../study/ports';
import { planHash, planned } from '../../study/rounds/frozen';
import type { Draw, Round } from '../../study/rounds/round';
import { parseDraw } from '../../study/rounds/roundFiles';
import { drawPath } from '../../study/rounds/roundPaths';

/**
 * What of the plan is another now than when coders began to judge, by its keys. A coder's file holds a hash of the plan it
 * was begun on; where a history is kept, that plan is found in it. Undefined where nothing changed, or nothing tells what.
 */
export async function planChanges(
  { history }: Pick<World, 'history'>,
  { name, codes }: Round,
  draw: Draw,
): Promise<readonly string[] | undefined> {
  const now = planHash(draw);
  const held = new Set([...codes.values()].flatMap((record) => record.codes.drawn?.plan ?? []));
  held.delete(now);
  if (held.size === 0 || history === undefined) return undefined;
  const places = new Set<string>();
  const path = drawPath(name);
  for await (const bytes of history.versions(path)) {
    const { value } = parseDraw(path, { kind: 'file', bytes });
    if (value === undefined || !held.delete(planHash(value))) continue;
    for (const place of jsonDifferences(planned(value), planned(draw))) places.add(place);
    if (held.size === 0) break;
  }
  return places.size === 0 ? undefined : [...places];
}
