import { orphaned, type Anchored } from '../../../src/core/anchoring/anchoring';
import { anchorAll } from '../../../src/core/anchoring/anchorAll';
import { findAgain } from '../../../src/core/anchoring/findAgain';
import type { ToAnchor } from '../../../src/core/anchoring/toAnchor';
import { describeSpan } from '../../../src/core/anchoring/describeSpan';
import type { Anchor } from '../../../src/core/coding/sidecar';
import type { Span } from '../../../src/core/text/offsets';
import { SourceText } from '../../../src/core/text/sourceText';
import { placeOf, type TrackedPassage, type Written } from './trackedText';

/** A place this near, at both ends, is right. UTF-16 units. */
const tolerance = 5;

export type Outcome =
  /** At its place, as exact, moved or changed. */
  | 'right'
  /** Said to be uncertain, its place among those to choose from. */
  | 'offered'
  /** Said to be uncertain, and its place is not offered. */
  | 'unsure'
  /** Said not to be found though it is there. */
  | 'lost'
  /** Gone, and said so: not found, uncertain, or changed for the coder to look at. */
  | 'gone'
  /** Shown as changed at another place. */
  | 'wrongly changed'
  /** Said to be exact or moved, and not there. */
  | 'silently wrong';

export interface Judged {
  readonly outcome: Outcome;
  readonly passage: TrackedPassage;
  readonly anchor: Anchor;
  readonly anchored: Anchored;
  readonly place: Span | undefined;
}

const near = (a: Span, b: Span): boolean =>
  Math.abs(a.start - b.start) <= tolerance && Math.abs(a.end - b.end) <= tolerance;

function outcomeOf(anchored: Anchored, place: Span | undefined): Outcome {
  if ('span' in anchored) {
    if (place && near(anchored.span, place)) return 'right';
    if (anchored.state !== 'changed') return 'silently wrong';
    return place ? 'wrongly changed' : 'gone';
  }
  if (place === undefined) return 'gone';
  if (anchored.state === 'orphaned') return 'lost';
  return anchored.candidates.some((one) => near(one, place)) ? 'offered' : 'unsure';
}

export interface Reanchored {
  readonly judged: readonly Judged[];
  readonly milliseconds: number;
}

export interface Storing {
  readonly withOld: boolean;
  /** Whose a passage is; nobody's in particular where absent. */
  readonly by?: (passage: TrackedPassage, index: number) => string;
  /** Whether its coder has stored where it is in the text as it is now; none where absent. */
  readonly isAgain?: (passage: TrackedPassage, index: number) => boolean;
}

/** Anchors passages of one text in another, and says how each came out that was not stored again. */
export function reanchorAll(
  before: Written,
  after: Written,
  passages: readonly TrackedPassage[],
  { withOld, by, isAgain }: Storing,
): Reanchored {
  const [old, edited] = [new SourceText(before.text), new SourceText(after.text)];
  const coded = passages.flatMap((passage, index) => {
    const [at, place] = [placeOf(passage, before), placeOf(passage, after)];
    const again = place !== undefined && isAgain?.(passage, index) === true;
    const coder = by?.(passage, index);
    const anchor = again ? describeSpan(edited, place) : at && describeSpan(old, at);
    return anchor ? [{ passage, anchor, again, ...(coder !== undefined && { by: coder }) }] : [];
  });
  const start = performance.now();
  const now = new SourceText(after.text);
  const known = anchorAll(
    now,
    coded.map(({ anchor }) => anchor),
  );
  const all = coded.map(({ anchor, by: coder }, index): ToAnchor => ({
    anchor,
    ...(coder !== undefined && { by: coder }),
    known: known[index] ?? orphaned,
    ...(withOld && { old }),
  }));
  const work = findAgain(now, all);
  let step = work.next();
  while (!step.done) step = work.next();
  const milliseconds = performance.now() - start;
  const judged = coded.flatMap(({ passage, anchor, again }, index): readonly Judged[] => {
    if (again) return [];
    const anchored = step.value[index] ?? orphaned;
    const place = placeOf(passage, after);
    return [{ outcome: outcomeOf(anchored, place), passage, anchor, anchored, place }];
  });
  return { judged, milliseconds };
}

export const count = (judged: readonly Judged[], ...outcomes: readonly Outcome[]): number =>
  judged.filter(({ outcome }) => outcomes.includes(outcome)).length;
