import assert from 'node:assert/strict';
import { keyAtPath, keysUnder, type JsonSchema } from '../../../../src/core/yaml/schemaKeys';
import { readProjectFile } from '../../../support/sources';

const schema = (name: string): JsonSchema =>
  JSON.parse(readProjectFile(`media/schemas/${name}.schema.json`)) as JsonSchema;

describe('the keys that a schema explains', () => {
  it('are found at the root, in entries of lists, and at any depth', () => {
    const book = schema('codebook');
    assert.deepEqual(
      keysUnder(book, []).map(({ key }) => key),
      ['format', 'codes'],
    );
    for (const path of [['codes'], ['codes', 'codes'], ['codes', 'codes', 'codes']]) {
      assert.deepEqual(
        keysUnder(book, path)
          .map(({ key }) => key)
          .slice(0, 4),
        ['id', 'name', 'color', 'definition'],
      );
    }
  });

  it('are explained, by what they refer to where they have no words of their own', () => {
    assert.equal(keyAtPath(schema('codebook'), ['codes'])?.description, 'Codes, in the order in which they are shown.');
    assert.equal(keyAtPath(schema('codebook'), ['codes', 'codes'])?.description, 'The codes below this one.');
    assert.equal(keyAtPath(schema('study'), ['coders', 'name'])?.description, 'Full name, shown in reports.');
  });

  it('are none where anything may stand, and none that every object has', () => {
    assert.deepEqual(keysUnder(schema('frontMatter'), ['participants', 'attributes']), []);
    assert.equal(keyAtPath(schema('frontMatter'), ['participants', 'attributes', 'years']), undefined);
    for (const key of ['constructor', '__proto__', 'toString']) {
      assert.equal(keyAtPath(schema('study'), [key]), undefined);
      assert.deepEqual(keysUnder(schema('study'), [key, 'name']), []);
    }
  });
});
