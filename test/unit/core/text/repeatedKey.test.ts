import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JsonObject } from '../../../../src/core/text/json';
import { hasRepeatedKey } from '../../../../src/core/text/repeatedKey';

const found = (text: string): boolean => hasRepeatedKey(text, JSON.parse(text) as JsonObject);

describe('hasRepeatedKey', () => {
  const rows: readonly (readonly [string, boolean])[] = [
    ['{}', false],
    ['{"a": 1, "b": {"a": 2}}', false],
    ['{"a": 1, "a": 2}', true],
    ['{"a":1,"a":2}', true],
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
