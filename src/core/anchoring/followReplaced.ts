import type { Anchor } from '../coding/sidecar';
import type { Span } from '../text/offsets';
import type { SourceText } from '../text/sourceText';
import { anchorAll } from './anchorAll';
import { orphaned, type Anchored } from './anchoring';
import { describeSpan } from './describeSpan';
import type { LiveEdit } from './liveEdit';
import { reanchor } from './reanchor';

/** What is not certain of a passage until it is looked into: that it is not `elsewhere`, or what its words have become. */
export type Uncertainty = 'elsewhere' | 'changed';

/** A passage in whose surroundings much was replaced at once. */
export interface Surrounded {
  /** In the text before. */
  readonly at: Span;
  /** Where the rules of edits have it now; undefined where they leave nothing of it. */
  readonly byRules: Span | undefined;
}

/** Where such a passage is, or as what it is lost. */
export type Outcome =
  { readonly span: Span; readonly uncertainty?: Uncertainty } | { readonly span: undefined; readonly words: Anchor };

/**
 * Finds passages again whose surroundings were replaced, by comparing the texts: that lines read the same does not tell
 * that they are the same. A passage is followed to what it became. Where it is not certain that it is where the rules have
 * it, or no more is found of a passage that no replacement cut into, it stays there, uncertain. Others are lost for now,
 * and whoever reads the text next can tell what may have become of them.
 * @param edits which replaced them, in offsets of the text before
 *
 * Does a piece of the work between two yields.
 * @returns in the order of `all`
 */
export function* followReplaced(
  before: SourceText,
  now: SourceText,
  edits: readonly LiveEdit[],
  all: readonly Surrounded[],
): Generator<void, readonly Outcome[]> {
  const anchors = all.map(({ at }) => describeSpan(before, at));
  yield;
  const known = anchorAll(now, anchors);
  yield;
  const sought = anchors.map((anchor, index) => ({ anchor, known: asFound(known[index] ?? orphaned), old: before }));
  const found = yield* reanchor(now, sought);
  return all.map((one, index) => {
    const [anchor, is] = [anchors[index] ?? describeSpan(before, one.at), found[index] ?? orphaned];
    const at = isByRules(is, one.at, edits) ? one.byRules : placeOf(is);
    if (at === undefined) return { span: undefined, words: anchor };
    if (!sameWords(now.slice(at), anchor.quote)) return { span: at, uncertainty: 'changed' };
    return 'span' in is ? { span: at } : { span: at, uncertainty: 'elsewhere' };
  });
}

/** That the same words stand where they stood tells nothing where others may have come in their place. */
const asFound = (known: Anchored): Anchored =>
  known.state === 'exact' ? { ...known, state: 'moved', via: 'context' } : known;

const placeOf = (anchored: Anchored): Span | undefined => ('span' in anchored ? anchored.span : undefined);

/** What was not cut into has its ends where they were; of what is said in between only a comparison tells. */
const isByRules = ({ state }: Anchored, at: Span, edits: readonly LiveEdit[]): boolean =>
  state === 'ambiguous' || ((state === 'changed' || state === 'orphaned') && edits.every((edit) => isUncut(at, edit)));

/** Beside an edit, or around it with both its ends. */
const isUncut = (at: Span, { start, end }: LiveEdit): boolean =>
  end <= at.start || at.end <= start || (at.start < start && end < at.end);

/** Line ends may stand elsewhere: lines that were wrapped anew read the same. */
const sameWords = (a: string, b: string): boolean => a === b || unwrapped(a) === unwrapped(b);
const unwrapped = (text: string): string => text.replace(/\s+/g, ' ');
