import { firstIndex } from '../text/firstIndex';
import { longestIncreasing } from './diff/increasing';
import { shiftOf, type Landmark } from './landmarks';
import { withoutStrays } from './strays';

/** What stands before and after a place, and how far it has moved. */
export interface Surroundings {
  /** Landmarks in the order of the text, wholly outside the place. */
  readonly left: Landmark | undefined;
  readonly right: Landmark | undefined;
  /** Where the place should be now, in code points; undefined without any landmark. */
  readonly predicted: number | undefined;
  /** Whether everything around has moved by as much. */
  readonly isShifted: boolean;
}

/** The landmarks that have kept their order: what lies between two of them was between them before. */
export class LandmarkChain {
  readonly length: number;
  /** In the order of the places they were stored with, and of the text. */
  readonly chain: readonly Landmark[];

  constructor(readonly all: readonly Landmark[]) {
    const sure = withoutStrays(all);
    this.chain = longestIncreasing(sure.map(({ now }) => now)).flatMap((index) => sure[index] ?? []);
    this.length = this.chain.length;
  }

  around(start: number, end: number): Surroundings {
    const left = this.chain[this.lastEndingBy(start)];
    const right = this.chain[this.firstFrom(end)];
    if (left === undefined || right === undefined) {
      const only = left ?? right;
      return { left, right, predicted: only && start + shiftOf(only), isShifted: false };
    }
    const isShifted = shiftOf(left) === shiftOf(right);
    const share = (start - left.stored) / Math.max(right.stored - left.stored, 1);
    const predicted = isShifted ? start + shiftOf(left) : Math.round(left.now + share * (right.now - left.now));
    return { left, right, predicted, isShifted };
  }

  /** The landmarks nearest to a place of the text as it is now, wholly outside it. */
  aroundNow(start: number, end: number): Pick<Surroundings, 'left' | 'right'> {
    const first = firstIndex(this.chain, ({ now }) => now >= end);
    let last = firstIndex(this.chain, ({ now }) => now >= start) - 1;
    while (last >= 0 && endOf(this.chain[last]) > start) last--;
    return { left: this.chain[last], right: this.chain[first] };
  }

  private lastEndingBy(place: number): number {
    let index = this.firstFrom(place) - 1;
    while (index >= 0 && (this.chain[index]?.storedEnd ?? 0) > place) index--;
    return index;
  }

  private firstFrom(place: number): number {
    let low = 0;
    let high = this.chain.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.chain[middle]?.stored ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const endOf = (mark: Landmark | undefined): number => (mark ? mark.now + mark.storedEnd - mark.stored : 0);
