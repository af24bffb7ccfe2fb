import type { JudgedPassage, PassageUnit, Stretch } from '../../../src/core/agreement/round/judgedPassages';
import type { Random } from '../random';

/** What a simulated round looks like. */
export interface Shape {
  readonly passages: number;
  readonly turns: number;
  readonly coders: number;
  readonly codes: number;
  readonly transcripts: number;
}

const turnLength = 160;

/** Passages whose turns two or more coders judged: codes come in clusters, and coders differ now and then. */
export function simulatedRound(random: Random, shape: Shape): readonly JudgedPassage[] {
  const { passages, turns, transcripts } = shape;
  return Array.from({ length: passages }, (_, index): JudgedPassage => {
    const count = Math.round(((index + 1) * turns) / passages) - Math.round((index * turns) / passages);
    const units = Array.from({ length: count }, (__, turn) => unit(turn * turnLength, turnLength - 10));
    const sentences = units.flatMap(({ whole: [start] }) => [unit(start, 70), unit(start + 75, 75)]);
    const transcript = `fg${index % transcripts}`;
    return {
      id: `u${index}`,
      transcript,
      stratum: transcript,
      weight: 8,
      text: 'word '.repeat((count * turnLength) / 5),
      turns: units,
      sentences,
      given: givenIn(random, units, shape),
      judged: Array.from({ length: shape.coders }, () => 'all' as const),
    };
  });
}

const unit = (start: number, length: number): PassageUnit => {
  const whole: Stretch = [start, start + length];
  return { speech: [whole], whole, role: start % 3 === 0 ? 'coach' : 'worker' };
};

function givenIn(random: Random, units: readonly PassageUnit[], { codes, coders }: Shape): JudgedPassage['given'] {
  return Array.from({ length: codes }, (_, code) => code).flatMap((code) => {
    if (random.next() >= 0.35) return [];
    return units.flatMap(({ whole: [start, end] }) => {
      const isThere = random.next() < 0.25;
      return Array.from({ length: coders }, (_, coder) => coder).flatMap((coder) => {
        if (random.next() >= (isThere ? 0.85 : 0.01)) return [];
        return [{ coder, code, at: [start + random.between(0, 40), end - random.between(0, 40)] as Stretch }];
      });
    });
  });
}
