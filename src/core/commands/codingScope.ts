import type { Codebook } from '../codebook/codebook';
import type { CodingChange } from '../coding/codingChange';
import type { Coding } from '../coding/sidecar';
import { IntercoderError } from '../intercoderError';
import { contains, type Span } from '../text/offsets';
import type { StudyPath } from '../text/studyPath';
import type { PlacedCoding } from '../study/placedCoding';
import type { StudySession } from '../study/session';
import type { Step } from '../study/stepStack';
import { touchesJudged } from '../study/rounds/isJudgedTurn';
import { openUnit, type UnitRef } from './rounds/openUnit';

/** Whose codings of which transcript; on a unit of a round those of the round, else those of the study. */
export interface CodingsOf {
  readonly transcript: StudyPath;
  readonly coder: string;
  readonly inRound?: UnitRef | undefined;
}

/** Where codings go: into the coder's own file of the transcript, or into their file of a round. */
export interface CodingScope {
  /** What codes there are, and what they mean. */
  readonly codebook: Codebook;
  /** All of the coder's own, in text order. */
  readonly own: readonly PlacedCoding[];
  /** @throws IntercoderError `round.outsideUnit` */
  readonly check: (passage: Span) => void;
  /** Of a passage that is given a code. @throws IntercoderError `round.onlyShown` */
  readonly checkNew: (passage: Span) => void;
  /** A new coding as its file holds it. */
  readonly made: (coding: Coding) => Coding;
  readonly changes: (changes: readonly CodingChange[]) => Pick<Step, 'changes' | 'rounds'>;
}

/** @throws IntercoderError as `openUnit` */
export const codingScope = (session: StudySession, of: CodingsOf): CodingScope =>
  of.inRound ? roundScope(session, of, of.inRound) : studyScope(session, of);

const studyScope = (session: StudySession, { transcript, coder }: CodingsOf): CodingScope => ({
  codebook: session.current.codebook,
  own: session
    .index({ coder })
    .placed(transcript)
    .filter((placed) => placed.coder === coder),
  check: () => undefined,
  checkNew: () => undefined,
  made: (coding) => coding,
  changes: (changes) => ({ changes: [{ transcript, changes }] }),
});

function roundScope(session: StudySession, { transcript, coder }: CodingsOf, inRound: UnitRef): CodingScope {
  const { round, draw, unit, span, codebook } = openUnit(session, inRound, coder);
  const record = session.current.transcripts.get(transcript);
  const outside = new IntercoderError('round.outsideUnit', { unit: unit.id });
  return {
    codebook,
    own: session.inRound(round.name, coder)?.index.placed(transcript) ?? [],
    check: (passage) => {
      if (unit.transcript !== transcript || !contains(span, passage)) throw outside;
    },
    checkNew: (passage) => {
      // A code there would count nowhere, and whoever gave it would not know.
      if (record !== undefined && !touchesJudged(record.transcript, span, draw.plan, passage))
        throw new IntercoderError('round.onlyShown', { unit: unit.id });
    },
    made: (coding) => ({ ...coding, unit: unit.id }) as Coding,
    changes: (codings) => ({ changes: [], rounds: [{ round: round.name, codings, entries: [] }] }),
  };
}
