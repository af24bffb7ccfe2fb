import assert from 'node:assert/strict';
import { finishRound } from '../../../../../src/core/commands/rounds/finishRound';
import { packageFor } from '../../../../../src/core/commands/rounds/packageRound';
import { topUpRound } from '../../../../../src/core/commands/rounds/topUpRound';
import { verifyRound } from '../../../../../src/core/commands/rounds/verifyRound';
import { serializeDraw } from '../../../../../src/core/study/rounds/roundFiles';
import { withRareCode } from '../../../../support/core/rareCode';
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
