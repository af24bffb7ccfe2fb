import type { CodeTable } from '../../agreement/codes/codeTable';
import { itemAt } from '../../agreement/itemAt';
import { missing } from '../../agreement/measure';

/** Judgements as `statistics` reads them. */
export interface BundleMatrix {
  /** Units × coders, the codes that each gave; null where they judged none. */
  readonly matrix: readonly (readonly (readonly string[] | null)[])[];
  /** By code, as [unit, coder], what a coder who judged others could not judge. */
  readonly notJudged?: Readonly<Record<string, readonly (readonly [unit: number, coder: number])[]>>;
}

export function bundleMatrix({ units, coders, codes, judgements }: CodeTable): BundleMatrix {
  const notJudged: Record<string, [number, number][]> = {};
  const matrix = Array.from({ length: units }, (_, unit) =>
    Array.from({ length: coders }, (__, coder) => {
      const values = codes.map((___, code) => judgements[(code * units + unit) * coders + coder]);
      if (values.every((value) => value === missing)) return null;
      values.forEach((value, code) => {
        if (value === missing) (notJudged[itemAt(codes, code)] ??= []).push([unit, coder]);
      });
      return codes.filter((___, code) => values[code] === 1);
    }),
  );
  return { matrix, ...(Object.keys(notJudged).length === 0 ? {} : { notJudged }) };
}
