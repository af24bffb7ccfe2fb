import assert from 'node:assert/strict';
import { agreementBundle } from '../../../../../src/core/commands/agreement/bundle';
import { reportRound } from '../../../../../src/core/commands/agreement/reportRound';
import { assign } from '../../../../../src/core/commands/assign';
import { collectRound } from '../../../../../src/core/commands/rounds/collectRound';
import { finishRound } from '../../../../../src/core/commands/rounds/finishRound';
import { markUnit, remarkOnUnit } from '../../../../../src/core/commands/rounds/markUnit';
import { packageFor, writePackage } from '../../../../../src/core/commands/rounds/packageRound';
import { readReturnedFolder } from '../../../../../src/core/commands/rounds/returnedPackage';
import { topUpChoices } from '../../../../../src/core/commands/rounds/topUpChoices';
import { topUpRound } from '../../../../../src/core/commands/rounds/topUpRound';
import { verifyRound } from '../../../../../src/core/commands/rounds/verifyRound';
import { readStatisticsJson } from '../../../../../src/core/commands/statistics/readStatisticsJson';
import { runStatistics } from '../../../../../src/core/commands/statistics/runStatistics';
import { StudySession } from '../../../../../src/core/study/session';
import { withRareCode } from '../../../../support/core/rareCode';
import { memoryWorld, spanOfWords } from '../../../../support/core/memoryStudy';
import { at, diskFull, MemoryFiles } from '../../../../support/core/memoryFiles';
import { codeOf } from '../../../../support/core/thrown';

describe('topping up a round for rare codes', () => {
  it('adds applications of the first coder and as many decoys, and no file says which is which', async () => {
    const { session } = await withRareCode();
    const before = session.current.rounds[0]!.draw!.units.length;
    const { units: added } = await topUpRound(session, 'one', { codes: ['water'], seed: 2, most: 3 });
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
    // They stand where they would have been drawn, and are called as the next of the sample.
    const all = round.draw!.units.map(({ first }) => first.turn!);
    assert.deepEqual(
      all,
      all.toSorted((a, b) => a - b),
    );
    assert.deepEqual(
      added.map(({ id }) => id),
      Array.from({ length: 6 }, (_, index) => `u${String(before + index + 1).padStart(2, '0')}`),
    );
  });

  it('sends a package in which nothing tells what was added, and brings home what was judged in it', async () => {
    const { files, session } = await withRareCode();
    const { units: added } = await topUpRound(session, 'one', { codes: ['water'], seed: 2 });
    const made = packageFor(session, 'one', 'bert');
    const ids = made.draw.units.map(({ id }) => id);
    assert.deepEqual(ids, ids.toSorted());
    assert.deepEqual([ids[0], ids.length], ['u01', session.current.rounds[0]!.draw!.units.length]);
    for (const text of made.files.values()) assert.doesNotMatch(text, /topUp|"home": "u/);
    const sent = new MemoryFiles();
    await writePackage(session, sent, made, [at('coding-sheet.html'), '']);
    const there = await StudySession.open(memoryWorld(sent));
    const isAdded = (turn: number | undefined): boolean => added.some(({ first }) => first.turn === turn);
    const turns = new Map(session.current.rounds[0]!.draw!.units.map(({ first }, index) => [ids[index]!, first.turn]));
    for (const id of ids) {
      const ref = { round: 'one', unit: id, coder: 'bert' } as const;
      if (isAdded(turns.get(id)))
        await remarkOnUnit(there, { ...ref, list: 'questions', reason: `Turn ${turns.get(id)}?` });
      await markUnit(there, { ...ref, as: 'nothingApplies' });
    }
    await finishRound(there, { round: 'one', coder: 'bert' });
    await collectRound(session, 'one', await readReturnedFolder(sent, 'one'));
    const { questions, seen } = session.current.rounds[0]!.codes.get('bert')!.codes;
    assert.deepEqual([...seen].sort(), session.current.rounds[0]!.draw!.units.map(({ id }) => id).sort());
    assert.deepEqual(
      questions.map(({ unit, reason }) => [unit, reason]).sort(),
      added.map(({ id, first }) => [id, `Turn ${first.turn}?`]).sort(),
    );
    assert.ok(files.text('rounds/one/bert.package.json')!.includes('"home"'));
  });

  it('says whose package lacks what was added', async () => {
    const { session } = await withRareCode();
    await writePackage(session, new MemoryFiles(), packageFor(session, 'one', 'bert'), [at('a.html'), '']);
    assert.deepEqual((await topUpRound(session, 'one', { codes: ['water'] })).sent, ['bert']);
  });

  it('is not for whoever judges the round blind, and offers codes that there is more of', async () => {
    const { session } = await withRareCode();
    const asBert = { coder: 'bert', codes: ['water'] };
    assert.equal(await codeOf(() => topUpRound(session, 'one', asBert)), 'round.topUpNotYours');
    assert.equal(await codeOf(() => topUpChoices(session, 'one', 'bert')), 'round.topUpNotYours');
    const choices = await topUpChoices(session, 'one', 'anna');
    assert.deepEqual(
      choices.map(({ code, inRound, outside }) => [code.id, inRound + outside]),
      [['water', 5]],
    );
    assert.equal(await codeOf(() => topUpRound(session, 'one', { codes: ['water'], most: 0 })), 'round.badMost');
    const { units: added } = await topUpRound(session, 'one', { coder: 'anna', codes: ['water'], most: 100 });
    assert.equal(added.length, 2 * choices[0]!.outside);
    assert.deepEqual(await topUpChoices(session, 'one', 'anna'), []);
  });

  it('is drawn again by verify, each by itself, and what was changed by hand is named', async () => {
    const { files, session } = await withRareCode();
    await topUpRound(session, 'one', { codes: ['water'], seed: 2, most: 1 });
    const { units: second } = await topUpRound(session, 'one', { codes: ['water'], seed: 9, most: 2 });
    const checks = async () =>
      Object.fromEntries(
        (await verifyRound(session, 'one')).flatMap(({ name, key }) => (/topUp|^draw/.test(name) ? [[name, key]] : [])),
      );
    const whole = { draw: 'verify.drawSame', 'topUp:1': 'verify.topUpSame', 'topUp:2': 'verify.topUpSame' };
    assert.deepEqual(await checks(), whole);
    const draw = 'rounds/one/round.json';
    const changed = async (file: string, change: (text: string) => string) => {
      const before = files.text(file)!;
      files.put(file, change(before));
      await session.reload([at(file)]);
      const found = await checks();
      files.put(file, before);
      await session.reload([at(file)]);
      return found;
    };
    const other = { ...whole, 'topUp:2': 'verify.topUpDifferent' };
    assert.deepEqual(await changed(draw, (text) => text.replace('"seed": 9', '"seed": 10')), other);
    const without = { ...whole, 'topUp:1': 'verify.topUpUnknown' };
    assert.deepEqual(await changed(draw, (text) => text.replace('"most": 1,', '"mostly": 1,')), without);
    // One application less, as if it had been a decoy.
    const [unit] = second.filter(({ id }) =>
      session.current.rounds[0]!.codes.get('anna')!.codes.codings.some((coding) => coding.unit === id),
    );
    const moved = (text: string) => text.replace(`"unit": "${unit!.id}"`, '"unit": "u01"');
    assert.deepEqual(await changed('rounds/one/anna.codes.json', moved), other);
  });

  it('leaves the round as verifiable as before', async () => {
    const { session } = await withRareCode();
    await topUpRound(session, 'one', { codes: ['water'], seed: 2 });
    await finishRound(session, { round: 'one', coder: 'bert', withUnitsLeft: true });
    assert.deepEqual(
      (await verifyRound(session, 'one')).filter(({ ok }) => !ok),
      [],
    );
    assert.equal(await codeOf(() => topUpRound(session, 'one', { codes: ['water'] })), 'round.topUpTooLate');
  });

  it('is told of and bundled apart, as the share that was confirmed of the codes it was for', async () => {
    const { session } = await withRareCode();
    const { units: added } = await topUpRound(session, 'one', { codes: ['water'], seed: 2, most: 3 });
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
