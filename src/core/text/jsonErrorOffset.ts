type Container = '{' | '[';

/** What may come next, outside strings. `first…`: or the end of the container that was just opened. */
type Expected = 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'commaOrEnd' | 'nothing';

const blank = /[ \t\n\r]*/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Where a text stops being JSON: the UTF-16 offset of what cannot stand there; its length where something is missing. */
export function jsonErrorOffset(text: string): number {
  const open: Container[] = [];
  let expected: Expected = 'value';
  let at = endOf(blank, text, 0);
  while (at < text.length) {
    const isKey: boolean = expected === 'key' || expected === 'firstKey';
    const isValue = expected === 'value' || expected === 'firstValue';
    const isString = text[at] === '"' && (isKey || isValue);
    const scalarEnd = isValue ? endOf(scalar, text, at) : at;
    if (isString) {
      at = stringEnd(text, at + 1);
      if (text[at] !== '"') return at;
      at++;
      expected = isKey ? 'colon' : afterValue(open);
    } else if (scalarEnd > at) {
      at = scalarEnd;
      expected = afterValue(open);
    } else {
      const after = afterPunctuation(text.charAt(at), expected, open);
      if (after === undefined) return at;
      at++;
      expected = after;
    }
    at = endOf(blank, text, at);
  }
  return at;
}

/** Opens and closes containers on the way. Undefined where the character cannot stand here. */
function afterPunctuation(character: string, expected: Expected, open: Container[]): Expected | undefined {
  if (character === '{' || character === '[') {
    if (expected !== 'value' && expected !== 'firstValue') return undefined;
    open.push(character);
    return firstIn[character];
  }
  if (character === '}' || character === ']') {
    const opener = character === '}' ? '{' : '[';
    if (open.at(-1) !== opener || (expected !== firstIn[opener] && expected !== 'commaOrEnd')) return undefined;
    open.pop();
    return afterValue(open);
  }
  if (character === ',' && expected === 'commaOrEnd') return open.at(-1) === '{' ? 'key' : 'value';
  return character === ':' && expected === 'colon' ? 'value' : undefined;
}

const firstIn = { '{': 'firstKey', '[': 'firstValue' } as const;
const afterValue = (open: readonly Container[]): Expected => (open.length > 0 ? 'commaOrEnd' : 'nothing');

/** Where the string ends that began before `from`: at its closing quote, or at what no string can hold. */
function stringEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '"' && text.charCodeAt(at) >= 0x20) {
    const next = text[at] === '\\' ? endOf(escape, text, at) : at + 1;
    if (next === at) return at;
    at = next;
  }
  return at;
}

/** Where a sticky pattern ends that matches at `at`; `at` where it does not. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
