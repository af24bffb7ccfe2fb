import type { Anchor } from '../coding/sidecar';
import { anchorIn, storedPlace, throughContext, verifies } from './anchorIn';
import type { Anchored } from './anchoring';
import type { SourceText } from '../text/sourceText';
import { findAll, headLength } from './findAll';

/** As `anchorIn`, for many passages of one text: those that are not at their place are all looked for at once. */
export function anchorAll(source: SourceText, anchors: readonly Anchor[]): readonly Anchored[] {
  const results: Anchored[] = [];
  const sought: { readonly anchor: Anchor; readonly index: number; readonly needle: string }[] = [];
  anchors.forEach((anchor, index) => {
    const stored = storedPlace(source, anchor);
    const needle = anchor.prefix + anchor.quote + anchor.suffix;
    if (verifies(source, anchor, stored)) results[index] = { state: 'exact', span: stored, score: 1, via: 'stored' };
    else if (anchor.quote === '' || needle.length < headLength) results[index] = anchorIn(source, anchor);
    else sought.push({ anchor, index, needle });
  });
  const places = findAll(
    source.text,
    sought.map(({ needle }) => needle),
  );
  for (const { anchor, index, needle } of sought) {
    const { starts, isCut } = places.get(needle) ?? { starts: [], isCut: true };
    results[index] = isCut ? anchorIn(source, anchor) : throughContext(source, anchor, starts);
  }
  return results;
}
