import { anchorIn } from '../../anchoring/anchorIn';
import { findAgain } from '../../anchoring/findAgain';
import type { ToAnchor } from '../../anchoring/toAnchor';
import type { OldTexts } from '../oldTexts';
import type { Cancellation, World } from '../ports';
import { rememberAnchored, type Unsettled } from './roundAnchors';

/**
 * Looks in every way there is for what a round has in a transcript and is not where it was stored: through older texts, by
 * its words, by what is around it.
 * @returns false where it was called off; then nothing is known better than before
 */
export async function settleRound(
  { path, source, anchors }: Unsettled,
  { oldTexts, world, signal }: { oldTexts: OldTexts; world: World; signal: Cancellation | undefined },
): Promise<boolean> {
  const known = anchors.map((anchor) => ({ anchor, known: anchorIn(source, anchor) }));
  const sought = known.flatMap(({ anchor, known: { state } }) => (state === 'exact' ? [] : [anchor]));
  const olds = await oldTexts.verifying(path, source, sought, signal);
  const all = known.map((one): ToAnchor => {
    const old = olds.get(one.anchor);
    return { ...one, ...(old && { old }) };
  });
  const work = findAgain(source, all);
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) {
      step.value.forEach((anchored, index) => {
        const anchor = anchors[index];
        if (anchor) rememberAnchored(source, anchor, anchored);
      });
      return true;
    }
    await world.pause?.();
    if (signal?.aborted) return false;
  }
}
