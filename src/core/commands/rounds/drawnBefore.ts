import type { Draw, Excluded, Round, RoundUnit } from '../../study/rounds/round';
import { turnsOfUnit } from '../../study/rounds/turnsOfUnit';
import type { StudySnapshot } from '../../study/snapshot';
import { trainedIn } from './drawChoices';

type Transcripts = StudySnapshot['transcripts'];

/** The turns that the units of a round are, and were added to it for rare codes, by their numbers today. */
export function turnsDrawn(draw: Draw, transcripts: Transcripts): readonly Excluded[] {
  const { excluded, lost } = trainedIn(draw, transcripts);
  return [...excluded, ...lost.map(turnsAsDrawn)];
}

/** Those of these units that hold no turn which was drawn before. */
export function freshUnits(
  units: readonly RoundUnit[],
  before: readonly Excluded[],
  transcripts: Transcripts,
): readonly RoundUnit[] {
  return units.filter((unit) => {
    const record = transcripts.get(unit.transcript);
    const { from = 0, to = Infinity } = (record && turnsOfUnit(unit, record)) ?? turnsAsDrawn(unit);
    return !before.some(
      ({ transcript, from: first = 0, to: last = Infinity }) =>
        transcript === unit.transcript && from <= last && first <= to,
    );
  });
}

/** Where a unit is not found any more nothing tells its turns but the numbers that it was drawn with. */
const turnsAsDrawn = ({ transcript, first, last }: RoundUnit): Excluded => ({
  transcript,
  ...(first.turn === undefined ? {} : { from: first.turn }),
  ...(last.turn === undefined ? {} : { to: last.turn }),
});

/** What of a draw stands in other rounds of the study already. */
export interface DrawnBefore {
  /** How many of its units. */
  readonly units: number;
  /** The names of the rounds that they are in. */
  readonly rounds: readonly string[];
}

/** @param name of the round itself, which may be among those of the study by now */
export function drawnBefore({ rounds, transcripts }: StudySnapshot, name: string, { units }: Draw): DrawnBefore {
  const others = rounds.flatMap(({ draw, name: other }: Round) =>
    draw === undefined || other === name ? [] : [{ name: other, turns: turnsDrawn(draw, transcripts) }],
  );
  const fresh = (turns: readonly Excluded[]): number => freshUnits(units, turns, transcripts).length;
  return {
    units: units.length - fresh(others.flatMap(({ turns }) => turns)),
    rounds: others.filter(({ turns }) => fresh(turns) < units.length).map((other) => other.name),
  };
}
