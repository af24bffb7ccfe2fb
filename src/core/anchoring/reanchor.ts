import type { SourceText } from '../text/sourceText';
import { isAsStored } from './anchorIn';
import type { Anchored } from './anchoring';
import { Comparison } from './compareTexts';
import type { ToAnchor } from './toAnchor';

/** Finds passages of which no older text is known, by their index. */
export interface Alone {
  find(index: number): Anchored;
  /** Whether two were stored with two texts, as far as can be told. */
  areApart(one: number, other: number): boolean;
}

/** Passages that are looked for between two yields. */
const perPiece = 8;

/**
 * Where passages of one text are now. What verifies at its place is there. Where an older text is known in which a
 * passage verifies, the two texts are compared, which settles it. For the others whoever asks says where they are; where
 * nobody does they are where they are known to be.
 *
 * Does a piece of work between two yields, so that others get their turn and it can be given up.
 * @returns in the order of `all`
 */
export function* reanchor(
  source: SourceText,
  all: readonly ToAnchor[],
  alone?: Alone,
): Generator<void, readonly Anchored[]> {
  const comparisons = new Map<string, Comparison>();
  const found: Anchored[] = [];
  for (const [index, { anchor, known, old }] of all.entries()) {
    if (known.state === 'exact') {
      found.push(known);
      continue;
    }
    if (old) {
      const comparison = comparisons.get(old.text) ?? (yield* Comparison.of(old, source));
      comparisons.set(old.text, comparison);
      found.push(comparison.find(anchor, known));
    } else {
      found.push(alone?.find(index) ?? known);
    }
    if (index % perPiece === 0) yield;
  }
  return eachItsOwn(source, all, found, alone);
}

/** Two passages that stood apart cannot both be in one place: unless a comparison or context says so, neither is. */
function eachItsOwn(
  source: SourceText,
  all: readonly ToAnchor[],
  found: readonly Anchored[],
  alone: Alone | undefined,
): readonly Anchored[] {
  const claims = new Map<number, number[]>();
  found.forEach((anchored, index) => {
    if (!('span' in anchored)) return;
    claims.set(anchored.span.start, [...(claims.get(anchored.span.start) ?? []), index]);
  });
  return found.map((anchored, index) => {
    const one = all[index];
    if (!('span' in anchored) || anchored.via === 'stored' || one === undefined) return anchored;
    const isClaimed = (claims.get(anchored.span.start) ?? []).some((other) => {
      const another = all[other];
      if (another === undefined || !stoodApart(one, another)) return false;
      return areOfOneText(source, one, another) && alone?.areApart(index, other) !== true;
    });
    if (!isClaimed) return anchored;
    return { state: 'ambiguous', candidates: [anchored.span], score: anchored.score, via: anchored.via };
  });
}

const stoodApart = ({ anchor: one }: ToAnchor, { anchor: other }: ToAnchor): boolean =>
  other.end <= one.start || other.start >= one.end;

/**
 * Whether offsets of two passages are of one text. Two coders may have stored theirs of two versions; where that is not
 * known they count as of one.
 */
function areOfOneText(source: SourceText, one: ToAnchor, another: ToAnchor): boolean {
  const [text, other] = [one, another].map(({ old, known }) => old ?? (known.state === 'exact' ? source : undefined));
  if (text === undefined || other === undefined || text.text === other.text) return true;
  return isAsStored(text, another.anchor) || isAsStored(other, one.anchor);
}
