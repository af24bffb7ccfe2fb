import type { Code } from '../../../core/codebook/codebook';

/** The codes that what was typed may mean, best first; all of them, in their order, where nothing was typed. */
export function matchCodes(codes: readonly Code[], typed: string): readonly Code[] {
  const wanted = folded(typed.trim());
  if (wanted === '') return codes;
  return codes
    .map((code) => ({ code, rank: rankOf(code, wanted) }))
    .filter(({ rank }) => rank < noMatch)
    .sort((a, b) => a.rank - b.rank)
    .map(({ code }) => code);
}

/** Whether a code already has this very name. */
export const hasName = (codes: readonly Code[], name: string): boolean =>
  codes.some((code) => folded(code.name) === folded(name.trim()));

const noMatch = 6;

function rankOf(code: Code, wanted: string): number {
  const name = folded(code.name);
  if (name.startsWith(wanted)) return 0;
  if (name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 1;
  if (name.includes(wanted)) return 2;
  if (code.aliases.some((alias) => folded(alias).includes(wanted))) return 3;
  if (code.id.includes(wanted) || code.formerIds.some((id) => id.includes(wanted))) return 4;
  return holdsInOrder(name, wanted) ? 5 : noMatch;
}

/** Whether the letters occur in this order: `bvt` finds "building visible trust". */
function holdsInOrder(name: string, letters: string): boolean {
  let at = -1;
  return Array.from(letters).every((letter) => (at = name.indexOf(letter, at + 1)) !== -1);
}

/** Without case and accents, so that "trüst" and "TRUST" find each other. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase();
