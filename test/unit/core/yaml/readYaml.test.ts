import assert from 'node:assert/strict';
import fc from 'fast-check';
import { span } from '../../../../src/core/text/offsets';
import { SourceText } from '../../../../src/core/text/sourceText';
import { readYaml } from '../../../../src/core/yaml/readYaml';
import { maxDepth } from '../../../../src/core/yaml/composeYaml';
import type { Problem } from '../../../../src/core/problem';
import type { YamlMap } from '../../../../src/core/yaml/yamlMap';

function read(text: string): { map: YamlMap | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  return { map: readYaml(new SourceText(text), (problem) => problems.push(problem)), problems };
}

const codes = (problems: readonly Problem[]): string[] => problems.map(({ code }) => code);

/** `code line:column-line:column`, the lines and columns from 0. */
const shown = (problems: readonly Problem[]): string[] =>
  problems.map(({ code, range }) =>
    range === undefined
      ? code
      : `${code} ${range.start.line}:${range.start.column}-${range.end.line}:${range.end.column}`,
  );

describe('readYaml', () => {
  it('gives each kind of value under its key', () => {
    const { map, problems } = read(
      'title: Focusgroep 2\nstrict: true\nminimum: 0.667\naliases: [I, J]\nnested: { a: b }\npeople:\n  - id: P1\n  - { id: P2 }\n',
    );
    assert.equal(map?.string('title'), 'Focusgroep 2');
    assert.equal(map.boolean('strict'), true);
    assert.equal(map.number('minimum'), 0.667);
    assert.deepEqual(map.strings('aliases'), ['I', 'J']);
    assert.equal(map.map('nested')?.string('a'), 'b');
    assert.deepEqual(
      map.maps('people').map((person) => person.string('id')),
      ['P1', 'P2'],
    );
    assert.deepEqual(map.keys(), ['title', 'strict', 'minimum', 'aliases', 'nested', 'people']);
    assert.deepEqual(problems, []);
  });

  it('takes numbers, dates and truth values as they are written where a text is asked for', () => {
    const { map, problems } = read('id: 007\nyear: 2024\ndate: 2023-03-14\nname: true\nhex: 0x1F\nno: no\n1: one\n');
    const texts = ['id', 'year', 'date', 'name', 'hex', 'no', '1'].map((key) => map?.string(key));
    assert.deepEqual(texts, ['007', '2024', '2023-03-14', 'true', '0x1F', 'no', 'one']);
    assert.deepEqual(problems, []);
  });

  it('keeps the kind of plain values that may be of any kind', () => {
    const { map } = read('years: 4\nfull: false\nrole: coach\nquoted: "4"\nendless: .inf\n');
    assert.deepEqual(
      ['years', 'full', 'role', 'quoted', 'endless'].map((key) => map?.scalar(key)),
      [4, false, 'coach', '4', '.inf'],
    );
  });

  it('takes a single text for a list of one, and an empty value for none', () => {
    const { map, problems } = read('aliases: I\ntitle:\nlist:\n  -\n  - a\nnone: ~\n');
    assert.ok(map);
    assert.deepEqual(map.strings('aliases'), ['I']);
    assert.equal(map.string('title'), undefined);
    assert.equal(map.has('title'), false);
    assert.deepEqual(map.strings('list'), ['a']);
    assert.deepEqual(map.maps('none'), []);
    assert.deepEqual(map.strings('absent'), []);
    assert.deepEqual(problems, []);
  });

  it('reports a value of another kind where it stands, and leaves it out', () => {
    const { map, problems } = read('title: [a]\nstrict: perhaps\nminimum: many\npeople: P1\naliases: [a, { b: c }]\n');
    assert.ok(map);
    assert.equal(map.string('title'), undefined);
    assert.equal(map.boolean('strict'), undefined);
    assert.equal(map.number('minimum'), undefined);
    assert.deepEqual(map.maps('people'), []);
    assert.deepEqual(map.strings('aliases'), ['a']);
    assert.equal(map.map('strict'), undefined);
    assert.deepEqual(shown(problems), [
      'file.notAText 0:7-0:10',
      'file.notABoolean 1:8-1:15',
      'file.notANumber 2:9-2:13',
      'file.notAList 3:8-3:10',
      'file.notAText 4:13-4:21',
      'file.notAMap 1:8-1:15',
    ]);
    assert.equal(problems[0]?.data.key, 'title');
  });

  it('counts lines and columns from the start of the file when the YAML begins further on', () => {
    const source = new SourceText('---\ntitle: [a]\n---\nMOD: hallo\n');
    const problems: Problem[] = [];
    const map = readYaml(source, (problem) => problems.push(problem), span(4, 15));
    assert.deepEqual(map?.keys(), ['title']);
    map.string('title');
    assert.deepEqual(shown(problems), ['file.notAText 1:7-1:10']);
    assert.deepEqual(map.rangeOf('title'), { start: { line: 1, column: 7 }, end: { line: 1, column: 10 } });
  });

  it('reads nothing at all, or only comments, as a map without keys', () => {
    for (const text of ['', '\n\n', '# only a comment\n', '---\n', '~\n']) {
      const { map, problems } = read(text);
      assert.deepEqual(map?.keys(), [], JSON.stringify(text));
      assert.deepEqual(problems, [], JSON.stringify(text));
    }
  });

  it('reports what is not YAML, with the place, and gives no value', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['a: 1\nb: "open\n', 'file.yamlUnclosed'],
      ['a\nb: 1\n', 'file.yamlNoColon'],
      ['a: "b" c\n', 'file.yamlSyntax'],
      ['title: Coach: a role\n', 'file.yamlColon'],
      ['codes:\n\t- id: a\n', 'file.yamlTab'],
      ['a: 1\n---\nb: 2\n', 'file.yamlSeveral'],
      ['just words\n', 'file.yamlNotAMap'],
      ['- a\n- b\n', 'file.yamlNotAMap'],
    ];
    for (const [text, code] of cases) {
      const { map, problems } = read(text);
      assert.equal(map, undefined, text);
      assert.equal(problems[0]?.code, code, text);
      assert.ok(problems[0].range, text);
    }
  });

  it('points at the line of a syntax error and passes on what the reader said', () => {
    const { problems } = read('a: 1\ntitle: Coach: a role\n');
    assert.equal(problems[0]?.range?.start.line, 1);
    assert.match(String(problems[0].data.detail), /\w/);
  });

  it('does not repeat itself over a file that is wrong throughout', () => {
    assert.ok(read('a: b: c\n'.repeat(500)).problems.length <= 5);
  });

  it('refuses aliases and anchors, so that no few lines can stand for gigabytes', () => {
    const bomb = ['a0: &a0 [x, x]', ...Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)];
    const { map, problems } = read(bomb.join('\n'));
    assert.deepEqual(map?.strings('a40'), []);
    assert.deepEqual([...new Set(codes(problems))], ['file.yamlAlias']);
    assert.equal(read('name: *important*\n').problems[0]?.code, 'file.yamlAlias');
  });

  it('reports tags, keys that are no words, and keys that stand twice (the first counts)', () => {
    const { map, problems } = read('a: !secret x\n[b]: 1\nc: first\nc: second\n? { d: 1 }\n: 2\n');
    assert.equal(map?.string('c'), 'first');
    assert.deepEqual(shown(problems).sort(), [
      'file.duplicateKey 3:0-3:1',
      'file.yamlKey 1:0-1:3',
      'file.yamlKey 4:2-4:10',
      'file.yamlTag 0:11-0:12',
    ]);
  });

  it('reads the names of an object prototype as keys like any other', () => {
    const { map } = read('__proto__: { polluted: yes }\nconstructor: c\ntoString: t\n');
    assert.equal(map?.map('__proto__')?.string('polluted'), 'yes');
    assert.equal(map.string('constructor'), 'c');
    assert.equal(map.string('hasOwnProperty'), undefined);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });

  it('ignores a directive that asks for an older YAML, in which "no" is false', () => {
    assert.equal(read('%YAML 1.1\n---\na: no\n').map?.scalar('a'), 'no');
  });

  it('stops at the depth limit before the call stack does', () => {
    for (const text of ['[', '{a: ', '- ', '? '].map((piece) => piece.repeat(50_000))) {
      const { map } = read(text);
      assert.equal(map, undefined);
    }
    const nested = (depth: number): string => `a: ${'['.repeat(depth)}${']'.repeat(depth)}\n`;
    assert.deepEqual(codes(read(nested(maxDepth)).problems), ['file.yamlTooDeep']);
    assert.deepEqual(read(nested(maxDepth - 10)).problems, []);
  });

  it('stops at the limit of words and signs, and survives as many mistakes and findings as fit below it', () => {
    assert.deepEqual(codes(read(`a: [${'1,'.repeat(400_000)}]\n`).problems), ['file.yamlTooLong']);
    assert.equal(read('"'.repeat(500_000)).map, undefined);
    const same = read(`a: 1\n${'a:\n'.repeat(100_000)}`);
    assert.equal(same.map?.string('a'), '1');
    assert.ok(same.problems.length > 0 && same.problems.every(({ code }) => code === 'file.duplicateKey'));
  });

  it('leaves how errors are recorded as it was', () => {
    const before = Error.stackTraceLimit;
    read('a: [');
    assert.equal(Error.stackTraceLimit, before);
    assert.ok(before > 0);
  });

  it('never throws, and always says why it gives no value', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '#',
      '&x',
      '*x',
      '|',
      '>',
      '\t',
      ',',
      '?',
      '!t ',
      '---',
      '%',
      '😀',
      '\r',
      '\0',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        const { map, problems } = read(pieces.join(''));
        if (map === undefined) assert.ok(problems.length > 0);
        else for (const key of map.keys()) [map.string(key), map.maps(key), map.scalar(key), map.rangeOf(key)];
      }),
    );
  });
});
