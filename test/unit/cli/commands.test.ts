import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { version } from '../../../package.json';
import { diary, group1 } from '../../support/core/memoryStudy';
import { filesBelow, folderWith, removeFolders, run, runJson, textOf } from '../../support/cli';
import { garden } from './fixture';

const group = 'transcripts/group1.transcript';
const diaryFile = 'transcripts/diary.transcript';
const codePoints = (text: string): number => Array.from(text).length;

interface Passages {
  readonly passages: readonly { readonly id: string; readonly quote: string; readonly start: number }[];
}

async function numbers(folder: string, ...argv: readonly string[]): Promise<number[]> {
  const { passages } = (await runJson(folder, ['passages', ...argv])) as Passages;
  return passages.map(({ id }) => Number(id.slice(-4)));
}

describe('Shell commands', () => {
  let study = '';
  beforeEach(() => {
    study = folderWith(garden);
  });
  afterEach(removeFolders);

  it('check: JSON with code, severity, file, place and message; exit code 1 on errors', async () => {
    const { code, out, messages } = await run(study, ['check', '--format', 'json']);
    const { problems } = JSON.parse(out) as { problems: { code: string; line: number | null }[] };
    assert.deepEqual([code, messages], [1, '']);
    assert.deepEqual(Object.keys(problems[0] ?? {}), ['code', 'severity', 'file', 'line', 'column', 'message']);
    assert.deepEqual(
      problems.map(({ code, line }) => [code, line]),
      [
        ['sidecar.orphaned', 7],
        ['sidecar.outOfText', 17],
        ['sidecar.unknownCode', 38],
        ['sidecar.moved', 7],
      ],
    );
  });

  it('check: exit code 0 where nothing is an error', async () => {
    const clean = folderWith({
      ...garden,
      [`${group}.anna.codes.json`]: '{ "format": 1 }',
      [`${diaryFile}.anna.codes.json`]: '{ "format": 1 }',
    });
    const { code, out } = await run(clean, ['check']);
    assert.equal(code, 0);
    assert.match(out, /0 errors, 0 warnings, 1 to know/);
  });

  it('check --fix: mends one’s own file, says so beside the JSON', async () => {
    const twice = textOf(study, `${group}.bert.codes.json`);
    const { codings } = JSON.parse(twice) as { codings: { id: string }[] };
    const again = { ...codings[0], id: '00000000-0000-4000-8000-000000000099' };
    const folder = folderWith({
      ...garden,
      [`${group}.bert.codes.json`]: JSON.stringify({ format: 1, codings: [...codings, again], memos: [] }),
    });
    const { out, messages } = await run(folder, ['check', '--fix', '--as', 'bert', '--format', 'json']);
    assert.ok(!out.includes('duplicateCoding'));
    assert.match(messages, /^1 coding /);
    assert.equal(textOf(folder, `${group}.bert.codes.json`), twice);
  });

  it('summary: JSON', async () => {
    assert.deepEqual(await runJson(study, ['summary']), {
      title: 'The street garden',
      transcripts: 2,
      turns: 6,
      words: 55,
      codes: 7,
      codings: { anna: 6, bert: 1 },
      states: { exact: 4, moved: 1, changed: 0, ambiguous: 0, orphaned: 2 },
      withoutText: [],
    });
  });

  it('turns: JSON with code point offsets', async () => {
    const { turns, problems } = (await runJson(study, ['turns', group])) as { turns: object[]; problems: object[] };
    const start = codePoints(group1.slice(0, group1.indexOf('P2: We')));
    const turn = { speaker: 'P2', role: 'neighbour', line: 12, start, end: start + 40, speech: start + 4 };
    assert.deepEqual([turns[2], turns.length, problems], [turn, 6, []]);
  });

  it('turns: reads any file, in a study or not; exit code 1 where something is wrong in it', async () => {
    const folder = folderWith({
      'loose.txt': '---\nstrict: maybe\n---\nAnn: Hi.\n',
      'utf16.txt': new Uint8Array([0xff, 0xfe]),
    });
    const broken = await run(folder, ['turns', path.join(folder, 'loose.txt')]);
    assert.equal(broken.code, 1);
    assert.match(broken.messages, /loose\.txt:2:9: "strict" should be true or false/);
    const unreadable = await run(folder, ['turns', 'utf16.txt']);
    assert.deepEqual([unreadable.code, unreadable.out], [2, '']);
    assert.match(unreadable.messages, /UTF-16/);
    for (const missing of ['nothing.txt', 'no/such/folder.txt']) {
      const absent = await run(folder, ['turns', missing]);
      assert.deepEqual([absent.code, absent.messages], [2, `There is no file ${missing}. Check the path.\n`]);
    }
    assert.equal((await run(folder, ['turns', '.'])).code, 2);
  });

  it('codes: JSON, filtered', async () => {
    const counts = async (...argv: readonly string[]): Promise<string[]> => {
      const { codes } = (await runJson(study, ['codes', ...argv])) as { codes: { id: string; total: number }[] };
      return codes.filter(({ total }) => total > 0).map(({ id, total }) => `${id} ${total}`);
    };
    assert.deepEqual(await counts(), ['beginning 2', 'tools 1', 'plan 1', 'people 1', 'neighbours 1']);
    assert.deepEqual(await counts('--coder', 'bert'), ['water 1']);
    assert.deepEqual(await counts('--coder', 'all', '--role', 'neighbour'), ['people 1', 'neighbours 1', 'water 1']);
    assert.deepEqual(await counts('--transcript', diaryFile), []);
  });

  it('passages: JSON, filtered', async () => {
    assert.deepEqual(await numbers(study), [7, 6, 1, 2, 3, 4]);
    assert.deepEqual(await numbers(study, '--all'), [7, 6, 1, 2, 3, 4, 5]);
    assert.deepEqual(await numbers(study, '--coder', 'bert'), [5]);
    assert.deepEqual(await numbers(study, '--code', 'beginning', '--below'), [7, 1, 2]);
    assert.deepEqual(await numbers(study, '--role', 'gardener'), [1, 2]);
    assert.deepEqual(await numbers(study, '--transcript', group, '--code', 'tools'), [1]);
  });

  it('finds a transcript from the study’s root, from where the shell is, and by its whole path', async () => {
    const below = path.join(study, 'transcripts');
    for (const name of [
      diaryFile,
      `./${diaryFile}`,
      'diary.transcript',
      path.join(below, 'diary.transcript'),
      '../transcripts/diary.transcript',
    ]) {
      assert.deepEqual(await numbers(below, '--transcript', name), [7, 6], name);
    }
    assert.deepEqual(
      await numbers(path.dirname(study), path.basename(study), '--transcript', 'study/transcripts/diary.transcript'),
      [7, 6],
    );
  });

  it('assign and unassign: write the coding that they answer', async () => {
    const coding = await runJson(study, [
      'assign',
      '--as',
      'bert',
      '--transcript',
      group,
      '--quote',
      'curtains',
      '--code',
      'neighbours',
      '--memo',
      'hm',
      '--doubtful',
    ]);
    const start = codePoints(group1.slice(0, group1.indexOf('curtains')));
    const { id, created } = coding as { id: string; created: string };
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.match(created, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    assert.deepEqual(coding, {
      ...(coding as object),
      code: 'neighbours',
      memo: 'hm',
      doubtful: true,
      quote: 'curtains',
      start,
      end: start + 8,
    });
    const stored = JSON.parse(textOf(study, `${group}.bert.codes.json`)) as { codings: unknown[] };
    assert.deepEqual(stored.codings[0], coding);
    const taken = await runJson(study, ['unassign', '--as', 'bert', '--id', id]);
    assert.deepEqual(taken, coding);
    assert.equal(textOf(study, `${group}.bert.codes.json`), garden[`${group}.bert.codes.json`]);
  });

  it('assign: takes code point offsets, and several codes at once', async () => {
    const start = codePoints(group1.slice(0, group1.indexOf('two wheelbarrows 🌱')));
    const codings = await runJson(study, [
      'assign',
      '--as',
      'bert',
      '--transcript',
      group,
      '--start',
      String(start),
      '--end',
      String(start + 18),
      '--code',
      'tools',
      '--code',
      'plan',
      study,
    ]);
    assert.deepEqual(
      (codings as { quote: string; code: string }[]).map(({ quote, code }) => [quote, code]),
      [
        ['two wheelbarrows 🌱', 'tools'],
        ['two wheelbarrows 🌱', 'plan'],
      ],
    );
  });

  it('knows who codes from --as, INTERCODER_CODER, or git', async () => {
    const who = async (argv: readonly string[], env: Record<string, string>): Promise<string> => {
      const { messages, out } = await run(
        study,
        ['assign', '--transcript', diaryFile, '--quote', 'open', '--code', 'water', ...argv],
        { env },
      );
      rmSync(path.join(study, `${diaryFile}.bert.codes.json`), { force: true });
      return out.split(' ')[0] ?? messages;
    };
    assert.equal(await who(['--as', 'bert'], { INTERCODER_CODER: 'anna' }), 'bert');
    assert.equal(await who([], { INTERCODER_CODER: 'bert' }), 'bert');
    assert.equal(await who([], { INTERCODER_CODER: 'somebody-of-another-study' }), '');
  });

  it('init: makes a study that check has nothing against', async () => {
    const parent = path.dirname(study);
    const made = await run(parent, [
      'init',
      'new/deep',
      '--as',
      'zoe',
      '--title',
      'Ponds: 1',
      '--email',
      'zoe@example.org',
    ]);
    assert.deepEqual([made.code, made.messages], [0, '']);
    const folder = path.join(parent, 'new/deep');
    assert.deepEqual(filesBelow(folder), ['.gitattributes', 'codebook.yaml', 'study.yaml', 'transcripts/.gitkeep']);
    assert.equal((await run(folder, ['check'])).code, 0);
    assert.deepEqual(await runJson(folder, ['summary']), {
      title: 'Ponds: 1',
      transcripts: 0,
      turns: 0,
      words: 0,
      codes: 0,
      codings: { zoe: 0 },
      states: { exact: 0, moved: 0, changed: 0, ambiguous: 0, orphaned: 0 },
      withoutText: [],
    });
    const again = await run(parent, ['init', 'new/deep']);
    assert.equal(again.code, 2);
    assert.match(again.messages, /There is a study here already/);
  });

  it('init: writes settings of the editor only where asked, and never over others', async () => {
    const parent = path.dirname(study);
    const { files } = (await runJson(parent, ['init', 'nested', '--as', 'zoe', '--editor-settings'])) as {
      files: string[];
    };
    assert.equal(files.at(-1), '.vscode/settings.json');
    assert.match(textOf(path.join(parent, 'nested'), files.at(-1) ?? ''), /fileNesting/);
    const withTexts = folderWith({ 'transcripts/one.txt': 'P1: a\n' });
    await run(withTexts, ['init', '.', '--as', 'zoe', '--editor-settings']);
    assert.match(textOf(withTexts, '.vscode/settings.json'), /"\*\*\/transcripts\/\*\*\/\*\.txt": "qda-transcript"/);
  });

  it('init: says which settings of the editor to add by hand where there are some already', async () => {
    const mine = '{ "mine": true }';
    const files = { 'transcripts/one.txt': 'P1: a\n', '.vscode/settings.json': mine };
    const settled = folderWith(files);
    const { out } = await run(settled, ['init', '.', '--as', 'zoe', '--editor-settings']);
    assert.match(out, /\.vscode\/settings\.json is there already and stays as it is\. Add these lines/);
    const added = JSON.parse(out.slice(out.indexOf('{'))) as Record<string, unknown>;
    assert.deepEqual(added['files.associations'], { '**/transcripts/**/*.txt': 'qda-transcript' });
    assert.equal(added['explorer.fileNesting.enabled'], true);
    assert.equal(textOf(settled, '.vscode/settings.json'), mine);
    const again = await runJson(folderWith(files), ['init', '.', '--as', 'zoe', '--editor-settings']);
    assert.deepEqual((again as { settingsToAdd: unknown }).settingsToAdd, added);
    assert.doesNotMatch((await run(folderWith(files), ['init', '.', '--as', 'zoe'])).out, /settings/);
  });

  it('init: names the coder after the login, made fit for it', async () => {
    const parent = path.dirname(study);
    for (const [login, id] of [
      ['Zoë V.', 'zoe-v'],
      ['all', 'all-2'],
      ['con', 'con-2'],
      ['李', 'code'],
    ] as const) {
      const { study: root } = (await runJson(parent, ['init', `of-${id}`], { env: { USER: login } })) as {
        study: string;
      };
      assert.match(textOf(root, 'study.yaml'), new RegExp(`analysis: ${id}\\n`));
    }
    const refused = await run(parent, ['init', 'bad', '--as', 'Anna V.']);
    assert.equal(refused.code, 2);
    assert.ok(!filesBelow(parent).some((file) => file.startsWith('bad')));
  });

  it('says its version', async () => {
    assert.deepEqual(await run(study, ['--version']), { code: 0, out: `${version}\n`, messages: '' });
  });

  it('every command shows its help and exit codes without a study', async () => {
    const empty = folderWith({ [diaryFile]: diary });
    for (const name of ['init', 'example', 'check', 'summary', 'turns', 'codes', 'passages', 'assign', 'unassign']) {
      const { code, out, messages } = await run(empty, [name, '--help']);
      assert.deepEqual([code, messages], [0, ''], name);
      assert.match(out, /Exit codes: 0 fine, 1 findings, 2 cannot/, name);
    }
  });
});
