import { wordsAndMarks } from './diff/tokens';
import { nearly } from './weights';

/** What a turn says, its words and marks cut once, however often it is compared. */
export class Reading {
  private cut: readonly string[] | undefined;
  private distinct: ReadonlySet<string> | undefined;

  constructor(readonly words: string) {}

  get tokens(): readonly string[] {
    return (this.cut ??= wordsAndMarks(this.words));
  }

  /** Whether another turn says the same but for a few words. */
  isNearly(other: Reading): boolean {
    const [one, two] = [this.words.length, other.words.length];
    if (Math.min(one, two) < nearly ** 2 * Math.max(one, two)) return false;
    const least = nearly * Math.max(this.tokens.length, other.tokens.length);
    if (Math.min(this.tokens.length, other.tokens.length) < least) return false;
    const known = (this.distinct ??= new Set(this.tokens));
    return other.tokens.filter((token) => known.has(token)).length >= least;
  }
}
