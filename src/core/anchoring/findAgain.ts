import type { SourceText } from '../text/sourceText';
import type { Anchored } from './anchoring';
import { reanchor } from './reanchor';
import type { ToAnchor } from './toAnchor';
import { WithoutHistory } from './withoutHistory';

/**
 * Where passages of one text are now, all of them together, since each tells of those around it: as `reanchor`, and
 * without an older text whole context counts where it stands once and in order, then what is most like a passage, near
 * the place that those around it predict, and at last anywhere. Nothing is said to have moved that could be another.
 */
export function findAgain(source: SourceText, all: readonly ToAnchor[]): Generator<void, readonly Anchored[]> {
  const isAnyAlone = all.some(({ known, old }) => known.state !== 'exact' && !old);
  return reanchor(source, all, isAnyAlone ? new WithoutHistory(source, all) : undefined);
}
