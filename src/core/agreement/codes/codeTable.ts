import { at, missing, type JudgementTable } from '../measure';

/** Units × coders, the codes that each gave; null where not judged, empty where judged and no code applies. */
export type CodeMatrix = readonly (readonly (readonly string[] | null)[])[];

/** For each code, unit and coder: 1 present, 0 absent, `missing` not judged. */
export interface CodeTable {
  readonly units: number;
  readonly coders: number;
  readonly codes: readonly string[];
  /** Code by code, in it unit by unit, in it coder by coder. */
  readonly judgements: Int8Array;
  /** How many equal units each row stands for; 1 where not given. */
  readonly multiplicity?: Float64Array;
}

/**
 * @param matrix rows of equal length, holding no other codes than `codes`
 */
export function codeTable(matrix: CodeMatrix, codes: readonly string[]): CodeTable {
  const coders = matrix[0]?.length ?? 0;
  const cells = matrix.length * coders;
  const judgements = new Int8Array(cells * codes.length);
  const index = new Map(codes.map((code, place) => [code, place]));
  matrix.forEach((row, unit) =>
    row.forEach((given, coder) => {
      const cell = unit * coders + coder;
      if (given === null) {
        for (let code = 0; code < codes.length; code++) judgements[code * cells + cell] = missing;
        return;
      }
      for (const code of given) judgements[(index.get(code) ?? 0) * cells + cell] = 1;
    }),
  );
  return { units: matrix.length, coders, codes, judgements };
}

/** One code, present or absent. */
export function tableOfCode({ units, coders, judgements, multiplicity }: CodeTable, code: number): JudgementTable {
  const cells = units * coders;
  const values = judgements.subarray(code * cells, (code + 1) * cells);
  return { units, coders, values, ...(multiplicity === undefined ? {} : { multiplicity }) };
}

/** The same judgements of some of the coders only, in the order given. */
export function ofCoders(table: CodeTable, coders: readonly number[]): CodeTable {
  const { units, codes } = table;
  const judgements = new Int8Array(units * coders.length * codes.length);
  let place = 0;
  for (let row = 0; row < units * codes.length; row++) {
    for (const coder of coders) judgements[place++] = at(table.judgements, row * table.coders + coder);
  }
  return { ...table, coders: coders.length, judgements };
}

/** The same judgements of some of the units only. */
export function ofUnits(table: CodeTable, units: readonly number[]): CodeTable {
  const { coders, codes, multiplicity } = table;
  const judgements = new Int8Array(units.length * coders * codes.length);
  codes.forEach((_, code) =>
    units.forEach((unit, place) => {
      const from = (code * table.units + unit) * coders;
      judgements.set(table.judgements.subarray(from, from + coders), (code * units.length + place) * coders);
    }),
  );
  const kept = multiplicity && Float64Array.from(units, (unit) => multiplicity[unit] ?? 1);
  return { units: units.length, coders, codes, judgements, ...(kept === undefined ? {} : { multiplicity: kept }) };
}
