import assert from 'node:assert/strict';
import { assign } from '../../../../../src/core/commands/assign';
import { movePaths } from '../../../../../src/core/commands/movePaths';
import { collectRound } from '../../../../../src/core/commands/rounds/collectRound';
import { readReturnedFile, readReturnedFolder } from '../../../../../src/core/commands/rounds/returnedPackage';
import { packageFor, writePackage } from '../../../../../src/core/commands/rounds/packageRound';
import type { Code } from '../../../../../src/core/codebook/codebook';
import { verifyRound } from '../../../../../src/core/commands/rounds/verifyRound';
import { checkStudy } from '../../../../../src/core/study/checks/checkStudy';
import { IntercoderError } from '../../../../../src/core/intercoderError';
import { frozen } from '../../../../../src/core/study/rounds/frozen';
import { StudySession } from '../../../../../src/core/study/session';
import { without } from '../../../../../src/core/text/json';
import { at, MemoryFiles } from '../../../../support/core/memoryFiles';
import { memoryWorld, spanOfWords } from '../../../../support/core/memoryStudy';
import { book, judge, packed, secrets, talk, talkText } from '../../../../support/core/packedStudy';
import { codeOf } from '../../../../support/core/thrown';

const codebookPath = 'rounds/one/codebook.yaml';

describe('a package for somebody outside', () => {
  for (const context of ['all', 'none', 2] as const) {
    it(`holds no byte of the first coder’s, whatever it shows (context: ${context})`, async () => {
      const { sent } = await packed(context);
      for (const path of sent.paths())
        for (const secret of secrets)
          assert.ok(
            !`${path}\n${sent.text(path)!}`.toLowerCase().includes(secret.toLowerCase()),
            `${secret} in ${path}`,
          );
    });

    it(`is a sound study of its own, judged and taken home word for word (context: ${context})`, async () => {
      const { home, sent, files } = await packed(context);
      const there = await StudySession.open(memoryWorld(sent));
      assert.deepEqual(checkStudy(there, { coder: 'cato' }), []);
      await judge(sent);
      const path = await collectRound(home, 'one', await readReturnedFolder(sent, 'one'));
      assert.equal(path, 'rounds/one/cato.codes.json');
      const { codes } = home.current.rounds[0]!.codes.get('cato')!;
      assert.equal(codes.blind, 'package');
      const [coding] = codes.codings;
      const source = home.current.transcripts.get(at(talk))!.source!;
      assert.equal(Array.from(source.text).slice(coding!.start, coding!.end).join(''), coding!.quote);
      assert.deepEqual(
        (await verifyRound(home, 'one')).filter(({ ok }) => !ok),
        [],
      );
      assert.ok(files.paths().includes('rounds/one/cato.package.json'));
    });
  }

  it('can be verified where it was sent to: what was changed in it shows, and the rest of the frame is not missed', async () => {
    const { sent } = await packed();
    const red = async (): Promise<readonly string[]> => {
      const there = await StudySession.open(memoryWorld(sent));
      return (await verifyRound(there, 'one')).filter(({ ok }) => !ok).map(({ name }) => name);
    };
    assert.deepEqual(await red(), ['finished:cato']);
    const [map, text] = [sent.text('map.json')!, sent.text(codebookPath)!];
    sent.put(codebookPath, `${text}# mine\n`);
    assert.deepEqual(await red(), ['package', 'finished:cato']);
    sent.put(codebookPath, text);
    sent.put('map.json', map.replace(/"codebook": "sha256:../, '"codebook": "sha256:zz'));
    assert.deepEqual(await red(), ['package', 'finished:cato']);
    sent.put('map.json', map);
    const round = sent.text(draw)!;
    sent.put(draw, round.replace('"presence": "any"', '"presence": "half"'));
    assert.deepEqual(await red(), ['package', 'finished:cato']);
    sent.put(draw, round);
    await judge(sent);
    assert.deepEqual(await red(), []);
    const there = await StudySession.open(memoryWorld(sent));
    const told = (await verifyRound(there, 'one')).map(({ key }) => key);
    assert.ok(told.includes('verify.sentSame') && told.includes('blind.package'), told.join());
  });

  it('shows only what the plan says, and leaves out examples that stand in the sample', async () => {
    const none = await packed('none');
    const all = await packed('all');
    assert.ok(none.sent.text(talk)!.length < all.sent.text(talk)!.length / 1.5);
    assert.equal(all.sent.text(talk), talkText);
    const sample = none.made.draw.units.map(({ first }) => first.anchor.quote).join('\n');
    assert.equal(none.sent.text('codebook.yaml')!.includes('Turn 2 🌱 about'), !sample.includes('Turn 2 🌱 about'));
    assert.match(none.sent.text('codebook.yaml')!, /Elsewhere it rained/);
  });

  it('has a codebook that says the same, but for notes in the file and examples of the sample', async () => {
    const { home, sent } = await packed();
    const ids = (codes: readonly Code[]): readonly object[] =>
      codes.map((code) => without(without(code, 'at'), 'examples'));
    const there = await StudySession.open(memoryWorld(sent));
    assert.deepEqual(ids(there.current.codebook.codes), ids(home.current.codebook.codes));
  });

  it('tells where texts name another coder, as a word of its own', async () => {
    const { home, files, made } = await packed('all');
    assert.deepEqual(made.mentions, []);
    const settings = files
      .text('study.yaml')!
      .replace('id: cato,', 'id: tap }\n  - { id: turn }\n  - { id: bed }\n  - { id: cato,');
    files.put('study.yaml', settings);
    await home.reload([at('study.yaml')]);
    const { mentions } = packageFor(home, 'one', 'cato');
    const named = mentions.filter(({ file }) => file === talk);
    assert.deepEqual(named, [
      { coder: 'tap', file: talk, line: 7 },
      { coder: 'turn', file: talk, line: 7 },
    ]);
  });

  it('does not go to the first coder, to somebody else, or into a folder with files', async () => {
    const { home, made } = await packed();
    assert.equal(await codeOf(() => packageFor(home, 'one', 'anna')), 'package.ofFirst');
    assert.equal(await codeOf(() => packageFor(home, 'one', 'zoe')), 'round.notYours');
    const full = new MemoryFiles({ 'mine.txt': '' });
    assert.equal(await codeOf(() => writePackage(home, full, made, [at('a.html'), ''])), 'file.exists');
  });

  it('is held to the plan it was sent with, not to the one there is when it comes back', async () => {
    const { home, files, sent } = await packed();
    await judge(sent);
    files.put(draw, files.text(draw)!.replace('"minimum": 0.667', '"minimum": 0.5'));
    files.delete('rounds/one/anna.codes.json');
    await home.reload([at('rounds')]);
    await collectRound(home, 'one', await readReturnedFolder(sent, 'one'));
    const plan = (await verifyRound(home, 'one')).find(({ name }) => name === 'plan');
    assert.equal(plan?.key, 'verify.planChanged');
  });

  it('names what differs in a round that comes back altered', async () => {
    const { home, sent } = await packed();
    await judge(sent);
    const altered = sent.text(draw)!.replace('"excludeRoles": []', '"excludeRoles": ["gardener"]');
    sent.put(draw, altered.replace('"unit": "turn"', '"unit": "passage"'));
    await assert.rejects(
      async () => collectRound(home, 'one', await readReturnedFolder(sent, 'one')),
      (error) =>
        error instanceof IntercoderError &&
        error.code === 'package.planAltered' &&
        error.data.list === 'plan.unit, plan.excludeRoles',
    );
  });

  const spoiled: Record<string, readonly [spoil: (sent: MemoryFiles) => void, code: string]> = {
    'an altered text': [(sent) => sent.put(talk, sent.text(talk)!.replace('beds', 'bed')), 'package.textAltered'],
    'an altered codebook': [(sent) => sent.put('rounds/one/codebook.yaml', book), 'package.bookAltered'],
    'an altered plan': [
      (sent) => sent.put(draw, sent.text(draw)!.replace('"excludeRoles": []', '"excludeRoles": ["gardener"]')),
      'package.planAltered',
    ],
    'units that end elsewhere': [
      (sent) => sent.put(draw, sent.text(draw)!.replace(/"last": \{\s+"turn": \d+/, '"last": {\n "turn": 0')),
      'package.planAltered',
    ],
    'judgements of somebody else': [
      (sent) => sent.put('rounds/one/zoe.codes.json', sent.text(codes)!),
      'package.byAnother',
    ],
    'another package': [
      (sent) => sent.put(draw, sent.text(draw)!.replace(/"sent": ".*"/, '"sent": "x"')),
      'package.another',
    ],
    'another receiver': [
      (sent) => sent.put(draw, sent.text(draw)!.replace('"receiver": "cato"', '"receiver": "zoe"')),
      'package.byAnother',
    ],
    'no judgements': [(sent) => sent.delete(codes), 'package.nothingJudged'],
    'judgements that are not finished': [
      (sent) => sent.put(codes, sent.text(codes)!.replace(/ {2}"(finished|hash)".*\n/g, '')),
      'package.notFinished',
    ],
    'a change after finishing': [
      (sent) => sent.put(codes, sent.text(codes)!.replace('"tools"', '"water"')),
      'package.changedAfterFinish',
    ],
    'no draw': [(sent) => sent.put(draw, '{'), 'package.unreadable'],
  };
  const [draw, codes] = ['rounds/one/round.json', 'rounds/one/cato.codes.json'];
  for (const [what, [spoil, code]] of Object.entries(spoiled)) {
    it(`is not taken back with ${what}`, async () => {
      const { home, files, sent } = await packed();
      await judge(sent);
      spoil(sent);
      const before = files.paths();
      assert.equal(await codeOf(async () => collectRound(home, 'one', await readReturnedFolder(sent, 'one'))), code);
      assert.deepEqual(files.paths(), before);
    });
  }

  it('is taken back once, and only where it was sent from', async () => {
    const { home, files, sent } = await packed();
    await judge(sent);
    const returned = await readReturnedFolder(sent, 'one');
    await collectRound(home, 'one', returned);
    const first = files.text(codes);
    assert.equal(await codeOf(() => collectRound(home, 'one', returned)), 'package.takenIn');
    const other = frozen({ ...without(returned.codes, 'hash'), seen: [] }, returned.codes.finished ?? '');
    assert.equal(await codeOf(() => collectRound(home, 'one', { ...returned, codes: other })), 'package.twice');
    assert.equal(files.text(codes), first);
    files.delete('rounds/one/cato.package.json');
    assert.equal(await codeOf(() => collectRound(home, 'one', returned)), 'package.neverSent');
  });

  it('says what was coded in it outside the round, or that there is nothing else', async () => {
    const { sent } = await packed();
    const session = await StudySession.open(memoryWorld(sent));
    const source = session.current.transcripts.get(at(talk))!.source!;
    const words = session.current.rounds[0]!.draw!.units[0]!.first.anchor.quote.slice(4, 20);
    await assign(session, {
      transcript: at(talk),
      span: spanOfWords(source.text, words),
      codes: ['tools', 'water'],
      coder: 'cato',
    });
    assert.equal(await codeOf(() => readReturnedFolder(sent, 'one')), 'package.onlyOutside');
    await judge(sent);
    const { outside } = await readReturnedFolder(sent, 'one');
    assert.deepEqual(outside, [{ file: `${talk}.cato.codes.json`, count: 2 }]);
  });

  for (const which of ['first', 'second'] as const) {
    it(`is taken back where two went out that differ: the ${which}`, async () => {
      const { home, files, sent: first } = await packed();
      files.put(draw, files.text(draw)!.replace('"context": 1', '"context": 2'));
      await home.reload([at('rounds')]);
      const again = async (): Promise<MemoryFiles> => {
        const to = new MemoryFiles();
        await writePackage(home, to, packageFor(home, 'one', 'cato'), [at('coding-sheet.html'), '']);
        return to;
      };
      const second = await again();
      const records = (): readonly string[] =>
        files
          .paths()
          .filter((path) => path.includes('.package'))
          .toSorted();
      const kept = ['rounds/one/cato.package-2.json', 'rounds/one/cato.package.json'];
      assert.deepEqual(records(), kept);
      await again();
      assert.deepEqual(records(), kept);
      const [back, other] = which === 'first' ? [first, second] : [second, first];
      await Promise.all([judge(back), judge(other)]);
      const { sent: mark, texts } = await readReturnedFolder(other, 'one');
      const mixed = await readReturnedFolder(back, 'one');
      assert.equal(await codeOf(() => collectRound(home, 'one', { ...mixed, sent: mark })), 'package.textAltered');
      assert.equal(await codeOf(() => collectRound(home, 'one', { ...mixed, texts })), 'package.textAltered');
      assert.equal(await codeOf(() => collectRound(home, 'one', { ...mixed, sent: `${mark}0` })), 'package.another');
      await collectRound(home, 'one', mixed);
      const { codings } = home.current.rounds[0]!.codes.get('cato')!.codes;
      const text = Array.from(talkText).slice(codings[0]!.start, codings[0]!.end).join('');
      assert.equal(text, codings[0]!.quote);
      const late = await readReturnedFolder(other, 'one');
      assert.equal(await codeOf(() => collectRound(home, 'one', late)), 'package.twice');
    });
  }

  it('is taken back after a second one was asked for while the record of the first cannot be read', async () => {
    const { home, files } = await packed();
    files.put('rounds/one/cato.package.json', '{');
    const second = new MemoryFiles();
    await writePackage(home, second, packageFor(home, 'one', 'cato'), [at('coding-sheet.html'), '']);
    assert.equal(files.text('rounds/one/cato.package.json'), '{');
    await judge(second);
    await collectRound(home, 'one', await readReturnedFolder(second, 'one'));
  });

  it('is taken back where its transcript was renamed here meanwhile', async () => {
    const { home, files, sent } = await packed();
    await judge(sent);
    const renamed = 'transcripts/walk.transcript';
    for (const ending of ['', '.anna.codes.json']) {
      files.put(renamed + ending, files.text(talk + ending)!);
      files.delete(talk + ending);
    }
    await movePaths(files, new Map([[at(talk), at(renamed)]]), home.current.rounds);
    await home.reload();
    await collectRound(home, 'one', await readReturnedFolder(sent, 'one'));
    const { codings } = home.current.rounds[0]!.codes.get('cato')!.codes;
    assert.equal(Array.from(talkText).slice(codings[0]!.start, codings[0]!.end).join(''), codings[0]!.quote);
  });

  it('comes back as a file too; one that is none is refused', async () => {
    const { home, made, sent } = await packed();
    await judge(sent);
    const { round, receiver, codebook, sent: hash, texts, codes: judged } = await readReturnedFolder(sent, 'one');
    const saved = { format: 1, round, receiver, sent: hash, codebook, texts: Object.fromEntries(texts), codes: judged };
    const back = readReturnedFile(JSON.stringify(saved), 'one');
    assert.equal(back.sent, made.draw.package?.sent);
    await collectRound(home, 'one', back);
    for (const text of [
      '',
      '{}',
      '[]',
      '{ "format": 1, "codes": 3 }',
      JSON.stringify({ ...saved, codes: { seen: 1 } }),
    ])
      assert.equal(await codeOf(() => readReturnedFile(text, 'one')), 'package.unreadable');
  });
});
