import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openExampleWorkbench } from '../../scripts/lib/exampleWorkbench.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import type { Workbench } from '../../scripts/lib/workbench.mjs';
import { screenshotOfFailure } from './screenshotOfFailure';

const fg1 = 'transcripts/fg1.transcript';
const codeName = 'Mucking in on the floor';
const code = 'joining-in';
/** The code above it, which the view shows without unfolding anything. */
const aboveName = 'Trust';

interface Passage {
  readonly transcript: string;
  readonly code: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

describe('coding the example in the workbench', () => {
  let workbench: Workbench;
  let folder: string;
  let close = async (): Promise<void> => Promise.resolve();

  before(async () => {
    ({ workbench, folder, close } = await openExampleWorkbench({
      language: 'en',
      settings: { 'intercoder.coder': 'anna' },
    }));
    await workbench.showView('Codes');
    await workbench.openFile(fg1);
    await workbench.until('the codes in the view', async () => (await countInView()) !== undefined);
  });

  afterEach(screenshotOfFailure(() => workbench));

  after(() => close());

  const shell = (...args: readonly string[]): Promise<{ exitCode: number; output: string }> =>
    new Promise((resolve) => {
      execFile(process.execPath, [inRoot('dist/cli.js'), ...args, '--format', 'json', folder], (error, output) =>
        resolve({ exitCode: Number(error?.code ?? 0), output }),
      );
    });
  const text = (): Promise<string> => readFile(path.join(folder, fg1), 'utf8');
  /** What the sidecar on disk says of these words, as another program reads it. */
  const stored = async (quote: string): Promise<Passage | undefined> => {
    const { output } = await shell('passages', '--coder', 'anna', '--code', code);
    const { passages } = JSON.parse(output) as { passages: readonly Passage[] };
    return passages.find((one) => one.transcript === fg1 && one.quote === quote);
  };
  /** Offsets in the file count characters; the example has none outside the basic plane. */
  const placeOf = async (words: string): Promise<{ start: number; end: number; line: number; column: number }> => {
    const before = (await text()).split(words)[0] ?? '';
    const line = before.split('\n').length;
    return {
      start: before.length,
      end: before.length + words.length,
      line,
      column: before.length - before.lastIndexOf('\n'),
    };
  };
  const countInView = async (): Promise<number | undefined> => {
    const row = (await workbench.treeRows('Codes')).find((label) => label.startsWith(`${aboveName}, `));
    const count = /, (\d+) with subcodes/.exec(row ?? '')?.[1];
    return count === undefined ? undefined : Number(count);
  };
  const untilCount = (count: number | undefined): Promise<true> =>
    workbench.until(
      `${count ?? 'no'} passages below “${aboveName}” in the view`,
      async () => (await countInView()) === count && true,
    );
  /** Selects words by keyboard, or only puts the cursor before them. */
  const goTo = async (words: string, select: boolean): Promise<void> => {
    const { line, column } = await placeOf(words);
    await workbench.goToLine(line, column);
    for (let at = 0; select && at < words.length; at += 1) await workbench.page.keyboard.press('Shift+ArrowRight');
  };
  const pickCode = async (): Promise<void> => {
    await workbench.page.keyboard.press('Alt+c');
    await workbench.quickInput.waitFor();
    await workbench.page.keyboard.type('mucking');
    await workbench.quickInput.locator('.monaco-list-row.focused').filter({ hasText: codeName }).waitFor();
    await workbench.page.keyboard.press('Enter');
  };

  it('codes selected words, and takes it back', async () => {
    const words = 'There was a note on the fridge.';
    const { start, end } = await placeOf(words);
    const count = (await countInView()) ?? 0;
    const labels = (await workbench.marginWords()).length;

    await goTo(words, true);
    await pickCode();
    const passage = await workbench.until('the coding on disk', () => stored(words));
    assert.deepEqual([passage.start, passage.end], [start, end]);
    await untilCount(count + 1);
    await workbench.until('the name in the margin', async () => {
      const shown = await workbench.marginWords();
      return shown.length > labels && shown.some((label) => label.includes(codeName));
    });

    await workbench.page.keyboard.press('Alt+u');
    await workbench.until('the coding gone from disk', async () => (await stored(words)) === undefined);
    await untilCount(count);
  });

  it('codes the whole turn where nothing is selected, and follows typing before it', async () => {
    const turn = 'Well. There was a note on the fridge. "Wednesday coach." Only it was Monday.';
    const { start, end } = await placeOf(turn);
    await goTo(turn, false);
    await pickCode();
    const passage = await workbench.until('the coding on disk', () => stored(turn));
    assert.deepEqual([passage.start, passage.end], [start, end]);

    const comment = '%% one line more';
    await goTo('%% recording starts', false);
    await workbench.page.keyboard.type(`${comment}\n`);
    await workbench.page.keyboard.press('Control+s');
    const moved = await workbench.until('the new place on disk', async () => {
      const now = await stored(turn);
      return now?.start !== start && now;
    });
    const place = await placeOf(turn);
    assert.equal(place.start, start + comment.length + 1);
    assert.deepEqual([moved.start, moved.end], [place.start, place.end]);
    assert.equal((await shell('check')).exitCode, 0);
  });

  /** Of the codes that these words have on disk, in the order in which they were given. */
  const codesOf = async (words: string): Promise<readonly string[]> => {
    const { output } = await shell('passages', '--coder', 'anna');
    const { passages } = JSON.parse(output) as { passages: readonly Passage[] };
    return passages.filter(({ transcript, quote }) => transcript === fg1 && quote === words).map((one) => one.code);
  };

  for (const [when, wait] of [
    ['at once', 0],
    ['before the list is looked at', 100],
    ['after looking', 900],
  ] as const) {
    it(`gives one more code where Enter is pressed ${when}, and takes none away`, async () => {
      const words = 'Only it was Monday.';
      const before = await codesOf(words);
      await goTo(words, true);
      await workbench.page.keyboard.press('Alt+c');
      await workbench.quickInput.waitFor();
      await workbench.page.waitForTimeout(wait);
      await workbench.page.keyboard.press('Enter');
      const after = await workbench.until('another set of codes on disk', async () => {
        const codes = await codesOf(words);
        return codes.length !== before.length && codes;
      });
      assert.deepEqual([after.length, before.filter((one) => !after.includes(one))], [before.length + 1, []]);
    });
  }

  it('keeps the stripes beside their turns where another program put turns elsewhere', async () => {
    const words = "I'd meant to announce it at the team meeting";
    const before = await text();
    const { line } = await placeOf(words);
    const [turn = ''] = /^W1: Well\. There was a note on the fridge\..*\n\n/m.exec(before) ?? [];
    // The coded turn stays on its line, in the middle of what the editor takes to be new.
    const after = before
      .replace(turn, '')
      .replace('## The first time\n', '## The first time\n\n%% checked in March\n')
      .replace('W2: It was different for me', `${turn}W2: It was different for me`);
    await workbench.goToLine(line);
    await workbench.until('stripes', async () => (await workbench.stripedLines()).includes(line));
    await writeFile(path.join(folder, fg1), after);
    assert.equal((await placeOf(words)).line, line);
    await workbench.until('what has moved', async () =>
      (await workbench.marginWords()).some((label) => label.endsWith('moved')),
    );
    await workbench.until('the stripe beside the turn', async () => (await workbench.stripedLines()).includes(line));
    const numbered = after.split('\n');
    for (const striped of await workbench.stripedLines()) assert.notEqual(numbered[striped - 1], '', `line ${striped}`);
  });
});
