import assert from 'node:assert/strict';
import {
  collectRound,
  readReturnedFile,
  readReturnedFolder,
} from '../../../../../src/core/commands/rounds/collectRound';
import { drawRound } from '../../../../../src/core/commands/rounds/drawRound';
import { finishRound } from '../../../../../src/core/commands/rounds/finishRound';
import { markUnit } from '../../../../../src/core/commands/rounds/markUnit';
import { packageFor, writePackage, type RoundPackage } from '../../../../../src/core/commands/rounds/packageRound';
import type { Code } from '../../../../../src/core/codebook/codebook';
import { assign } from '../../../../../src/core/commands/assign';
import { sheetData } from '../../../../../src/core/commands/rounds/sheetData';
import { unitAround } from '../../../../../src/core/commands/rounds/unitAround';
import { verifyRound } from '../../../../../src/core/commands/rounds/verifyRound';
import { checkStudy } from '../../../../../src/core/study/checks/checkStudy';
import { StudySession } from '../../../../../src/core/study/session';
import { without } from '../../../../../src/core/text/json';
import { at, MemoryFiles } from '../../../../support/core/memoryFiles';
import { codingId, gardenFiles, memoryWorld, sidecarOf, spanOfWords } from '../../../../support/core/memoryStudy';
import { codeOf } from '../../../../support/core/thrown';

const group = 'transcripts/talk.transcript';
const turns = Array.from(
  { length: 40 },
  (_, index) => `P${1 + (index % 2)}: Turn ${index} 🌱 about the beds and the tap.`,
);
const text = `---\ntitle: A talk\nparticipants:\n  - { id: P1, role: gardener }\n  - { id: P2, role: neighbour }\n---\n${turns.join('\n')}\n`;
/** Everything that must not leave with a package. */
const secrets = [
  'anna',
  'Lodewyckx',
  'lodewyckx@example.org',
  'annas memo',
  'why I doubt',
  codingId(1),
  codingId(2),
  codingId(3),
  'my own note',
];
const settings = `format: 1
title: Garden
coders:
  - { id: anna, name: A. Lodewyckx, email: lodewyckx@example.org }
  - { id: cato, name: Cato }
analysis: anna
`;
const book = `format: 1
codes:
  - id: water # my own note
    name: Water
    definition: What is done about water.
    examples: ["Turn 2 🌱 about", "Elsewhere it rained."]
  - { id: tools, name: "Tools: old & new", include: "- a spade", formerIds: [gear], codes: [{ id: spade, name: "yes" }] }
  - { id: weeds, name: Weeds, status: retired, replacedBy: tools, ordered: true, aliases: ["#1", "a, b"] }
  - { id: people, name: People, codable: false, created: 2026-01-10, color: "#c2410c" }
`;

interface Made {
  readonly home: StudySession;
  readonly files: MemoryFiles;
  readonly made: RoundPackage;
  readonly sent: MemoryFiles;
}

async function packed(context: 'all' | 'none' | number = 1): Promise<Made> {
  const files = new MemoryFiles({
    ...gardenFiles,
    'study.yaml': settings,
    'codebook.yaml': book,
    [group]: text,
    [`${group}.anna.codes.json`]: sidecarOf(
      text,
      ...[1, 2, 3].map((id) => ({
        id: codingId(id),
        code: 'water',
        memo: `annas memo: why I doubt ${id}`,
        words: `Turn ${id * 9} 🌱`,
      })),
    ),
  });
  const home = await StudySession.open(memoryWorld(files));
  const plan = { context, excludeRoles: [] };
  const training = {
    transcripts: [at('transcripts/group1.transcript'), at('transcripts/diary.transcript')],
    rounds: [],
  };
  await drawRound(home, { coder: 'anna' }, 'one', {
    coders: ['anna', 'cato'],
    fraction: 0.5,
    seed: 4,
    turnsPerPassage: 4,
    plan,
    trainedOn: training,
    incomplete: 'draw',
  });
  const made = packageFor(home, 'one', 'cato');
  const sent = new MemoryFiles();
  await writePackage(home, sent, made, [at('coding-sheet.html'), JSON.stringify(sheetData(made))]);
  return { home, files, made, sent };
}

/** Judges a package as its receiver: a code on words of the first unit, nothing in the others. */
async function judge(sent: MemoryFiles): Promise<void> {
  const session = await StudySession.open(memoryWorld(sent));
  const draw = session.current.rounds[0]!.draw!;
  const source = session.current.transcripts.get(at(group))!.source!;
  const first = draw.units[0]!;
  const words = first.first.anchor.quote.slice(4, 20);
  const span = spanOfWords(source.text, words);
  const inRound = unitAround(session, { round: 'one', coder: 'cato', transcript: at(group), span });
  await assign(session, { transcript: at(group), span, codes: ['tools'], coder: 'cato', inRound });
  for (const { id } of draw.units)
    await markUnit(session, {
      round: 'one',
      unit: id,
      coder: 'cato',
      as: id === inRound.unit ? 'judged' : 'nothingApplies',
    });
  await finishRound(session, { round: 'one', coder: 'cato' });
}

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
      const source = home.current.transcripts.get(at(group))!.source!;
      assert.equal(Array.from(source.text).slice(coding!.start, coding!.end).join(''), coding!.quote);
      assert.deepEqual(
        (await verifyRound(home, 'one')).filter(({ ok }) => !ok),
        [],
      );
      assert.ok(files.paths().includes('rounds/one/cato.package.json'));
    });
  }

  it('shows only what the plan says, and leaves out examples that stand in the sample', async () => {
    const none = await packed('none');
    const all = await packed('all');
    assert.ok(none.sent.text(group)!.length < all.sent.text(group)!.length / 1.5);
    assert.equal(all.sent.text(group), text);
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

  it('does not go to the first coder, to somebody else, or into a folder with files', async () => {
    const { home, made } = await packed();
    assert.equal(await codeOf(() => packageFor(home, 'one', 'anna')), 'package.ofFirst');
    assert.equal(await codeOf(() => packageFor(home, 'one', 'zoe')), 'round.notYours');
    const full = new MemoryFiles({ 'mine.txt': '' });
    assert.equal(await codeOf(() => writePackage(home, full, made, [at('a.html'), ''])), 'file.exists');
  });

  const spoiled: Record<string, readonly [spoil: (sent: MemoryFiles) => void, code: string]> = {
    'an altered text': [(sent) => sent.put(group, sent.text(group)!.replace('beds', 'bed')), 'package.textAltered'],
    'an altered codebook': [(sent) => sent.put('rounds/one/codebook.yaml', book), 'package.bookAltered'],
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
    assert.equal(await codeOf(() => collectRound(home, 'one', returned)), 'package.twice');
    assert.equal(files.text(codes), first);
    files.delete('rounds/one/cato.package.json');
    assert.equal(await codeOf(() => collectRound(home, 'one', returned)), 'package.neverSent');
  });

  it('comes back as a file too; one that is none is refused', async () => {
    const { home, made, sent } = await packed();
    await judge(sent);
    const { round, receiver, codebook, sent: hash, texts, codes: judged } = await readReturnedFolder(sent, 'one');
    const state = without({ ...judged }, 'hash');
    const saved = { format: 1, round, receiver, sent: hash, codebook, texts: Object.fromEntries(texts), codes: state };
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
