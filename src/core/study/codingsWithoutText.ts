import type { StudyPath } from '../text/studyPath';
import { codeIdOf } from './placedCoding';
import type { SidecarRecord } from './records';
import type { StudySnapshot } from './snapshot';
import type { Judgement } from './visibleTo';

/** One coder's codings of a transcript whose text is not at hand: they have no place, and are in no count or list. */
export interface CodingsWithoutText {
  readonly transcript: StudyPath;
  readonly coder: string;
  /** `absent`: it is not there, or `study.yaml` does not name it; `unreadable`: its file could not be read as text. */
  readonly reason: 'absent' | 'unreadable';
  /** How many; null where that may not be told now, while a round is open: then there may also be none. */
  readonly codings: number | null;
}

interface Wanted {
  /** A coder's id, or `all`. */
  readonly coder: string;
  readonly transcript?: StudyPath;
  readonly codes?: readonly string[];
}

/**
 * The codings that nobody can look for, by file. Roles restrict nothing here: who speaks in them is not known.
 * @param isVisible what of them may be told; where they stand is not known, so it is told of all of a file or of none
 */
export function codingsWithoutText(
  { sidecars, transcripts, codebook }: StudySnapshot,
  isVisible: (judgement: Judgement) => boolean,
  { coder: whose, transcript: only, codes }: Wanted,
): readonly CodingsWithoutText[] {
  const wanted = codes && new Set(codes.map((id) => id.toLowerCase()));
  const countOf = ({ sidecar: { codings } }: SidecarRecord): number =>
    wanted === undefined
      ? codings.length
      : codings.filter((coding) =>
          wanted.has(codeIdOf({ coding, resolution: codebook.resolve(coding.code) }).toLowerCase()),
        ).length;
  return [...sidecars.values()].flatMap((record) => {
    const { transcript, coder } = record;
    const text = transcripts.get(transcript);
    const isMeant = (only ?? transcript) === transcript && (whose === 'all' || whose === coder);
    if (text?.source !== undefined || !isMeant) return [];
    // That the file is there, `check` tells everybody.
    const codings = isVisible({ coder, transcript, at: undefined }) ? countOf(record) : null;
    return codings === 0 ? [] : [{ transcript, coder, reason: text === undefined ? 'absent' : 'unreadable', codings }];
  });
}
