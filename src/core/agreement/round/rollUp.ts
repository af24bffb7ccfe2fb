import type { JudgedPassage } from './judgedPassages';

/** Codes by the index of the code that stands for them, such as the one above. */
export interface RollUp {
  readonly codes: readonly string[];
  readonly to: readonly number[];
}

/** @param nameOf the code that stands for each code */
export function rollUpTo(codes: readonly string[], nameOf: (code: string) => string): RollUp {
  const names = [...new Set(codes.map(nameOf))];
  return { codes: names, to: codes.map((code) => names.indexOf(nameOf(code))) };
}

/** The same judgements of the codes that stand for them; one is judged where all codes it stands for are. */
export function rolledUp(passages: readonly JudgedPassage[], { codes, to }: RollUp): readonly JudgedPassage[] {
  return passages.map((passage) => ({
    ...passage,
    given: passage.given.map((each) => ({ ...each, code: to[each.code] ?? 0 })),
    judged: passage.judged.map((own) => {
      if (own === undefined || own === 'all') return own;
      const unjudged = new Set(to.filter((_, code) => !own.has(code)));
      return new Set(Array.from(codes.keys()).filter((code) => !unjudged.has(code)));
    }),
  }));
}
