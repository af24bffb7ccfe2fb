import assert from 'node:assert/strict';
import { parseCodebook, type ParsedCodebook } from '../../../../src/core/codebook/parseCodebook';
import type { Codebook, Resolution } from '../../../../src/core/codebook/codebook';
import { SourceText } from '../../../../src/core/text/sourceText';

const parse = (text: string): ParsedCodebook => parseCodebook(new SourceText(text));

/** `code line:column` of each problem, both from 0. */
const problems = (text: string): string[] =>
  parse(text).problems.map(({ code, range }) => `${code} ${range?.start.line ?? ''}:${range?.start.column ?? ''}`);

const ids = (book: Codebook): string[] => book.codes.map(({ id }) => id);

const meaning = (resolution: Resolution): string =>
  resolution.kind === 'code'
    ? resolution.code.id
    : resolution.kind === 'unclear'
      ? `unclear: ${resolution.claimedBy.map(({ id }) => id).join(', ')}`
      : 'unknown';

describe('parseCodebook', () => {
  it('reads everything a code can say', () => {
    const { codebook, usable, problems } = parse(`format: 1
codes:
  - id: trust
    name: Building trust
    color: "#C2410C"
    definition: |
      The coach works to be accepted.

      By the team.
    include: Joining in.
    exclude: Trust between parents.
    examples: ["het vertrouwen bouw je op"]
    aliases: vertrouwen
    created: 2026-01-10
    formerIds: [rapport]
    status: retired
    replacedBy: care
    ordered: true
    codable: false
  - { id: care, name: Care }
`);
    assert.deepEqual(problems, []);
    assert.equal(usable, true);
    assert.deepEqual(codebook.codes, [
      {
        id: 'trust',
        name: 'Building trust',
        color: '#c2410c',
        definition: 'The coach works to be accepted.\n\nBy the team.',
        include: 'Joining in.',
        exclude: 'Trust between parents.',
        examples: ['het vertrouwen bouw je op'],
        aliases: ['vertrouwen'],
        created: '2026-01-10',
        formerIds: ['rapport'],
        status: 'retired',
        replacedBy: 'care',
        ordered: true,
        codable: false,
        children: [],
        level: 0,
        at: { line: 2, column: 8 },
      },
      {
        id: 'care',
        name: 'Care',
        examples: [],
        aliases: [],
        formerIds: [],
        status: 'active',
        ordered: false,
        codable: true,
        children: [],
        level: 0,
        at: { line: 19, column: 10 },
      },
    ]);
  });

  it('keeps the tree: parents before children, siblings in file order', () => {
    const { codebook } = parse('codes:\n- id: a\n  codes:\n  - {id: b, codes: [{id: c}]}\n  - id: d\n- id: e\n');
    assert.deepEqual(
      codebook.codes.map(({ id, parent, level, children }) => [id, parent, level, children]),
      [
        ['a', undefined, 0, ['b', 'd']],
        ['b', 'a', 1, ['c']],
        ['c', 'b', 2, []],
        ['d', 'a', 1, []],
        ['e', undefined, 0, []],
      ],
    );
  });

  it('finds ids whatever their case, and follows former ids', () => {
    const { codebook } = parse('codes:\n- { id: trust, formerIds: [rapport, Bond] }\n');
    assert.equal(codebook.byId('Trust')?.id, 'trust');
    assert.equal(codebook.byId('rapport'), undefined);
    for (const id of ['trust', 'TRUST', 'rapport', 'bond']) assert.equal(meaning(codebook.resolve(id)), 'trust');
    assert.equal(meaning(codebook.resolve('constructor')), 'unknown');
  });

  it('reads an empty book, and one whose list is empty', () => {
    for (const text of ['', 'format: 1\n', 'codes:\n', 'codes: []\n', '# nothing yet\n']) {
      const { codebook, usable, problems } = parse(text);
      assert.deepEqual([ids(codebook), usable, problems], [[], true, []], JSON.stringify(text));
    }
  });

  it('says where an id is missing or not usable, offers one, and keeps what stands below', () => {
    const { codebook, problems } = parse(`codes:
  - name: Één idee
  - id: Trust Me
    name: Trust
    codes:
      - { id: kept, name: Kept }
  - name: Één idee
  - { id: een-idee-2, name: Other }
  - id: ${'x'.repeat(65)}
`);
    assert.deepEqual(ids(codebook), ['kept', 'een-idee-2']);
    assert.equal(codebook.byId('kept')?.level, 0);
    assert.deepEqual(
      problems.map(({ code, data, range }) => [code, data.slug, range?.start.line]),
      [
        ['codebook.noId', 'een-idee', 1],
        ['codebook.badId', 'trust-me', 2],
        ['codebook.noId', 'een-idee-3', 6],
        ['codebook.badId', 'x'.repeat(64), 8],
      ],
    );
  });

  it('makes an id unclear that two codes have, keeps the first, and keeps the children of both', () => {
    const { codebook, problems } = parse(`codes:
  - id: rust
    name: Peace
  - id: rust
    name: Oxide
    codes: [{ id: red, name: Red }]
`);
    assert.deepEqual(ids(codebook), ['rust', 'red']);
    assert.equal(codebook.byId('rust')?.name, 'Peace');
    const resolution = codebook.resolve('rust');
    assert.ok(resolution.kind === 'unclear');
    assert.deepEqual(
      resolution.claimedBy.map(({ name }) => name),
      ['Peace', 'Oxide'],
    );
    assert.deepEqual(
      problems.map(({ code, data, range }) => [code, data.line, range?.start.line]),
      [['codebook.duplicateId', 2, 3]],
    );
  });

  it('makes a former id unclear that two codes absorbed, or that is an id again', () => {
    const text = `codes:
  - { id: trust, name: T, formerIds: [rapport] }
  - { id: bond, name: B, formerIds: [Rapport, tie] }
  - { id: tie, name: T, formerIds: [tie] }
`;
    const { codebook } = parse(text);
    assert.equal(meaning(codebook.resolve('rapport')), 'unclear: trust, bond');
    assert.equal(meaning(codebook.resolve('tie')), 'unclear: bond, tie');
    assert.equal(meaning(codebook.resolve('bond')), 'bond');
    assert.deepEqual(problems(text), [
      'codebook.claimedTwice 1:37',
      'codebook.claimedTwice 2:36',
      'codebook.claimedTwice 2:36',
      'codebook.claimedTwice 3:35',
    ]);
  });

  it('falls back to the id where a name is missing', () => {
    const { codebook, problems } = parse('codes:\n- id: trust\n');
    assert.equal(codebook.byId('trust')?.name, 'trust');
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [['codebook.noName', 'information']],
    );
  });

  it('leaves out colors, dates and a status that do not hold', () => {
    const text = `codes:
  - id: a
    name: A
    color: red
    created: 2026-02-31
    status: gone
  - id: b
    name: B
    color: #c2410c
`;
    const { codebook } = parse(text);
    const [a, b] = codebook.codes;
    assert.deepEqual([a?.color, a?.created, a?.status, b?.color], [undefined, undefined, 'active', undefined]);
    assert.deepEqual(problems(text), [
      'codebook.badColor 3:11',
      'codebook.badDate 4:13',
      'file.notOneOf 5:12',
      'codebook.unquotedColor 8:4',
    ]);
  });

  it('reports replacements that are no code, or lead back', () => {
    const text = `codes:
  - { id: a, name: A, status: retired, replacedBy: b }
  - { id: b, name: B, status: retired, replacedBy: c }
  - { id: c, name: C, status: retired, replacedBy: older }
  - { id: d, name: D, status: retired, replacedBy: nowhere }
  - { id: e, name: E, status: retired, replacedBy: e }
  - { id: f, name: F, status: retired, replacedBy: a }
  - { id: g, name: G, status: retired, replacedBy: h }
  - { id: h, name: H, formerIds: [b-old] }
`;
    assert.deepEqual(problems(text.replace('older', 'b')), [
      'codebook.replacementCycle 2:51',
      'codebook.replacementCycle 3:51',
      'codebook.unknownReplacement 4:51',
      'codebook.replacementCycle 5:51',
    ]);
    assert.deepEqual(problems(text.replace('older', 'B-OLD')), [
      'codebook.unknownReplacement 4:51',
      'codebook.replacementCycle 5:51',
    ]);
  });

  it('warns once per branch that goes deeper than ten levels', () => {
    const nested = (levels: number): string =>
      `codes: ${Array.from({ length: levels }, (_, i) => `[{ id: l${i}, name: L${i}, codes: `).join('')}[]${'}]'.repeat(levels)}\n`;
    assert.deepEqual(parse(nested(10)).problems, []);
    assert.deepEqual(
      parse(nested(12)).problems.map(({ code, data }) => [code, data.id]),
      [['codebook.tooManyLevels', 'l10']],
    );
  });

  it('goes on past entries that are no codes', () => {
    const text = 'codes:\n  - trust\n  - [a]\n  - id: b\n    name: B\n    aliases: { x: y }\n';
    assert.deepEqual(ids(parse(text).codebook), ['b']);
    assert.deepEqual(problems(text), ['file.notAMap 1:4', 'file.notAMap 2:4', 'file.notAText 5:13']);
  });

  it('is not usable in the middle of a merge, in a newer format, or when it is not YAML', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['codes:\n<<<<<<< HEAD\n- id: a\n=======\n- id: b\n>>>>>>> theirs\n', 'file.conflictMarkers 1:0'],
      ['format: 2\ncodes:\n- id: a\n', 'file.newerFormat 0:8'],
      ['format: latest\ncodes: []\n', 'file.badFormat 0:8'],
      ['codes: [\n', 'file.yamlUnclosed 0:7'],
      ['- id: a\n', 'file.yamlNotAMap 0:0'],
    ];
    for (const [text, expected] of cases) {
      const { codebook, usable } = parse(text);
      assert.equal(usable, false, text);
      assert.deepEqual(ids(codebook), [], text);
      assert.equal(problems(text)[0], expected);
    }
  });
});
