import { isOpen, progressOf, type Progress } from '../../study/rounds/roundState';
import type { Blind } from '../../study/rounds/roundCodes';
import type { Draw } from '../../study/rounds/round';
import type { StudySession } from '../../study/session';
import type { Viewer } from '../../study/visibleTo';
import { lineOfUnit } from './lineOfUnit';

/** Where a round stands; the JSON of `intercoder round status`. Tells how far coders are, and nothing they judged. */
export interface RoundStatus {
  readonly name: string;
  readonly purpose: Draw['purpose'];
  readonly mode: Draw['mode'];
  readonly open: boolean;
  readonly units: number;
  readonly coders: readonly CoderStatus[];
  /** What the viewer has to judge yet, in the order of the sample; null where they take no part or have finished. */
  readonly left: readonly UnitLeft[] | null;
}

export interface CoderStatus {
  readonly coder: string;
  readonly units: number;
  readonly done: number;
  readonly finished: string | null;
  readonly blind: Blind | null;
}

export interface UnitLeft {
  readonly unit: string;
  readonly transcript: string;
  /** Of its beginning, from 1; null where it is not found. */
  readonly line: number | null;
}

/** All rounds that can be read, in name order; only the one named where one is. */
export function roundStatus(session: StudySession, viewer: Viewer, name?: string): readonly RoundStatus[] {
  return session.current.rounds.flatMap((round): RoundStatus[] => {
    const { draw, codes } = round;
    if (draw === undefined || (name !== undefined && round.name !== name)) return [];
    const progress = draw.coders.map((coder) => progressOf(round, draw, coder));
    const own = progress.find(({ coder }) => coder === viewer.coder);
    return [
      {
        name: round.name,
        purpose: draw.purpose,
        mode: draw.mode,
        open: isOpen(round),
        units: draw.units.length,
        coders: progress.map((one) => row(one, codes.get(one.coder)?.codes.blind)),
        left: own === undefined || own.finished !== undefined ? null : leftOf(session, draw, own),
      },
    ];
  });
}

const row = ({ coder, units, done, finished }: Progress, blind: Blind | undefined): CoderStatus => ({
  coder,
  units,
  done,
  finished: finished ?? null,
  blind: blind ?? null,
});

const leftOf = (session: StudySession, { units }: Draw, { left }: Progress): readonly UnitLeft[] =>
  units
    .filter(({ id }) => left.includes(id))
    .map((unit) => ({ unit: unit.id, transcript: unit.transcript, line: lineOfUnit(session, unit) }));
