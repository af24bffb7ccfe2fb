import { offset, span, type Span } from '../../../core/text/offsets';
import type { Transcript } from '../../../core/transcript/transcript';
import { utteranceAt } from '../../../core/transcript/utterances';

/**
 * The passages that selections mean: each without the white space around it, an empty one as the speech it stands in.
 * In text order, each once; none for a selection that holds no words.
 */
export function passagesToCode(transcript: Transcript, selections: readonly Span[]): readonly Span[] {
  const passages = selections.map((selection) => {
    const meant = selection.start === selection.end ? utteranceAt(transcript, selection.start)?.speech : selection;
    return meant && trimmed(transcript.source.text, meant);
  });
  const byPlace = new Map(passages.flatMap((at) => (at ? [[`${at.start}-${at.end}`, at] as const] : [])));
  return [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function trimmed(text: string, at: Span): Span | undefined {
  const words = text.slice(at.start, at.end);
  const start = at.start + words.length - words.trimStart().length;
  const end = at.end - words.length + words.trimEnd().length;
  return start < end ? span(offset(start), offset(end)) : undefined;
}
