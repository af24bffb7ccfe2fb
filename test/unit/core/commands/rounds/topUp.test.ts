import assert from 'node:assert/strict';
import { agreementBundle } from '../../../../../src/core/commands/agreement/bundle';
import { reportRound } from '../../../../../src/core/commands/agreement/reportRound';
import { assign } from '../../../../../src/core/commands/assign';
import { finishRound } from '../../../../../src/core/commands/rounds/finishRound';
import { markUnit } from '../../../../../src/core/commands/rounds/markUnit';
import { packageFor } from '../../../../../src/core/commands/rounds/packageRound';
import { topUpRound } from '../../../../../src/core/commands/rounds/topUpRound';
import { verifyRound } from '../../../../../src/core/commands/rounds/verifyRound';
import { readStatisticsJson } from '../../../../../src/core/commands/statistics/readStatisticsJson';
import { runStatistics } from '../../../../../src/core/commands/statistics/runStatistics';
import { serializeDraw } from '../../../../../src/core/study/rounds/roundFiles';
import { withRareCode } from '../../../../support/core/rareCode';
import { spanOfWords } from '../../../../support/core/memoryStudy';
import { diskFull } from '../../../../support/core/memoryFiles';
import { codeOf } from '../../../../support/core/thrown';

describe('topping up a round for rare codes', () => {
  it('adds applications of the first coder and as many decoys, and no file says which is which', async () => {
    const { session } = await withRareCode();
    const before = session.current.rounds[0]!.draw!.units.length;
    const added = await topUpRound(session, 'one', { codes: ['water'], seed: 2, most: 3 });
    assert.equal(added.length, 6);
    const round = session.current.rounds[0]!;
    assert.equal(round.draw!.units.length, before + 6);
    const coded = new Set(round.codes.get('anna')!.codes.codings.map(({ unit }) => unit));
    assert.equal(added.filter(({ id }) => coded.has(id)).length, 3);
    const times = round.codes.get('anna')!.codes.codings.map(({ created }) => created);
    assert.equal(new Set(times).size, times.length);
    const turns = added.map(({ first }) => first.turn!);
    assert.deepEqual(
      turns,
      turns.toSorted((a, b) => a - b),
    );
    const shape = added.map((unit) => Object.keys(unit).join());
    assert.equal(new Set(shape).size, 1);
  });

  it('leaves the round as verifiable as before, and a package silent about it', async () => {
    const { session } = await withRareCode();
    await topUpRound(session, 'one', { codes: ['water'], seed: 2 });
    assert.ok(!serializeDraw(packageFor(session, 'one', 'bert').draw).includes('topUp'));
    await finishRound(session, { round: 'one', coder: 'bert', withUnitsLeft: true });
    assert.deepEqual(
      (await verifyRound(session, 'one')).filter(({ ok }) => !ok),
      [],
    );
    assert.equal(await codeOf(() => topUpRound(session, 'one', { codes: ['water'] })), 'round.topUpTooLate');
  });

  it('is told of and bundled apart, as the share that was confirmed of the codes it was for', async () => {
    const { session } = await withRareCode();
    const added = await topUpRound(session, 'one', { codes: ['water'], seed: 2, most: 3 });
    const coded = new Set(session.current.rounds[0]!.codes.get('anna')!.codes.codings.map(({ unit }) => unit));
    const [first, second] = added.filter(({ id }) => coded.has(id));
    const [decoy] = added.filter(({ id }) => !coded.has(id));
    // The second coder finds two of the three, and one where the first did not.
    const found = new Set([first!, second!, decoy!].map(({ id }) => id));
    for (const { id, transcript, first: turn } of session.current.rounds[0]!.draw!.units) {
      const ref = { round: 'one', unit: id } as const;
      if (found.has(id)) {
        const span = spanOfWords(session.current.transcripts.get(transcript)!.source!.text, `Turn ${turn.turn} of`);
        await assign(session, { transcript, coder: 'bert', span, codes: ['water'], inRound: ref });
      }
      await markUnit(session, { ...ref, coder: 'bert', as: found.has(id) ? 'judged' : 'nothingApplies' });
    }
    await finishRound(session, { round: 'one', coder: 'bert' });
    const { topUp, units, counts } = reportRound(session.current, 'one');
    assert.deepEqual(topUp, { water: { applications: 3, confirmed: 2 } });
    assert.equal(counts.water?.all, 0);
    assert.equal(units?.turn.n, session.current.rounds[0]!.draw!.units.length - added.length);
    const bundle = agreementBundle(session.current, 'one');
    const file = bundle.find(({ name }) => name === 'top-ups.json');
    const read = readStatisticsJson('top-ups.json', file!.content);
    const again = runStatistics(read, { metric: 'nominal' });
    assert.deepEqual(again, {
      perCode: { water: { applications: 3, confirmed: 2, share: { value: 2 / 3, n: 3 } } },
    });
    for (const { name, content } of bundle) {
      if (!['round.json', 'top-ups.json'].includes(name)) assert.ok(!content.includes(added[0]!.id), name);
      assert.doesNotMatch(content, /anna|bert|Turn \d|transcripts\//);
    }
  });

  it('freezes nothing anew that was changed by hand after it was finished', async () => {
    const { files, session } = await withRareCode();
    const anna = session.current.rounds[0]!.codes.get('anna')!;
    files.put(anna.path, files.text(anna.path)!.replace('"finished": "2', '"finished": "1'));
    await session.reload([anna.path]);
    const before = files.text(anna.path);
    assert.equal(await codeOf(() => topUpRound(session, 'one', { codes: ['water'] })), 'round.topUpChanged');
    assert.equal(files.text(anna.path), before);
    const failing = (await verifyRound(session, 'one')).filter(({ ok }) => !ok);
    assert.ok(failing.some(({ key }) => key === 'verify.fileChanged'));
  });

  it('is refused where there is nothing to add, and changes nothing where a file cannot be written', async () => {
    const { files, session } = await withRareCode();
    assert.equal(await codeOf(() => topUpRound(session, 'one', { codes: ['plan'] })), 'round.topUpNothing');
    assert.equal(await codeOf(() => topUpRound(session, 'one', { codes: ['nothing'] })), 'code.unknown');
    assert.equal(await codeOf(() => topUpRound(session, 'one', { codes: ['water'], seed: -1 })), 'round.badSeed');
    const all = () => files.paths().map((file) => [file, files.text(file)]);
    const before = all();
    files.onWrite = (file) => {
      if (file.endsWith('round.json')) throw diskFull(file);
    };
    assert.equal(await codeOf(() => topUpRound(session, 'one', { codes: ['water'] })), 'file.writeFailed');
    assert.deepEqual(all(), before);
  });
});
