import { anyOf, capital, word, wordCharacter, wordGap } from './characters';
import { listOf } from './listOf';

/** Words in lower case that stand inside names, titles and functions. A full stop may follow. */
const particles = listOf(`
  # Dutch
  de, den, der, het, van, ten, ter, te, en, voor, v.d, v, d, v/d, vd, heer, heren, mevrouw, mevr, mw, dhr, meneer,
  juffrouw, prof, dr, drs, ir, ing, mr,
  # German
  von, vom, zu, zum, zur, dem, des, und, für, auf, med, phil, habil, frau, herr,
  # French
  du, le, la, les, et, à, au, aux, pour, madame, monsieur, mme, docteur, professeur,
  # Spanish, Portuguese, Italian
  del, el, los, las, y, e, i, da, das, do, dos, di, della, delle, degli, dello, lo, señor, señora, sr, sra, don, doña,
  # English
  of, the, and, &, for, mrs, ms,
  # offices, said after a title (Mevrouw de voorzitter, M. le président)
  voorzitter, minister, staatssecretaris, président, présidente, ministre, presidente, ministro,
  # Arabic, Hebrew, Scandinavian names
  al, bin, ibn, bint, ben, abu, af, av,
`);

/** Prepositions are part of a name only before an article: `Jan in 't Veld`, `Anneke op de Beek`. */
const namePrepositions = `(?:aan|in|op|onder|over|uit|bij)(?=${wordGap}(?:de|den|der|het|['’]t)${wordGap})`;

const clipped = "['’][tsn]";

/** A lower-case word that may stand inside a label. */
export const particle = `(?:(?:${anyOf(particles)})\\.?|${namePrepositions}|${clipped})(?!${wordCharacter})`;

/** A name with its particle written on: `d'Arc`, `al-Rahman` */
export const prefixedName = `(?:(?:d|l|dell|dall|n|t)['’]|(?:al|el|an|ar|as|at|az|ad|ash|ul|bin|ibn)-)${word}`;

/** A degree or a first name after a comma: `, PsyD` */
export const afterComma = `,${wordGap}?${capital}${wordCharacter}{0,59}`;
