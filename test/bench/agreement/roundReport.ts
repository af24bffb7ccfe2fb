import { roundAgreement } from '../../../src/core/agreement/round/roundAgreement';
import { unitTable } from '../../../src/core/agreement/round/unitTable';
import { designedStatistics } from '../../../src/core/agreement/codes/designedStatistics';
import { designOf } from '../../../src/core/agreement/round/roundAgreement';
import { median, round, timed, type Figure } from '../measure';
import { Random } from '../random';
import { simulatedRound } from './simulatedRound';

const shape = { passages: 63, turns: 500, coders: 3, codes: 50, transcripts: 9 };
const intervals = { replicates: 2000, seed: 20261123 };

/** All figures of a round, first by turn alone, then with passages, sentences and characters beside, and all parts. */
export async function roundReport(): Promise<readonly Figure[]> {
  const passages = simulatedRound(new Random(4), shape);
  const codes = Array.from({ length: shape.codes }, (_, index) => `code-${index}`);
  const byTurn = median(
    await timed(3, () => {
      const { table, passageOf } = unitTable(passages, codes, shape.coders, 'turn', 'any');
      return designedStatistics(table, passageOf, designOf(passages), intervals);
    }),
  );
  const plan = { unit: 'turn', presence: 'any', statistic: 'krippendorffAlpha', minimum: 0.667, intervals } as const;
  const judged = { coders: ['a', 'b', 'c'], codes, isAbove: () => false, passages, orders: [] };
  const whole = median(await timed(3, () => roundAgreement(judged, plan)));
  const drawing = median(await timed(3, plainReplicates));
  const size = '3 coders, 500 turns in 63 passages, 50 codes, 2,000 BCa replicates of every statistic, median of 3';
  const beside = `drawing 2,000 × 63 passages and adding up one count of 50 codes ${round(drawing)} ms`;
  const figure = (what: string, value: number): Figure => ({
    what,
    how: size,
    value: round(value, 0),
    unit: 'ms',
    reach: '≤ 1000',
    met: value <= 1000,
    beside,
    seed: 4,
  });
  return [
    figure('default report, all statistics by turn', byTurn),
    figure('default report, by passage, turn, sentence and character', whole),
  ];
}

/** What no bootstrap of this size can do without. */
function plainReplicates(): number {
  const random = new Random(5);
  const counts = Array.from({ length: shape.codes }, () =>
    Float64Array.from({ length: shape.passages }, () => random.next()),
  );
  let total = 0;
  for (let replicate = 0; replicate < intervals.replicates; replicate++) {
    const weights = new Float64Array(shape.passages);
    for (let draw = 0; draw < shape.passages; draw++) weights[random.between(0, shape.passages - 1)]! += 1;
    for (const own of counts)
      for (let passage = 0; passage < own.length; passage++) total += own[passage]! * weights[passage]!;
  }
  return total;
}
