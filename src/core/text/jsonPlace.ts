import { stringEnd } from './jsonString';

/** A step into JSON: the key of an object or the index of an array. */
export type JsonStep = string | number;

const blank = /[ \t\n\r]*/y;
const token = /[^\s[\]{},:"]+/y;

/** Where a value begins in the text of valid JSON, as a UTF-16 offset; as far along the path as it leads. */
export function jsonPlace(text: string, path: readonly JsonStep[]): number {
  let at = skipped(text, 0);
  for (const step of path) {
    const found = childAt(text, at, step);
    if (found === undefined) return at;
    at = found;
  }
  return at;
}

/** As a message names it: `units[3].first`. */
export const shownPath = (path: readonly JsonStep[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');

/** The line of a value, from 1. */
export function jsonLine(text: string, path: readonly JsonStep[]): number {
  return text.slice(0, jsonPlace(text, path)).split('\n').length;
}

function childAt(text: string, container: number, step: JsonStep): number | undefined {
  const isObject = text[container] === '{';
  let at = skipped(text, container + 1);
  for (let index = 0; at < text.length && text[at] !== '}' && text[at] !== ']'; index++) {
    let matches = step === index;
    if (isObject) {
      const end = ended(text, at);
      matches = typeof step === 'string' && (JSON.parse(text.slice(at, end)) as unknown) === step;
      at = skipped(text, skipped(text, end) + 1);
    }
    if (matches) return at;
    at = skipped(text, ended(text, at));
    if (text[at] === ',') at = skipped(text, at + 1);
  }
  return undefined;
}

/** Where the value that begins at `at` ends. */
function ended(text: string, at: number): number {
  let depth = 0;
  do {
    const character = text[at];
    if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    token.lastIndex = at;
    if (character === '"') at = stringEnd(text, at);
    else at = token.test(text) ? token.lastIndex : at + 1;
  } while (depth > 0 && at < text.length);
  return at;
}

function skipped(text: string, at: number): number {
  blank.lastIndex = at;
  return blank.test(text) ? blank.lastIndex : at;
}
