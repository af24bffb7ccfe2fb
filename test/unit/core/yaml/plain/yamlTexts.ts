import fc from 'fast-check';

/** Words that YAML reads in surprising ways, and words that only look so. */
const oddWords = [
  ...['yes', 'no', 'on', 'true', 'True', 'TRUE', 'tRUE', 'false', 'False', 'null', 'Null', 'NULL', '~', '~a', 'nul'],
  ...['0', '7', '007', '-1', '+1', '1_000', '1e3', '1E-3', '1.', '.5', '1.50', '1.2.3', '0x1F', '0o17', '0b1', '.inf'],
  ...[
    '-.INF',
    '.nan',
    '12345678901234567890',
    '2023-03-14',
    '2023-03-14T10:00:00Z',
    '10:30',
    '1 000',
    '1e',
    'e1',
    '0x',
  ],
  ...['a: b', 'a :b', 'a:b', 'a:', ':a', 'a #b', 'a# b', '#a', 'a, b', 'a,b', '[a', 'a]', '{a', 'a}', 'a{b', 'a [b]'],
  ...[
    '- a',
    '-a',
    '-',
    '? a',
    '?',
    '&x',
    '&x a',
    '*x',
    '!x',
    '!!str 1',
    '%a',
    '@a',
    '`a',
    '|',
    '>',
    '| a',
    "'",
    '"',
    "a'b",
  ],
  ...['', ' ', 'a  b', '\ta', 'a\tb', '---', '...', '--- a', '-- a', '<<', '=', '\\n', 'a\\', '€ 5', 'Zoë', '\u00A0a'],
  ...['日本語', '\u{1F600}', 'a\u2028b', '\u0085', '\uFEFFa', '\u0000', '__proto__', 'constructor', 'é: ü', 'a：b'],
  ...[
    '"a"',
    "'a'",
    '"a" b',
    "'a''b'",
    '"a\\"b"',
    '"\\"a\\""',
    '"a\\\\"',
    '"a\\\\" b"',
    '"\\\\\\"a" ',
    '"\\"',
    '"a\\n"',
    '"a: b"',
    "'a # b'",
    '""',
    "''",
    '"a',
    "'a",
    '"a\nb"',
    '"#aa0000"',
  ],
  ...[
    '{}',
    '[]',
    '{ }',
    '[ ]',
    '{a}',
    '[,]',
    '{a: }',
    '[a: b]',
    '{"a":b}',
    '{a: b,}',
    '[a]b',
    '{a: b} c',
    '[a, [b, [c]]]',
  ],
];

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[A-Za-zé][A-Za-z0-9é ._-]{0,12}$/) },
  { weight: 2, arbitrary: fc.constantFrom(...oddWords) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
const quoted = fc.oneof(
  word.map((text) => JSON.stringify(text)),
  word.map((text) => `'${text.replaceAll("'", "''")}'`),
  word.map((text) => `"${text}"`),
);
const scalar = fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: quoted });
const key = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('title', 'id', 'participants', 'aliases', 'attributes', 'role', 'a b') },
  { weight: 1, arbitrary: scalar },
);
const gap = fc.constantFrom('', '', '', ' ', '  ');

const { flow } = fc.letrec<{ flow: string; item: string }>((tie) => ({
  item: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalar, tie('flow')),
  flow: fc.oneof(
    fc
      .array(fc.tuple(gap, key, gap, tie('item'), gap), { maxLength: 3 })
      .map((pairs) => `{${pairs.map(([a, k, b, v, c]) => `${a}${k}: ${b}${v}${c}`).join(',')}}`),
    fc
      .array(fc.tuple(gap, tie('item'), gap), { maxLength: 3 })
      .map((items) => `[${items.map((item) => item.join('')).join(',')}]`),
  ),
}));

/** What may stand at a line's end, or between two lines. */
const lineEnd = fc.oneof(
  { weight: 12, arbitrary: fc.constant('\n') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\n\n',
      ' \n',
      '\r\n',
      ' # a comment\n',
      ' # é: "\r\n',
      '\r\n',
      '# no comment\n',
      ' #\n',
      '\n# a comment\n',
      '\n  # one\n#two\n\n    #\n',
      '\n  \n',
      '',
    ),
  },
);

type Block = (indent: number) => string;
const spaces = (count: number): string => ' '.repeat(Math.max(0, count));
/** Now and then a line stands where it should not. */
const slip = fc.oneof(
  { weight: 30, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: -2, max: 2 }) },
);

/** A text in lines of its own, further in than what it stands in; now and then with what only the library reads. */
const blockText: fc.Arbitrary<Block> = fc
  .tuple(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '> ') },
      { weight: 1, arbitrary: fc.constantFrom('|2', '>1-', '|-+', '> # a comment', '|#') },
    ),
    fc.oneof(
      { weight: 12, arbitrary: fc.constant('\n') },
      { weight: 1, arbitrary: fc.constantFrom('\r\n', '', ' \n') },
    ),
    fc.integer({ min: 1, max: 3 }),
    fc.array(
      fc.tuple(
        fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -1, max: 3 }) }),
        fc.oneof({ weight: 5, arbitrary: word }, { weight: 2, arbitrary: fc.constant('') }),
        fc.oneof({ weight: 9, arbitrary: fc.constant('\n') }, { weight: 1, arbitrary: fc.constant('\r\n') }),
      ),
      { minLength: 1, maxLength: 6 },
    ),
    fc.constantFrom('', '', '', '', '\n', '\n\n', '\n', ' \n', '# a comment\n', '  # a comment\n'),
  )
  .map(
    ([sign, first, more, lines, end]): Block =>
      (indent) =>
        ` ${sign}${first}${lines
          .map(([off, text, close]) => (text === '' ? close : `${spaces(indent + more + off)}${text}${close}`))
          .join('')}${end}`,
  );

/** Words that go on in lines further in. */
const longWords: fc.Arbitrary<Block> = fc
  .tuple(
    word,
    fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), word, lineEnd), { minLength: 1, maxLength: 3 }),
    fc.oneof({ weight: 9, arbitrary: fc.constant('\n') }, { weight: 1, arbitrary: lineEnd }),
  )
  .map(
    ([first, lines, end]): Block =>
      (indent) =>
        ` ${first}${end}${lines.map(([more, text, close]) => `${spaces(indent + more)}${text}${close}`).join('')}`,
  );

const inline = fc.oneof({ weight: 3, arbitrary: scalar }, { weight: 1, arbitrary: flow });

const { map } = fc.letrec<{ map: Block; list: Block; value: Block }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      {
        weight: 2,
        arbitrary: fc.tuple(gap, inline, lineEnd).map(
          ([before, text, end]): Block =>
            () =>
              ` ${before}${text}${end}`,
        ),
      },
      { weight: 1, arbitrary: blockText },
      { weight: 1, arbitrary: longWords },
    ),
    lineEnd.map(
      (end): Block =>
        () =>
          end,
    ),
    fc.tuple(tie('map'), lineEnd).map(
      ([block, end]): Block =>
        (indent) =>
          `${end}${block(indent + 2)}`,
    ),
    fc.tuple(tie('list'), fc.constantFrom(0, 2), lineEnd).map(
      ([block, more, end]): Block =>
        (indent) =>
          `${end}${block(indent + more)}`,
    ),
  ),
  map: fc.array(fc.tuple(key, tie('value'), slip), { minLength: 1, maxLength: 4 }).map(
    (pairs): Block =>
      (indent) =>
        pairs.map(([k, v, off]) => `${spaces(indent + off)}${k}:${v(indent)}`).join(''),
  ),
  list: fc
    .array(
      fc.tuple(
        fc.oneof(
          fc.tuple(inline, lineEnd).map(
            ([text, end]): Block =>
              () =>
                text + end,
          ),
          tie('map'),
          blockText,
        ),
        slip,
        gap,
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map(
      (items): Block =>
        (indent) =>
          items
            .map(([item, off, more]) => {
              const text = item(indent + 2 + more.length);
              return `${spaces(indent + off)}- ${more}${text.slice(Math.max(0, text.search(/[^ ]/)))}`;
            })
            .join(''),
    ),
}));

/** YAML as people write it, with all that can stand in it, and now and then a slip. */
export const yamlText = fc
  .tuple(
    fc.constantFrom('', '', '', '\n', '  ', '# a comment\n', '---\n', '\uFEFF', '%YAML 1.2\n'),
    map,
    fc.constantFrom(0, 0, 0, 2),
  )
  .map(([before, block, indent]) => before + block(indent));

/** The same with a few characters taken out or put in at some place. */
export const brokenYamlText = fc
  .tuple(yamlText, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), scalar), { maxLength: 3 }))
  .map(([text, slips]) =>
    slips.reduce((before, [place, gone, put]) => {
      const at = place % (before.length + 1);
      return before.slice(0, at) + put + before.slice(at + gone);
    }, text),
  );
