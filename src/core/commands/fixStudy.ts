import type { Coding } from '../coding/sidecar';
import { IntercoderError } from '../intercoderError';
import { spanOf } from '../study/placement';
import type { PlacedCoding } from '../study/placedCoding';
import type { StudySession } from '../study/session';
import { removeCodings } from './removeCodings';

export interface Fixed {
  /** One's own codings that said again what another one says: same code, same passage. */
  readonly removed: readonly Coding[];
}

/**
 * Mends what is safe to mend without asking, in the coder's own files only: where they gave a code twice to a passage,
 * the older coding stays, or the one that says more (a memo, a doubt). One step for undo.
 * @throws IntercoderError `coder.unknown`, and as `removeCodings`
 */
export async function fixStudy(session: StudySession, coder: string): Promise<Fixed> {
  const { config, transcripts } = session.current;
  if (!config.coders.some(({ id }) => id === coder)) throw new IntercoderError('coder.unknown', { coder });
  const index = session.index({ coder });
  const own = [...transcripts.keys()].flatMap((path) => index.placed(path)).filter((placed) => placed.coder === coder);
  const again = duplicates(own);
  return { removed: again.length === 0 ? [] : await removeCodings(session, coder, again) };
}

/** Of codings that say the same of one passage, those that can go; none where each carries a word of its own. */
export function duplicates(placed: readonly PlacedCoding[]): readonly PlacedCoding[] {
  const groups = new Map<string, PlacedCoding[]>();
  for (const one of placed) {
    const key = judgementOf(one);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => [...group].sort(keepFirst).slice(1).filter(saysNothingMore));
}

/** Equal for codings that say the same of one passage; undefined where that cannot be told. */
export function judgementOf({ anchored, resolution, transcript }: PlacedCoding): string | undefined {
  const at = spanOf(anchored);
  if (at === undefined || resolution.kind !== 'code') return undefined;
  return `${transcript}\n${resolution.code.id}\n${at.start}\n${at.end}`;
}

const saysNothingMore = ({ coding }: PlacedCoding): boolean =>
  coding.memo === undefined && coding.doubtful !== true && coding.unknown === undefined;

function keepFirst(a: PlacedCoding, b: PlacedCoding): number {
  const bySaying = Number(saysNothingMore(a)) - Number(saysNothingMore(b));
  return bySaying || (a.coding.created < b.coding.created ? -1 : 1);
}
