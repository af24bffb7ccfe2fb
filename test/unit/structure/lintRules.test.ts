import { strict as assert } from 'node:assert';
import { ESLint } from 'eslint';
import { root } from '../../../scripts/lib/paths.mjs';
import { readProjectFile } from '../../support/sources';

/** Each fixture, the folder it is linted as a file of, and how many imports in it the layers forbid. */
const fixtures = [
  { host: 'core', forbidden: 5 },
  { host: 'cli', forbidden: 3 },
  { host: 'extension', forbidden: 3 },
  { host: 'webview', forbidden: 4 },
];

describe('the lint rules', () => {
  // The one rule, without types: the place of a fixture is made up.
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
    ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-imports',
  });

  for (const { host, forbidden } of fixtures) {
    it(`reject the imports that the layers forbid in ${host}, and no other`, async () => {
      const text = readProjectFile(`test/fixtures/layers/${host}.ts`);
      const [result] = await eslint.lintText(text, { filePath: `src/${host}/fixture.ts` });
      const lines = new Set(result?.messages.filter(({ ruleId }) => ruleId !== null).map(({ line }) => line));
      assert.equal(lines.size, forbidden);
    });
  }
});
