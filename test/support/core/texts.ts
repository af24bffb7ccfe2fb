import fc from 'fast-check';

const hard = [
  'a',
  ' ',
  '\n',
  'é',
  'e\u0301',
  '😀',
  '👩‍👩‍👧',
  '\u{10000}',
  '\u{10ffff}',
  '\ufeff',
  '\u2028',
  'Yeah.',
  '"',
  '\\',
];

/** Any text a file can hold, rich in what offsets trip over: astral characters, marks, line ends. */
export const unicodeText = (maxPieces = 30): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...hard), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: maxPieces })
    .map((pieces) => pieces.join(''));

/** The text as its code points: what offsets in files count. */
export const codePoints = (text: string): readonly string[] => Array.from(text);
