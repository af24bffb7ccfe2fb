import type { Transcript } from '../transcript/transcript';
import { utterances } from '../transcript/utterances';
import { eligibleWords, type Eligibility } from './eligibleWords';

/** passage: so many eligible turns with what is said between them; turn: one; transcript: all there are. */
export type DrawKind = 'passage' | 'turn' | 'transcript';

export interface TileRules extends Eligibility {
  readonly draw: DrawKind;
  /** Eligible turns in a passage, 1 at least. */
  readonly turnsPerPassage: number;
}

/** A stretch of a transcript that can be drawn, by the numbers of its first and last turn (or paragraph) among all. */
export interface Tile {
  readonly first: number;
  readonly last: number;
  /** Eligible turns in it, and the words said in those. */
  readonly turns: number;
  readonly words: number;
}

/**
 * Cuts a transcript into what can be drawn, in text order. Passages hold `turnsPerPassage` eligible turns and begin with
 * what was said before the first of them (a question belongs to its answers); headings close them, and a rest of fewer
 * than half joins the passage before it in its section.
 */
export function tile(transcript: Transcript, rules: TileRules): readonly Tile[] {
  const turns = utterances(transcript).map((utterance, number) => ({
    number,
    words: eligibleWords(transcript, utterance, rules),
  }));
  if (rules.draw === 'turn') {
    return turns.flatMap(({ number, words }) =>
      words === undefined ? [] : [{ first: number, last: number, turns: 1, words }],
    );
  }
  if (rules.draw === 'transcript') return [tileOf(turns)].filter((whole) => whole !== undefined);
  return sectionsOf(transcript, turns).flatMap((section) => inPassages(section, rules.turnsPerPassage));
}

interface NumberedTurn {
  readonly number: number;
  readonly words: number | undefined;
}

function tileOf(turns: readonly NumberedTurn[]): Tile | undefined {
  const counted = turns.filter(({ words }) => words !== undefined);
  const [first, last] = [turns[0], turns.at(-1)];
  if (first === undefined || last === undefined || counted.length === 0) return undefined;
  const words = counted.reduce((sum, turn) => sum + (turn.words ?? 0), 0);
  return { first: first.number, last: last.number, turns: counted.length, words };
}

/** The turns of one section after the other, whatever the level of its heading. */
function sectionsOf(transcript: Transcript, turns: readonly NumberedTurn[]): readonly (readonly NumberedTurn[])[] {
  const all = utterances(transcript);
  const sections: NumberedTurn[][] = [[]];
  let next = 0;
  for (const turn of turns) {
    const start = all[turn.number]?.span.start ?? 0;
    while ((transcript.sections[next]?.heading.start ?? Infinity) <= start) {
      sections.push([]);
      next += 1;
    }
    sections.at(-1)?.push(turn);
  }
  return sections;
}

function inPassages(section: readonly NumberedTurn[], size: number): readonly Tile[] {
  const passages: NumberedTurn[][] = [];
  let open: NumberedTurn[] = [];
  let counted = 0;
  for (const turn of section) {
    open.push(turn);
    if (turn.words !== undefined) counted += 1;
    if (counted < size) continue;
    passages.push(open);
    open = [];
    counted = 0;
  }
  const before = passages.at(-1);
  if (before !== undefined && counted < size / 2) before.push(...open);
  else passages.push(open);
  return passages.map(tileOf).filter((passage) => passage !== undefined);
}
