import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isCollection, isPair } from 'yaml';
import { composeWhole } from '../../../../../src/core/yaml/composeYaml';
import { readPlainYaml } from '../../../../../src/core/yaml/plain/readPlainYaml';
import { brokenYamlText, yamlText } from './yamlTexts';

/** What nothing here reads: blank lines and comments before a node, and those behind the last one of a map or a list. */
const unread = (node: object): readonly string[] => [
  'spaceBefore',
  'commentBefore',
  ...(isCollection(node) ? ['comment'] : []),
];

/** All that a tree says, kinds of nodes and all their places included. */
function described(node: unknown): unknown {
  if (isPair(node)) return { key: described(node.key), value: described(node.value) };
  if (typeof node !== 'object' || node === null) return node;
  const says = Object.entries(node).filter(([key]) => !unread(node).includes(key));
  const items = isCollection(node) ? { items: node.items.map(described) } : {};
  return { kind: node.constructor.name, ...Object.fromEntries(says), ...items };
}

const plain = (text: string): unknown => readPlainYaml(text, Infinity);

function assertSameAsLibrary(text: string): boolean {
  const read = plain(text);
  if (read === undefined) return false;
  const whole = composeWhole(text);
  if (whole.kind !== 'document') assert.fail(`${whole.kind}: ${text}`);
  assert.deepEqual(described(read), described(whole.root), text);
  return true;
}

const frontMatter = `title: Focusgroep 2
id: FG2
date: 2023-03-14
language: nl
media: audio/fg2.m4a
anonymised: true
participants:
  - { id: MOD, name: Gespreksleider, role: moderator, aliases: [I, "J"] }
  - id: P1
    role: 'pedagogical-coach'
    attributes: { years: 4, team: null, part-time: false }

  - id: P2
    aliases: []
`;

describe('readPlainYaml', () => {
  it('reads what front matter is made of, and codebooks', () => {
    const codebook = 'format: 1\ncodes:\n  - id: trust\n    color: "#c2410c"\n    codes:\n    - { id: joining-in }\n';
    const commented = `# who made it\n${codebook.replace('    color', '    # not sure of it\n\n    # at all\n    color')}`;
    const behind = frontMatter.replaceAll(/(2|P1|team: null, part-time: false })$/gm, '$1 # as they said');
    const trailing = frontMatter.replace('"J"]', '"J", ]');
    const windows = [frontMatter, commented, behind].map((text) => text.replaceAll('\n', '\r\n'));
    for (const text of [frontMatter, codebook, commented, behind, trailing, ...windows])
      assert.equal(assertSameAsLibrary(text), true, text);
  });

  it('reads texts in lines of their own', () => {
    const body = ['', 'One', 'two:  # no comment', '', '', '  - three', '    four', '  five', '', 'six', '', ''];
    const lines = (indent: string): string => body.map((line) => (line === '' ? '\n' : `${indent}${line}\n`)).join('');
    for (const sign of ['|', '>', '|-', '>-', '|+', '>+', '>  ']) {
      const inMap = `a: ${sign}\n${lines('   ')}b:\n  - c: ${sign}\n${lines('     ')}  - ${sign}\n${lines('    ')}`;
      for (const end of ['', 'z: 1\n', '# a comment\nz: 1\n']) {
        const text = inMap + end;
        for (const one of [text, text.trimEnd(), text.replaceAll('\n', '\r\n')])
          assert.equal(assertSameAsLibrary(one), true, one);
      }
    }
    const left = ['a: |', 'a: |\n', 'a: |\n\nb: 1\n', 'a: |\nb\n', 'a: |2\n  b\n', 'a: | # c\n  b\n', 'a: |\n  b\n \n'];
    for (const text of left) assert.equal(plain(text), undefined, text);
  });

  it('reads words that go on in the lines below', () => {
    const long = 'one two  \n      three: fo#ur\n     - five\n';
    const text = `a: ${long.replace(': ', ':')}b:\n  - c: ${long.replace(': ', ':')}    d: 1\n  - x\n   y\ne: [1]\n`;
    for (const one of [text, text.trimEnd(), text.replaceAll('\n', '\r\n'), text.replaceAll('one two', '1')])
      assert.equal(assertSameAsLibrary(one), true, one);
    const left = [
      `a: ${long}`,
      'a: b\n  c:\n',
      'a: b\n  c # d\n',
      'a: b\n\n  c\n',
      'a: b\n  # c\n  d\n',
      'a: b # c\n  d\n',
    ];
    for (const one of left) assert.equal(plain(one), undefined, one);
  });

  it('leaves it to the library what a comment between a list and the next key is about', () => {
    for (const value of ['b', '|\n    b']) {
      assert.equal(assertSameAsLibrary(`x:\n  a:\n  - ${value}\n  # c\n  d: e\n`), false);
      assert.equal(assertSameAsLibrary(`a:\n- ${value}\n# c\nd: e\n`), true);
    }
  });

  it('reads what the library reads, or leaves it to the library', () => {
    let read = 0;
    let all = 0;
    const property = fc.property(yamlText, (text) => {
      all++;
      if (assertSameAsLibrary(text)) read++;
    });
    fc.assert(property, { numRuns: 2000 });
    // Where it left nearly all of it to the library, the texts would say little.
    assert.ok(read > all / 10, `${read} of ${all}`);
  });

  it('does so where somebody slipped', () => {
    fc.assert(
      fc.property(brokenYamlText, (text) => void assertSameAsLibrary(text)),
      { numRuns: 2000 },
    );
  });

  it('says where there is more than is wanted, and leaves to the library what is too deep for it', () => {
    assert.deepEqual(readPlainYaml(frontMatter, 10), { tooLongAt: frontMatter.indexOf('audio') });
    assert.deepEqual(readPlainYaml(`a: [${'1, '.repeat(20)}`, 10), { tooLongAt: 'a: ['.length + 7 * '1, '.length });
    assert.equal(plain(`a: ${'['.repeat(50)}${']'.repeat(50)}\n`), undefined);
  });
});
