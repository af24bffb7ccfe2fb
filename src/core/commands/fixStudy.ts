import type { Coding } from '../coding/sidecar';
import { IntercoderError } from '../intercoderError';
import { spanOf } from '../study/placement';
import type { PlacedCoding } from '../study/placedCoding';
import type { StudySession } from '../study/session';
import { unassign } from './unassign';

export interface Fixed {
  /** One's own codings that said again what another one says: same code, same passage. */
  readonly removed: readonly Coding[];
}

/**
 * Mends what is safe to mend without asking, in the coder's own files only: where they gave a code twice to a passage,
 * the older coding stays, or the one that says more (a memo, a doubt). One step for undo.
 * @throws IntercoderError as `unassign`
 */
export async function fixStudy(session: StudySession, coder: string): Promise<Fixed> {
  const { config, transcripts } = session.current;
  if (!config.coders.some(({ id }) => id === coder)) throw new IntercoderError('coder.unknown', { coder });
  const index = session.index({ coder });
  const own = [...transcripts.keys()].flatMap((path) => index.placed(path)).filter((placed) => placed.coder === coder);
  const ids = duplicates(own).map(({ coding }) => coding.id);
  return { removed: ids.length === 0 ? [] : await unassign(session, { ids, coder }) };
}

function duplicates(placed: readonly PlacedCoding[]): readonly PlacedCoding[] {
  const groups = new Map<string, PlacedCoding[]>();
  for (const one of placed) {
    const at = spanOf(one.anchored);
    if (at === undefined || one.resolution.kind !== 'code') continue;
    const key = `${one.transcript}\n${one.resolution.code.id}\n${at.start}\n${at.end}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  // What carries a word of its own is never taken away, so of several such all stay.
  return [...groups.values()].flatMap((group) => [...group].sort(keepFirst).slice(1).filter(saysNothingMore));
}

const saysNothingMore = ({ coding }: PlacedCoding): boolean =>
  coding.memo === undefined && coding.doubtful !== true && coding.unknown === undefined;

function keepFirst(a: PlacedCoding, b: PlacedCoding): number {
  const bySaying = Number(saysNothingMore(a)) - Number(saysNothingMore(b));
  return bySaying || (a.coding.created < b.coding.created ? -1 : 1);
}
