import { overall } from '../../agreement/round/overall';
import { designOf } from '../../agreement/round/roundAgreement';
import { judgedTwice } from '../../agreement/round/tested';
import { unitTable } from '../../agreement/round/unitTable';
import type { RoundInTime } from '../../report/agreement/agreementReport';
import { roundJudgements } from '../../study/judgements/roundJudgements';
import { finishedAt, isOpen } from '../../study/rounds/roundState';
import type { StudySnapshot } from '../../study/snapshot';
import { freshUnits, turnsDrawn } from '../rounds/drawnBefore';
import { atLevel, planOf } from './planned';
import { daysBetween } from './reportCoders';

/** The finished rounds of a study by when they were finished, each by its own plan; the last on fresh units is the figure. */
export function roundsInTime(snapshot: StudySnapshot): readonly RoundInTime[] {
  const closed = snapshot.rounds.filter((round) => !isOpen(round));
  // Of a single one the report says it all.
  if (closed.length < 2) return [];
  const inOrder = closed
    .flatMap((round) => (round.draw === undefined ? [] : [{ round, draw: round.draw, finished: finishedAt(round) }]))
    .sort((a, b) => (a.finished < b.finished ? -1 : Number(a.finished > b.finished)));
  const turns = inOrder.map(({ draw }) => turnsDrawn(draw, snapshot.transcripts));
  const rounds = inOrder.map(({ round, draw, finished }, index): Omit<RoundInTime, 'standsFor'> => {
    const plan = planOf(draw, {});
    const judgements = atLevel(roundJudgements(snapshot, round, draw), plan.level, round);
    const { judges, passages, codes } = judgements;
    const days = draw.purpose === 'intra-coder' ? daysBetween(round, judges) : undefined;
    const ids = codes.map(({ id }) => id);
    const found = new Set(passages.map(({ id }) => id));
    const units = draw.units.filter(({ id }) => found.has(id));
    const { table, passageOf } = unitTable(passages, ids, judges.length, plan.unit, plan.presence);
    return {
      name: round.name,
      purpose: draw.purpose,
      mode: draw.mode,
      coders: draw.coders.length,
      passages: passages.length,
      judgedTwice: judgedTwice(passages).length,
      fresh: freshUnits(units, turns.slice(0, index).flat(), snapshot.transcripts).length,
      ...(finished ? { finished } : {}),
      ...(days === undefined ? {} : { days }),
      ...(draw.mode === 'dialogue' ? {} : { overall: overall(table, passageOf, designOf(passages)) }),
    };
  });
  return rounds.map((round, index) => ({ ...round, standsFor: standing(rounds, index) }));
}

type Told = Pick<RoundInTime, 'purpose' | 'mode' | 'passages' | 'fresh'>;

/** Practice, one coder with themself and what is talked through say nothing of how coders agree. */
const isApart = ({ purpose, mode }: Told): boolean => purpose !== 'inter-coder' || mode === 'dialogue';
const isFresh = ({ passages, fresh }: Told): boolean => passages > 0 && fresh === passages;

function standing(rounds: readonly Told[], index: number): RoundInTime['standsFor'] {
  const round = rounds[index];
  if (round === undefined || isApart(round)) return 'apart';
  if (!isFresh(round)) return 'seenBefore';
  return rounds.findLastIndex((each) => !isApart(each) && isFresh(each)) === index ? 'figure' : 'development';
}
