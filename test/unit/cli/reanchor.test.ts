import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderWith, removeFolders, run, runJson, textOf } from '../../support/cli';
import { codingId, gardenFiles, group1, sidecarOf } from '../../support/core/memoryStudy';

const group = 'transcripts/group1.transcript';
const annas = `${group}.anna.codes.json`;

const files = {
  ...gardenFiles,
  [annas]: sidecarOf(
    group1,
    { id: codingId(1), code: 'plan', words: 'two wheelbarrows 🌱 and no plan at all' },
    { id: codingId(2), code: 'neighbours', words: 'We watched from behind the curtains.' },
    { id: codingId(3), code: 'water', words: 'argues about the water' },
    { id: codingId(4), code: 'tools', words: 'And now?' },
  ),
};

interface Row {
  readonly id: string;
  readonly state: string;
  readonly from: object;
  readonly to: { readonly start: number; readonly end: number } | null;
  readonly quote: string;
  readonly now: string | null;
  readonly score: number;
}

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=Anna', '-c', 'user.email=anna@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });

function inGit(): string {
  const folder = folderWith(files);
  git(folder, 'init', '-q');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'coded');
  return folder;
}

const change = (folder: string, edit: (text: string) => string): void =>
  writeFileSync(path.join(folder, group), edit(textOf(folder, group)));

/** A header line, a label corrected, a turn taken out, a word changed. */
const edited = (text: string): string =>
  `%% checked\n${text}`
    .replaceAll('P1:', 'Karen:')
    .replace('MOD: And now?\n', '')
    .replace('behind the curtains', 'behind our curtains');

const rowsOf = async (folder: string): Promise<readonly Row[]> =>
  ((await runJson(folder, ['reanchor'])) as { codings: readonly Row[] }).codings;

const codePoints = (text: string): readonly string[] => Array.from(text);

describe('intercoder reanchor, on a transcript changed outside the editor', () => {
  afterEach(removeFolders);

  it('says so where every coding is at its place', async () => {
    const folder = inGit();
    assert.deepEqual(await rowsOf(folder), []);
    assert.deepEqual(await run(folder, ['reanchor']), {
      code: 0,
      out: 'Every coding is at its place.\n',
      messages: '',
    });
    const all = (await runJson(folder, ['reanchor', '--all'])) as { codings: readonly Row[] };
    assert.deepEqual(new Set(all.codings.map(({ state }) => state)), new Set(['exact']));
  });

  for (const committed of [false, true]) {
    it(`compares with what git kept, ${committed ? 'also of commits before the last' : 'before a commit'}`, async () => {
      const folder = inGit();
      change(folder, edited);
      if (committed) git(folder, 'commit', '-qam', 'corrected');
      const rows = await rowsOf(folder);
      assert.deepEqual(Object.keys(rows[0] ?? {}), [
        'id',
        'transcript',
        'coder',
        'state',
        'from',
        'to',
        'quote',
        'now',
        'score',
      ]);
      assert.deepEqual(
        rows.map(({ id, state }) => [Number(id.slice(-1)), state]),
        [
          [1, 'moved'],
          [2, 'changed'],
          [3, 'moved'],
          [4, 'orphaned'],
        ],
      );
      const text = codePoints(textOf(folder, group));
      for (const { to, now } of rows) if (to) assert.equal(text.slice(to.start, to.end).join(''), now);
      assert.equal(rows[1]?.now, 'We watched from behind our curtains.');
      assert.equal((await run(folder, ['reanchor'])).code, 1);
      assert.equal(textOf(folder, annas), files[annas], 'nothing is written by looking');
    });
  }

  it('follows a file that git knows by another name', async () => {
    const folder = inGit();
    const renamed = 'transcripts/garden.transcript';
    for (const [from, to] of [
      [group, renamed],
      [annas, `${renamed}.anna.codes.json`],
    ] as const)
      renameSync(path.join(folder, from), path.join(folder, to));
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', 'renamed');
    writeFileSync(path.join(folder, renamed), edited(textOf(folder, renamed)));
    assert.deepEqual(
      (await rowsOf(folder)).map(({ state }) => state),
      ['moved', 'changed', 'moved', 'orphaned'],
    );
  });

  it('tells first of what somebody has to look at, and of what only moved after it', async () => {
    const folder = inGit();
    change(folder, edited);
    const { out } = await run(folder, ['reanchor']);
    const order = [
      ...out.matchAll(/^(?:To be looked at \(2\):|The rest \(2\):| {2}(?:words changed|moved|not found) ·)/gm),
    ];
    assert.deepEqual(
      order.map(([line]) => line.trim().replace(' ·', '')),
      ['To be looked at (2):', 'words changed', 'not found', 'The rest (2):', 'moved', 'moved'],
    );
    const moved = folderWith(files);
    change(moved, (text) => `%% checked\n${text}`);
    assert.doesNotMatch((await run(moved, ['reanchor'])).out, /To be looked at|The rest/);
  });

  it('does without git', async () => {
    const folder = folderWith(files);
    change(folder, (text) => `%% checked\n%% twice\n${text}`);
    assert.deepEqual(
      (await rowsOf(folder)).map(({ state, score }) => [state, score]),
      [1, 2, 3, 4].map(() => ['moved', 1]),
    );
  });

  it('--write stores what moved with the same words, --accept what has changed, of one’s own', async () => {
    const folder = inGit();
    change(folder, edited);
    const written = await run(folder, ['reanchor', '--write', '--as', 'anna']);
    assert.match(written.messages, /^2 codings stored/);
    assert.match(written.out, /words changed: 1, not found: 1/, 'listed is what is left');
    assert.doesNotMatch(written.out, /moved: /);
    assert.deepEqual(
      (await rowsOf(folder)).map(({ state }) => state),
      ['changed', 'orphaned'],
    );
    assert.equal((await run(folder, ['reanchor', '--accept', codingId(2), '--as', 'bert'])).code, 2);
    await run(folder, ['reanchor', '--accept', codingId(2), '--as', 'anna']);
    assert.match(textOf(folder, annas), /behind our curtains/);
    assert.deepEqual(
      (await rowsOf(folder)).map(({ state }) => state),
      ['orphaned'],
    );
  });

  it('shows the words that were above those that are, the same words in the same columns', async () => {
    const folder = inGit();
    change(folder, edited);
    const { out } = await run(folder, ['reanchor']);
    const [was = '', now = ''] = out.split('\n').filter((line) => line.includes('We watched'));
    assert.match(was, /^ +was +We watched from behind the curtains\.$/);
    assert.match(now, /^ +now +We watched from behind our curtains\.$/);
    assert.equal(was.indexOf('curtains'), now.indexOf('curtains'));
    assert.match(out, /moved: 2, words changed: 1, not found: 1/);
  });

  it('the states reach passages, check, codes and summary', async () => {
    const folder = inGit();
    change(folder, edited);
    const { passages } = (await runJson(folder, ['passages'])) as { passages: readonly { state: string }[] };
    assert.deepEqual(
      passages.map(({ state }) => state),
      ['moved', 'changed', 'moved', 'orphaned'],
    );
    const { out: checked } = await run(folder, ['check']);
    for (const code of ['sidecar.moved', 'sidecar.changed', 'sidecar.orphaned'])
      assert.ok(checked.includes(code), code);
    for (const command of ['codes', 'summary'])
      assert.match((await run(folder, [command])).out, /Not counted: not found: 1\./);
  });
});

const gone = group1.replace('MOD: And now?\n', '');

/** Codings of a turn that is said twice in the text as it is now, and of one that is gone. */
const toDecide = {
  ...gardenFiles,
  [group]: `%% checked\n${gone}\n${gone.slice(gone.indexOf('MOD: How'))}`,
  [annas]: sidecarOf(
    group1,
    { id: codingId(2), code: 'neighbours', words: 'two wheelbarrows 🌱 and no plan' },
    { id: codingId(3), code: 'water', words: 'And now?' },
    { id: codingId(4), code: 'tools', words: 'And now?' },
  ),
};

interface Choice extends Row {
  readonly places?: readonly { readonly start: number; readonly end: number; readonly words: string }[];
}

describe('intercoder reanchor, where somebody decides', () => {
  afterEach(removeFolders);

  const as = (...more: readonly string[]): readonly string[] => ['reanchor', '--as', 'anna', ...more];

  const rowOf = async (folder: string, id: string): Promise<Choice | undefined> =>
    ((await runJson(folder, ['reanchor', '--all'])) as { codings: readonly Choice[] }).codings.find(
      (row) => row.id === id,
    );

  it('numbers the places that it may be, and --place stores one of them', async () => {
    const folder = folderWith(toDecide);
    const { out } = await run(folder, ['reanchor']);
    assert.match(out, /here\? 1 +line 12: .*two wheelbarrows/);
    assert.match(out, /here\? 2 +line \d+: .*two wheelbarrows/);
    const { state, places } = (await rowOf(folder, codingId(2))) ?? {};
    assert.equal(state, 'ambiguous');
    assert.deepEqual(
      places?.map(({ words }) => words),
      ['two wheelbarrows 🌱 and no plan', 'two wheelbarrows 🌱 and no plan'],
    );
    const second = places[1];
    assert.equal(textOf(folder, annas), toDecide[annas], 'nothing is written by looking');
    const { messages } = await run(folder, as('--accept', codingId(2), '--place', '2'));
    assert.match(messages, /^1 coding stored at the new place\./);
    const { state: after, from } = (await rowOf(folder, codingId(2))) ?? {};
    assert.deepEqual([after, from], ['exact', { start: second?.start, end: second?.end }]);
  });

  it('--quote, or --start and --end, attach one to other words', async () => {
    const folder = folderWith(toDecide);
    const message = (await run(folder, as('--accept', codingId(4), '--quote', 'checked'))).messages;
    assert.match(message, /^1 coding stored/);
    assert.equal((await rowOf(folder, codingId(4)))?.quote, 'checked');
    await run(folder, as('--accept', codingId(4), '--start', '3', '--end', '10'));
    assert.deepEqual((await rowOf(folder, codingId(4)))?.from, { start: 3, end: 10 });
  });

  it('--keep keeps one as not found, and then nothing is left to decide about it', async () => {
    const folder = folderWith(toDecide);
    const { messages } = await run(folder, as('--keep', codingId(3), '--keep', codingId(4)));
    assert.match(messages, /^2 codings kept as not found\./);
    assert.equal(textOf(folder, annas).match(/"orphaned": true/g)?.length, 2);
    assert.equal((await run(folder, as('--accept', codingId(2), '--place', '1'))).code, 0);
  });

  const refused: readonly (readonly [argv: readonly string[], message: RegExp])[] = [
    [['--place', '1'], /just one --accept ID/],
    [['--accept', codingId(2), '--accept', codingId(4), '--place', '1'], /just one --accept ID/],
    [['--quote', 'checked'], /just one --accept ID/],
    [['--keep', codingId(4), '--start', '3', '--end', '9'], /just one --accept ID/],
    [['--accept', codingId(2), '--place', '1', '--quote', 'checked'], /Give one place/],
    [['--accept', codingId(2), '--place', '3'], /has 2 places to choose from: give --place with a number up to 2/],
    [['--accept', codingId(2), '--place', '0'], /whole number from 1/],
    [['--accept', codingId(2), '--place', 'two'], /whole number from 1/],
    [['--accept', codingId(4), '--place', '1'], /no places to choose from/],
    [['--accept', codingId(2)], /not certain[^]*In the shell: intercoder reanchor --accept ID --place 1/],
    [['--accept', codingId(4), '--start', '3'], /Say which passage/],
    [['--accept', codingId(4), '--quote', 'zeppelin'], /not in the transcript/],
    [['--accept', codingId(4), '--start', '3', '--end', '99999'], /reaches beyond the text/],
    [['--accept', codingId(4), '--keep', codingId(4)], /either --accept or --keep/],
    [['--accept', codingId(2), '--place', '1', '--keep', codingId(99)], /no coding with the id/],
    [['--keep', codingId(4), '--as', 'bert'], /another coder's/],
    [['--accept', codingId(2), '--place', '1', '--as', 'bert'], /another coder's/],
  ];
  for (const [argv, message] of refused) {
    it(`refuses ${argv.join(' ')}, and stores nothing`, async () => {
      const folder = folderWith(toDecide);
      const { code, messages } = await run(folder, [
        'reanchor',
        ...(argv.includes('--as') ? [] : ['--as', 'anna']),
        ...argv,
      ]);
      assert.equal(code, 2);
      assert.match(messages, message);
      assert.equal(textOf(folder, annas), toDecide[annas]);
    });
  }

  it('does not keep as not found what is at its place', async () => {
    const folder = folderWith(files);
    const { code, messages } = await run(folder, as('--keep', codingId(1)));
    assert.equal(code, 2);
    assert.match(messages, /is at its place[^]*intercoder unassign/);
    assert.equal(textOf(folder, annas), files[annas]);
  });
});
