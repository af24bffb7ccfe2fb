import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JsonObject } from '../../../../src/core/text/json';
import { hasRepeatedKey, repeatedKey } from '../../../../src/core/text/repeatedKey';

const found = (text: string): boolean => hasRepeatedKey(text, JSON.parse(text) as JsonObject);

describe('repeatedKey', () => {
  const rows: readonly (readonly [text: string, key: string | undefined, at?: number])[] = [
    ['{"a": 1, "b": [{"a": 2}, {"a": 3}]}', undefined],
    ['{"a": "a", "b": ["a", "a", "b"]}', undefined],
    ['{"a": 1, "b": {"a": 2}, "a": 3}', 'a', 24],
    ['[{"a": {"b": 1,\n"b" : 2}}]', 'b', 16],
    ['{"a\\"": 1, "": 2, "\\u0061\\"": 3}', 'a"', 18],
    ['{"__proto__": 1, "__proto__": 2}', '__proto__', 17],
  ];
  for (const [text, key, start] of rows)
    it(`says which one it is in ${text}`, () => {
      const again = repeatedKey(text);
      assert.deepEqual([again?.key, again?.at.start], [key, start]);
      assert.equal(again !== undefined, found(text));
    });
});

describe('hasRepeatedKey', () => {
  const rows: readonly (readonly [string, boolean])[] = [
    ['{}', false],
    ['{"a": 1, "b": {"a": 2}}', false],
    ['{"a": 1, "a": 2}', true],
    ['{"a":1,"a":2}', true],
    ['{"a": 1, "a" : 2}', true],
    ['{"a": 1, "a"\n: 2}', true],
    ['{"a": "\\": ", "a" : 2}', true],
    ['{"a" : 1, "b": 2}', false],
    ['{"list": [{"id": 1, "id": 1}]}', true],
    ['{"a": [], "b": {"c": [{"d": 1}, {"d": 2}]}}', false],
    ['{"a": "she said \\"so\\": no"}', false],
    ['{"a": "x\\\\", "b": ":"}', false],
    ['{"__proto__": 1, "constructor": 2}', false],
    ['{"__proto__": 1, "__proto__": 2}', true],
  ];
  for (const [text, expected] of rows)
    it(`${expected ? 'sees' : 'sees none in'} ${text}`, () => assert.equal(found(text), expected));

  it('sees none in what was written by this language itself, however formatted', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(3), (value, indent) => {
        assert.equal(found(JSON.stringify(value, null, indent)), false);
      }),
    );
  });

  it('is not led astray by depth', () => {
    const depth = 5_000;
    assert.equal(found(`{"a": ${'[{"b":'.repeat(depth)}0${'}]'.repeat(depth)}}`), false);
  });
});
