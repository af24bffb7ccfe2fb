import assert from 'node:assert/strict';
import { relinkTranscript } from '../../../../../src/core/commands/fixes/relinkTranscript';
import { drawRound, previewDraw } from '../../../../../src/core/commands/rounds/drawRound';
import type { DrawChoices } from '../../../../../src/core/commands/rounds/drawChoices';
import { finishRound } from '../../../../../src/core/commands/rounds/finishRound';
import { markUnit } from '../../../../../src/core/commands/rounds/markUnit';
import { verifyRound } from '../../../../../src/core/commands/rounds/verifyRound';
import { markComplete } from '../../../../../src/core/commands/markComplete';
import { checkStudy } from '../../../../../src/core/study/checks/checkStudy';
import type { StudySession } from '../../../../../src/core/study/session';
import { at, diskFull, type MemoryFiles } from '../../../../support/core/memoryFiles';
import { codingId, group1, openGarden, sidecarOf, type Opened } from '../../../../support/core/memoryStudy';
import { codeOf, errorOf } from '../../../../support/core/thrown';

const group = 'transcripts/group1.transcript';
const anna = { coder: 'anna' };
const choices: DrawChoices = { coders: ['anna', 'bert'], fraction: 1, turnsPerPassage: 2, seed: 3 };

async function coded(complete = true): Promise<Opened> {
  const opened = await openGarden({
    [`${group}.anna.codes.json`]: sidecarOf(
      group1,
      { id: codingId(1), code: 'equipment', words: 'two wheelbarrows', memo: 'old' },
      { id: codingId(2), code: 'water', words: 'argues about the water' },
    ),
  });
  if (complete)
    for (const transcript of [at(group), at('transcripts/diary.transcript')])
      await markComplete(opened.session, { transcript, coder: 'anna', isComplete: true });
  opened.files.writes.length = 0;
  return opened;
}

const red = async (session: StudySession): Promise<string[]> =>
  (await verifyRound(session, 'one')).filter(({ ok }) => !ok).map(({ name, key }) => `${name} ${key}`);

async function finishAll(session: StudySession): Promise<void> {
  for (const unit of ['u01', 'u02', 'u03', 'u04'])
    await markUnit(session, { round: 'one', unit, coder: 'bert', as: 'nothingApplies' });
  await finishRound(session, { round: 'one', coder: 'bert' });
}

describe('drawing a round', () => {
  it('writes plan and sample, the book, and what the first coder had coded on the units, finished', async () => {
    const { files, session } = await coded();
    const { draw, written } = await drawRound(session, anna, 'one', choices);
    assert.deepEqual(written, ['rounds/one/codebook.yaml', 'rounds/one/anna.codes.json', 'rounds/one/round.json']);
    assert.equal(files.text('rounds/one/codebook.yaml'), files.text('codebook.yaml'));
    const [round] = session.current.rounds;
    assert.deepEqual(round?.draw, draw);
    const copied = round.codes.get('anna')!.codes;
    assert.deepEqual(
      copied.codings.map(({ id, code, unit, quote }) => [Number(id.slice(-2)), code, unit, quote]),
      [
        [1, 'tools', 'u02', 'two wheelbarrows'],
        [2, 'water', 'u04', 'argues about the water'],
      ],
    );
    // Those of several transcripts come into one file, where each needs a time of its own.
    assert.equal(new Set(copied.codings.map(({ created }) => created)).size, 2);
    assert.ok(copied.finished);
    assert.deepEqual(
      copied.seen,
      draw.units.map(({ id }) => id),
    );
    assert.deepEqual(checkStudy(session, anna), []);
  });

  it('is the same again, byte for byte, and another with another seed', async () => {
    const texts = await Promise.all(
      [3, 3, 4].map(async (seed) => {
        const { files, session } = await coded();
        await drawRound(session, anna, 'one', { ...choices, fraction: 0.5, seed });
        return files.text('rounds/one/round.json');
      }),
    );
    assert.equal(texts[0], texts[1]);
    assert.notEqual(texts[0], texts[2]);
  });

  it('writes nothing for a preview, and tells what the sample can decide', async () => {
    const { files, session } = await coded(false);
    const { preview } = previewDraw(session, anna, choices);
    assert.deepEqual(files.writes, []);
    assert.deepEqual(preview.incomplete, ['transcripts/diary.transcript', group]);
    assert.equal(preview.sample.passages, 4);
    assert.equal(preview.codes.testable, 0);
    assert.equal(preview.codes.each.find(({ code }) => code === 'tools')?.units, 1);
    assert.equal(preview.intervals.length, 6);
  });

  it('leaves no file behind where one of them cannot be written', async () => {
    for (const failing of ['rounds/one/round.json', 'rounds/one/anna.codes.json']) {
      const { files, session } = await coded();
      files.onWrite = (path) => {
        if (path === failing) throw diskFull(path);
      };
      const before = files.paths();
      assert.equal(await codeOf(() => drawRound(session, anna, 'one', choices)), 'file.writeFailed');
      assert.deepEqual(files.paths(), before);
      assert.equal(session.current.rounds.length, 0);
    }
  });

  it('stops where the first coder has not completed what is drawn from, unless told otherwise', async () => {
    const { session } = await coded(false);
    assert.equal(await codeOf(() => drawRound(session, anna, 'one', choices)), 'round.notCompleted');
    await markComplete(session, { transcript: at(group), coder: 'anna', isComplete: true });
    const { draw } = await drawRound(session, anna, 'rest', { ...choices, incomplete: 'leaveOut' });
    assert.ok(draw.units.every(({ transcript }) => transcript === group));
    await drawRound(session, anna, 'each', { ...choices, incomplete: 'draw' });
    const copied = session.current.rounds[0]?.codes.get('anna')?.codes;
    assert.deepEqual(
      copied?.copied?.flatMap(({ units }) => units),
      copied?.seen,
    );
    assert.ok((copied?.seen.length ?? 0) < (session.current.rounds[0]?.draw?.units.length ?? 0));
  });

  it('names the codes that a completed transcript was not read for', async () => {
    const { files, session } = await coded();
    files.put('codebook.yaml', files.text('codebook.yaml')!.replace('name: Water', 'name: Water, created: 2027-01-01'));
    await session.reload();
    const error = await errorOf(() => drawRound(session, anna, 'one', choices));
    assert.equal(error?.code, 'round.notCompleted');
    assert.match(String(error.data.list), /group1\.transcript \(\+ water\)/);
  });

  it('keeps what somebody coded earlier apart in an intra-coder round, and hides it from them', async () => {
    const { session } = await coded();
    await drawRound(session, anna, 'one', { ...choices, coders: ['anna'], purpose: 'intra-coder' });
    assert.deepEqual([...(session.current.rounds[0]?.codes.keys() ?? [])], ['anna.earlier']);
    assert.equal(session.index(anna).passages().length, 0);
    await finishRound(session, { round: 'one', coder: 'anna', withUnitsLeft: true });
    assert.equal(session.index(anna).passages().length, 2);
  });

  const refused: Record<string, readonly [choices: Partial<DrawChoices>, code: string]> = {
    'one coder alone': [{ coders: ['anna'] }, 'round.tooFewCoders'],
    'the same coder twice': [{ coders: ['anna', 'anna'] }, 'round.tooFewCoders'],
    'somebody unknown': [{ coders: ['anna', 'zoe'] }, 'coder.unknown'],
    'two in an intra-coder round': [{ purpose: 'intra-coder' }, 'round.oneCoder'],
    'nothing to code again': [
      { purpose: 'intra-coder', coders: ['bert'], incomplete: 'draw' },
      'round.nothingToRepeat',
    ],
    'a share of 0': [{ fraction: 0 }, 'round.badShare'],
    'a share of more than all': [{ fraction: 1.01 }, 'round.badShare'],
    'a share that is no number': [{ fraction: NaN }, 'round.badShare'],
    'a share of 1e-9': [{ fraction: 1e-9 }, 'round.shareTooSmall'],
    'a seed of -1': [{ seed: -1 }, 'round.badSeed'],
    'a seed of 0.5': [{ seed: 0.5 }, 'round.badSeed'],
    'a seed of 2 ** 32': [{ seed: 2 ** 32 }, 'round.badSeed'],
    'passages of 0 turns': [{ turnsPerPassage: 0 }, 'round.badTurns'],
    "Light's kappa of two": [{ plan: { statistic: 'lightKappa' } }, 'round.lightNeedsThree'],
    'roles for passages': [{ strata: 'role' }, 'round.roleNeedsTurns'],
    'more overlap than coders': [{ assignment: { kind: 'overlap', n: 2 } }, 'round.badOverlap'],
    'an empty frame': [{ plan: { minWords: 1000 } }, 'round.emptyFrame'],
    'training on a round that is not there': [{ trainedOn: { transcripts: [], rounds: ['x'] } }, 'round.unknown'],
  };
  for (const [what, [changed, code]] of Object.entries(refused)) {
    it(`is refused with ${what}, and writes nothing`, async () => {
      const { files, session } = await coded();
      const wanted = { ...choices, turnsPerPassage: 8, ...changed };
      assert.equal(await codeOf(() => drawRound(session, anna, 'one', wanted)), code);
      assert.deepEqual(files.writes, []);
    });
  }

  it('is refused under a name that is taken, or cannot be a folder everywhere', async () => {
    const { session } = await coded();
    await drawRound(session, anna, 'one', { ...choices, seed: 0 });
    assert.equal(await codeOf(() => drawRound(session, anna, 'one', choices)), 'round.exists');
    for (const name of ['', '..', 'a/b', 'Two', 'con']) {
      assert.equal(await codeOf(() => drawRound(session, anna, name, choices)), 'round.badName');
    }
    const { session: other } = await openGarden({ 'rounds/one/notes.txt': 'mine' });
    assert.equal(
      await codeOf(() => drawRound(other, anna, 'one', { ...choices, incomplete: 'draw' })),
      'round.folderTaken',
    );
  });
});

describe('verifying a round', () => {
  async function finished(): Promise<Opened> {
    const opened = await coded();
    await drawRound(opened.session, anna, 'one', choices);
    await finishAll(opened.session);
    return opened;
  }

  it('finds nothing wrong with one that is as it was', async () => {
    const { session } = await finished();
    assert.deepEqual(await red(session), []);
  });

  it('waits for who has not finished', async () => {
    const { session } = await coded();
    await drawRound(session, anna, 'one', choices);
    assert.deepEqual(await red(session), ['finished:bert verify.notFinished']);
    assert.equal(await codeOf(() => finishRound(session, { round: 'one', coder: 'bert' })), 'round.unitsLeft');
  });

  const spoiled: Record<string, readonly [(files: MemoryFiles) => void, ...red: string[]]> = {
    'a unit that was moved by hand': [
      (files) => files.put(draw, files.text(draw)!.replace('"id": "u02"', '"id": "u09"')),
      'draw verify.drawDifferent',
      'sample verify.sampleChanged',
    ],
    'a stratum that was made larger with its transcript': [
      (files) => files.put(draw, files.text(draw)!.replaceAll(/"passages": (\d+)/g, '"passages": $10')),
      'draw verify.drawNumbers',
      'sample verify.sampleChanged',
    ],
    'a minimum that was lowered afterwards': [
      (files) => files.put(draw, files.text(draw)!.replace('"minimum": 0.667', '"minimum": 0.5')),
      'plan verify.planChanged',
    ],
    'another definition in its codebook': [
      (files) => files.put(book, `${files.text(book)}# sharpened\n`),
      'codebook verify.bookChanged',
    ],
    'a finished file that was edited': [
      (files) => files.put(berts, files.text(berts)!.replace('"u04"', '"u05"')),
      'finished:bert verify.fileChanged',
    ],
    'a transcript that was corrected': [
      (files) => files.put(group, group1.replace('digs.', 'dug.')),
      'texts verify.textsChanged',
      'draw verify.drawImpossible',
      'units verify.unitsLost',
    ],
    'a transcript that is gone': [
      (files) => files.delete(group),
      'texts verify.textsChanged',
      'draw verify.drawImpossible',
      'units verify.unitsLost',
    ],
    'a finished file that cannot be read any more': [
      (files) => files.put(berts, '{'),
      'finished:bert verify.fileUnreadable',
    ],
    'a file of somebody who takes no part': [
      (files) => files.put('rounds/one/zoe.codes.json', files.text(berts)!),
      'coders verify.stranger',
    ],
  };
  const [draw, book, berts] = ['rounds/one/round.json', 'rounds/one/codebook.yaml', 'rounds/one/bert.codes.json'];
  for (const [what, [spoil, ...expected]] of Object.entries(spoiled)) {
    it(`tells of ${what}`, async () => {
      const { files, session } = await finished();
      spoil(files);
      await session.reload();
      assert.deepEqual(await red(session), expected);
    });
  }

  it('draws again from an older text where a history is kept', async () => {
    const { files, session } = await finished();
    files.put(group, group1.replace('digs.', 'dug.'));
    await session.reload();
    async function* versions(path: string): AsyncIterable<Uint8Array> {
      await Promise.resolve();
      if (path === group) yield new TextEncoder().encode(group1);
    }
    Object.assign(session.world, { history: { versions } });
    assert.deepEqual(await red(session), ['texts verify.textsChanged', 'units verify.unitsLost']);
  });
});

describe('verifying a round of which a transcript was renamed, with the files of its coders', () => {
  it('says how the round gets the new name, and then finds all as it was', async () => {
    const { files, session } = await coded();
    await drawRound(session, anna, 'one', choices);
    await finishAll(session);
    assert.deepEqual(await red(session), []);
    for (const end of ['', '.anna.codes.json']) {
      files.put(`transcripts/renamed.transcript${end}`, files.text(group + end)!);
      files.delete(at(group + end));
    }
    await session.reload();
    const now = await red(session);
    assert.deepEqual(now, ['texts verify.textsRenamed', 'draw verify.drawImpossible', 'units verify.unitsRenamed']);
    const diary = at('transcripts/diary.transcript');
    const text = files.text(diary)!;
    files.put(diary, 'D7: Nothing of what was there.\n');
    await session.reload();
    const both = ['texts verify.textsBoth', 'draw verify.drawImpossible', 'units verify.unitsBoth'];
    assert.deepEqual(await red(session), both);
    files.put(diary, text);
    await session.reload();
    await relinkTranscript(session, at(group));
    assert.deepEqual(await red(session), []);
  });
});
