import type { SourceText } from '../text/sourceText';
import type { Anchored } from './anchoring';
import { reanchor, type Alone } from './reanchor';
import type { ToAnchor } from './toAnchor';
import { Versions } from './versions';
import { WithoutHistory } from './withoutHistory';

/**
 * Where passages of one text are now, all of them together, since each tells of those around it: as `reanchor`, and
 * without an older text whole context counts where it stands once and in order, then what is most like a passage, near
 * the place that those around it predict, and at last anywhere. Nothing is said to have moved that could be another.
 */
export function findAgain(source: SourceText, all: readonly ToAnchor[]): Generator<void, readonly Anchored[]> {
  const isAnyAlone = all.some(({ known, old }) => known.state !== 'exact' && !old);
  return reanchor(source, all, isAnyAlone ? new OfOneText(source, all) : undefined);
}

/** Each passage is looked for with those that may have been stored with the same text. */
class OfOneText implements Alone {
  private readonly versions: Versions;
  private readonly searches = new Map<readonly number[], (index: number) => Anchored>();

  constructor(
    private readonly source: SourceText,
    private readonly all: readonly ToAnchor[],
  ) {
    this.versions = new Versions(source, all);
  }

  find(index: number): Anchored {
    const companions = this.versions.companions(index);
    const search = this.searches.get(companions) ?? this.searchAmong(companions);
    this.searches.set(companions, search);
    return search(index);
  }

  areApart(one: number, other: number): boolean {
    return this.versions.areApart(one, other);
  }

  private searchAmong(companions: readonly number[]): (index: number) => Anchored {
    const search = new WithoutHistory(
      this.source,
      companions.flatMap((index) => this.all[index] ?? []),
    );
    const places = new Map(companions.map((index, place) => [index, place]));
    return (index) => search.find(places.get(index) ?? -1);
  }
}
