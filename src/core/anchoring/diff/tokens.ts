/** A stretch of text cut into tokens: what each is (the same number for the same text), and where, in UTF-16 units. */
export interface Tokens {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Gives the same number to the same token, whichever text it stands in. */
export class Vocabulary {
  private readonly known = new Map<string, number>();

  idOf(token: string): number {
    const known = this.known.get(token);
    if (known !== undefined) return known;
    this.known.set(token, this.known.size);
    return this.known.size - 1;
  }

  /** The lines of a text, each with its line end. */
  lines(text: string): Tokens {
    const found = new Collected();
    for (let start = 0; start < text.length;) {
      const end = text.indexOf('\n', start) + 1 || text.length;
      found.add(this.idOf(text.slice(start, end)), start, end);
      start = end;
    }
    return found.tokens();
  }

  /** The words and marks of a stretch of text; white space only stands between them. */
  words(text: string, from: number, to: number): Tokens {
    const found = new Collected();
    eachWord(text, from, to, (start, end) => {
      found.add(this.idOf(text.slice(start, end)), start, end);
    });
    return found.tokens();
  }
}

/** The words and marks of a text. */
export function wordsAndMarks(text: string): readonly string[] {
  const all: string[] = [];
  eachWord(text, 0, text.length, (start, end) => {
    all.push(text.slice(start, end));
  });
  return all;
}

function eachWord(text: string, from: number, to: number, add: (start: number, end: number) => void): void {
  for (let start = from; start < to;) {
    const kind = kindOf(text.charCodeAt(start));
    let end = start + 1;
    if (kind === 'letter') while (end < to && kindOf(text.charCodeAt(end)) === 'letter') end++;
    if (kind !== 'blank') add(start, end);
    start = end;
  }
}

class Collected {
  private readonly ids: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  add(id: number, start: number, end: number): void {
    this.ids.push(id);
    this.starts.push(start);
    this.ends.push(end);
  }

  tokens(): Tokens {
    return { ids: Int32Array.from(this.ids), starts: Int32Array.from(this.starts), ends: Int32Array.from(this.ends) };
  }
}

type Kind = 'blank' | 'letter' | 'mark';

/** By UTF-16 unit: halves of a pair are letters, so that no pair is cut; where words are not spaced each sign is one. */
function kindOf(unit: number): Kind {
  if (unit < 0x80) return ascii[unit] ?? 'mark';
  if (unit === 0xa0 || unit === 0x202f || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200b)) return 'blank';
  if (unit >= 0x2010 && unit <= 0x206f) return 'mark';
  if (unit >= 0x2e80 && unit <= 0xd7ff) return 'mark';
  return unit >= 0xf900 && unit <= 0xffef ? 'mark' : 'letter';
}

const ascii: readonly Kind[] = Array.from({ length: 0x80 }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  if (/\s/.test(sign)) return 'blank';
  return /\w/.test(sign) ? 'letter' : 'mark';
});
