import assert from 'node:assert/strict';
import { keyToWrite } from '../../../../src/core/yaml/keyToWrite';

describe('a key that could be written in YAML', () => {
  const rows: readonly (readonly [what: string, text: string, path: string | undefined, beside?: readonly string[]])[] =
    [
      ['an empty file', '|', '', []],
      ['a line of its own', 'format: 1\n|\n', '', ['format']],
      ['first letters', 'format: 1\nti|\n', '', ['format']],
      ['a key that is there', 'ti|tle: T\nformat: 1\n', '', ['format']],
      ['below the first key of an entry', 'codes:\n  - id: a\n    |\n', 'codes', ['id']],
      ['an entry that is begun', 'codes:\n  - id: a\n  - |\n', 'codes', []],
      ['between keys', 'codes:\n  - id: a\n    de|\n    color: "#aa0000"\n', 'codes', ['id', 'color']],
      ['further in', 'codes:\n  - id: a\n    codes:\n      - id: b\n        |\n', 'codes > codes', ['id']],
      ['braces', 'participants: [{ id: P1, | }]\n', 'participants', ['id']],
      ['braces with first letters', 'participants:\n  - { id: P1, ro|}\n', 'participants', ['id']],
      ['the first in braces', 'participants:\n  - { | }\n', 'participants', []],
      ['a value', 'title: T|\n', undefined],
      ['a second word', 'title: T\nsome wo|rd\n', undefined],
      ['what a text goes on with', 'definition: one, tw|o\n', undefined],
      ['words behind', '|some words\n', undefined],
      ['deeper than it can be', 'title: T\n    |\n', undefined],
      ['a text that is no YAML', 'title: "T\n|\n', undefined],
    ];
  for (const [what, text, path, beside = []] of rows) {
    it(`${what}: ${path === undefined ? 'none' : path || 'at the root'}`, () => {
      const place = keyToWrite(text.replace('|', ''), text.indexOf('|'));
      assert.equal(place?.path.join(' > '), path);
      if (place !== undefined) assert.deepEqual(place.beside, beside);
    });
  }

  it('tells what is written of it, and whether its colon is', () => {
    const written = (text: string): readonly [string, boolean] | undefined => {
      const whole = text.replace('|', '');
      const place = keyToWrite(whole, text.indexOf('|'));
      return place && [whole.slice(place.span.start, place.span.end), place.hasColon];
    };
    assert.deepEqual(written('ti|t\n'), ['tit', false]);
    assert.deepEqual(written('ti|t : T\n'), ['tit', true]);
    assert.deepEqual(written('a: 1\n|\n'), ['', false]);
  });
});
