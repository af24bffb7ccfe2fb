import { anchorIn } from '../../anchoring/anchorIn';
import type { Anchored } from '../../anchoring/anchoring';
import type { Anchor } from '../../coding/sidecar';
import type { SourceText } from '../../text/sourceText';

/** What a search in every way there is came to, for as long as text and anchor are the same. */
const found = new WeakMap<SourceText, WeakMap<Anchor, Anchored>>();

/**
 * Where a passage or coding of a round is in a text: as it was stored, or, once it has been looked for like any other
 * coding (`settleRounds`), where that found it.
 */
export const anchoredIn = (source: SourceText, anchor: Anchor): Anchored =>
  rememberedIn(source, anchor) ?? anchorIn(source, anchor);

export const rememberedIn = (source: SourceText, anchor: Anchor): Anchored | undefined =>
  found.get(source)?.get(anchor);

export function rememberAnchored(source: SourceText, anchor: Anchor, anchored: Anchored): void {
  const known = found.get(source) ?? new WeakMap<Anchor, Anchored>();
  found.set(source, known);
  known.set(anchor, anchored);
}
