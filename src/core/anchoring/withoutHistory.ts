import type { Anchor } from '../coding/sidecar';
import { span } from '../text/offsets';
import type { SourceText } from '../text/sourceText';
import { anchorIn } from './anchorIn';
import type { Anchored } from './anchoring';
import { findLandmarks, LandmarkChain } from './landmarks';
import { collapse } from './likeness';
import { LongLines } from './longLines';
import { Elsewhere } from './lookElsewhere';
import type { ToAnchor } from './toAnchor';
import { learnReplacements, withReplacements } from './replacements';
import { mostCandidates } from './weights';

/** Where passages are of which no older text is known: by what is stored of all of them together. */
export class WithoutHistory {
  private readonly anchors: readonly Anchor[];
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
    const known = isAsStored || passage.known.state === 'moved' ? passage.known : anchorIn(this.source, anchor);
    const found = this.orCopies(anchor, this.inOrder(anchor, known, index));
    if (isAsStored || !('span' in found)) return found;
    const isSame = collapse(this.source.slice(found.span)) === collapse(passage.anchor.quote);
    const state = isSame ? 'moved' : 'changed';
    return {
      ...found,
      state: found.state === 'changed' ? 'changed' : state,
      via: found.via === 'stored' ? 'context' : found.via,
    };
  }

  /** Of two long lines that are alike one was copied: which of them tells only what stands around. */
  private orCopies(anchor: Anchor, found: Anchored): Anchored {
    if (found.state !== 'moved' || this.elsewhere.isShifted(anchor, found.span)) return found;
    this.lines ??= new LongLines(this.source.text);
    const line = this.lines.around(found.span);
    const places = line ? this.lines.placesOf(line.words) : [];
    if (line === undefined || places.length < 2) return found;
    const candidates = places
      .slice(0, mostCandidates)
      .map((start) => span(start + found.span.start - line.start, start + found.span.end - line.start));
    return { state: 'ambiguous', candidates, score: found.score, via: found.via };
  }

  private lines: LongLines | undefined;

  private inOrder(anchor: Anchor, known: Anchored, index: number): Anchored {
    if (known.state === 'ambiguous') return this.elsewhere.choose(anchor, known.candidates);
    if (known.state !== 'moved' && known.state !== 'exact') return this.elsewhere.find(anchor, index);
    // The same words once more, far from where they were, may be another's: the coder says.
    return this.elsewhere.isInOrder(anchor, index, known.span)
      ? known
      : { state: 'ambiguous', candidates: [known.span], score: known.score, via: 'context' };
  }
}
