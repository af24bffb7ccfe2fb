import fc from 'fast-check';
import type { CodeMatrix } from '../../../src/core/agreement/codes/codeTable';
import type { NominalMatrix } from '../../../src/core/agreement/nominal/nominalTable';
import type { Statistic } from '../../../src/core/agreement/statistic';

/** The value of a statistic that has one. */
export function valueOf(statistic: Statistic | undefined): number {
  if (statistic === undefined || statistic.value === null) throw new Error(`no value: ${JSON.stringify(statistic)}`);
  return statistic.value;
}

/** Two values that are the same but for rounding, or two statistics that are undefined. */
export function close(one: Statistic | undefined, other: Statistic | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (one.value === null || other.value === null) return one.value === other.value;
  return Math.abs(one.value - other.value) < 1e-9;
}

export interface Range {
  readonly coders?: readonly [least: number, most: number];
  readonly missing?: boolean;
}

/** Units × coders with a few categories. */
export const nominalMatrices = ({ coders = [2, 5], missing = true }: Range = {}): fc.Arbitrary<NominalMatrix> =>
  fc.integer({ min: coders[0], max: coders[1] }).chain((width) => {
    const judgement = fc.constantFrom('a', 'b', 'c');
    const cell = missing ? fc.option(judgement, { freq: 4 }) : judgement;
    return fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 25 });
  });

export const someCodes = ['trust', 'role', 'time', 'team'] as const;

/** Units × coders with sets of codes. */
export const codeMatrices = ({ coders = [2, 4], missing = true }: Range = {}): fc.Arbitrary<CodeMatrix> =>
  fc.integer({ min: coders[0], max: coders[1] }).chain((width) => {
    const judgement = fc.subarray([...someCodes]);
    const cell = missing ? fc.option(judgement, { freq: 4 }) : judgement;
    return fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 25 });
  });
