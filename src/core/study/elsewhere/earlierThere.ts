import type { Coding } from '../../coding/sidecar';
import type { SourceText } from '../../text/sourceText';

/** Remembers which transcripts had passages of others already when those had them too, for as long as their texts stay. */
export class EarlierThere {
  private readonly known = new WeakMap<Coding, WeakMap<SourceText, { readonly had: boolean | undefined }>>();

  private readonly replaced = new WeakMap<SourceText, WeakMap<SourceText, boolean | undefined>>();

  /** @param text of the transcript that has the passage now; undefined where it was not asked, or nobody kept older texts */
  had(coding: Coding, text: SourceText): boolean | undefined {
    return this.known.get(coding)?.get(text)?.had;
  }

  isAsked(coding: Coding, text: SourceText): boolean {
    return this.known.get(coding)?.has(text) ?? false;
  }

  /**
   * Whether the text of a transcript is that of another one now, see `tookPlace`.
   * @param there the text that has passages of it now; undefined where it was not asked, or nobody kept older texts
   */
  hasTextOf(here: SourceText, there: SourceText): boolean | undefined {
    return this.replaced.get(here)?.get(there);
  }

  noteTextOf(here: SourceText, there: SourceText, tookPlace: boolean | undefined): void {
    const texts = this.replaced.get(here) ?? new WeakMap<SourceText, boolean | undefined>();
    this.replaced.set(here, texts.set(there, tookPlace));
  }

  note(coding: Coding, text: SourceText, had: boolean | undefined): void {
    const texts = this.known.get(coding) ?? new WeakMap<SourceText, { readonly had: boolean | undefined }>();
    this.known.set(coding, texts.set(text, { had }));
  }
}
