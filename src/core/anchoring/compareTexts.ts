import type { Anchor } from '../coding/sidecar';
import { firstIndex } from '../text/firstIndex';
import { overlaps, span, type Span } from '../text/offsets';
import type { SourceText } from '../text/sourceText';
import { orphaned, placesOf, type Anchored, type Placed } from './anchoring';
import { diffTexts } from './diff/diffTexts';
import { lastAt, type TextDiff } from './diff/textDiff';
import { fitAt } from './likeness';
import { alikeIn, startsOf, stepsOf } from './nearbyPlaces';
import { standsIn } from './standsIn';
import { followThrough, inkedIn } from './throughDiff';
import { Twins } from './twins';
import { floor, mostCandidates, mostSteps, solid, telling } from './weights';

/** Follows passages from a text in which they verify to the text as it is now. */
export class Comparison {
  private stepsLeft = mostSteps;

  private constructor(
    private readonly old: SourceText,
    private readonly now: SourceText,
    private readonly diff: TextDiff,
    private readonly twins: Twins,
  ) {}

  static *of(old: SourceText, now: SourceText): Generator<void, Comparison> {
    const diff = yield* diffTexts(old.text, now.text);
    yield;
    return new Comparison(old, now, diff, yield* Twins.of(diff));
  }

  /** @param known where `anchorIn` has it: by whole context, or not at all */
  find(anchor: Anchor, known: Anchored): Anchored {
    const at = span(this.old.fromCodePoints(anchor.start), this.old.fromCodePoints(anchor.end));
    const verdict = followThrough(this.diff, at);
    if (verdict.kind === 'gone') {
      const copy = this.onlyCopy(anchor, known);
      return copy ? this.unlessDoubted(at, copy, []) : this.lookAgain(anchor, verdict.near);
    }
    const { score } = fitAt(this.now.text, anchor, verdict.span);
    if (verdict.isSame && verdict.isSure)
      return this.unlessDoubted(at, { state: 'moved', span: verdict.span, score, via: 'history' }, []);
    const copy = this.onlyCopy(anchor, known);
    if (copy) return this.unlessDoubted(at, copy, overlaps(copy.span, verdict.span) ? [] : [verdict.span]);
    if (verdict.isSame)
      return { state: 'ambiguous', candidates: this.withRivals(anchor, verdict.span), score, via: 'history' };
    const twins = this.saidBeside(anchor, verdict.span);
    if (twins.length > 0)
      return { state: 'ambiguous', candidates: inOrder([verdict.span, ...twins]), score, via: 'history' };
    return { state: 'changed', span: verdict.span, score, via: 'history' };
  }

  /** What was found, or all the places that it may be at where other places speak against it. */
  private unlessDoubted(at: Span, found: Placed, others: readonly Span[]): Anchored {
    const doubt = this.twins.doubt(inkedIn(this.old.text, at), inkedIn(this.now.text, found.span));
    if (others.length === 0 && !doubt && !this.isAnothers(at, found.span)) return found;
    const candidates = inOrder([found.span, ...others, ...(doubt?.others ?? [])]);
    return { state: 'ambiguous', candidates, score: found.score, via: 'history' };
  }

  /** Whether a place is in text that was left as it was where another passage stood with the same words. */
  private isAnothers(at: Span, place: Span): boolean {
    const { runs } = this.diff;
    const run = runs[firstIndex(runs, ({ after, length }) => after + length >= place.end)];
    return run !== undefined && run.after <= place.start && place.start - run.after + run.before !== at.start;
  }

  /** What stood once before and stands once now, words and whole context, is the same, however far it was moved. */
  private onlyCopy({ prefix, quote, suffix }: Anchor, known: Anchored): Placed | undefined {
    const isOnce = (text: string): boolean => startsOf(text, prefix + quote + suffix, 2).length === 1;
    return known.state === 'moved' && isOnce(this.old.text) && isOnce(this.now.text) ? known : undefined;
  }

  /** Where few words became others while they stand just beside: what was put in may be either of the two. */
  private saidBeside({ quote }: Anchor, at: Span): readonly Span[] {
    if (quote.length >= telling) return [];
    const reach = solid + quote.length;
    const [from, to] = [Math.max(at.start - reach, 0), Math.min(at.end + reach, this.now.length)];
    if (!standsIn(this.now.text, quote, from, to)) return [];
    return startsOf(this.now.text.slice(from, to), quote, mostCandidates)
      .map((start) => span(from + start, from + start + quote.length))
      .filter((one) => !overlaps(one, at));
  }

  private withRivals({ quote }: Anchor, at: Span): readonly Span[] {
    const reach = solid + quote.length;
    const from = Math.max(at.start - reach, 0);
    const others = startsOf(this.now.text.slice(from, at.end + reach), quote, mostCandidates)
      .map((start) => span(from + start, from + start + quote.length))
      .filter(({ start, end }) => end <= at.start || start >= at.end);
    return [at, ...others].slice(0, mostCandidates).sort((a, b) => a.start - b.start);
  }

  /**
   * A passage that the comparison calls gone may be what is left of two that were alike; then it is beside where it was.
   * Otherwise it can only be in text that nothing before belongs to.
   */
  private lookAgain(anchor: Anchor, near: number): Anchored {
    const { quote } = anchor;
    const { text } = this.now;
    const gap = this.gapNear(near);
    const from = Math.max(gap.from - solid - quote.length, 0);
    const to = Math.min(gap.to + solid + quote.length, text.length);
    const left = standsIn(text, quote, from, to) ? startsOf(text.slice(from, to), quote, mostCandidates) : [];
    const candidates = left.map((start) => span(from + start, from + start + quote.length));
    const [first] = candidates;
    if (first) return { state: 'ambiguous', candidates, score: fitAt(text, anchor, first).score, via: 'history' };
    const found = this.inAddedText(anchor);
    return found.state === 'changed' ? found : this.whereverSaid(anchor, found);
  }

  /**
   * What was said once and is not where it was may be wherever it is said now: also where the comparison took scraps of
   * what stood there for parts of it, so that nothing seems to have been added.
   */
  private whereverSaid(anchor: Anchor, found: Anchored): Anchored {
    const { quote } = anchor;
    if (quote.length < telling) return found;
    const starts = startsOf(this.now.text, quote, mostCandidates);
    const [first] = starts;
    const isSaidMore = starts.length > placesOf(found).length;
    if (first === undefined || !isSaidMore || startsOf(this.old.text, quote, 2).length > 1) return found;
    const candidates = starts.map((start) => span(start, start + quote.length));
    const { score } = fitAt(this.now.text, anchor, span(first, first + quote.length));
    return { state: 'ambiguous', candidates, score, via: 'history' };
  }

  private gapNear(near: number): { readonly from: number; readonly to: number } {
    const { runs } = this.diff;
    const byAfter = runs.map(({ after }) => ({ before: after }));
    const index = lastAt(byAfter, Math.max(near - 1, 0));
    const { after, afterEnd } = this.diff.gapAfter(index);
    return { from: after, to: Math.max(afterEnd, near) };
  }

  private inAddedText(anchor: Anchor): Anchored {
    const { quote } = anchor;
    const same = this.added.flatMap(({ from, to }) =>
      standsIn(this.now.text, quote, from, to)
        ? startsOf(this.now.text.slice(from, to), quote, mostCandidates).map((at) =>
            span(from + at, from + at + quote.length),
          )
        : [],
    );
    const [first] = same;
    if (first) {
      const { score } = fitAt(this.now.text, anchor, first);
      return { state: 'ambiguous', candidates: same.slice(0, mostCandidates), score, via: 'history' };
    }
    if (quote.length < telling) return orphaned;
    let best: Anchored = orphaned;
    for (const { from, to } of this.added) {
      if (to - from < quote.length * floor) continue;
      this.stepsLeft -= stepsOf(to - from, quote);
      if (this.stepsLeft < 0) break;
      for (const { start, end } of alikeIn(this.now.text.slice(from, to), quote)) {
        const at = span(from + start, from + end);
        const { score } = fitAt(this.now.text, anchor, at);
        if (score >= floor && score > best.score) best = { state: 'changed', span: at, score, via: 'likeness' };
      }
    }
    return best;
  }

  /** Stretches of the text as it is now that nothing before belongs to. */
  private get added(): readonly { readonly from: number; readonly to: number }[] {
    return (this.addedKnown ??= [-1, ...this.diff.runs.keys()]
      .map((index) => this.diff.gapAfter(index))
      .map(({ after, afterEnd }) => ({ from: after, to: afterEnd }))
      .filter(({ from, to }) => to > from));
  }

  private addedKnown: readonly { readonly from: number; readonly to: number }[] | undefined;
}

function inOrder(places: readonly Span[]): readonly Span[] {
  const distinct = new Map(places.map((place) => [place.start, place]));
  return [...distinct.values()].slice(0, mostCandidates).sort((a, b) => a.start - b.start);
}
