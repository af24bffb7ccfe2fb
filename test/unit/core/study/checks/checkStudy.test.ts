import assert from 'node:assert/strict';
import { problemsEn } from '../../../../../src/core/messages/en/problems';
import { checkStudy } from '../../../../../src/core/study/checks/checkStudy';
import { codingId, group1, openGarden, sidecarOf } from '../../../../support/core/memoryStudy';
import { roundOf } from '../../../../support/core/rounds';
import { bookRows, roundRows, settingsRows, sidecarRows, transcriptRows, type CheckRow } from './checkRows';

const tables = {
  transcript: transcriptRows,
  codebook: bookRows,
  'study.yaml': settingsRows,
  sidecar: sidecarRows,
  round: roundRows,
};

/** `code line:column`, from 1; the other files of a case have their own problems, which are not asked for. */
async function problemsOf({ file, content, with: more }: CheckRow): Promise<string[]> {
  const { session } = await openGarden({ 'rounds/one/round.json': finishedRound, ...more, [file]: content });
  return checkStudy(session, { coder: 'anna' })
    .filter((problem) => problem.file === file)
    .map(({ code, range }) => `${code} ${range ? `${range.start.line + 1}:${range.start.column + 1}` : '–'}`);
}

const annas = 'transcripts/group1.transcript.anna.codes.json';

const finishedRound = roundOf([]);

const roundBook = 'rounds/one/codebook.yaml';

describe('checkStudy', () => {
  it('finds nothing in a study without problems', async () => {
    const { session } = await openGarden({ 'rounds/one/round.json': finishedRound, [roundBook]: 'format: 1\n' });
    assert.deepEqual(checkStudy(session, { coder: undefined }), []);
  });

  it('finds the codebook of a round that is not there', async () => {
    const { session } = await openGarden({ 'rounds/one/round.json': finishedRound });
    assert.deepEqual(
      checkStudy(session, { coder: undefined }).map(({ file, code }) => [file, code]),
      [[roundBook, 'round.bookGone']],
    );
  });

  for (const [kind, rows] of Object.entries(tables)) {
    for (const row of rows) {
      it(`${kind}: ${row.what}`, async () => assert.deepEqual(await problemsOf(row), row.found));
    }
  }

  it('finds a codebook that is not there', async () => {
    const { session } = await openGarden({ 'codebook.yaml': undefined });
    const found = checkStudy(session, { coder: 'anna' }).map(({ file, code }) => `${file} ${code}`);
    assert.deepEqual(found, ['codebook.yaml codebook.missing']);
  });

  it('says of a codebook that cannot be read just that, and not of every coding that its code is missing', async () => {
    for (const content of ['format: 1\ncodes:\n\t- id: a\n', undefined]) {
      const { session } = await openGarden({
        'codebook.yaml': content,
        [annas]: sidecarOf(group1, { id: codingId(1), words: 'no plan', code: 'gone' }),
      });
      const found = checkStudy(session, { coder: 'anna' });
      assert.deepEqual(
        found.map(({ file }) => file),
        ['codebook.yaml'],
      );
    }
  });

  it('says of a codebook without codes just that, once there are codings', async () => {
    const own = sidecarOf(group1, { id: codingId(1), words: 'no plan', code: 'gone' });
    for (const content of ['', 'format: 1\ncodes: []\n']) {
      const { session } = await openGarden({ 'codebook.yaml': content, [annas]: own });
      const found = checkStudy(session, { coder: 'anna' });
      assert.deepEqual(
        found.map(({ file, code, data }) => [file, code, data]),
        [['codebook.yaml', 'codebook.noCodes', { code: 'gone' }]],
      );
      const { session: uncoded } = await openGarden({ 'codebook.yaml': content });
      assert.deepEqual(checkStudy(uncoded, { coder: 'anna' }), []);
    }
  });

  it('finds the line of every coding, wherever its id is mentioned first', async () => {
    const codings = Array.from({ length: 2500 }, (_, index) => ({
      id: codingId(index),
      words: 'no plan',
      code: 'gone',
    }));
    const sidecar = sidecarOf(group1, ...codings);
    const { session } = await openGarden({ [annas]: sidecar });
    const lines = sidecar.split('\n');
    const found = checkStudy(session, { coder: 'anna' }).filter(({ code }) => code === 'sidecar.unknownCode');
    assert.equal(found.length, codings.length);
    for (const { range } of found) assert.match(lines[range?.start.line ?? -1] ?? '', /"id": /);
    assert.equal(new Set(found.map(({ range }) => range?.start.line)).size, codings.length);
  });

  it('finds everything at once, in order of file and place', async () => {
    const files = new Map(
      [...transcriptRows.slice(-3), ...bookRows.slice(-8), ...sidecarRows].map((row) => [row.file, row.content]),
    );
    const { session } = await openGarden(Object.fromEntries(files));
    const places = checkStudy(session, { coder: 'anna' }).map(
      ({ file, range }) => [file, range?.start.line ?? -1] as const,
    );
    assert.ok(places.length >= 5);
    assert.deepEqual(
      places,
      places.toSorted((a, b) => (a[0] === b[0] ? a[1] - b[1] : a[0] < b[0] ? -1 : 1)),
    );
  });

  it('has a row for every problem there is', () => {
    const rows = Object.values(tables).flat();
    const covered = new Set([...rows.flatMap(({ found }) => found.map((each) => each.split(' ')[0]))]);
    const missing = Object.keys(problemsEn).filter((code) => !covered.has(code));
    // No file of a study has a number of its own, words that changed are found only from the text they were in, a file
    // that is not there or says nothing has no row (it is tested above), of unmerged files only git knows, of links
    // only a disk, what lies outside is only looked for from the shell, and what a round hides and other transcripts
    // have takes more files (it is tested through the shell).
    assert.deepEqual(missing.sort(), [
      'codebook.missing',
      'codebook.noCodes',
      'file.folderNotFollowed',
      'file.linkNotFollowed',
      'file.linked',
      'file.linkedFolder',
      'file.notANumber',
      'file.unmerged',
      'round.bookGone',
      'round.hides',
      'sidecar.alsoElsewhere',
      'sidecar.changed',
      'sidecar.outsideStudy',
      'sidecar.wordsElsewhere',
    ]);
  });
});
