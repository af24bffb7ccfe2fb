import type { Anchor } from '../coding/sidecar';
import { span } from '../text/offsets';
import type { SourceText } from '../text/sourceText';
import { throughContext } from './anchorIn';
import type { Anchored } from './anchoring';
import { LandmarkChain } from './landmarkChain';
import { findLandmarks } from './landmarks';
import { collapse, squeeze } from './likeness';
import { Elsewhere } from './lookElsewhere';
import { OtherTraces } from './otherTraces';
import { Paragraphs } from './paragraphs';
import { occurrences } from './occurrences';
import type { Sought, ToAnchor } from './toAnchor';
import { learnReplacements, withReplacements } from './replacements';
import { distinctive, mostCandidates } from './weights';

/** Where passages are of which no older text is known: by what is stored of all of them together. */
export class WithoutHistory {
  private readonly anchors: readonly Sought[];
  private readonly elsewhere: Elsewhere;

  constructor(
    private readonly source: SourceText,
    private readonly all: readonly ToAnchor[],
  ) {
    const stored = all.map(({ anchor }) => anchor);
    const landmarks = findLandmarks(source, stored);
    const damaged = all.flatMap(({ anchor, known }, index) =>
      known.state === 'orphaned' ? [[index, anchor] as const] : [],
    );
    const replacements = learnReplacements(source, damaged, landmarks);
    this.anchors = stored.map((anchor) => (replacements.size === 0 ? anchor : withReplacements(anchor, replacements)));
    this.elsewhere = new Elsewhere(
      source,
      new LandmarkChain(replacements.size === 0 ? landmarks : findLandmarks(source, this.anchors)),
    );
  }

  /** @param index of the passage among all */
  find(index: number): Anchored {
    const passage = this.all[index];
    const anchor = this.anchors[index];
    if (passage === undefined || anchor === undefined) throw new RangeError(`no passage ${index}`);
    const isAsStored = anchor === passage.anchor;
    const known = isAsStored || passage.known.state === 'moved' ? passage.known : this.asReplaced(anchor);
    const found = this.orCopies(anchor, this.inOrder(anchor, known, index));
    if (isAsStored || !('span' in found)) return found;
    const isSame = collapse(this.source.slice(found.span)) === collapse(passage.anchor.quote);
    return { ...found, state: found.state === 'changed' || !isSame ? 'changed' : 'moved' };
  }

  /** With words replaced a passage is not where it was stored because it reads as it did: wherever it does is looked at. */
  private asReplaced(anchor: Sought): Anchored {
    const { prefix, quote, suffix } = anchor;
    return throughContext(this.source, anchor, occurrences(this.source.text, prefix + quote + suffix));
  }

  /** Of two long lines that are alike one was copied: which of them tells only what stands around. */
  private orCopies(anchor: Sought, found: Anchored): Anchored {
    if (found.state !== 'moved') return found;
    this.traces ??= new OtherTraces(
      this.source.text,
      this.anchors.filter((_, index) => this.all[index]?.known.state !== 'exact'),
    );
    if (this.traces.areThere(anchor, found.span))
      return { state: 'ambiguous', candidates: [found.span], score: found.score, via: found.via };
    this.paragraphs ??= new Paragraphs(this.source.text);
    const { first, last } = this.paragraphs.around(found.span);
    const said = this.paragraphs.at(first);
    if (first === last && this.isRepeated(anchor, first))
      return { state: 'ambiguous', candidates: [found.span], score: found.score, via: found.via };
    const places = said.words.length >= distinctive && first === last ? this.paragraphs.saying(said.words) : [];
    if (places.length < 2) return found;
    const [from, to] = [found.span.start - said.start, found.span.end - said.start];
    const candidates = places.slice(0, mostCandidates).map((index) => {
      const { start } = this.paragraphs?.at(index) ?? said;
      return span(start + from, start + to);
    });
    return { state: 'ambiguous', candidates, score: found.score, via: found.via };
  }

  /** Whether the same is said just before or just after, which it was not when the passage was stored. */
  private isRepeated({ prefix, suffix }: Anchor, index: number): boolean {
    const all = this.paragraphs;
    const words = all?.at(index).words;
    if (all === undefined || words === undefined) return false;
    return (
      (all.at(index - 1).words === words && !squeeze(prefix).includes(words)) ||
      (all.at(index + 1).words === words && !squeeze(suffix).includes(words))
    );
  }

  private traces: OtherTraces | undefined;
  private paragraphs: Paragraphs | undefined;

  private inOrder(anchor: Sought, known: Anchored, index: number): Anchored {
    if (known.state === 'ambiguous') return this.elsewhere.choose(anchor, known.candidates);
    if (known.state !== 'moved' && known.state !== 'exact') return this.elsewhere.find(anchor, index);
    // The same words once more, far from where they were, may be another's: the coder says.
    return this.elsewhere.isInOrder(anchor, index, known.span)
      ? known
      : { state: 'ambiguous', candidates: [known.span], score: known.score, via: 'context' };
  }
}
