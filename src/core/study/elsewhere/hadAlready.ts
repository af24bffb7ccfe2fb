import { isAsStored } from '../../anchoring/anchorIn';
import { wholePlaces } from '../../anchoring/wholePlaces';
import type { Anchor } from '../../coding/sidecar';
import type { SourceText } from '../../text/sourceText';
import type { Together } from '../ports';
import { lengthOf, linesOf } from './lines';

/** Where so much of what came to a text is in another one, it came from there. */
const broughtShare = 0.5;

/**
 * Of passages that one transcript has no more and another one has: whether that one had them already while the first had
 * them too, as interviews have an introduction that is read out in each. Then nothing was moved to it. Something was where
 * the other had it not when the first had it last; or where what came to the other together with it was mostly text of
 * the first, as when a part is put there before it is taken out here, or a copy is made and cut down. An interview that is
 * typed in brings more of its own than it has in common.
 * @param times what both had, newest first
 * @returns by passage; those that the first never had, as far as is known, are left out
 */
export async function hadAlready<A extends Anchor>(
  times: AsyncIterable<Together<SourceText>>,
  passages: readonly A[],
): Promise<ReadonlyMap<A, boolean>> {
  const found = new Map<A, boolean>();
  /** For those that both had: the oldest such time so far. */
  const both = new Map<A, Together<SourceText>>();
  let open = passages;
  for await (const time of times) {
    const { one, other } = time;
    if (one === undefined) continue;
    const [isHere, isThere] = [standingIn(one, open), standingIn(other, open)];
    for (const passage of open.filter(isHere)) {
      const next = both.get(passage);
      if (isThere(passage)) both.set(passage, time);
      else found.set(passage, next !== undefined && !isBrought(next.other, other, one));
    }
    open = open.filter((passage) => !found.has(passage));
    if (open.length === 0) break;
  }
  for (const passage of open) {
    const first = both.get(passage);
    if (first) found.set(passage, !isBrought(first.other, undefined, first.one));
  }
  return found;
}

function standingIn(source: SourceText | undefined, passages: readonly Anchor[]): (passage: Anchor) => boolean {
  if (source === undefined) return () => false;
  const found = wholePlaces(source, passages);
  return (passage) => isAsStored(source, passage) || found(passage).count !== 0;
}

/** Whether most of what came to a text, in lines, is in another one. */
function isBrought(
  after: SourceText | undefined,
  before: SourceText | undefined,
  from: SourceText | undefined,
): boolean {
  const [old, source] = [new Set(linesOf(before)), new Set(linesOf(from))];
  const come = linesOf(after).filter((line) => !old.has(line));
  return lengthOf(come.filter((line) => source.has(line))) >= broughtShare * lengthOf(come);
}
