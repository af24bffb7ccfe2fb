import fc from 'fast-check';
import type { Form } from './readers';

/** Values that no reader expects where they come. */
const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      null,
      true,
      0,
      -1,
      1.5,
      1e300,
      2 ** 53,
      Number.MAX_SAFE_INTEGER,
      '',
      ' ',
      '\0',
      '\u001b[2J',
      '\uD800',
      '../../x',
      'a'.repeat(3000),
    ],
    ...[[], {}, [[]], [null], { id: {} }, { length: -1 }, '__proto__', 'constructor'],
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

const oddKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  'id',
  'format',
);

/** One place in a JSON value made to hold something else. */
interface JsonMutation {
  /** Which of all places, counted from the start and round again. */
  readonly place: number;
  readonly kind: 'replace' | 'remove' | 'add' | 'double' | 'wrap';
  readonly key: string;
  readonly value: unknown;
}

const jsonMutation: fc.Arbitrary<JsonMutation> = fc.record({
  place: fc.nat(10_000),
  kind: fc.constantFrom('replace', 'remove', 'add', 'double', 'wrap'),
  key: oddKey,
  value: oddValue,
});

type Holder = Record<string, unknown> | unknown[];

function placesIn(value: unknown): readonly (readonly [Holder, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.entries(holder).flatMap(([key, inside]) => [[holder, key] as const, ...placesIn(inside)]);
}

/** Sets an own member, whatever its name: plain assignment of `__proto__` would set the prototype. */
const setOwn = (holder: object, key: string, value: unknown): void =>
  void Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });

function mutateJson(text: string, mutations: readonly JsonMutation[]): string {
  const whole = JSON.parse(text) as unknown;
  for (const { place, kind, key, value } of mutations) {
    const places = placesIn(whole);
    const found = places[place % Math.max(places.length, 1)];
    if (found === undefined) break;
    const [holder, at] = found;
    const before: unknown = Reflect.get(holder, at);
    const copy = structuredClone(value);
    const inside = typeof before === 'object' && before !== null && !Array.isArray(before) ? before : undefined;
    if (kind === 'replace') setOwn(holder, at, copy);
    else if (kind === 'remove') Reflect.deleteProperty(holder, at);
    else if (kind === 'wrap') setOwn(holder, at, [before]);
    else if (kind === 'double' && Array.isArray(holder)) holder.push(before);
    else setOwn(inside ?? (Array.isArray(holder) ? { lost: holder } : holder), key, copy);
  }
  return JSON.stringify(whole, null, 2);
}

/** What a person, a merge or an attacker may put between two characters of a text. */
const pieces: Readonly<Record<Form, readonly string[]>> = {
  json: ['"', '\\', '\\u', '{', '}', '[', ']', ',', ':', '"__proto__": {},', '1e999', '\u2028', 'NaN', '//', '\0'],
  yaml: [
    ...[
      '*a',
      '&a ',
      '!t ',
      '!!js/function ',
      '<<: *a\n',
      '"',
      "'",
      '|',
      '>',
      '- ',
      '? ',
      ': ',
      '#',
      '\t',
      '---\n',
      '...\n',
    ],
    ...[
      '%YAML 1.1\n',
      '[',
      ']',
      '{',
      '}',
      ',',
      '  ',
      '\n',
      '__proto__: { polluted: 1 }\n',
      'constructor: x\n',
      '\0',
      '\uFEFF',
    ],
  ],
  csv: [
    ',',
    ';',
    '\t',
    '"',
    '""',
    '\n',
    '\r',
    '\r\n',
    '__proto__',
    'constructor',
    '=1+1',
    '\0',
    '\uFEFF',
    'unit',
    '1e999',
  ],
  transcript: [
    ...[
      '---\n',
      'P1: ',
      '@',
      '%%',
      '```\n',
      '# ',
      '\\',
      ': ',
      '：',
      '[',
      ']',
      '(',
      ')',
      '//',
      '…',
      '[00:01:02]',
      '\t',
      '\n',
    ],
    ...[
      '\r',
      '\0',
      '\u2028',
      '\u202E',
      '\u001b[2J',
      '\uD800',
      '*a',
      '&a ',
      '[click](command:x)',
      '<script>',
      '=1+1',
      '  ',
    ],
  ],
};

/** Part of a text taken away, said twice, moved or mixed with what does not belong there. */
interface TextMutation {
  readonly from: number;
  readonly length: number;
  readonly kind: 'remove' | 'double' | 'insert' | 'break' | 'indent';
  readonly piece: number;
}

const textMutation: fc.Arbitrary<TextMutation> = fc.record({
  from: fc.nat(100_000),
  length: fc.nat(60),
  kind: fc.constantFrom('remove', 'double', 'insert', 'break', 'indent'),
  piece: fc.nat(1000),
});

function mutateText(text: string, form: Form, mutations: readonly TextMutation[]): string {
  return mutations.reduce((now, { from, length, kind, piece }) => {
    const at = from % (now.length + 1);
    const [before, part, after] = [now.slice(0, at), now.slice(at, at + length), now.slice(at + length)];
    const extra = pieces[form][piece % pieces[form].length] ?? '';
    if (kind === 'remove') return before + after;
    if (kind === 'double') return before + part + part + after;
    if (kind === 'break') return `${before}\n${part}${after}`;
    if (kind === 'indent') return `${before}${part.replaceAll('\n', '\n  ')}${after}`;
    return before + extra + part + after;
  }, text);
}

const someMutations = fc.array(textMutation, { minLength: 1, maxLength: 8 });

/** A sound file with a few things wrong: near enough to what is expected to get deep into its reader. */
export function mutated(form: Form, sound: readonly string[]): fc.Arbitrary<string> {
  const text = fc.constantFrom(...sound);
  const asText = fc.tuple(text, someMutations).map(([one, all]) => mutateText(one, form, all));
  if (form !== 'json') return asText;
  const asJson = fc
    .tuple(text, fc.array(jsonMutation, { minLength: 1, maxLength: 6 }))
    .map(([one, all]) => mutateJson(one, all));
  return fc.oneof(asJson, asText);
}
