import { firstIndex } from '../text/firstIndex';
import type { Offset } from '../text/offsets';
import type { Transcript, Utterance } from './transcript';

const known = new WeakMap<Transcript, readonly Utterance[]>();

/** Turns and paragraphs in text order. Made once per transcript, since much asks for them passage by passage. */
export function utterances(transcript: Transcript): readonly Utterance[] {
  const found = known.get(transcript) ?? inTextOrder(transcript);
  known.set(transcript, found);
  return found;
}

/** The utterance at this place, its end included; undefined between utterances, in headings and in front matter. */
export function utteranceAt(transcript: Transcript, at: Offset): Utterance | undefined {
  const all = utterances(transcript);
  const last = all[firstIndex(all, ({ span }) => span.start > at) - 1];
  return last !== undefined && at <= last.span.end ? last : undefined;
}

function inTextOrder({ turns, paragraphs }: Transcript): readonly Utterance[] {
  const all: Utterance[] = [];
  let next = 0;
  const takeParagraphsBefore = (end: number): void => {
    for (let one = paragraphs[next]; one !== undefined && one.span.start < end; one = paragraphs[next]) {
      all.push({ kind: 'paragraph', span: one.span, speech: one.span, line: one.line });
      next += 1;
    }
  };
  for (const turn of turns) {
    takeParagraphsBefore(turn.span.start);
    all.push({ kind: 'turn', turn, span: turn.span, speech: turn.speech, line: turn.line });
  }
  takeParagraphsBefore(Infinity);
  return all;
}
