import { overall } from '../../agreement/round/overall';
import { designOf } from '../../agreement/round/roundAgreement';
import { judgedTwice } from '../../agreement/round/tested';
import { unitTable } from '../../agreement/round/unitTable';
import type { RoundInTime } from '../../report/agreement/agreementReport';
import { roundJudgements } from '../../study/judgements/roundJudgements';
import { finishedAt, isOpen } from '../../study/rounds/roundState';
import type { StudySnapshot } from '../../study/snapshot';
import { atLevel, planOf } from './planned';
import { daysBetween } from './reportCoders';

/** The finished rounds of a study by when they were finished, each by its own plan; the last on fresh units is the figure. */
export function roundsInTime(snapshot: StudySnapshot): readonly RoundInTime[] {
  const closed = snapshot.rounds.filter((round) => !isOpen(round));
  // Of a single one the report says it all.
  if (closed.length < 2) return [];
  const rounds = closed.flatMap((round): readonly RoundInTime[] => {
    const { draw, name } = round;
    if (draw === undefined) return [];
    const finished = finishedAt(round);
    const plan = planOf(draw, {});
    const judgements = atLevel(roundJudgements(snapshot, round, draw), plan.level, round);
    const { judges, passages, codes } = judgements;
    const days = draw.purpose === 'intra-coder' ? daysBetween(round, judges) : undefined;
    const ids = codes.map(({ id }) => id);
    const { table, passageOf } = unitTable(passages, ids, judges.length, plan.unit, plan.presence);
    return [
      {
        name,
        purpose: draw.purpose,
        coders: draw.coders.length,
        passages: passages.length,
        judgedTwice: judgedTwice(passages).length,
        ...(finished ? { finished } : {}),
        ...(days === undefined ? {} : { days }),
        ...(draw.mode === 'dialogue' ? {} : { overall: overall(table, passageOf, designOf(passages)) }),
      },
    ];
  });
  return rounds.sort((a, b) => ((a.finished ?? '') < (b.finished ?? '') ? -1 : 1));
}
