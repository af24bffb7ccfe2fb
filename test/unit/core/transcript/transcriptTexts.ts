import fc from 'fast-check';
import { DeclaredLabels } from '../../../../src/core/transcript/line/declaredLabels';

/** The labels of a front matter that declares one participant for each id. */
export const declaring = (ids: readonly string[]): DeclaredLabels =>
  new DeclaredLabels(ids.map((id) => ({ id, aliases: [], attributes: {} })));

const pieces = [
  ...[
    'Anna',
    'anna',
    'I',
    'i',
    'P1',
    'Speaker',
    'jo an',
    'De heer',
    'van',
    'Mevr.',
    "O'Hara",
    'Ünal',
    '主持人',
    'لا',
    '𝐀',
  ],
  ...[
    'Note',
    'note',
    'e.g.',
    'My',
    'In',
    'my',
    'Dag',
    'Tuesday',
    'laughs',
    'Laughs',
    'http',
    'D66',
    '3',
    '12',
    '007',
    '#4',
  ],
  ...['12/03/2021', '0:01', '00:01:23', '[00:01:23]', '(1:23)', '#00:01:23-4#', '{0:09.5}', '0:01-0:09', 'T005'],
  ...[
    ':',
    ': ',
    ' :',
    '：',
    ': https://x',
    ':"',
    ':x',
    '::',
    ',',
    ', ',
    ' (D66)',
    '(',
    ')',
    '（',
    '）',
    '[',
    ']',
    '{',
    '}',
  ],
  ...[
    ' ',
    '  ',
    '\t',
    '\u00a0',
    '\u202f',
    ' - ',
    '-',
    '–',
    '*',
    '**',
    '***',
    '@',
    '\\',
    '|',
    '>',
    '- ',
    '* ',
    '#',
    '# ',
  ],
  ...['%%', '%', '```', '`', '.', '/', '&', "'", '’', '“', '”', '?', '!', '…', '_', '+', '«'],
];

const oneOf = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);

const time = oneOf(
  '0:01',
  '00:01:23',
  '[00:01:23]',
  '(1:23)',
  '#00:01:23-4#',
  '{0:09.5}',
  '0:01-0:09',
  '[0:01 --> 0:09]',
);

const label = fc
  .array(
    oneOf(
      ...[
        'Anna',
        'I',
        'P1',
        'Speaker',
        'De',
        'Mevr.',
        "O'Hara",
        '主持人',
        '𝐀',
        'anna',
        'i',
        'van',
        'de',
        'heer',
        'voorzitter',
      ],
      ...[
        "d'Arc",
        "'t",
        'in',
        '3',
        '#4',
        '12/3',
        '(D66)',
        '（张）',
        ', PsyD',
        'Note',
        'note',
        'N.B',
        'e.g.',
        'My',
        'in',
        'Dag',
      ],
      ...['Tuesday', 'Mei', 'Laughs', 'inaudible', '2021-03-12', 'A'.repeat(58), 'B'.repeat(60)],
    ),
    { minLength: 1, maxLength: 7 },
  )
  .chain((words) => fc.constantFrom(words.join(' '), words.join(' '), `[${words.join(' ')}]`, words.join('')));

/** Nearly a turn: each piece in its place, now and then one that does not belong there. */
const labelLine = fc
  .tuple(
    oneOf('', '', '', '01   ', '7\t', '[T005] ', '12 ', '@', '\\', '- ', '* ', '> ', ' '),
    oneOf('', '', '', '**', '*', '__'),
    fc.oneof(
      fc.constant(''),
      fc.tuple(time, oneOf(' ', ' - ', '', ': ', '\t', ' **')).map((parts) => parts.join('')),
    ),
    label,
    oneOf('', '', '', '**', '*', ' ', '  ', ',', '.'),
    fc.oneof(
      fc.constant(''),
      fc.tuple(oneOf(' ', '  ', '', ' - ', '\t'), time).map((parts) => parts.join('')),
    ),
    oneOf(':', ':', ':', ': ', ' : ', '：', ':x', ':**', ': https://x', ':"', ':(', '', '  ', ':\t'),
    oneOf('', '', 'ja', '00:01:23 ja', '[0:01] ja: nee', '** ja'),
  )
  .map((parts) => parts.join(''));

/** Lines made of what labels, times and marks are made of: most come close to opening a turn, many do. */
export const anyLine: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: labelLine },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\s/gu, ' ')) },
);

/** Whole texts, with blank lines, headings, comments, fences and now and then something that looks like front matter. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: anyLine },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          '',
          ' ',
          '---',
          '...',
          '```',
          '# Kop',
          '### Kop',
          '%% opm',
          'Anna: ja',
          'i: nee',
          'tekst',
        ),
      },
    ),
    { maxLength: 25 },
  )
  .map((lines) => lines.join('\n'));
