import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { inRoot } from '../../../scripts/lib/paths.mjs';
import { readProjectFile } from '../../support/sources';

/** All kinds of files that a study has: the editor explains their keys in the user's language. */
const schemas = readdirSync(inRoot('media/schemas')).filter((file) => file.endsWith('.schema.json'));

function descriptionsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'description' && typeof part === 'string' ? [part] : descriptionsIn(part),
  );
}

describe('what the schemas say of keys', () => {
  const words = JSON.parse(readProjectFile('media/l10n/schemas.nl.json')) as Readonly<Record<string, string>>;

  it('is said in Dutch too, all of it and nothing else', () => {
    const said = schemas.flatMap((file) => descriptionsIn(JSON.parse(readProjectFile(`media/schemas/${file}`))));
    assert.deepEqual(Object.keys(words).sort(), [...new Set(said)].sort());
  });

  it('keeps the keys and values that it names as they are written', () => {
    const literals = (text: string): readonly string[] =>
      text.match(/"[^"]*"|\b(?:true|false|participants)\b|\b(?:retired|all|split|exact|shielded|package|dialogue):/g) ??
      [];
    for (const [english, dutch] of Object.entries(words)) {
      assert.deepEqual([...literals(dutch)].sort(), [...literals(english)].sort(), english);
      assert.notEqual(dutch.trim(), '');
    }
  });
});
