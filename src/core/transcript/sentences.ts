import { span } from '../text/offsets';
import type { Span } from '../text/offsets';
import { abbreviationsIn, type Abbreviations } from './abbreviations';
import { holdsWord } from './countWords';
import { endsSentence } from './sentenceEnd';
import { speechPieces } from './speechPieces';
import type { Transcript, Utterance } from './transcript';

/**
 * What `sentences` gives is stored as units of analysis. A change that gives other sentences for some text gets the next
 * number.
 */
export const sentenceRuleVersion = 1;

/**
 * The sentences of an utterance: in text order, without blanks at their ends, together all of the speech that is not
 * blank. A sentence ends at `.`, `!`, `?` or `…` with the quotes that close there, before a blank or the end; at
 * `。`, `！`, `？` also without a blank. Line ends are blanks; a comment ends a sentence. Abbreviations and initials do
 * not (the front matter's `language` says whose), nor does an ellipsis or a quotation that lower case follows. What holds
 * no word (`…`, `(lacht)`) belongs to the sentence before it, or to the one after it where it comes first.
 */
export function sentences(transcript: Transcript, utterance: Utterance): readonly Span[] {
  const short = abbreviationsIn(transcript.frontMatter?.language);
  return speechPieces(transcript, utterance).flatMap((piece) => {
    const text = transcript.source.slice(piece);
    return withWords(text, endsIn(text, short)).map(({ start, end }) => span(piece.start + start, piece.start + end));
  });
}

const closing = `"'”’“‘»«›‹*`;

/**
 * A run of terminators is tried at its beginning only and as a whole, which keeps the search linear; what closes is one
 * class, which takes no stack however long it is. French sets a blank before the quote that closes.
 */
const terminated = new RegExp(
  `(?<![.!?…])[.!?…]+(?![.!?…])[${closing}/]*(?:[ \u00A0\u202F][»›])?(?=\\s|$)` +
    `|[。！？｡．‼⁇⁈⁉]+[${closing}」』）】〉》]*`,
  'gu',
);

/** What every end begins with. */
const mayEnd = /[.!?…。！？｡．‼⁇⁈⁉]/;

function endsIn(text: string, short: Abbreviations): readonly number[] {
  if (!mayEnd.test(text)) return [text.length];
  const ends: number[] = [];
  // `matchAll` would copy the pattern, which takes longer than most searches.
  terminated.lastIndex = 0;
  for (let run = terminated.exec(text); run !== null; run = terminated.exec(text)) {
    if (!hasLoneSlash(run[0]) && endsSentence(text, run, short)) ends.push(run.index + run[0].length);
  }
  ends.push(text.length);
  return ends;
}

/** Emphasis closes with two slashes; one is no end of anything. */
const hasLoneSlash = (signs: string): boolean => signs.includes('/') && signs.replaceAll('//', '').includes('/');

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Cuts a text that begins and ends with something at these ends, and joins what holds no word to a neighbour. */
function withWords(text: string, ends: readonly number[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let begun = 0;
  let from = 0;
  for (const cut of ends) {
    const said = text.slice(from, cut);
    const last = found.at(-1);
    from = cut;
    if (holdsWord(said)) found.push({ start: begun + leadingBlanks(text, begun), end: cut });
    else if (last !== undefined && said.trim() !== '') found[found.length - 1] = { start: last.start, end: cut };
    if (found.length > 0) begun = cut;
  }
  return found.length > 0 ? found : [{ start: 0, end: text.length }];
}

const leadingBlanks = (text: string, from: number): number => {
  blanks.lastIndex = from;
  return blanks.exec(text)?.[0].length ?? 0;
};

const blanks = /\s*/y;
