import assert from 'node:assert/strict';
import { openExampleWorkbench } from '../../scripts/lib/exampleWorkbench.mjs';
import type { Workbench } from '../../scripts/lib/workbench.mjs';
import { folderWith, removeFolders } from '../support/cli';
import { codebook, settings } from '../support/core/garden';
import { codingsOf, fileOf, turnsOf } from '../support/core/interviews';
import { GitFolder } from '../support/gitFolder';
import { screenshotOfFailure } from './screenshotOfFailure';

const [one, two] = ['transcripts/one.transcript', 'transcripts/two.transcript'];
const introduction = turnsOf(7, 3).join('');
const [gardens, bridges] = [turnsOf(1, 12), turnsOf(2, 12)];
const first = introduction + gardens.join('');

describe('a transcript that lost a part to another one, and what both began with, in the workbench', () => {
  let workbench: Workbench;
  let close = async (): Promise<void> => Promise.resolve();

  before(async () => {
    const study = folderWith({
      'study.yaml': settings,
      'codebook.yaml': codebook,
      [one]: first,
      [`${one}.anna.codes.json`]: fileOf(codingsOf(first, 100)),
      [two]: introduction + bridges.join(''),
    });
    const git = new GitFolder(study);
    git.write(one, gardens.slice(0, 9).join(''));
    git.write(two, [introduction, ...bridges, ...gardens.slice(9)].join(''));
    ({ workbench, close } = await openExampleWorkbench({ study, settings: { 'intercoder.coder': 'anna' } }));
  });
  afterEach(screenshotOfFailure(() => workbench));
  after(async () => {
    await close();
    removeFolders();
  });

  it('the editor’s git tells which of it was there all along', async () => {
    await workbench.openFile(one);
    await workbench.command('View: Focus Problems');
    const rows = workbench.page.locator('.markers-panel .monaco-list-row');
    const moved = codingsOf(gardens.slice(9).join(''), 1).length;
    const said = await workbench.until('what is told of the part alone', async () => {
      const found = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
      return found.some((row) => row.includes(`${moved} passages of ${one} stand word for word in ${two}`)) && found;
    });
    assert.ok(said.some((row) => row.includes('is no longer in the text')));
  });
});
