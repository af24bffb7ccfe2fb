import { isAsStored } from '../../anchoring/anchorIn';
import { wholePlaces } from '../../anchoring/wholePlaces';
import type { Anchor } from '../../coding/sidecar';
import type { SourceText } from '../../text/sourceText';
import type { Together } from '../ports';

/** A text of which so much is in another one was made from it. */
const copiedShare = 0.5;

/** What is known of one passage so far, from the newest time that was looked at to older ones. */
interface Known {
  /** Whether the other transcript had it at every time at which the one it was coded in had it. */
  readonly had: boolean;
  /** The oldest of these times at which both transcripts were there. */
  readonly oldest: Together<SourceText> | undefined;
}

/**
 * Of passages that one transcript has no more and another one has: whether that one had them already while the first had
 * them too, as interviews have an introduction that is read out in each. Then nothing was moved to it. Something was where
 * there was a time at which the first had the passage and the other, being there, had not; or was not there yet when the
 * first had it last; or began as a copy of the first.
 * @param times what both had, newest first
 * @returns by passage; those that the first never had, as far as is known, are left out
 */
export async function hadAlready<A extends Anchor>(
  times: AsyncIterable<Together<SourceText>>,
  passages: readonly A[],
): Promise<ReadonlyMap<A, boolean>> {
  const found = new Map<A, Known>();
  let open = passages;
  for await (const time of times) {
    const { one, other } = time;
    if (one === undefined) continue;
    const [isHere, isThere] = [standingIn(one, open), standingIn(other, open)];
    for (const passage of open.filter(isHere)) {
      const known = found.get(passage);
      const had = other === undefined ? known !== undefined : isThere(passage);
      found.set(passage, { had, oldest: other === undefined ? known?.oldest : time });
    }
    open = open.filter((passage) => found.get(passage)?.had !== false);
    if (open.length === 0) break;
  }
  return new Map([...found].map(([passage, { had, oldest }]) => [passage, had && !isCopied(oldest)]));
}

function standingIn(source: SourceText | undefined, passages: readonly Anchor[]): (passage: Anchor) => boolean {
  if (source === undefined) return () => false;
  const found = wholePlaces(source, passages);
  return (passage) => isAsStored(source, passage) || found(passage).count !== 0;
}

/** Whether most of what the second text says, in lines, the first one says too. */
function isCopied(texts: Together<SourceText> | undefined): boolean {
  if (texts?.one === undefined || texts.other === undefined) return false;
  const lines = new Set(linesOf(texts.one));
  const there = linesOf(texts.other);
  const same = there.filter((line) => lines.has(line));
  return lengthOf(same) >= copiedShare * lengthOf(there);
}

const linesOf = ({ text }: SourceText): readonly string[] => text.split(/\r\n?|\n/);

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, { length }) => sum + length, 0);
