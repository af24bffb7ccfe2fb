import type { Anchor } from '../coding/sidecar';
import { codePointOffset, offset } from '../text/offsets';
import type { SourceText } from '../text/sourceText';
import { contextAfter, contextBefore, contextLength } from './describeSpan';
import { alignTokens } from './diff/alignTokens';
import { Vocabulary } from './diff/tokens';
import type { Landmark } from './landmarks';
import type { Sought } from './toAnchor';
import { leastSeen, longestForNames, longestName, longestNewName, nameReach, timesMore } from './weights';

/** Words and what stands in their place now, wherever they stood: a label corrected, a name made a pseudonym. */
export type Replacements = ReadonlyMap<string, string>;

/** Learns from what is stored of damaged passages, and from what stands where they were, which names were replaced. */
export function learnReplacements(
  source: SourceText,
  damaged: readonly (readonly [index: number, anchor: Anchor])[],
  landmarks: readonly Landmark[],
): Replacements {
  const marks = new Map(landmarks.map((mark) => [mark.of, mark]));
  const seen = new Map<string, Map<string, number>>();
  const left = new Map<string, number>();
  for (const [index, anchor] of damaged) {
    const mark = marks.get(index);
    if (mark) compare(storedText(anchor), textAround(source, anchor, mark), seen, left);
  }
  const learned = new Map<string, string>();
  for (const [gone, replacedBy] of seen) {
    const [best] = [...replacedBy].sort((a, b) => b[1] - a[1]);
    const all = [...replacedBy.values()].reduce((total, count) => total + count, 0) + (left.get(gone) ?? 0);
    if (best && best[1] >= leastSeen && best[1] >= timesMore * (all - best[1])) learned.set(gone, best[0]);
  }
  return learned;
}

/** A passage as it would have been stored with the replacements made. */
export function withReplacements(anchor: Anchor, replacements: Replacements): Sought {
  const put = (text: string): string => replaced(text, replacements);
  const [from, to] = withoutCutNames(anchor, replacements);
  const before = put(from);
  const prefix = contextBefore(before, offset(before.length));
  const suffix = contextAfter(put(to), offset(0));
  const quote = put(anchor.quote);
  const isSame = prefix === anchor.prefix && quote === anchor.quote && suffix === anchor.suffix;
  // A shorter name leaves less of the context, which was not that of the text's end for it.
  return isSame ? anchor : { ...anchor, prefix, quote, suffix, wentOn: anchor.suffix.length >= contextLength };
}

/** The context on both sides, without what may be left of a replaced name where it was cut off: it reads otherwise now. */
function withoutCutNames({ prefix, suffix }: Anchor, replacements: Replacements): readonly [string, string] {
  const head = /^[\p{L}\p{N}]+/u.exec(prefix)?.[0] ?? '';
  // Begins at a word's start alone: else each of its letters would be tried as one.
  const tail = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u.exec(suffix)?.[0] ?? '';
  const names = [...replacements.keys()];
  const isHeadCut = head !== '' && names.some((name) => name !== head && name.endsWith(head));
  const isTailCut = tail !== '' && names.some((name) => name !== tail && name.startsWith(tail));
  return [
    isHeadCut && prefix.length >= contextLength ? prefix.slice(head.length) : prefix,
    isTailCut && suffix.length >= contextLength ? suffix.slice(0, -tail.length) : suffix,
  ];
}

function replaced(text: string, replacements: Replacements): string {
  const { ids, starts, ends } = new Vocabulary().words(text, 0, text.length);
  const parts: string[] = [];
  let done = 0;
  for (let at = 0; at < ids.length; at++) {
    const [start = 0, one = 0, two = 0] = [starts[at], ends[at], ends[at + 1]];
    const pair = two > 0 ? replacements.get(text.slice(start, two)) : undefined;
    const other = pair ?? replacements.get(text.slice(start, one));
    if (other === undefined) continue;
    parts.push(text.slice(done, start), other);
    done = pair === undefined ? one : two;
    if (pair !== undefined) at++;
  }
  return parts.join('') + text.slice(done);
}

const storedText = ({ prefix, quote, suffix }: Anchor): string =>
  prefix + (quote.length > longestForNames ? quote.slice(0, longestForNames / 2) : quote + suffix);

function textAround(source: SourceText, { prefix, start }: Anchor, { stored, now }: Landmark): string {
  const at = source.fromCodePoints(codePointOffset(Math.max(now - (stored - start), 0)));
  return source.text.slice(Math.max(at - prefix.length - nameReach, 0), at + longestForNames + nameReach);
}

/** Counts which words stand in the place of which others between words that are the same. */
function compare(
  before: string,
  after: string,
  seen: Map<string, Map<string, number>>,
  left: Map<string, number>,
): void {
  const vocabulary = new Vocabulary();
  const [here, there] = [vocabulary.words(before, 0, before.length), vocabulary.words(after, 0, after.length)];
  const work = alignTokens(here.ids, there.ids, { grams: [2, 1], mostInFull: 600 });
  let step = work.next();
  while (!step.done) step = work.next();
  let [a, b] = [-1, -1];
  for (const match of step.value) {
    const [gone, added] = [match.before - a, match.after - b];
    if (a > 0 && gone > 0 && gone <= longestName && added > 0 && added <= longestNewName) {
      const word = before.slice(here.starts[a], here.ends[match.before - 1]);
      const other = after.slice(there.starts[b], there.ends[match.after - 1]);
      const others = seen.get(word) ?? new Map<string, number>();
      seen.set(word, others.set(other, (others.get(other) ?? 0) + 1));
    }
    for (let index = 0; index < match.length; index++) {
      const word = before.slice(here.starts[match.before + index], here.ends[match.before + index]);
      left.set(word, (left.get(word) ?? 0) + 1);
    }
    [a, b] = [match.before + match.length, match.after + match.length];
  }
}
