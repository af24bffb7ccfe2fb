import type { AnchorState } from '../anchoring/anchoring';
import { firstIndex } from '../text/firstIndex';
import type { Span } from '../text/offsets';
import type { StudyPath } from '../text/studyPath';
import { speakingIn, type Speaking } from '../transcript/speaking';
import type { Transcript, Utterance } from '../transcript/transcript';
import { utterances } from '../transcript/utterances';
import { codeIdOf, type PlacedCoding } from './placedCoding';
import { spanOf } from './placement';

/** A coded passage as surfaces show it. */
export interface Passage {
  readonly id: string;
  /** What the stored code means now; the stored id itself where the codebook does not know it or it is unclear. */
  readonly code: string;
  readonly codeIs: 'known' | 'unclear' | 'unknown';
  readonly coder: string;
  readonly transcript: StudyPath;
  /** Undefined where the passage is ambiguous or orphaned. */
  readonly span: Span | undefined;
  /** From 0; where the passage is not found, the line it was last stored at is not known. */
  readonly line: number | undefined;
  readonly speaker: string | undefined;
  readonly role: string | undefined;
  /** The words as they are now, or as they were coded where they are not found. */
  readonly quote: string;
  readonly memo: string | undefined;
  readonly doubtful: boolean;
  readonly state: AnchorState;
}

export function passageOf(placed: PlacedCoding, transcript: Transcript): Passage {
  const { coding, coder, anchored, resolution } = placed;
  const at = spanOf(anchored);
  const who = at && speakerOf(transcript, at);
  return {
    id: coding.id,
    code: codeIdOf(placed),
    codeIs: resolution.kind === 'code' ? 'known' : resolution.kind,
    coder,
    transcript: placed.transcript,
    span: at,
    line: at && transcript.source.lineColumn(at.start).line,
    speaker: who?.speaker,
    role: who?.role,
    quote: at ? transcript.source.slice(at) : coding.quote,
    memo: coding.memo,
    doubtful: coding.doubtful ?? false,
    state: anchored.state,
  };
}

/** Who speaks in a passage: the turn that holds most of it, the earlier where two hold as much. */
export const speakerOf = (transcript: Transcript, at: Span): Speaking =>
  speakingIn(transcript, mostCovered(utterances(transcript), at));

function mostCovered(all: readonly Utterance[], at: Span): Utterance | undefined {
  let best: Utterance | undefined;
  let most = 0;
  for (let index = firstIndex(all, ({ span }) => span.end > at.start); index < all.length; index++) {
    const utterance = all[index];
    if (utterance === undefined || utterance.span.start >= at.end) break;
    const shared = Math.min(utterance.span.end, at.end) - Math.max(utterance.span.start, at.start);
    if (shared > most) {
      most = shared;
      best = utterance;
    }
  }
  return best;
}
