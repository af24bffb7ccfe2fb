import type { Transcript, Utterance } from './transcript';

/** Who says something, and in which role where that is declared. */
export interface Speaking {
  readonly speaker: string | undefined;
  readonly role: string | undefined;
}

/** Who says what is said here. A diary has one participant and no turns: the words are theirs. */
export function speakingIn(transcript: Transcript, utterance: Utterance | undefined): Speaking {
  if (utterance?.kind === 'turn') {
    const { speaker, participant } = utterance.turn;
    return { speaker: participant?.id ?? speaker, role: participant?.role };
  }
  const [only, second] = transcript.frontMatter?.participants ?? [];
  return transcript.turns.length === 0 && second === undefined
    ? { speaker: only?.id, role: only?.role }
    : { speaker: undefined, role: undefined };
}
