import type { Anchor } from '../coding/sidecar';
import type { SourceText } from '../text/sourceText';
import { anchorAll } from './anchorAll';
import { anchorIn } from './anchorIn';
import { orphaned, placesOf, type Anchored } from './anchoring';
import { describeSpan } from './describeSpan';
import { finished } from './finished';
import { reanchor } from './reanchor';

/** A passage, and where it is in a text that was read. */
export interface ReadPassage {
  readonly anchor: Anchor;
  readonly anchored: Anchored;
}

/**
 * Where passages of a text that was read are in one that went on from it, such as a text that is not saved yet: by a
 * comparison of the two, never by what they read like. One that is not in the text that was read is only where it
 * verifies.
 * @returns in the order of `passages`
 */
export function placesAhead(
  read: SourceText,
  ahead: SourceText,
  passages: readonly ReadPassage[],
): readonly Anchored[] {
  const sought = passages.flatMap(({ anchored }, index) =>
    placesOf(anchored).map((at) => ({ index, anchor: describeSpan(read, at) })),
  );
  const known = anchorAll(
    ahead,
    sought.map(({ anchor }) => anchor),
  );
  const all = sought.map(({ anchor }, index) => ({ anchor, known: known[index] ?? orphaned, old: read }));
  const found = finished(reanchor(ahead, all));
  const places = passages.map((): Anchored[] => []);
  sought.forEach(({ index }, at) => places[index]?.push(found[at] ?? orphaned));
  return passages.map((passage, index) => wentOn(passage, places[index] ?? [], ahead));
}

function wentOn({ anchor, anchored }: ReadPassage, found: readonly Anchored[], ahead: SourceText): Anchored {
  if (anchored.state === 'orphaned') {
    const stored = anchorIn(ahead, anchor);
    return stored.state === 'exact' ? stored : anchored;
  }
  if (anchored.state === 'ambiguous') {
    const candidates = found.flatMap(placesOf);
    return candidates.length === 0 ? orphaned : { ...anchored, candidates };
  }
  const [one = orphaned] = found;
  if (!('span' in one)) return one;
  // What it became since cannot make it again what it was when it was read.
  const state = order[Math.max(order.indexOf(anchored.state), order.indexOf(one.state))] ?? 'changed';
  const { via } = one.state === 'exact' ? anchored : one;
  return { state, span: one.span, score: Math.min(anchored.score, one.score), via };
}

const order = ['exact', 'moved', 'changed'] as const;
