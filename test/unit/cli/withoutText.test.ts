import assert from 'node:assert/strict';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { roundOf, unitOf } from '../../support/core/rounds';
import { group1 } from '../../support/core/memoryStudy';
import { folderWith, removeFolders, run, runJson } from '../../support/cli';
import { garden } from './fixture';

const group = 'transcripts/group1.transcript';
const diaryFile = 'transcripts/diary.transcript';
const verbs = ['reanchor', 'codes', 'summary', 'passages'] as const;
const inUtf16 = new Uint8Array([0xff, 0xfe, 0x41, 0]);

interface Lost {
  readonly transcript: string;
  readonly coder: string;
  readonly reason: string;
  readonly codings: number | null;
}

const lostIn = async (folder: string, ...argv: readonly string[]): Promise<readonly Lost[]> =>
  ((await runJson(folder, argv)) as { withoutText: readonly Lost[] }).withoutText;

const ofGroup = (reason: string): readonly Lost[] => [
  { transcript: group, coder: 'anna', reason, codings: 4 },
  { transcript: group, coder: 'bert', reason, codings: 1 },
];

const without = (file: string): string => {
  const folder = folderWith(garden);
  rmSync(path.join(folder, file));
  return folder;
};

describe('Codings whose transcript is not there or cannot be read', () => {
  afterEach(removeFolders);

  const ways: readonly (readonly [what: string, reason: string, said: RegExp, make: () => string])[] = [
    [
      'is gone',
      'absent',
      /^5 codings belong to transcripts\/group1\.transcript, which is not there/m,
      () => without(group),
    ],
    [
      'is not named in study.yaml any more',
      'absent',
      /^5 codings belong to transcripts\/group1\.transcript, which is not there, or not named in study\.yaml/m,
      () => folderWith({ ...garden, 'study.yaml': `${garden['study.yaml']}transcripts: [${diaryFile}]\n` }),
    ],
    [
      'cannot be read',
      'unreadable',
      /^5 codings belong to transcripts\/group1\.transcript, which cannot be read/m,
      () => folderWith({ ...garden, [group]: inUtf16 }),
    ],
  ];
  for (const [what, reason, said, make] of ways) {
    for (const verb of verbs) {
      it(`${verb}: says how many there are where it ${what}, in words and in JSON, as a finding`, async () => {
        const folder = make();
        const all = verb === 'passages' || verb === 'codes' ? ['--coder', 'all'] : [];
        const { code, out } = await run(folder, [verb, ...all]);
        assert.equal(code, 1);
        assert.match(out, said);
        assert.match(out, /What to do: intercoder check$/m);
        assert.doesNotMatch(out, /Every coding is at its place/);
        const json = await run(folder, [verb, ...all, '--format', 'json']);
        assert.equal(json.code, 1);
        assert.deepEqual((JSON.parse(json.out) as { withoutText: unknown }).withoutText, ofGroup(reason));
      });
    }
  }

  it('are nothing to tell of where every text is there', async () => {
    const folder = folderWith(garden);
    for (const verb of verbs) assert.deepEqual(await lostIn(folder, verb), []);
    for (const verb of ['codes', 'summary', 'passages']) assert.equal((await run(folder, [verb])).code, 0);
  });

  it('are told of where nothing else is to be looked at', async () => {
    const folder = folderWith({
      ...garden,
      [`${diaryFile}.anna.codes.json`]: '{ "format": 1 }',
    });
    renameSync(path.join(folder, group), path.join(folder, 'elsewhere.transcript'));
    const { code, out } = await run(folder, ['reanchor']);
    assert.equal(code, 1);
    assert.match(out, /^Every coding that could be looked for is at its place\.\n5 codings belong to /);
    writeFileSync(path.join(folder, `${diaryFile}.anna.codes.json`), '{');
    const broken = await run(folder, ['reanchor', '--transcript', diaryFile]);
    assert.equal(broken.code, 1);
    assert.doesNotMatch(broken.out, /Every coding is at its place/);
    assert.match(broken.messages, /Could not be read whole.*diary\.transcript\.anna\.codes\.json/);
  });

  it('are those that were asked about', async () => {
    const folder = without(group);
    const bert = ofGroup('absent').slice(1);
    for (const verb of ['reanchor', 'codes', 'passages'])
      assert.deepEqual(await lostIn(folder, verb, '--coder', 'bert'), bert);
    assert.deepEqual(await lostIn(folder, 'codes'), ofGroup('absent').slice(0, 1), 'by default the study’s');
    for (const verb of ['reanchor', 'codes', 'passages'])
      assert.deepEqual(await lostIn(folder, verb, '--transcript', diaryFile), []);
    assert.deepEqual(await lostIn(folder, 'passages', '--code', 'water', '--all'), bert);
    const below = await lostIn(folder, 'passages', '--code', 'beginning', '--below', '--all');
    assert.deepEqual(
      below.map(({ coder, codings }) => [coder, codings]),
      [['anna', 2]],
      'a former id counts as the code it stands for, and one that no code has only as itself',
    );
  });

  it('names ten transcripts and counts the rest', async () => {
    const copies: Record<string, string> = { ...garden };
    for (let index = 0; index < 12; index++)
      copies[`transcripts/gone${index + 10}.transcript.anna.codes.json`] = garden[`${group}.anna.codes.json`] ?? '';
    const { out } = await run(folderWith(copies), ['reanchor']);
    assert.equal(out.match(/^4 codings belong to /gm)?.length, 10);
    assert.match(out, /^8 more belong to 2 other transcripts that are not there or cannot be read\./m);
  });

  for (const what of ['gone', 'unreadable']) {
    it(`tells nothing of others’ while a round is open on a transcript that is ${what}`, async () => {
      const unit = unitOf(group, group1, 'P2: We watched', 'MOD: And now?');
      const files = { ...garden, 'rounds/one/round.json': roundOf(['anna', 'bert'], unit) };
      const folder = folderWith(what === 'gone' ? files : { ...files, [group]: inUtf16 });
      if (what === 'gone') rmSync(path.join(folder, group));
      const told = async (verb: string, ...as: readonly string[]): Promise<readonly unknown[]> => {
        const all = verb === 'codes' || verb === 'passages' ? ['--coder', 'all'] : [];
        return (await lostIn(folder, verb, ...as, ...all)).map(({ codings }) => codings);
      };
      for (const verb of verbs) {
        assert.deepEqual(await told(verb, '--as', 'anna'), [4, null], verb);
        assert.deepEqual(await told(verb, '--as', 'bert'), [null, 1], verb);
        assert.deepEqual(await told(verb), [null, null], `${verb}: it is not known who looks`);
        const { code, out } = await run(folder, [verb]);
        assert.equal(code, 1);
        assert.doesNotMatch(out, /codings? belong|Every coding is at its place/);
        assert.match(out, /^A file of codings that is not shown while a round is open belongs to transcripts\/group1/m);
      }
    });
  }
});
