import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const examples = 'media/example';

const filesOf = (language: string): readonly string[] =>
  readdirSync(path.join(examples, language), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(examples, language), path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();

describe('the list of the example’s files', () => {
  const listed = JSON.parse(readFileSync(path.join(examples, 'files.json'), 'utf8')) as Record<string, string[]>;

  for (const language of ['en', 'nl']) {
    it(`names every file of the example in ${language}, and nothing else`, () => {
      assert.deepEqual(listed[language], filesOf(language));
    });
  }
});
