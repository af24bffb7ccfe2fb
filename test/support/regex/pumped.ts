import { visitRegExpAST, type AST } from '@eslint-community/regexpp';
import { isOneCharacter, parsePattern } from './stepCounter';

/** Texts that grow, to see how the work for a pattern grows with them. */
export interface Pump {
  readonly before: string;
  /** What is repeated. */
  readonly unit: string;
  readonly after: string;
}

export const textOf = ({ before, unit, after }: Pump, length: number): string =>
  before + unit.repeat(Math.ceil(length / unit.length)) + after;

/** Characters that may fit a class; what fits none is left out. */
const candidates = Array.from('a1 .,-_\'’"(:[]){}#*/\\…!?\nA\t字。é\u0301|<>&%@=+~\u00A0\0🌱bxz09Z');

/** What makes a match fail behind what was repeated. */
const ends = ['', '\u0001', '\n'];

/**
 * Texts made of what a pattern itself looks for: each thing that it repeats, and each pair of characters that may stand
 * in one place, repeated behind the shortest text that leads there.
 */
export function pumpsOf(pattern: RegExp): readonly Pump[] {
  const parsed = parsePattern(pattern);
  const units = new Set<string>([' ', '\n', 'a', '\u0001']);
  const befores = new Set<string>(['']);
  const sample = (node: AST.Node): string => sampleOf(node, pattern.flags);
  visitRegExpAST(parsed, {
    onQuantifierEnter: (node) => {
      units.add(sample(node.element));
      befores.add(leadingTo(node, sample));
      if (!isOneCharacter(node.element) && 'alternatives' in node.element)
        node.element.alternatives.forEach((one) => units.add(one.elements.map(sample).join('')));
    },
    onCharacterClassEnter: (node) => charactersOf(node.raw, pattern.flags).forEach((one) => units.add(one)),
    onExpressionCharacterClassEnter: (node) => charactersOf(node.raw, pattern.flags).forEach((one) => units.add(one)),
    onAlternativeEnter: (node) => units.add(node.elements.map(sample).join('')),
  });
  const all = [...units].filter((unit) => unit !== '' && unit.length <= 60).slice(0, 24);
  const firsts = [...befores].filter((before) => before.length <= 80).slice(0, 6);
  return firsts.flatMap((before) => all.flatMap((unit) => ends.map((after) => ({ before, unit, after }))));
}

function charactersOf(raw: string, flags: string): readonly string[] {
  const single = new RegExp(`^(?:${raw})$`, flags.replace(/[gy]/g, ''));
  return candidates.filter((character) => single.test(character)).slice(0, 3);
}

/** A short text that fits a part of a pattern; lookarounds are taken to hold. */
function sampleOf(node: AST.Node, flags: string): string {
  if (node.type === 'Character') return String.fromCodePoint(node.value);
  if (isOneCharacter(node)) return charactersOf(node.raw, flags)[0] ?? '';
  if (node.type === 'Quantifier') return sampleOf(node.element, flags).repeat(Math.max(node.min, 1));
  if (node.type !== 'Group' && node.type !== 'CapturingGroup') return '';
  return node.alternatives[0]?.elements.map((element) => sampleOf(element, flags)).join('') ?? '';
}

function leadingTo(node: AST.Node, sample: (node: AST.Node) => string): string {
  let before = '';
  for (let child = node, parent = node.parent; parent; child = parent, parent = parent.parent) {
    if (parent.type !== 'Alternative') continue;
    const at = parent.elements.findIndex((element) => element === child);
    before = parent.elements.slice(0, Math.max(at, 0)).map(sample).join('') + before;
  }
  return before;
}

/** Texts for what a pattern repeats without end although it is more than one character; none where it does not. */
export function groupPumpsOf(pattern: RegExp): readonly Pump[] {
  const pumps: Pump[] = [];
  const sample = (node: AST.Node): string => sampleOf(node, pattern.flags);
  const parsed = parsePattern(pattern);
  visitRegExpAST(parsed, {
    onQuantifierEnter: (node) => {
      const { element, max } = node;
      if (max !== Infinity || isOneCharacter(element) || !('alternatives' in element)) return;
      const before = leadingTo(node, sample);
      for (const one of element.alternatives)
        pumps.push({ before, unit: one.elements.map(sample).join(''), after: '' });
    },
  });
  return pumps.filter(({ unit }) => unit !== '');
}
