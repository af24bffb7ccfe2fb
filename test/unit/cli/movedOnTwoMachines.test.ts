import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describeSpan } from '../../../src/core/anchoring/describeSpan';
import { serializeSidecar } from '../../../src/core/coding/serializeSidecar';
import { parseSidecar } from '../../../src/core/coding/parseSidecar';
import type { Coding, Sidecar } from '../../../src/core/coding/sidecar';
import { span } from '../../../src/core/text/offsets';
import { SourceText } from '../../../src/core/text/sourceText';
import { folderWith, removeFolders } from '../../support/cli';
import { codebook, settings } from '../../support/core/memoryStudy';
import { codingsOf, fileOf, turnsOf } from '../../support/core/interviews';
import { GitFolder } from '../../support/gitFolder';

const [one, two] = ['transcripts/one.transcript', 'transcripts/two.transcript'];
const ofAnna = (file: string): string => `${file}.anna.codes.json`;
const turns = turnsOf(1, 12);
const whole = turns.join('');
const [kept, taken] = [turns.slice(0, 6).join(''), turns.slice(6).join('')];
const here = codingsOf(kept, 100).length;
/** Without the "Yeah." at the cut, of which a half of what stood around it is left. */
const all = codingsOf(whole, 100).toSpliced(here - 1, 1);
/** One of those that go, and is said once. */
const meant = all[here - 1] ?? assert.fail();

const sidecarIn = (git: GitFolder, file: string): Sidecar =>
  existsSync(path.join(git.folder, ofAnna(file)))
    ? parseSidecar(new SourceText(git.read(ofAnna(file)))).value
    : { codings: [], memos: [] };

const codingIn = (git: GitFolder, file: string, id = meant.id): Coding | undefined =>
  sidecarIn(git, file).codings.find((coding) => coding.id === id);

function change(git: GitFolder, file: string, changed: Partial<Coding> | undefined): void {
  const sidecar = sidecarIn(git, file);
  const codings = sidecar.codings.flatMap((coding) =>
    coding.id !== meant.id ? [coding] : changed === undefined ? [] : [{ ...coding, ...changed }],
  );
  git.write(ofAnna(file), serializeSidecar({ ...sidecar, codings }));
}

/** A study of one interview, completely coded, in git; with the merge driver or without. */
function study(withDriver: boolean): GitFolder {
  const git = new GitFolder(
    folderWith({ 'study.yaml': settings, 'codebook.yaml': codebook, [one]: whole, [ofAnna(one)]: fileOf(all) }),
  );
  if (withDriver) {
    git.cli('', 'git-setup', '--yes');
    git.commit('set up');
  }
  return git;
}

/** Cuts the transcript into two, and moves the codings along. */
function split(git: GitFolder): void {
  git.write(one, kept);
  git.write(two, taken);
  git.cli('', 'reanchor', '--move', '--as', 'anna');
}

/**
 * Splits on one machine while the other one changes a coding that goes, and brings both together.
 * @returns git's exit code
 */
function apart(git: GitFolder, mine: () => void, theirs: () => void): number | null {
  git.onBranch('office', mine);
  theirs();
  git.commit('laptop');
  const { code } = git.tryGit('merge', '--quiet', '--no-edit', 'office');
  git.cli('', 'merge', '--unmerged');
  git.commit('merged');
  return code;
}

interface Checked {
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

const problemsOf = (git: GitFolder): readonly string[] =>
  (JSON.parse(git.cli('', 'check', '--format', 'json').out) as Checked).problems
    .map(({ code }) => code)
    .filter((code) => code.startsWith('sidecar.') || code.startsWith('file.'));

for (const withDriver of [true, false])
  describe(`Codings moved on one machine and changed on another, ${withDriver ? 'with' : 'without'} the merge driver`, function () {
    this.timeout(60_000);
    afterEach(removeFolders);

    it('are told of, and come together where their passages are, with what was changed', () => {
      const git = study(withDriver);
      apart(
        git,
        () => split(git),
        () => change(git, one, { code: 'water', memo: 'More than rain' }),
      );
      assert.ok(codingIn(git, one) && codingIn(git, two), 'the merge keeps both');
      assert.deepEqual(problemsOf(git), ['sidecar.elsewhere']);
      assert.equal(git.cli('', 'reanchor', '--move', '--as', 'anna').code, 0);
      assert.equal(codingIn(git, one), undefined);
      const { code, memo, quote } = codingIn(git, two) ?? assert.fail();
      assert.deepEqual([code, memo, quote], ['water', 'More than rain', meant.quote]);
      assert.deepEqual(problemsOf(git), []);
      assert.equal(sidecarIn(git, one).codings.length + sidecarIn(git, two).codings.length, all.length);
    });

    it('take over what either side changed, and ask only about a field that both did', () => {
      const git = study(withDriver);
      apart(
        git,
        () => {
          split(git);
          git.commit('split');
          change(git, two, { code: 'neighbours', doubtful: true });
        },
        () => change(git, one, { code: 'water', memo: 'Rain' }),
      );
      git.cli('', 'reanchor', '--move', '--as', 'anna');
      assert.equal(codingIn(git, one), undefined);
      const { code, memo, doubtful } = codingIn(git, two) ?? assert.fail();
      assert.deepEqual([code, memo, doubtful], ['neighbours', 'Rain', true]);
      assert.deepEqual(sidecarIn(git, two).conflicts, [
        { in: 'codings', id: meant.id, field: 'code', theirs: 'water' },
      ]);
      assert.deepEqual(problemsOf(git), ['file.fieldConflict']);
    });

    it('that were changed before they were moved, and changed otherwise there, are asked too', () => {
      const git = study(withDriver);
      apart(
        git,
        () => {
          change(git, one, { code: 'neighbours' });
          git.commit('judged anew');
          split(git);
        },
        () => change(git, one, { code: 'water' }),
      );
      git.cli('', 'reanchor', '--move', '--as', 'anna');
      assert.deepEqual(
        sidecarIn(git, two).conflicts?.map(({ field }) => field),
        ['code'],
      );
    });

    it('go by the words that were chosen on the other machine, and are no more kept as gone', () => {
      const git = study(withDriver);
      const quote = meant.quote.slice(0, meant.quote.indexOf(','));
      apart(
        git,
        () => split(git),
        () => {
          const at = whole.indexOf(quote);
          change(git, one, describeSpan(new SourceText(whole), span(at, at + quote.length)));
        },
      );
      git.cli('', 'reanchor', '--move', '--as', 'anna');
      assert.deepEqual([codingIn(git, one), codingIn(git, two)?.quote], [undefined, quote]);
      assert.deepEqual(problemsOf(git), []);

      const gone = study(withDriver);
      apart(
        gone,
        () => split(gone),
        () => change(gone, one, { orphaned: true }),
      );
      gone.cli('', 'reanchor', '--move', '--as', 'anna');
      assert.deepEqual([codingIn(gone, one), codingIn(gone, two)?.orphaned], [undefined, undefined]);
      assert.deepEqual(problemsOf(gone), []);
    });

    it('come together also where the one commit was put after the other', () => {
      const git = study(withDriver);
      git.onBranch('office', () => split(git));
      change(git, one, { memo: 'Rain' });
      git.commit('laptop');
      git.tryGit('rebase', '--quiet', 'office');
      git.cli('', 'merge', '--unmerged');
      // With the driver it is at its end already.
      git.tryGit('-c', 'core.editor=true', 'rebase', '--continue');
      git.cli('', 'reanchor', '--move', '--as', 'anna');
      assert.deepEqual([codingIn(git, one), codingIn(git, two)?.memo], [undefined, 'Rain']);
      assert.deepEqual([sidecarIn(git, two).conflicts, problemsOf(git)], [undefined, []]);
    });

    it('moved on both machines are not asked where one of them changed more', () => {
      const git = study(withDriver);
      const code = apart(
        git,
        () => split(git),
        () => {
          split(git);
          change(git, two, { code: 'water' });
        },
      );
      if (withDriver) assert.equal(code, 0);
      assert.deepEqual([codingIn(git, two)?.code, sidecarIn(git, two).conflicts], ['water', undefined]);
      assert.deepEqual(problemsOf(git), []);
    });

    it('and taken away on the other are kept where they are now, which the merge says', () => {
      const git = study(withDriver);
      git.onBranch('office', () => split(git));
      change(git, one, undefined);
      git.commit('laptop');
      const { messages, out } = git.tryGit('merge', '--no-edit', 'office');
      const settled = git.cli('', 'merge', '--unmerged');
      assert.match(
        withDriver ? `${messages}${out}` : settled.messages,
        /"tools" on ".*" was moved to transcripts\/two\.transcript on one side and taken away on the other/,
      );
      git.commit('merged');
      assert.ok(codingIn(git, two));
      assert.deepEqual(problemsOf(git), []);
    });

    it('are not said to have been taken away', () => {
      const git = study(withDriver);
      git.onBranch('office', () => split(git));
      change(git, one, { memo: 'Rain' });
      git.commit('laptop');
      const { messages, out } = git.tryGit('merge', '--no-edit', 'office');
      const told = withDriver ? `${messages}${out}` : git.cli('', 'merge', '--unmerged').messages;
      assert.match(told, /was moved to transcripts\/two\.transcript on one side and changed on the other/);
      assert.doesNotMatch(told, /taken away/);
    });
  });
