import assert from 'node:assert/strict';
import type { DrawChoices } from '../../../../../src/core/commands/rounds/drawChoices';
import { previewDraw } from '../../../../../src/core/commands/rounds/drawRound';
import { recode } from '../../../../../src/core/commands/recode';
import { openUnit } from '../../../../../src/core/commands/rounds/openUnit';
import { spanOf } from '../../../../../src/core/study/placement';
import { roundJudgements } from '../../../../../src/core/study/judgements/roundJudgements';
import type { StudyPath } from '../../../../../src/core/text/studyPath';
import type { StudySession } from '../../../../../src/core/study/session';
import { at, type MemoryFiles } from '../../../../support/core/memoryFiles';
import { codebook, openGarden, spanOfWords } from '../../../../support/core/memoryStudy';
import { drawOf, roundOf, unitOf } from '../../../../support/core/rounds';
import { codeOf, errorOf } from '../../../../support/core/thrown';

const path = at('transcripts/long.transcript');
const turns = Array.from(
  { length: 20 },
  (_, index) => `P${1 + (index % 2)}: In year ${index} the ${index % 3 === 0 ? 'beans' : 'roses'} came up very late.\n`,
);
const text = turns.join('');
const unit = { round: 'one', unit: 'u01' } as const;

async function opened(): Promise<{ files: MemoryFiles; session: StudySession }> {
  const { files, session } = await openGarden({
    [path]: text,
    'rounds/one/round.json': roundOf(['anna', 'bert'], unitOf(path, text, turns[8]!.trim(), turns[11]!.trim())),
    'rounds/one/codebook.yaml': codebook,
  });
  const passages = [{ span: spanOfWords(text, 'year 9 the beans came') }];
  await recode(session, { transcript: path, coder: 'bert', passages, add: ['water'], inRound: unit });
  return { files, session };
}

const wordsOf = (session: StudySession): string => {
  const { span } = openUnit(session, unit, 'bert');
  return session.current.transcripts.get(path)!.source!.slice(span);
};

const codedWords = (session: StudySession): readonly (string | undefined)[] =>
  session
    .inRound('one', 'bert')!
    .index.placed(path)
    .map(({ anchored }) => {
      const found = spanOf(anchored);
      return found && session.current.transcripts.get(path)!.source!.slice(found);
    });

describe('a round whose text is changed while it is judged', () => {
  it('has its passages and codings again where their words were corrected, once they have been looked for', async () => {
    const { files, session } = await opened();
    const corrected = text
      .replace('In year 8 the roses came up', 'In the year 8 the roses came up')
      .replace('year 9 the beans came', 'year 9 the green beans came')
      .replace('In year 11 the roses came up', 'In year 11 roses came up');
    files.put(path, `%% checked against the tape\n${corrected}`);
    await session.reload([path]);
    assert.equal(
      await codeOf(() => Promise.resolve().then(() => openUnit(session, unit, 'bert'))),
      'round.unitNotFound',
    );
    assert.equal(session.isSettled, false);
    await session.settleAnchors();
    assert.equal(session.isSettled, true);
    assert.equal(
      wordsOf(session),
      corrected.slice(corrected.indexOf('P1: In the year 8'), corrected.indexOf('P1: In year 12')).trimEnd(),
    );
    assert.deepEqual(codedWords(session), ['year 9 the green beans came']);
    const [round] = session.current.rounds;
    const { passages, notFound, leftOut } = roundJudgements(session.current, round!, round!.draw!);
    assert.deepEqual([passages.length, notFound, leftOut.orphaned], [1, [], 0]);
    assert.equal(passages[0]?.given.length, 1);
  });

  it('begins with a whole turn where its first words, its label among them, are others now', async () => {
    const { files, session } = await opened();
    const corrected = text.replace('P1: In year 8 the', 'Gardener (the second): So, year 8 the');
    files.put(path, corrected);
    await session.reload([path]);
    await session.settleAnchors();
    assert.ok(wordsOf(session).startsWith('Gardener (the second): So, year 8 the roses'), wordsOf(session));
  });

  it('says so where a passage is gone, and never takes another for it', async () => {
    const { files, session } = await opened();
    files.put(path, turns.filter((_, index) => index < 8 || index > 11).join(''));
    await session.reload([path]);
    await session.settleAnchors();
    assert.equal(session.isSettled, true);
    assert.equal(
      await codeOf(() => Promise.resolve().then(() => openUnit(session, unit, 'bert'))),
      'round.unitNotFound',
    );
    const [round] = session.current.rounds;
    assert.deepEqual(roundJudgements(session.current, round!, round!.draw!).notFound, ['u01']);
    assert.deepEqual(codedWords(session), [undefined]);
  });

  it('leaves a stratum its weight where a passage of it is gone', async () => {
    const { files, session } = await openGarden({
      [path]: text,
      'rounds/one/round.json': drawOf({
        coders: ['anna', 'bert'],
        frame: { transcripts: [{ path, sha256: '0'.repeat(64), passages: 10 }] },
        strata: [{ name: path, passages: 10, drawn: 2 }],
        units: [
          unitOf(path, text, turns[2]!.trim(), turns[4]!.trim()),
          unitOf(path, text, turns[8]!.trim(), turns[11]!.trim(), 'u02'),
        ],
      }),
      'rounds/one/codebook.yaml': codebook,
    });
    const weights = (): readonly number[] => {
      const [round] = session.current.rounds;
      return roundJudgements(session.current, round!, round!.draw!).passages.map(({ weight }) => weight);
    };
    assert.deepEqual(weights(), [5, 5]);
    files.put(path, turns.filter((_, index) => index < 8 || index > 11).join(''));
    await session.reload([path]);
    await session.settleAnchors();
    assert.deepEqual(weights(), [10]);
  });

  it('has them again where the text comes back', async () => {
    const { files, session } = await opened();
    files.put(path, 'P1: Nothing of it.\n');
    await session.reload([path]);
    await session.settleAnchors();
    files.put(path, text);
    await session.reload([path]);
    assert.equal(wordsOf(session), turns.slice(8, 12).join('').trimEnd());
    assert.deepEqual(codedWords(session), ['year 9 the beans came']);
  });
});

describe('a draw after training', () => {
  const choices: DrawChoices = {
    coders: ['anna', 'bert'],
    draw: 'turn',
    fraction: 1,
    incomplete: 'draw',
    trainedOn: { transcripts: [], rounds: ['one'] },
  };
  const drawn = (session: StudySession, more: readonly StudyPath[] = []): readonly string[] => {
    const trainedOn = { transcripts: more, rounds: ['one'] };
    const { draw } = previewDraw(session, { coder: 'anna' }, { ...choices, trainedOn });
    return draw.units.filter((one) => one.transcript === path).map(({ first }) => first.anchor.quote);
  };

  it('leaves out the passages as they stand now, where turns were added since', async () => {
    const { files, session } = await opened();
    files.put(
      path,
      turns.slice(0, 3).join('') +
        'P2: This was left out when it was written down.\n'.repeat(4) +
        turns.slice(3).join(''),
    );
    await session.reload([path]);
    await session.settleAnchors();
    const words = drawn(session);
    assert.equal(words.length, 20);
    for (const turn of turns.slice(8, 12)) assert.ok(!words.some((one) => turn.includes(one.trim())), turn);
  });

  it('says which passages are lost, and goes on where their transcript is left out as a whole', async () => {
    const { files, session } = await opened();
    files.put(path, turns.filter((_, index) => index < 8 || index > 11).join(''));
    await session.reload([path]);
    await session.settleAnchors();
    const error = await errorOf(() => Promise.resolve().then(() => drawn(session)));
    assert.equal(error?.code, 'round.trainingLost');
    assert.deepEqual(error.data, { round: 'one', list: 'u01', files: path });
    assert.deepEqual(drawn(session, [path]), []);
  });
});
