import type { PassageUnit, Stretch } from '../../agreement/round/judgedPassages';
import { eligibleWords, type Eligibility } from '../../sampling/eligibleWords';
import type { Span } from '../../text/offsets';
import { sentences } from '../../transcript/sentences';
import { speakingIn } from '../../transcript/speaking';
import { speechPieces } from '../../transcript/speechPieces';
import type { Transcript, Utterance } from '../../transcript/transcript';
import { utterances } from '../../transcript/utterances';

/** The turns of a passage that are judged, their sentences, and how many others are only shown. */
export interface PassageUnits {
  readonly turns: readonly PassageUnit[];
  readonly sentences: readonly PassageUnit[];
  readonly shown: number;
}

/** @param at the passage; places in the result count from its start */
export function passageUnits(transcript: Transcript, at: Span, rules: Eligibility): PassageUnits {
  const own = utterances(transcript).filter(({ span }) => span.start >= at.start && span.end <= at.end);
  const judged = own.filter((utterance) => eligibleWords(transcript, utterance, rules) !== undefined);
  const here = ({ start, end }: Span): Stretch => [start - at.start, end - at.start];
  const roleOf = (utterance: Utterance): Pick<PassageUnit, 'role'> => {
    const { role } = speakingIn(transcript, utterance);
    return role === undefined ? {} : { role };
  };
  return {
    turns: judged.map((utterance) => ({
      speech: speechPieces(transcript, utterance).map(here),
      whole: here(utterance.span),
      ...roleOf(utterance),
    })),
    sentences: judged.flatMap((utterance) =>
      sentences(transcript, utterance).map((sentence) => ({
        speech: [here(sentence)],
        whole: here(sentence),
        ...roleOf(utterance),
      })),
    ),
    shown: own.length - judged.length,
  };
}
