import assert from 'node:assert/strict';
import { openExampleWorkbench } from '../../scripts/lib/exampleWorkbench.mjs';
import type { Workbench } from '../../scripts/lib/workbench.mjs';
import type { Coding, Sidecar } from '../../src/core/coding/sidecar';
import { folderWith, removeFolders, textOf } from '../support/cli';
import { codebook, settings } from '../support/core/garden';
import { codingsOf, fileOf, turnsOf } from '../support/core/interviews';
import { GitFolder } from '../support/gitFolder';
import { screenshotOfFailure } from './screenshotOfFailure';

const [one, two] = ['transcripts/one.transcript', 'transcripts/two.transcript'];
const ofAnna = (file: string): string => `${file}.anna.codes.json`;
const turns = turnsOf(1, 12);
const all = codingsOf(turns.join(''), 100);
const meant = all[codingsOf(turns.slice(0, 6).join(''), 100).length] ?? assert.fail();

describe('a coding that was moved on one machine and changed on another, in the workbench', () => {
  let workbench: Workbench;
  let close = async (): Promise<void> => Promise.resolve();
  /** The copy that the editor has. */
  let folder: string;

  before(async () => {
    const study = folderWith({
      'study.yaml': settings,
      'codebook.yaml': codebook,
      [one]: turns.join(''),
      [ofAnna(one)]: fileOf(all),
    });
    const git = new GitFolder(study);
    git.onBranch('office', () => {
      git.write(one, turns.slice(0, 6).join(''));
      git.write(two, turns.slice(6).join(''));
      git.cli('', 'reanchor', '--move', '--as', 'anna');
    });
    git.write(ofAnna(one), fileOf(all.map((coding) => (coding === meant ? { ...coding, code: 'water' } : coding))));
    git.commit('laptop');
    git.tryGit('merge', '--quiet', '--no-edit', 'office');
    git.cli('', 'merge', '--unmerged');
    git.commit('merged');
    ({ workbench, folder, close } = await openExampleWorkbench({ study, settings: { 'intercoder.coder': 'anna' } }));
  });
  afterEach(screenshotOfFailure(() => workbench));
  after(async () => {
    await close();
    removeFolders();
  });

  const sidecarOf = (file: string): Sidecar => JSON.parse(textOf(folder, ofAnna(file))) as Sidecar;
  const codingIn = (file: string): Coding | undefined => sidecarOf(file).codings.find(({ id }) => id === meant.id);

  it('comes together at its passage with what was changed, as the editor’s git has it', async () => {
    assert.deepEqual([codingIn(one)?.code, codingIn(two)?.code], ['water', meant.code]);
    await workbench.openFile(one);
    await workbench.command('Intercoder: Move Codings to the Transcripts That Have Their Passages');
    await workbench.until('the coding to be in one file', () =>
      Promise.resolve(codingIn(one) === undefined ? true : undefined),
    );
    assert.equal(codingIn(two)?.code, 'water');
    assert.equal(sidecarOf(two).conflicts, undefined);
  });
});
