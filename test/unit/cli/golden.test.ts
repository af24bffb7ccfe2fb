import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { folderWith, removeFolders, run } from '../../support/cli';
import { garden } from './fixture';

const group = 'transcripts/group1.transcript';
const second = '00000000-0000-4000-8000-000000000002';

/** Command lines, each run on the garden study as it is at first. */
const commandLines: readonly (readonly string[])[] = [
  ['--help'],
  ['check', '--help'],
  ['assign', '--help'],
  ['summary'],
  ['check'],
  ['turns', group],
  ['codes'],
  ['codes', '--coder', 'all', '--role', 'neighbour'],
  ['passages', '--all'],
  ['passages', '--code', 'beginning', '--below'],
  ['assign', '--as', 'bert', '--transcript', 'transcripts/diary.transcript', '--quote', 'the tap', '--code', 'water'],
  ['assign', '--as', 'anna', '--transcript', group, '--quote', 'Now the', '--code', 'water'],
  ['assign', '--as', 'anna', '--transcript', group, '--start', '0', '--end', '9', '--code', 'people'],
  ['unassign', '--as', 'anna', '--id', second],
  ['unassign', '--id', second],
  ['check', '--fix', '--as', 'bert'],
];

/** Fresh ids differ from run to run. */
const withoutIds = (text: string): string =>
  text.replace(/(?!0{8})[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, '(a new id)');

async function transcribe(argv: readonly string[], language: 'en' | 'nl'): Promise<string> {
  const { code, out, messages } = await run(folderWith(garden), argv, { language });
  const said = messages === '' ? '' : `(messages)\n${messages}`;
  return withoutIds(`$ intercoder ${argv.join(' ')}\n${out}${said}(exit code ${code})\n`);
}

describe('The shell, as people read it', () => {
  after(removeFolders);

  for (const language of ['en', 'nl'] as const) {
    it(`says the same as before (${language})`, async () => {
      const file = `test/golden/cli/commands.${language}.txt`;
      const parts: string[] = [];
      for (const argv of commandLines) parts.push(await transcribe(argv, language));
      const actual = parts.join('\n');
      if (process.env.ACCEPT_GOLDEN === '1') writeFileSync(file, actual);
      assert.equal(actual, readFileSync(file, 'utf8'), 'ACCEPT_GOLDEN=1 accepts what is new');
    });
  }
});
