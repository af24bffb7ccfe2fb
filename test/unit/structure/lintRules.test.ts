import { strict as assert } from 'node:assert';
import { ESLint } from 'eslint';
import { root } from '../../../scripts/lib/paths.mjs';
import { readProjectFile } from '../../support/sources';

/** Each fixture, the file whose place it takes, and the imports in it, all of which the layers forbid. */
const fixtures = [
  { fixture: 'test/fixtures/layers/core.ts', place: 'src/core/problem.ts', forbidden: 5 },
  { fixture: 'test/fixtures/layers/cli.ts', place: 'src/cli/main.ts', forbidden: 3 },
  { fixture: 'test/fixtures/layers/extension.ts', place: 'src/extension/extension.ts', forbidden: 3 },
];

describe('the lint rules', function () {
  this.timeout(60_000);

  for (const { fixture, place, forbidden } of fixtures) {
    it(`reject every import of ${fixture} in ${place}`, async () => {
      const [result] = await new ESLint({ cwd: root }).lintText(readProjectFile(fixture), { filePath: place });
      const rejected = result?.messages
        .filter(({ ruleId }) => ruleId === 'no-restricted-imports')
        .map(({ line }) => line);
      assert.equal(new Set(rejected).size, forbidden);
    });
  }
});
