import type { Form } from './readers';

/** A text of about `size` UTF-16 units that is meant to cost its reader dearly. */
export type HostileText = (size: number) => string;

const filled = (unit: string, size: number): string => unit.repeat(Math.max(1, Math.floor(size / unit.length)));

const each = (size: number, line: (number: number) => string): string => {
  const lines: string[] = [];
  for (let length = 0; length < size;) {
    const next = line(lines.length);
    lines.push(next);
    length += next.length;
  }
  return lines.join('');
};

const coding = (number: number, more = ''): string =>
  `{"code":"a","created":"x","id":"i${number}","quote":"q","prefix":"","suffix":"","start":${number},"end":${number}${more}}`;

/** What one unit repeated does to a pattern that tries again at every place. */
const repeated = (...units: readonly string[]): Readonly<Record<string, HostileText>> =>
  Object.fromEntries(
    units.map((unit) => [`${JSON.stringify(unit)} without end`, (size: number) => filled(unit, size)]),
  );

const json: Readonly<Record<string, HostileText>> = {
  'lists in lists': (size) => filled('[', size),
  'objects in objects': (size) => `{"format":1,"codings":${filled('{"a":', size)}`,
  'closed nesting': (size) => `{"format":1,"x":${filled('[', size / 2)}${filled(']', size / 2)}}`,
  'one long text': (size) => `{"format":1,"codings":[],"x":"${filled('\\u0000', size)}"}`,
  'a text that never ends': (size) => `{"format":1,"x":"${filled('": ', size)}`,
  'entries that hold nothing': (size) => `{"format":1,"codings":[${filled('{},', size)}{}]}`,
  'keys that stand twice': (size) => `{"format":1,${filled('"a":1,', size)}"a":1}`,
  'keys of their own': (size) => `{"format":1,${each(size, (at) => `"k${at}":${at},`)}"a":1}`,
  'keys of a prototype': (size) => `{"format":1,${filled('"__proto__":{"x":1},', size)}"a":1}`,
  'one coding over and over': (size) => `{"format":1,"codings":[${filled(`${coding(1)},`, size)}${coding(1)}]}`,
  'codings in falling order': (size) =>
    `{"format":1,"codings":[${each(size, (at) => `${coding(10_000_000 - at)},`)}${coding(0)}]}`,
  'codings with a prototype': (size) =>
    `{"format":1,"codings":[${each(size, (at) => `${coding(at, ',"__proto__":{"code":"b"},"constructor":1')},`)}${coding(0)}]}`,
  ...repeated('"', '\\"', '": ', '{"', ' ', '\n', '<<<<<<< a\n', '-', '1e9'),
};

const yaml: Readonly<Record<string, HostileText>> = {
  'lists in lists': (size) => `a: ${filled('[', size)}`,
  'lists in lists, by indentation': (size) => filled('- ', size),
  'aliases of aliases': (size) =>
    `a0: &a0 [x, x]\n${each(size, (at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}, *a${at}, *a${at}]\n`)}`,
  'one alias over and over': (size) => `a: &a x\nb: [${filled('*a,', size)}]\n`,
  tags: (size) => `a: [${filled('!!js/function x,', size)}]\n`,
  'keys that stand twice': (size) => filled('a: 1\n', size),
  'keys of their own': (size) => each(size, (at) => `k${at}: ${at}\n`),
  'keys of a prototype': (size) => filled('__proto__: { polluted: 1 }\n', size),
  'merge keys': (size) => `a: &a { x: 1 }\n${filled('<<: *a\n', size)}`,
  'codes without end': (size) => `format: 1\ncodes:\n${each(size, (at) => `  - id: c${at}\n`)}`,
  'codes of one id': (size) => `format: 1\ncodes:\n${filled('  - id: trust\n', size)}`,
  'former ids of one code': (size) =>
    `format: 1\ncodes:\n  - id: a\n    formerIds: [${each(size, (at) => `f${at},`)}]\n`,
  'replaced in a circle': (size) =>
    `codes:\n${each(size, (at) => `  - { id: c${at}, status: retired, replacedBy: c${at + 1} }\n`)}  - { id: z }\n`,
  'coders without end': (size) => `coders:\n${each(size, (at) => `  - { id: c${at} }\n`)}`,
  'patterns without end': (size) => `transcripts: [${each(size, (at) => `"a${at}/**/*.t",`)}]\n`,
  'one long text': (size) => `title: "${filled('\\u0041', size)}"\n`,
  'a folded text': (size) => `title: >\n${filled('  x\n\n', size)}`,
  directives: (size) => filled('%TAG ! tag:x,2000:\n', size),
  documents: (size) => filled('---\n', size),
  ...repeated('"', "'", '? ', ': ', '&', '*', '!', '#', '\t', ' ', '\n', '\r', '{', '},', '|\n', '<<<<<<< a\n'),
};

const transcript: Readonly<Record<string, HostileText>> = {
  'front matter of aliases': (size) => `---\n${yaml['aliases of aliases']?.(size) ?? ''}---\nA: b\n`,
  'participants without end': (size) =>
    `---\nparticipants:\n${each(size, (at) => `  - { id: P${at}, aliases: [Q${at}] }\n`)}---\nP1: b\n`,
  'participants of one name': (size) => `---\nparticipants:\n${filled('  - { id: P1 }\n', size)}---\nP1: b\n`,
  'front matter that never closes': (size) => `---\n${filled('a: b\n', size)}`,
  'speakers without end': (size) => each(size, (at) => `P${at}: x\n`),
  'one turn a line': (size) => filled('P: x\n', size),
  headings: (size) => filled('# a\n', size),
  fences: (size) => filled('```\n', size),
  'header lines': (size) => filled('Date: 2023-01-01\n', size),
  'a line of labels': (size) => filled('P1: ', size),
  'a label of names': (size) => filled('De Van Der ', size),
  ellipses: (size) => `P: ${filled('…', size)}`,
  abbreviations: (size) => `P: ${filled('b.v. ', size)}`,
  'cut-off words': (size) => `P: ${filled('wel- ', size)}`,
  'open brackets': (size) => `P: ${filled('(lacht ', size)}`,
  'overlaps that never end': (size) => `P: ${filled('//a', size)}`,
  'numbers and times': (size) => `P: ${filled('0:00,', size)}`,
  'quotes that close': (size) => `P: .${filled('"', size)}`,
  'marks on one letter': (size) => `P: e${filled('\u0301', size)}`,
  'joined emoji': (size) => `P: ${filled('👩‍', size)}`,
  'halves of pairs': (size) => `P: ${filled('\uD83D', size)}`,
  ...repeated(
    ...[
      ' ',
      '\n',
      '\t',
      '\u00A0',
      ':',
      ': ',
      '：',
      '@',
      '%%',
      '\\',
      '.',
      '. ',
      "'",
      '-',
      '(',
      ')',
      '[',
      ']',
      '{',
      '#',
      '*',
    ],
    ...[
      'a',
      'A',
      '1',
      '字',
      '。',
      '"',
      '//',
      '[a',
      '(…',
      '1:',
      '00:00:00',
      'a.b',
      "a'",
      '<<<<<<< a\n',
      '\u202E',
      '\0',
      'é',
    ],
  ),
};

const csv: Readonly<Record<string, HostileText>> = {
  'a quote that never ends': (size) => `unit,coder,code\n1,a,"${filled('x\n', size)}`,
  'quotes in quotes': (size) => `unit,coder,code\n1,a,${filled('"" ', size)}`,
  'columns without end': (size) => `unit,coder,code${filled(',x', size)}\n1,a,b\n`,
  'cells without end': (size) => `unit,coder,code\n1,a,b${filled(',', size)}\n`,
  'units without end': (size) => `unit,coder,code\n${each(size, (at) => `${at},a,x\n${at},b,y\n`)}`,
  'coders without end': (size) => `unit,coder,code\n${each(size, (at) => `1,c${at},x\n`)}`,
  'codes without end': (size) => `unit,coder,code\n${each(size, (at) => `1,${at % 2},c${at}\n`)}`,
  'a code of its own for each unit': (size) =>
    `unit,coder,code\n${each(size, (at) => `${at},a,c${at}\n${at},b,d${at}\n`)}`,
  'names of a prototype': (size) =>
    `unit,coder,code\n${each(size, (at) => `${at},__proto__,__proto__\n${at},constructor,toString\n`)}`,
  ...repeated('"', ',', ';', '\n', '\r', '\t', ' ', '\0', '"a",'),
};

/** By the form of the file, then by what is bad about them. */
export const hostileTexts: Readonly<Record<Form, Readonly<Record<string, HostileText>>>> = {
  json,
  yaml,
  transcript,
  csv,
};
