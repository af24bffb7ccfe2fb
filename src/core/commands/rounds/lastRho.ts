import { intraclass } from '../../agreement/round/intraclass';
import { judgedTwice } from '../../agreement/round/tested';
import { unitTable } from '../../agreement/round/unitTable';
import { roundJudgements } from '../../study/judgements/roundJudgements';
import { finishedAt, isOpen } from '../../study/rounds/roundState';
import type { StudySnapshot } from '../../study/snapshot';

/** How alike the turns of a passage were in a round. */
export interface RoundRho {
  readonly round: string;
  /** From 0 to 1; one that was estimated below 0 is 0. */
  readonly rho: number;
  /** Those that it was estimated from: a few tell little. */
  readonly passages: number;
}

/** Asked anew at each step of a slider; a snapshot never changes. */
const known = new WeakMap<StudySnapshot, RoundRho | undefined>();

/** From the last finished round that can tell: of several coders, with passages of several turns, and not for practice. */
export function lastRho(snapshot: StudySnapshot): RoundRho | undefined {
  if (!known.has(snapshot)) known.set(snapshot, read(snapshot));
  return known.get(snapshot);
}

function read(snapshot: StudySnapshot): RoundRho | undefined {
  const closed = snapshot.rounds
    .flatMap((round) => (round.draw === undefined || isOpen(round) ? [] : [{ round, draw: round.draw }]))
    .filter(({ draw }) => draw.purpose === 'inter-coder' && draw.mode === 'agreement' && draw.method.draw !== 'turn')
    .sort((a, b) => (finishedAt(a.round) < finishedAt(b.round) ? 1 : -1));
  for (const { round, draw } of closed) {
    const { judges, codes, passages } = roundJudgements(snapshot, round, draw);
    const ids = codes.map(({ id }) => id);
    const rho = intraclass(unitTable(passages, ids, judges.length, 'turn', draw.plan.presence));
    if (rho !== undefined) return { round: round.name, rho, passages: judgedTwice(passages).length };
  }
  return undefined;
}
