import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** What follows a part of a pattern: whether the rest fits from here. */
type Rest = (at: number) => boolean;
type Part = (at: number, rest: Rest) => boolean;
type Direction = 1 | -1;

export function parsePattern({ source, flags }: RegExp): AST.Pattern {
  const modes = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') };
  return new RegExpParser().parsePattern(source, 0, source.length, modes);
}

class TooManySteps extends Error {}

/**
 * Counts the steps that a backtracking engine takes, which is what every host has: a step is one look at one character,
 * or one try of one alternative. Nothing is timed, so the count is the same everywhere.
 */
export class StepCounter {
  private steps = 0;
  private text: readonly string[] = [];
  private readonly known = new Map<string, (character: string) => boolean>();
  private readonly whole: Part;

  constructor(private readonly pattern: RegExp) {
    this.whole = this.anyOf(parsePattern(pattern).alternatives, 1);
  }

  /** Steps to find every match (flag `g`), the first one, or the one at the start (flag `y`); Infinity above `most`. */
  count(text: string, most: number): number {
    this.steps = -most;
    this.text = /[uv]/.test(this.pattern.flags) ? Array.from(text) : text.split('');
    try {
      this.search();
    } catch (error) {
      if (error instanceof TooManySteps) return Infinity;
      throw error;
    }
    return this.steps + most;
  }

  private search(): void {
    for (let at = 0; at <= this.text.length; at++) {
      let end = -1;
      const found = this.whole(at, (to) => {
        end = to;
        return true;
      });
      if (this.pattern.sticky || (found && !this.pattern.global)) return;
      if (found && end > at) at = end - 1;
    }
  }

  private step(): void {
    if (++this.steps > 0) throw new TooManySteps();
  }

  private anyOf(alternatives: readonly AST.Alternative[], direction: Direction): Part {
    const parts = alternatives.map(({ elements }) => this.sequence(elements, direction));
    const [only] = parts;
    if (parts.length === 1 && only) return only;
    return (at, rest) =>
      parts.some((part) => {
        this.step();
        return part(at, rest);
      });
  }

  private sequence(elements: readonly AST.Element[], direction: Direction): Part {
    const parts = elements.map((element) => this.part(element, direction));
    if (direction === -1) parts.reverse();
    return parts.reduceRight<Part>(
      (after, part) => (at, rest) => part(at, (to) => after(to, rest)),
      (at, rest) => rest(at),
    );
  }

  private part(element: AST.Element, direction: Direction): Part {
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass':
        return this.one(this.tester(element.raw), direction);
      case 'Group':
      case 'CapturingGroup':
        return this.anyOf(element.alternatives, direction);
      case 'Quantifier':
        return this.repeated(element, direction);
      case 'Assertion':
        return this.assertion(element);
      case 'Backreference':
        throw new Error(`A pattern that refers back cannot be linear: ${this.pattern.source}`);
    }
  }

  private one(fits: (character: string) => boolean, direction: Direction): Part {
    return (at, rest) => {
      this.step();
      const character = this.text[direction === 1 ? at : at - 1];
      return character !== undefined && fits(character) && rest(at + direction);
    };
  }

  private tester(raw: string): (character: string) => boolean {
    const known = this.known.get(raw);
    if (known) return known;
    const single = new RegExp(`^(?:${raw})$`, this.pattern.flags.replace(/[gy]/g, ''));
    const answers = new Map<string, boolean>();
    const tester = (character: string): boolean => {
      const answer = answers.get(character) ?? single.test(character);
      answers.set(character, answer);
      return answer;
    };
    this.known.set(raw, tester);
    return tester;
  }

  private repeated({ element, min, max, greedy }: AST.Quantifier, direction: Direction): Part {
    // Without recursion where one character repeats: that is where texts are long.
    if (isOneCharacter(element)) return this.run(this.tester(element.raw), { min, max, greedy }, direction);
    const part = this.part(element, direction);
    const more = (at: number, done: number, rest: Rest): boolean => {
      this.step();
      const again = (): boolean => done < max && part(at, (to) => (to === at ? false : more(to, done + 1, rest)));
      if (done < min) return part(at, (to) => more(to, done + 1, rest));
      return greedy ? again() || rest(at) : rest(at) || again();
    };
    return (at, rest) => more(at, 0, rest);
  }

  private run(
    fits: (character: string) => boolean,
    { min, max, greedy }: Pick<AST.Quantifier, 'min' | 'max' | 'greedy'>,
    direction: Direction,
  ): Part {
    const fitsAt = (at: number): boolean => {
      this.step();
      const character = this.text[direction === 1 ? at : at - 1];
      return character !== undefined && fits(character);
    };
    return (at, rest) => {
      let length = 0;
      if (!greedy) {
        for (; length < min; length++) if (!fitsAt(at + direction * length)) return false;
        for (;;) {
          if (rest(at + direction * length)) return true;
          if (length >= max || !fitsAt(at + direction * length)) return false;
          length++;
        }
      }
      while (length < max && fitsAt(at + direction * length)) length++;
      for (; length >= min; length--) {
        this.step();
        if (rest(at + direction * length)) return true;
      }
      return false;
    };
  }

  private assertion(element: AST.Assertion): Part {
    if (element.kind === 'lookahead' || element.kind === 'lookbehind') {
      const inside = this.anyOf(element.alternatives, element.kind === 'lookahead' ? 1 : -1);
      return (at, rest) => inside(at, () => true) !== element.negate && rest(at);
    }
    const holds = this.edge(element);
    return (at, rest) => {
      this.step();
      return holds(at) && rest(at);
    };
  }

  private edge(element: AST.EdgeAssertion | AST.WordBoundaryAssertion): (at: number) => boolean {
    const lineEnd = (character: string | undefined): boolean => this.pattern.multiline && character === '\n';
    const isWord = (character: string | undefined): boolean => character !== undefined && /\w/.test(character);
    if (element.kind === 'start') return (at) => at === 0 || lineEnd(this.text[at - 1]);
    if (element.kind === 'end') return (at) => at === this.text.length || lineEnd(this.text[at]);
    const negate = 'negate' in element && element.negate;
    return (at) => (isWord(this.text[at - 1]) !== isWord(this.text[at])) !== negate;
  }
}

export const isOneCharacter = (element: AST.Node): boolean =>
  ['Character', 'CharacterSet', 'CharacterClass', 'ExpressionCharacterClass'].includes(element.type);
