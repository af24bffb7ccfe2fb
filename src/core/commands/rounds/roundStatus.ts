import { isOpen, progressOf, type Progress } from '../../study/rounds/roundState';
import type { Blind } from '../../study/rounds/roundCodes';
import type { MessageKey } from '../../messages/render';
import type { Draw, RoundCodesRecord } from '../../study/rounds/round';
import type { StudyPath } from '../../text/studyPath';
import { unreadWords } from './unreadWords';
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
  /** Files of judges that cannot be read, or in which a merge left something to decide. */
  readonly unread: readonly Unread[];
  /**
   * What the viewer has to judge yet, in the order of the sample; null where they take no part, have finished, or their
   * file cannot be read.
   */
  readonly left: readonly UnitLeft[] | null;
}

export interface Unread {
  /** As `judgeOf`. */
  readonly judge: string;
  readonly coder: string;
  readonly file: StudyPath;
  /** Why, with the next step. */
  readonly key: MessageKey;
}

export interface CoderStatus {
  readonly coder: string;
  readonly units: number;
  /** Null where their file cannot be read. */
  readonly done: number | null;
  readonly finished: string | null;
  readonly blind: Blind | null;
}

export interface UnitLeft {
  readonly unit: string;
  readonly transcript: string;
  /** Of its beginning, from 1; null where it is not found. */
  readonly line: number | null;
}

/** Rounds of which nothing can be said: their `round.json` cannot be read. */
export const unreadRounds = ({ current }: StudySession): readonly string[] =>
  current.rounds.filter(({ draw }) => draw === undefined).map(({ name }) => name);

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
        coders: progress.map((one) => row(one, codes.get(one.coder))),
        unread: [...codes].flatMap(([judge, record]): Unread[] =>
          record.writable || !draw.coders.includes(record.coder)
            ? []
            : [{ judge, coder: record.coder, file: record.path, key: unreadWords(record) }],
        ),
        left:
          own === undefined || own.finished !== undefined || codes.get(own.coder)?.writable === false
            ? null
            : leftOf(session, draw, own),
      },
    ];
  });
}

function row({ coder, units, done, finished }: Progress, record: RoundCodesRecord | undefined): CoderStatus {
  if (record?.writable === false) return { coder, units, done: null, finished: null, blind: null };
  return { coder, units, done, finished: finished ?? null, blind: record?.codes.blind ?? null };
}

const leftOf = (session: StudySession, { units }: Draw, { left }: Progress): readonly UnitLeft[] =>
  units
    .filter(({ id }) => left.includes(id))
    .map((unit) => ({ unit: unit.id, transcript: unit.transcript, line: lineOfUnit(session, unit) }));
