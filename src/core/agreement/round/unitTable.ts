import type { CodeTable } from '../codes/codeTable';
import { missing } from '../measure';
import type { Presence } from '../spans/projection';
import type { JudgedPassage, PassageUnit, Stretch, UnitTable, UnitType } from './judgedPassages';
import { joined, shared, textCounts, type TextCounts } from './textCounts';

/** What the codings of one coder and code cover in a passage. */
interface Covered {
  readonly coder: number;
  readonly code: number;
  /** Each as it was given, and all of them joined. */
  readonly codings: readonly Stretch[];
  readonly stretches: readonly Stretch[];
}

/**
 * The judgements of passages by one kind of unit. A code is present in a unit by `any` (a word shared) or `half` (half of
 * its characters that are no blanks); one that touches no unit's speech goes to the unit it covers most. A character is
 * present or not.
 */
export function unitTable(
  passages: readonly JudgedPassage[],
  codes: readonly string[],
  coders: number,
  type: UnitType,
  presence: Presence,
): UnitTable {
  const blocks = passages.map((passage) => block(passage, type, presence));
  const units = blocks.reduce((total, { rows }) => total + rows.length, 0);
  const judgements = new Int8Array(codes.length * units * coders);
  const multiplicity = new Float64Array(units).fill(1);
  const passageOf = new Int32Array(units);
  const places: Stretch[] = [];
  const roles: (string | undefined)[] = [];
  let first = 0;
  passages.forEach(({ judged }, passage) => {
    const { rows } = blocks[passage] ?? { rows: [] };
    for (let code = 0; code < codes.length; code++) {
      for (let coder = 0; coder < coders; coder++) {
        const own = judged[coder];
        if (own === 'all' || own?.has(code)) continue;
        for (let row = 0; row < rows.length; row++) {
          judgements[(code * units + first + row) * coders + coder] = missing;
        }
      }
    }
    rows.forEach(({ role, whole, count, present }, row) => {
      const unit = first + row;
      passageOf[unit] = passage;
      multiplicity[unit] = count;
      places.push(whole);
      roles.push(role);
      for (const { coder, code } of present) {
        const cell = (code * units + unit) * coders + coder;
        if (judgements[cell] === 0) judgements[cell] = 1;
      }
    });
    first += rows.length;
  });
  const table: CodeTable = { units, coders, codes, judgements, ...(type === 'character' ? { multiplicity } : {}) };
  return { table, passageOf, places, roles };
}

interface Row {
  readonly role: string | undefined;
  readonly whole: Stretch;
  /** How many equal units it stands for. */
  readonly count: number;
  readonly present: readonly Pick<Covered, 'coder' | 'code'>[];
}

function block(passage: JudgedPassage, type: UnitType, presence: Presence): { readonly rows: readonly Row[] } {
  const counts = textCounts(passage.text);
  const covered = coveredIn(passage);
  if (type === 'character') return { rows: characters(passage, covered, counts) };
  const units = unitsOf(passage, type);
  const present = units.map((): Covered[] => []);
  for (const one of covered) {
    const found = units.map((unit) => isPresent(unit, one, presence, counts));
    // Each coding by itself: one that touches no speech is not lost where another of the same code does.
    for (const at of one.codings) {
      if (units.some(({ speech }) => touches(speech, at, counts))) continue;
      const own = { stretches: [at] };
      if (units.some((unit) => isPresent(unit, own, presence, counts))) continue;
      const most = coveredMost(units, own);
      if (most !== undefined) found[most] = true;
    }
    found.forEach((isFound, index) => {
      if (isFound) present[index]?.push(one);
    });
  }
  return { rows: units.map(({ role, whole }, index) => ({ role, whole, count: 1, present: present[index] ?? [] })) };
}

function unitsOf(
  { turns, sentences, text }: JudgedPassage,
  type: 'passage' | 'turn' | 'sentence',
): readonly PassageUnit[] {
  if (type === 'turn') return turns;
  if (type === 'sentence') return sentences;
  return turns.length === 0 ? [] : [{ speech: turns.flatMap(({ speech }) => speech), whole: [0, text.length] }];
}

function coveredIn({ given }: JudgedPassage): readonly Covered[] {
  const byPair = new Map<string, { coder: number; code: number; codings: Stretch[] }>();
  for (const { coder, code, at } of given) {
    const key = `${coder} ${code}`;
    const own = byPair.get(key) ?? { coder, code, codings: [] };
    own.codings.push(at);
    byPair.set(key, own);
  }
  return [...byPair.values()].map((own) => ({ ...own, stretches: joined(own.codings) }));
}

/** Whether a coding shares a word with speech. */
function touches(speech: readonly Stretch[], [start, end]: Stretch, { letters }: TextCounts): boolean {
  for (const [from, to] of speech) {
    if (start < to && from < end && letters([Math.max(start, from), Math.min(end, to)]) > 0) return true;
  }
  return false;
}

function countIn(speech: readonly Stretch[], covered: readonly Stretch[], count: (stretch: Stretch) => number): number {
  let total = 0;
  for (const piece of speech) {
    for (const stretch of covered) {
      const both = shared(piece, stretch);
      if (both !== undefined) total += count(both);
    }
  }
  return total;
}

function isPresent(
  { speech }: PassageUnit,
  { stretches }: Pick<Covered, 'stretches'>,
  presence: Presence,
  counts: TextCounts,
): boolean {
  if (presence === 'any') return countIn(speech, stretches, counts.letters) > 0;
  const size = speech.reduce((total, piece) => total + counts.signs(piece), 0);
  const both = countIn(speech, stretches, counts.signs);
  return both > 0 && 2 * both >= size;
}

/** The unit whose text, labels and comments included, holds most of what is covered; the earlier of two. */
function coveredMost(units: readonly PassageUnit[], { stretches }: Pick<Covered, 'stretches'>): number | undefined {
  let [best, most]: [number | undefined, number] = [undefined, 0];
  units.forEach(({ whole }, index) => {
    const size = stretches.reduce((total, stretch) => {
      const both = shared(whole, stretch);
      return total + (both === undefined ? 0 : both[1] - both[0]);
    }, 0);
    if (size > most) [best, most] = [index, size];
  });
  return best;
}

/** Speech between two neighbouring ends of codings is coded alike: one row for all its characters. */
function characters(passage: JudgedPassage, covered: readonly Covered[], counts: TextCounts): readonly Row[] {
  const ends = covered.flatMap(({ stretches }) => stretches.flat());
  return passage.turns.flatMap(({ speech, role }) =>
    speech.flatMap((piece) => {
      const cuts = [...new Set([piece[0], piece[1], ...ends.filter((end) => end > piece[0] && end < piece[1])])];
      cuts.sort((a, b) => a - b);
      return cuts.slice(1).flatMap((end, index): readonly Row[] => {
        const stretch: Stretch = [cuts[index] ?? 0, end];
        const count = counts.signs(stretch);
        const present = covered.filter(({ stretches }) => stretches.some((own) => shared(own, stretch) !== undefined));
        return count === 0 ? [] : [{ role, whole: stretch, count, present }];
      });
    }),
  );
}
