import { coderPairs } from '../coderPairs';
import { tableOfCode, type CodeTable } from '../codes/codeTable';
import { twoByTwo } from '../codes/twoByTwo';

/** Codes that a coder gave always or never, of what another coder judged too and did not give so. */
export interface ConstantCoder {
  readonly coder: string;
  readonly codes: readonly string[];
}

/** Where κ of two coders is 0 since one of them makes no difference between units: a true value, and no chance. */
export function constantCoders(table: CodeTable, coders: readonly string[]): readonly ConstantCoder[] {
  const found = coders.map((): string[] => []);
  table.codes.forEach((code, index) => {
    const own = tableOfCode(table, index);
    const constant = new Set<number>();
    for (const [one, other] of coderPairs(coders.length)) {
      const { both, first, second, neither } = twoByTwo(own, one, other);
      if (first + second === 0) continue;
      if (both + first === 0 || second + neither === 0) constant.add(one);
      if (both + second === 0 || first + neither === 0) constant.add(other);
    }
    for (const coder of constant) found[coder]?.push(code);
  });
  return coders.flatMap((coder, index) => {
    const codes = found[index] ?? [];
    return codes.length === 0 ? [] : [{ coder, codes }];
  });
}
