import { sweep, type Swept } from '../../support/letters/sweep';
import { round, type Figure } from '../measure';

const texts = 6_000;
const firstSeed = 1;

/** Small texts that repeat themselves, changed in ways that make what is coded there hard to tell from its like. */
export function smallTexts(): readonly Figure[] {
  return [true, false].map((withOld) => {
    const swept = Array.from({ length: withOld ? texts : texts / 2 }, (_, index) => sweep(firstSeed + index, withOld));
    const sum = (of: (one: Swept) => number): number => swept.reduce((total, one) => total + of(one), 0);
    const wrong = sum((one) => one.wrong.length);
    swept.forEach((one, index) =>
      one.wrong.slice(0, 1).forEach(({ names, quote }) => {
        process.stderr.write(`small text, seed ${firstSeed + index}: ${names.join(', ')}: “${quote.slice(0, 60)}”\n`);
      }),
    );
    return {
      what: `small texts that repeat themselves (near-identical turns, copies, swaps), old text ${withOld ? 'at hand' : 'lost'}: silently wrong`,
      how: `${swept.length} texts, ${sum((one) => one.passages)} passages, every letter tracked; ${sum((one) => one.undecidable)} said to be where the text says they are, and are not`,
      seed: firstSeed,
      value: wrong,
      unit: '',
      reach: '0',
      met: wrong === 0,
      beside: `${round((100 * sum((one) => one.found)) / sum((one) => one.survivors))} % of survivors found, the others offered or reported`,
    };
  });
}
