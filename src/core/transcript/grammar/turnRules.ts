import { notSpeaker, sound } from '../line/isSpeaker';
import { bracketedLabel, closedBy, labelEnd, maxLabelLength, plainLabel } from '../line/label';
import { lineNumber, prefix } from '../line/prefix';
import { anyTime } from '../line/time';
import { forcedLabel } from '../line/undeclaredOpening';
import { scopes } from './scopes';
import type { Rule } from './rule';

const short = `(?=[^\\n]{1,${maxLabelLength}}?${labelEnd})`;

const inBrackets = `\\[(?!${sound})(?!${notSpeaker}\\])(${bracketedLabel})\\]`;

const outsideBrackets = `(?!${notSpeaker}${labelEnd})${short}(${plainLabel})`;

/** What stands around a label: times, the colon, line numbers and marks. */
const around: Rule = {
  patterns: [
    { match: anyTime, name: scopes.time },
    { match: '[:：]', name: scopes.colon },
    { match: lineNumber, name: scopes.lineNumber },
    { match: '[*@]', name: scopes.labelMark },
  ],
};

const label: Rule = { name: scopes.label };

/**
 * The lines that open a turn by their form, as the parser's rule has them. What the front matter decides (declared
 * labels without colon, `strict`) a grammar cannot know.
 */
export const turnRules: readonly Rule[] = [
  {
    match: `^(${prefix})(?:${inBrackets}|${outsideBrackets})(${labelEnd})`,
    // Groups 2 to 4 are those of the prefix.
    captures: { 1: around, 5: label, 6: label, 7: around },
  },
  { match: `^(@)(${forcedLabel})(${closedBy('[:：]')})`, captures: { 1: around, 2: label, 3: around } },
];
