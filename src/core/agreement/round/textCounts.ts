import { at } from '../measure';
import type { Stretch } from './judgedPassages';

/** How many characters of a text before each place are no blanks, and how many belong to words. */
export interface TextCounts {
  /** Characters that are no blanks in a stretch. */
  readonly signs: (stretch: Stretch) => number;
  /** Letters and digits in a stretch: where there are none, no word is shared. */
  readonly letters: (stretch: Stretch) => number;
}

const blank = /\s/u;
const letter = /[\p{L}\p{N}]/u;

/** What most texts are made of is looked up. */
const commonest = Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindOf(character: string): { readonly isSign: number; readonly isLetter: number } {
  return { isSign: blank.test(character) ? 0 : 1, isLetter: letter.test(character) ? 1 : 0 };
}

export function textCounts(text: string): TextCounts {
  const [signs, letters] = [new Int32Array(text.length + 1), new Int32Array(text.length + 1)];
  let place = 0;
  for (const character of text) {
    const { isSign, isLetter } = commonest[character.charCodeAt(0)] ?? kindOf(character);
    // Characters of two UTF-16 units count once, at their second.
    for (let unit = 0; unit < character.length; unit++) {
      const isLast = unit === character.length - 1;
      signs[place + 1] = at(signs, place) + (isLast ? isSign : 0);
      letters[place + 1] = at(letters, place) + (isLast ? isLetter : 0);
      place += 1;
    }
  }
  const between = (counts: Int32Array, [start, end]: Stretch): number => at(counts, end) - at(counts, start);
  return { signs: (stretch) => between(signs, stretch), letters: (stretch) => between(letters, stretch) };
}

/** What two stretches share; undefined where they share nothing. */
export function shared([start, end]: Stretch, [from, to]: Stretch): Stretch | undefined {
  const both: Stretch = [Math.max(start, from), Math.min(end, to)];
  return both[0] < both[1] ? both : undefined;
}

/** Stretches in order, those that overlap or touch joined. */
export function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const [start, end] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last !== undefined && start <= last[1]) found[found.length - 1] = [last[0], Math.max(last[1], end)];
    else found.push([start, end]);
  }
  return found;
}
