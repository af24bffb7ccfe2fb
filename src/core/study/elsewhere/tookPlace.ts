import { isAsStored } from '../../anchoring/anchorIn';
import type { Anchor } from '../../coding/sidecar';
import type { SourceText } from '../../text/sourceText';
import type { Together } from '../ports';
import { lengthOf, linesOf } from './lines';

/**
 * Whether what one transcript holds now is the text of another one, as where two changed places: of what was said in just
 * one of them when passages were coded in the first, it has more of the other's.
 * @param times what both had, newest first
 * @param now what the first has
 * @param passages that were coded in the first
 * @returns undefined where no older text is known in which one of them stands
 */
export async function tookPlace(
  times: AsyncIterable<Together<SourceText>>,
  now: SourceText,
  passages: readonly Anchor[],
): Promise<boolean | undefined> {
  for await (const { one, other } of times) {
    if (one === undefined || one.text === now.text || !passages.some((passage) => isAsStored(one, passage))) continue;
    const [own, others, here] = [new Set(linesOf(one)), new Set(linesOf(other)), linesOf(now)];
    const stayed = lengthOf(here.filter((line) => own.has(line) && !others.has(line)));
    return lengthOf(here.filter((line) => others.has(line) && !own.has(line))) > stayed;
  }
  return undefined;
}
