import assert from 'node:assert/strict';
import { keyAt } from '../../../../src/core/yaml/keyAt';

/** The text without its mark `|`, and where that stood. */
function marked(text: string): readonly [text: string, at: number] {
  return [text.replace('|', ''), text.indexOf('|')];
}

const pathIn = (text: string): string | undefined => keyAt(...marked(text))?.path.join(' > ');

describe('the key at a place in YAML', () => {
  const rows: readonly (readonly [what: string, text: string, path: string | undefined])[] = [
    ['the middle of a key', 'ti|tle: T\n', 'title'],
    ['its beginning', '|title: T\n', 'title'],
    ['its value', 'title: A stu|dy\nlanguage: nl\n', 'title'],
    ['the beginning of the next line', 'title: A study\n|language: nl\n', 'language'],
    ['after a block of entries', 'codes:\n  - id: a\n|format: 1\n', 'format'],
    ['a key in an entry of a list', 'codes:\n  - id: a\n    na|me: A\n', 'codes > name'],
    ['the first key of an entry', 'codes:\n  - i|d: a\n', 'codes > id'],
    ['the second entry', 'codes:\n  - id: a\n  - i|d: b\n', 'codes > id'],
    ['a list in a list', 'codes:\n  - id: a\n    codes:\n      - { id: b, na|me: B }\n', 'codes > codes > name'],
    ['braces', 'participants: [{ id: P1, ro|le: coach }]\n', 'participants > role'],
    ['a value in braces', 'participants: [{ id: P1, role: co|ach }]\n', 'participants > role'],
    ['an entry that is a word', 'transcripts: ["a|", "b"]\n', 'transcripts'],
    ['a key without a value', 'title:|\n', 'title'],
    ['a key in quotes', '"ti|tle": T\n', 'title'],
    ['text in lines of its own', 'definition: |-\n  Wha|t it means\n'.replace('|-', '>-'), 'definition'],
    ['an empty line between', 'title: T\n\n|\nlanguage: nl\n', undefined],
    ['a comment', '# wh|at\ntitle: T\n', undefined],
    ['a text that is no map', 'no| map', undefined],
    ['a text that is no YAML', 'title: "T\nlang|uage: nl\n', undefined],
    ['nothing', '|', undefined],
  ];
  for (const [what, text, path] of rows) {
    it(`${what}: ${path ?? 'none'}`, () => {
      assert.equal(pathIn(text), path);
    });
  }

  it('says where it is written, and what stands beside it', () => {
    const [text, at] = marked('codes:\n  - id: a\n    na|me: A\n    color: "#aa0000"\n');
    const place = keyAt(text, at);
    assert.equal(text.slice(place?.span.start, place?.span.end), 'name');
    assert.deepEqual(place?.beside, ['id', 'color']);
  });
});
