import assert from 'node:assert/strict';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Coding } from '../../../src/core/coding/sidecar';
import { textHash } from '../../../src/core/text/textHash';
import { filesBelow, folderWith, removeFolders, run, runJson, textOf } from '../../support/cli';
import { codebook, settings } from '../../support/core/memoryStudy';
import { codingsOf, fileOf, turnsOf } from '../../support/core/interviews';

const [one, two] = ['transcripts/one.transcript', 'transcripts/two.transcript'];
const ofAnna = (file: string): string => `${file}.anna.codes.json`;
const ofBert = (file: string): string => `${file}.bert.codes.json`;

const [gardens, bridges] = [turnsOf(1, 12), turnsOf(2, 12)];
const [first, second] = [gardens.join(''), bridges.join('')];
const [annasOne, annasTwo] = [codingsOf(first, 100), codingsOf(second, 200, 'water')];
const bertsOne = codingsOf(first, 300, 'plan');

const study = (): string =>
  folderWith({
    'study.yaml': settings,
    'codebook.yaml': codebook,
    [one]: first,
    [two]: second,
    [ofAnna(one)]: fileOf(annasOne),
    [ofAnna(two)]: fileOf(annasTwo),
    [ofBert(one)]: fileOf(bertsOne),
  });

const put = (folder: string, file: string, text: string): void => writeFileSync(path.join(folder, file), text);
const stored = (folder: string, file: string): readonly Coding[] =>
  existsSync(path.join(folder, file)) ? (JSON.parse(textOf(folder, file)) as { codings: Coding[] }).codings : [];
const idsIn = (folder: string, file: string): readonly string[] => stored(folder, file).map(({ id }) => id);
const idsOf = (codings: readonly Coding[]): readonly string[] => codings.map(({ id }) => id);

interface Told {
  readonly code: string;
  readonly file: string;
  readonly message: string;
  readonly severity: string;
}

const check = async (folder: string): Promise<readonly Told[]> =>
  ((await runJson(folder, ['check'])) as { problems: readonly Told[] }).problems;

/** All that asks for something: what stands between other words now is only worth knowing. */
const told = async (folder: string): Promise<readonly string[]> =>
  (await check(folder))
    .filter(({ severity }) => severity !== 'information')
    .map(({ code, file }) => `${code} ${path.basename(file)}`);

/** Every coding but those that wait is in one file, at its words in the text that the file belongs to. */
function isWhole(
  folder: string,
  all: readonly Coding[],
  files: readonly string[],
  ...waiting: readonly string[]
): void {
  const found = files.flatMap((file) => {
    const text = Array.from(textOf(folder, file.replace(/\.\w+\.codes\.json$/, '')));
    const settled = stored(folder, file).filter(({ id }) => !waiting.includes(id));
    return settled.map((coding) => {
      assert.equal(text.slice(coding.start, coding.end).join(''), coding.quote);
      return [coding.id, coding.code, coding.quote].join(' ');
    });
  });
  assert.deepEqual([...found].sort(), all.map(({ id, code, quote }) => [id, code, quote].join(' ')).sort());
}

describe('Passages that are in another transcript', () => {
  afterEach(removeFolders);

  it('two transcripts changed places: check says so once for each, with the command that moves their codings', async () => {
    const folder = study();
    put(folder, one, second);
    put(folder, two, first);
    const problems = await check(folder);
    assert.deepEqual(
      problems.map(({ code, file, severity }) => `${severity} ${code} ${path.basename(file)}`),
      [ofAnna(one), ofBert(one), ofAnna(two)].map((file) => `error sidecar.elsewhere ${path.basename(file)}`),
    );
    assert.equal(
      problems[0]?.message,
      `16 passages of ${one} stand word for word in ${two} now. No older version that is kept tells since when: look whether they were there all along. To move the codings of anna there: intercoder reanchor --move --as anna, or Review Moved Passages in the editor. Until then they count nowhere.`,
    );
    const before = textOf(folder, ofBert(one));
    const answer = await run(folder, ['reanchor', '--move', '--as', 'anna', '--coder', 'anna']);
    assert.equal(answer.code, 0);
    const untold =
      'No older version that is kept tells since when the words are there: look whether they were there all along.';
    const said = (from: string, to: string): string => `16 codings moved from ${from} to ${to}. ${untold}\n`;
    assert.equal(answer.messages, said(one, two) + said(two, one));
    assert.equal(answer.out, 'Every coding is at its place.\n', 'listed is what is left');
    isWhole(folder, annasOne, [ofAnna(two)]);
    isWhole(folder, annasTwo, [ofAnna(one)]);
    assert.equal(textOf(folder, ofBert(one)), before);
    assert.deepEqual(await told(folder), ['sidecar.elsewhere one.transcript.bert.codes.json']);
    const berts = (await runJson(folder, ['reanchor', '--move', '--as', 'bert'])) as {
      codings: readonly unknown[];
      moved: readonly object[];
    };
    assert.deepEqual(berts.codings, []);
    assert.deepEqual(berts.moved, [{ from: one, to: two, ids: idsIn(folder, ofBert(two)), untold: true }]);
    isWhole(folder, bertsOne, [ofBert(two)]);
    assert.deepEqual(await told(folder), []);
  });

  it('two transcripts with the same introduction changed places, and nothing older tells: what both have is told of', async () => {
    const introduction = turnsOf(7, 3).join('');
    const coded = codingsOf(introduction + first, 100);
    const folder = folderWith({
      'study.yaml': settings,
      'codebook.yaml': codebook,
      [one]: introduction + second,
      [two]: introduction + first,
      [ofAnna(one)]: fileOf(coded),
    });
    assert.deepEqual(await told(folder), [
      'sidecar.alsoElsewhere one.transcript.anna.codes.json',
      'sidecar.elsewhere one.transcript.anna.codes.json',
    ]);
    const answer = await run(folder, ['reanchor', '--move', '--as', 'anna']);
    const [id = ''] = idsIn(folder, ofAnna(one));
    const command = `reanchor --accept ${id} --in ${two} --as anna`;
    assert.match(answer.messages, new RegExp(`^\\d codings stay in ${one}, since .*: intercoder ${command}$`, 'm'));
    await run(folder, command.split(' '));
    assert.ok(idsIn(folder, ofAnna(two)).includes(id) && !idsIn(folder, ofAnna(one)).includes(id));
  });

  it('a transcript was split in two: what the second has goes there, also at the cut and where it is short', async () => {
    const folder = study();
    put(folder, one, gardens.slice(0, 7).join(''));
    put(folder, 'transcripts/one-b.transcript', `---\ntitle: Second part\n---\n${gardens.slice(7).join('')}`);
    assert.deepEqual(await told(folder), [
      'sidecar.elsewhere one.transcript.anna.codes.json',
      'sidecar.elsewhere one.transcript.bert.codes.json',
    ]);
    await run(folder, ['reanchor', '--move', '--write', '--as', 'anna']);
    await run(folder, ['reanchor', '--move', '--write', '--as', 'bert']);
    assert.deepEqual(await told(folder), []);
    const part = 'transcripts/one-b.transcript';
    isWhole(folder, annasOne, [ofAnna(one), ofAnna(part)]);
    isWhole(folder, bertsOne, [ofBert(one), ofBert(part)]);
    assert.equal(stored(folder, ofAnna(part)).length, 7);
  });

  it('a transcript was split in two and is not there any more: its file goes with its last coding', async () => {
    const folder = study();
    rmSync(path.join(folder, one));
    const [a, b] = ['transcripts/a.transcript', 'transcripts/b.transcript'];
    put(folder, a, gardens.slice(0, 6).join(''));
    put(folder, b, gardens.slice(6).join(''));
    assert.deepEqual(await told(folder), [
      'sidecar.elsewhere one.transcript.anna.codes.json',
      'sidecar.elsewhere one.transcript.anna.codes.json',
      'sidecar.elsewhere one.transcript.bert.codes.json',
      'sidecar.elsewhere one.transcript.bert.codes.json',
    ]);
    await run(folder, ['reanchor', '--move', '--as', 'anna']);
    isWhole(folder, annasOne, [ofAnna(a), ofAnna(b)]);
    assert.deepEqual(
      filesBelow(folder).filter((file) => file.includes('one.transcript')),
      [ofBert(one)],
    );
  });

  it('a part was moved into another transcript: what was coded there stays, also between what comes', async () => {
    const folder = study();
    put(folder, one, [...gardens.slice(0, 4), ...gardens.slice(9)].join(''));
    put(folder, two, [...bridges.slice(0, 5), ...gardens.slice(4, 9), ...bridges.slice(5)].join(''));
    const listed = (await runJson(folder, ['reanchor', '--coder', 'anna', '--as', 'anna'])) as {
      codings: readonly {
        id: string;
        quote: string;
        state: string;
        elsewhere?: { transcript: string; start: number };
      }[];
    };
    const away = listed.codings.filter(({ elsewhere }) => elsewhere !== undefined);
    // The last one is a "Yeah." at the cut: before it stands what stood there, behind it other words.
    assert.equal(away.length, 6);
    const words = await run(folder, ['reanchor', '--coder', 'anna', '--as', 'anna']);
    assert.match(words.out, /word for word in transcripts\/two\.transcript, line \d+/);
    assert.match(words.out, /intercoder reanchor --move\./);
    await run(folder, ['reanchor', '--move', '--write', '--as', 'anna']);
    const left = listed.codings.filter(({ state, elsewhere }) => state !== 'moved' && elsewhere === undefined);
    assert.deepEqual(
      left.map(({ quote }) => quote),
      ['Yeah.'],
    );
    const found = [...annasOne, ...annasTwo].filter(({ id }) => id !== left[0]?.id);
    isWhole(folder, found, [ofAnna(one), ofAnna(two)], left[0]?.id ?? '');
    assert.ok(away.every(({ id }) => idsIn(folder, ofAnna(two)).includes(id)));
    assert.equal((await told(folder)).filter((problem) => problem.includes('anna')).length, 1);
  });

  describe('that were read completely', () => {
    const mark = (at: string, text: string): object => ({ at: `2026-02-0${at}T10:00:00Z`, text: textHash(text) });
    const marked = (codings: readonly Coding[], complete: object): string =>
      JSON.stringify({ format: 1, complete, codings, memos: [] });
    const marksIn = (folder: string, ...files: readonly string[]): readonly unknown[] =>
      files.map((file) => (JSON.parse(textOf(folder, ofAnna(file))) as { complete?: object }).complete);
    const part = 'transcripts/one-b.transcript';

    it('changed places: each mark is with its text', async () => {
      const folder = study();
      put(folder, ofAnna(one), marked(annasOne, mark('1', first)));
      put(folder, ofAnna(two), marked(annasTwo, mark('2', second)));
      put(folder, one, second);
      put(folder, two, first);
      await run(folder, ['reanchor', '--move', '--as', 'anna']);
      assert.deepEqual(marksIn(folder, one, two), [mark('2', second), mark('1', first)]);
    });

    it('changed places, and one of them was not read: its mark leaves with its text', async () => {
      const folder = study();
      put(folder, ofAnna(one), marked(annasOne, mark('1', first)));
      put(folder, one, second);
      put(folder, two, first);
      await run(folder, ['reanchor', '--move', '--as', 'anna']);
      assert.deepEqual(marksIn(folder, one, two), [undefined, mark('1', first)]);
    });

    it('were split: both parts were read, also where the first has another name now', async () => {
      for (const beginning of [one, 'transcripts/one-a.transcript']) {
        const folder = study();
        put(folder, ofAnna(one), marked(annasOne, mark('1', first)));
        rmSync(path.join(folder, one));
        const parts = [gardens.slice(0, 7), gardens.slice(7)].map((turns) => turns.join('')) as [string, string];
        put(folder, beginning, parts[0]);
        put(folder, part, parts[1]);
        await run(folder, ['reanchor', '--move', '--as', 'anna']);
        assert.deepEqual(
          marksIn(folder, beginning, part),
          parts.map((text) => mark('1', text)),
        );
        assert.equal(existsSync(path.join(folder, ofAnna(one))), beginning === one);
      }
    });

    it('were split and changed, or put into a text that was not read: the mark stays where it is', async () => {
      const folder = study();
      const whole = mark('1', first);
      put(folder, ofAnna(one), marked(annasOne, whole));
      put(folder, one, gardens.slice(0, 7).join(''));
      put(folder, part, `${gardens.slice(7).join('')}P1: And this was never there.\n`);
      await run(folder, ['reanchor', '--move', '--as', 'anna']);
      assert.deepEqual(marksIn(folder, one, part), [whole, undefined]);
      const gone = study();
      put(gone, ofAnna(one), marked(annasOne, whole));
      for (const file of [one, ofBert(one)]) rmSync(path.join(gone, file));
      put(gone, two, second + first);
      await run(gone, ['reanchor', '--move', '--as', 'anna']);
      assert.deepEqual(idsIn(gone, ofAnna(one)), []);
      assert.deepEqual(marksIn(gone, one, two), [whole, undefined], 'nobody takes it away');
      assert.ok((await told(gone)).includes(`sidecar.withoutTranscript ${path.basename(ofAnna(one))}`));
    });

    it('do not lose the mark of a part that was marked by itself', async () => {
      const folder = study();
      const [a, b] = [gardens.slice(0, 7).join(''), gardens.slice(7).join('')];
      put(folder, ofAnna(one), marked(annasOne, mark('1', first)));
      put(folder, one, a);
      put(folder, part, b);
      put(folder, ofAnna(part), marked([], mark('3', b)));
      await run(folder, ['reanchor', '--move', '--as', 'anna']);
      assert.deepEqual(marksIn(folder, one, part), [mark('1', first), mark('3', b)]);
    });
  });

  it('goes on where a move was cut off between its two files, and doubles nothing', async () => {
    const folder = study();
    put(folder, one, second);
    put(folder, two, first);
    const before = textOf(folder, ofAnna(one));
    await run(folder, ['reanchor', '--move', '--as', 'anna', '--transcript', one]);
    put(folder, ofAnna(one), before);
    const problems = (await told(folder)).filter((problem) => problem.includes('anna'));
    assert.deepEqual(new Set(problems.map((problem) => problem.split(' ')[0])), new Set(['sidecar.elsewhere']));
    await run(folder, ['reanchor', '--move', '--as', 'anna']);
    isWhole(folder, annasOne, [ofAnna(two)]);
    isWhole(folder, annasTwo, [ofAnna(one)]);
  });

  it('moves nothing to a copy that has what the transcript still has', async () => {
    const folder = study();
    put(folder, 'transcripts/backup.transcript', first);
    put(folder, one, gardens.slice(0, 8).join(''));
    assert.ok(!(await told(folder)).some((problem) => problem.startsWith('sidecar.elsewhere')));
    const answer = await run(folder, ['reanchor', '--move', '--as', 'anna']);
    assert.match(answer.messages, /^No passage of yours is for certain in another transcript: nothing was moved\.$/m);
    assert.deepEqual(idsIn(folder, ofAnna(one)), idsOf(annasOne));
  });

  it('guesses nothing where two transcripts have the part, nor where its words were changed', async () => {
    const folder = study();
    const part = gardens.slice(7).join('');
    put(folder, one, gardens.slice(0, 7).join(''));
    put(folder, 'transcripts/b.transcript', part);
    put(folder, 'transcripts/c.transcript', part);
    assert.ok((await told(folder)).every((problem) => !problem.startsWith('sidecar.elsewhere')));
    rmSync(path.join(folder, 'transcripts/c.transcript'));
    put(folder, 'transcripts/b.transcript', part.replaceAll('🌱', 'and').replaceAll('P1: ', 'P1: Well, '));
    assert.ok((await told(folder)).every((problem) => !problem.startsWith('sidecar.elsewhere')));
  });

  it('leaves alone what was coded anew in the other transcript with the same code', async () => {
    const folder = study();
    const part = 'transcripts/b.transcript';
    put(folder, one, gardens.slice(0, 7).join(''));
    put(folder, part, gardens.slice(7).join(''));
    const anew = codingsOf(gardens.slice(7).join(''), 500);
    put(folder, ofAnna(part), fileOf(anew.slice(1, 3)));
    await run(folder, ['reanchor', '--move', '--as', 'anna']);
    const ids = idsIn(folder, ofAnna(part));
    assert.equal(ids.length, 7);
    assert.ok(anew.slice(1, 3).every(({ id }) => ids.includes(id)));
    const left = (await told(folder)).filter((problem) => problem.includes('one.transcript.anna'));
    assert.deepEqual(left, Array(2).fill('sidecar.outOfText one.transcript.anna.codes.json'));
  });

  it('follows a renamed transcript first, and moves the rest', async () => {
    const folder = study();
    const renamed = 'transcripts/new.transcript';
    renameSync(path.join(folder, one), path.join(folder, renamed));
    put(folder, renamed, gardens.slice(0, 11).join(''));
    put(folder, 'transcripts/rest.transcript', gardens.slice(11).join(''));
    assert.ok((await told(folder)).every((problem) => problem.startsWith('sidecar.transcriptRenamed')));
    await run(folder, ['check', '--relink']);
    await run(folder, ['reanchor', '--move', '--as', 'anna']);
    isWhole(folder, annasOne, [ofAnna(renamed), ofAnna('transcripts/rest.transcript')]);
  });
});
