import { contains, span } from '../text/offsets';
import type { Offset, Span } from '../text/offsets';
import type { SourceText } from '../text/sourceText';
import { trimSpan } from '../text/trimSpan';
import { wordSource } from './countWords';
import { sentences } from './sentences';
import type { Transcript } from './transcript';
import { utteranceAt } from './utterances';

/**
 * What a selection at this place grows to, step by step: the word, the sentence, the speech, the turn, each section,
 * the whole text. In a label, heading, comment or front matter that comes first. Every step holds the place (its ends
 * included) and all of the step before, and more; the last one is the whole text.
 */
export function selectionSteps(transcript: Transcript, at: Offset): readonly Span[] {
  const { source, frontMatter, sections, comments } = transcript;
  const here = (span: Span): boolean => touches(span, at);
  const around = sections.filter(({ span }) => here(span)).reverse();
  const candidates = [
    ...comments.filter(here),
    ...stepsInUtterance(transcript, at),
    ...(frontMatter === undefined ? [] : [frontMatter.span]),
    ...around.map(({ heading }) => heading),
    ...around.map(({ span }) => trimSpan(source, span)),
    span(0, source.length),
  ];
  const steps: Span[] = [];
  for (const each of candidates.filter(here)) {
    const last = steps.at(-1);
    if (last === undefined || (contains(each, last) && !contains(last, each))) steps.push(each);
  }
  return steps;
}

const touches = ({ start, end }: Span, at: Offset): boolean => start <= at && at <= end;

function stepsInUtterance(transcript: Transcript, at: Offset): readonly Span[] {
  const utterance = utteranceAt(transcript, at);
  if (utterance === undefined) return [];
  const label = utterance.kind === 'turn' ? [utterance.turn.label] : [];
  // Where two sentences touch, the one that begins here.
  const sentence = sentences(transcript, utterance).findLast((each) => touches(each, at));
  const inSentence = sentence === undefined ? [] : [...wordAt(transcript.source, sentence, at), sentence];
  return [...label, ...inSentence, utterance.speech, utterance.span];
}

const words = new RegExp(wordSource, 'gv');

/** UTF-16 units on either side in which a word is looked for: more than any word has, and few enough for any text. */
const reach = 120;

function wordAt(source: SourceText, within: Span, at: Offset): readonly Span[] {
  const near = span(Math.max(within.start, at - reach), Math.min(within.end, at + reach));
  return Array.from(source.slice(near).matchAll(words), ({ 0: word, index }) =>
    span(near.start + index, near.start + index + word.length),
  ).filter((word) => touches(word, at));
}
