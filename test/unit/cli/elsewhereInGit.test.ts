import assert from 'node:assert/strict';
import path from 'node:path';
import type { Coding } from '../../../src/core/coding/sidecar';
import { folderWith, removeFolders, run, runJson } from '../../support/cli';
import { codebook, settings } from '../../support/core/memoryStudy';
import { codingsOf, fileOf, turnsOf } from '../../support/core/interviews';
import { GitFolder } from '../../support/gitFolder';

const [one, two] = ['transcripts/one.transcript', 'transcripts/two.transcript'];
const ofAnna = (file: string): string => `${file}.anna.codes.json`;

const introduction = turnsOf(7, 3).join('');
const [gardens, bridges] = [turnsOf(1, 12), turnsOf(2, 12)];
const [first, second] = [gardens.join(''), bridges.join('')];

/** A study of one interview that is coded and committed, and what else it has then. */
function study(text: string, others: Readonly<Record<string, string>> = {}): GitFolder {
  const codings = fileOf(codingsOf(text, 100));
  return new GitFolder(
    folderWith({ 'study.yaml': settings, 'codebook.yaml': codebook, [one]: text, [ofAnna(one)]: codings, ...others }),
  );
}

const toldElsewhere = async ({ folder }: GitFolder): Promise<readonly string[]> => {
  const { problems } = (await runJson(folder, ['check'])) as {
    problems: { code: string; file: string; message: string }[];
  };
  assert.ok(problems.every(({ message }) => !message.includes('No older version')));
  return problems.filter(({ code }) => code === 'sidecar.elsewhere').map(({ file }) => path.basename(file));
};

/** How many codings `reanchor --move` leaves in the file of each transcript. */
async function moved(git: GitFolder): Promise<readonly number[]> {
  await run(git.folder, ['reanchor', '--move', '--as', 'anna']);
  return [one, two].map((file) => {
    const listed = git.git('ls-files', '--cached', '--others', '--', ofAnna(file)).trim();
    return listed === '' ? 0 : (JSON.parse(git.read(ofAnna(file))) as { codings: Coding[] }).codings.length;
  });
}

describe('Passages that are in another transcript, where git tells since when', function () {
  this.timeout(30_000);
  afterEach(removeFolders);

  const all = codingsOf(introduction + first, 1).length;
  // The last one is a "Yeah." at the cut: other words follow it now.
  const ofIntroduction = codingsOf(introduction, 1).length - 1;

  it('an introduction that was read out in two interviews, and taken out of one of them, was not moved', async () => {
    const git = study(introduction + first, { [two]: introduction + second });
    git.write(one, first);
    assert.deepEqual(await toldElsewhere(git), []);
    git.commit('without the introduction');
    assert.deepEqual(await toldElsewhere(git), []);
    const answer = await run(git.folder, ['reanchor', '--move', '--as', 'anna']);
    assert.match(answer.messages, /nothing was moved/);
    assert.deepEqual(await moved(git), [all, 0]);
  });

  it('nor where the other interview came later, or its front matter was changed meanwhile', async () => {
    const git = study(introduction + first);
    git.write(two, introduction + second);
    git.commit('the second interview');
    git.write(two, `---\ntitle: Second\n---\n${introduction}${second}`);
    git.commit('a title');
    git.write(one, first);
    assert.deepEqual(await toldElsewhere(git), []);
    assert.deepEqual(await moved(git), [all, 0]);
  });

  it('nor where the other interview was there before it was typed in, whatever its name is', async () => {
    for (const other of [two, 'transcripts/t\nwo.transcript']) {
      const git = study(introduction + first);
      git.write(other, '---\ntitle: Second\n---\n');
      git.commit('to be typed in');
      git.write(other, `---\ntitle: Second\n---\n${introduction}${second}`);
      git.commit('typed in');
      git.write(one, first);
      const { problems } = (await runJson(git.folder, ['check'])) as { problems: { code: string; message: string }[] };
      const told = problems.filter(({ code }) => code === 'sidecar.elsewhere');
      // Of a name that git cannot be asked by, nothing is known.
      assert.ok(
        told.every(({ message }) => other !== two && message.includes('No older version')),
        other,
      );
    }
  });

  it('a part that went from one to the other in one commit, or before it, was moved', async () => {
    const git = study(introduction + first, { [two]: second });
    git.write(one, first);
    git.write(two, introduction + second);
    assert.deepEqual(await toldElsewhere(git), [path.basename(ofAnna(one))]);
    git.commit('moved');
    assert.deepEqual(await toldElsewhere(git), [path.basename(ofAnna(one))]);
    assert.deepEqual(await moved(git), [all - ofIntroduction, ofIntroduction]);
  });

  it('so was one that was put there in one commit and taken out in the next', async () => {
    const git = study(introduction + first, { [two]: second });
    git.write(two, introduction + second);
    git.commit('copied');
    git.write(one, first);
    git.commit('taken out');
    assert.deepEqual(await moved(git), [all - ofIntroduction, ofIntroduction]);
  });

  it('so was a half of a transcript that was copied whole, and the halves cut off in a later commit', async () => {
    const git = study(first);
    git.write(two, first);
    git.commit('copied');
    git.write(one, gardens.slice(0, 6).join(''));
    git.write(two, gardens.slice(6).join(''));
    git.commit('halved');
    const half = codingsOf(gardens.slice(6).join(''), 1).length;
    assert.deepEqual(await moved(git), [codingsOf(first, 1).length - half, half]);
  });

  it('so was an introduction that both have which changed places, with all the rest', async () => {
    for (const title of ['', '---\ntitle: Second\n---\n'])
      for (const isCommitted of [true, false]) {
        const [mine, theirs] = [introduction + first, `${title}${introduction}${second}`];
        const git = study(mine, { [two]: theirs, [ofAnna(two)]: fileOf(codingsOf(theirs, 300)) });
        git.write(one, theirs);
        git.write(two, mine);
        if (isCommitted) git.commit('swapped');
        await run(git.folder, ['reanchor', '--move', '--as', 'anna']);
        const idsIn = (file: string): readonly string[] =>
          (JSON.parse(git.read(ofAnna(file))) as { codings: Coding[] }).codings.map(({ id }) => id).sort();
        assert.deepEqual(
          [idsIn(one), idsIn(two)],
          [codingsOf(theirs, 300), codingsOf(mine, 100)].map((codings) => codings.map(({ id }) => id).sort()),
        );
        assert.deepEqual(await toldElsewhere(git), []);
      }
  });

  it('so was what two transcripts hold that changed places, and what a transcript held that is not there any more', async () => {
    const git = study(first, { [two]: second, [ofAnna(two)]: fileOf(codingsOf(second, 300)) });
    git.write(one, second);
    git.write(two, first);
    git.commit('swapped');
    assert.deepEqual(
      await toldElsewhere(git),
      [ofAnna(one), ofAnna(two)].map((file) => path.basename(file)),
    );
    const [half, rest] = ['transcripts/a.transcript', 'transcripts/b.transcript'];
    const split = study(first);
    split.git('rm', '--quiet', one);
    split.write(half, gardens.slice(0, 6).join(''));
    split.write(rest, gardens.slice(6).join(''));
    split.commit('split');
    assert.deepEqual(
      await toldElsewhere(split),
      [ofAnna(one), ofAnna(one)].map((file) => path.basename(file)),
    );
  });
});
