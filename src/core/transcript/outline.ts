import type { Span } from '../text/offsets';
import { trimSpan } from '../text/trimSpan';
import type { Section, Transcript, Utterance } from './transcript';
import { utterances } from './utterances';

/** A section with what stands below it, or a turn or paragraph. */
export type OutlineEntry =
  | {
      readonly kind: 'section';
      readonly section: Section;
      /** Without the blanks before the next section. */
      readonly span: Span;
      readonly children: readonly OutlineEntry[];
    }
  | { readonly kind: 'utterance'; readonly utterance: Utterance; readonly span: Span };

interface OpenSection {
  readonly section: Section;
  readonly children: OutlineEntry[];
}

/**
 * The transcript as a tree: sections by level, turns and paragraphs in the section they stand in, those before any
 * section at the top. Entries are in text order, and each lies inside the one above it.
 */
export function outline(transcript: Transcript): readonly OutlineEntry[] {
  const top: OutlineEntry[] = [];
  const open: OpenSection[] = [];
  for (const each of inTextOrder(transcript)) {
    while ((open.at(-1)?.section.span.end ?? Infinity) <= each.span.start) open.pop();
    const siblings = open.at(-1)?.children ?? top;
    if (!('heading' in each)) {
      siblings.push({ kind: 'utterance', utterance: each, span: each.span });
      continue;
    }
    const children: OutlineEntry[] = [];
    siblings.push({ kind: 'section', section: each, span: trimSpan(transcript.source, each.span), children });
    open.push({ section: each, children });
  }
  return top;
}

/** Two sorted lists, one behind the other: what the sort of the language merges in one pass. */
const inTextOrder = (transcript: Transcript): readonly (Section | Utterance)[] =>
  [...transcript.sections, ...utterances(transcript)].sort((a, b) => a.span.start - b.span.start);
