import assert from 'node:assert/strict';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeSpan } from '../../../src/core/anchoring/describeSpan';
import { serializeSidecar } from '../../../src/core/coding/serializeSidecar';
import type { Coding, Sidecar } from '../../../src/core/coding/sidecar';
import { span } from '../../../src/core/text/offsets';
import { SourceText } from '../../../src/core/text/sourceText';
import { folderWith, removeFolders, run, runJson, textOf } from '../../support/cli';
import { codebook, codingId, settings } from '../../support/core/memoryStudy';
import { codingsOf, fileOf, turnsOf } from '../../support/core/interviews';
import { drawOf, unitOf } from '../../support/core/rounds';
import { shellWords } from '../../support/shellWords';

const [one, two] = ['transcripts/one.transcript', 'transcripts/two.transcript'];
const [ofOne, ofTwo] = [`${one}.anna.codes.json`, `${two}.anna.codes.json`];
const [gardens, bridges] = [turnsOf(1, 6), turnsOf(2, 6)];
const [annasOne, annasTwo] = [codingsOf(gardens.join(''), 100), codingsOf(bridges.join(''), 200, 'water')];
const at = 1;
const lost: Coding = { ...annasOne[at], memo: 'who said this first?' } as Coding;
const [question = '', answer = ''] = gardens[at]?.split(/(?<=\n)/) ?? [];

/** The answer of one turn was cut out of the first and put in the middle of another turn's question and answer. */
const cut = {
  'study.yaml': settings,
  'codebook.yaml': codebook,
  [one]: gardens.join('').replace(answer, ''),
  [two]: [...bridges.slice(0, 2), answer, ...bridges.slice(2)].join(''),
  [ofOne]: fileOf(annasOne.map((coding) => (coding.id === lost.id ? lost : coding))),
  [ofTwo]: fileOf(annasTwo),
};

const stored = (folder: string, file: string): readonly Coding[] =>
  (JSON.parse(textOf(folder, file)) as Sidecar).codings;
const yeah = annasOne.find(({ quote }) => quote === 'Yeah.')?.id ?? assert.fail();
const as = (...more: readonly string[]): readonly string[] => ['reanchor', '--as', 'anna', ...more];

describe('A coding that is attached in another transcript', () => {
  afterEach(removeFolders);

  it('is the same coding there, at the words that were given, and none where it was', async () => {
    const folder = folderWith(cut);
    const { code, messages } = await run(
      folder,
      as('--accept', lost.id, '--in', two, '--quote', lost.quote, '--write'),
    );
    assert.match(messages, /^1 coding moved from transcripts\/one\.transcript to transcripts\/two\.transcript\.$/m);
    assert.equal(code, 0);
    assert.ok(!stored(folder, ofOne).some(({ id }) => id === lost.id));
    assert.equal(stored(folder, ofOne).length, annasOne.length - 1);
    const there = stored(folder, ofTwo).find(({ id }) => id === lost.id);
    assert.deepEqual([there?.quote, there?.memo, there?.code], [lost.quote, lost.memo, lost.code]);
    assert.equal(Array.from(textOf(folder, two)).slice(there?.start, there?.end).join(''), lost.quote);
    assert.equal(stored(folder, ofTwo).length, annasTwo.length + 1);
    const { problems } = (await runJson(folder, ['check'])) as { problems: readonly { severity: string }[] };
    assert.deepEqual(
      problems.filter(({ severity }) => severity !== 'information'),
      [],
    );
  });

  it('is what check names where the same words stand in one other place, and the command it gives does it', async () => {
    const folder = folderWith(cut);
    const told = async (): Promise<readonly string[]> =>
      ((await runJson(folder, ['check'])) as { problems: readonly { code: string; message: string }[] }).problems
        .filter(({ code }) => code.startsWith('sidecar.') && code !== 'sidecar.moved')
        .map(({ code, message }) => `${code} ${message}`);
    const [only = '', another] = await told();
    assert.equal(another, undefined);
    assert.match(only, /^sidecar\.wordsElsewhere .*; the same words stand in transcripts\/two\.transcript, line 5\./);
    await run(folder, shellWords(/intercoder (reanchor .*?), or select/.exec(only)?.[1] ?? ''));
    assert.equal(stored(folder, ofTwo).find(({ id }) => id === lost.id)?.quote, lost.quote);
    assert.deepEqual(await told(), []);
    const twice = folderWith({ ...cut, 'transcripts/three.transcript': `${bridges[0] ?? ''}${answer}` });
    const { problems } = (await runJson(twice, ['check'])) as { problems: readonly { code: string }[] };
    assert.ok(problems.some(({ code }) => code === 'sidecar.orphaned'));
    assert.ok(problems.every(({ code }) => code !== 'sidecar.wordsElsewhere'));
  });

  it('is advised in a command that a shell takes as it is meant, whatever the transcript is called', async () => {
    const name = `transcripts/it's $(touch broken); "two" & \`three\` ü.transcript`;
    const { [two]: text = '', [ofTwo]: codings = '', ...rest } = cut;
    const folder = folderWith({ ...rest, [name]: text, [`${name}.anna.codes.json`]: codings });
    const { problems } = (await runJson(folder, ['check'])) as {
      problems: readonly { code: string; message: string }[];
    };
    const told = problems.find(({ code }) => code === 'sidecar.wordsElsewhere')?.message ?? '';
    const words = shellWords(/intercoder (reanchor .*?), or select/.exec(told)?.[1] ?? '');
    assert.deepEqual(words, ['reanchor', '--accept', lost.id, '--in', name, '--as', 'anna']);
    assert.equal((await run(folder, words)).code, 0);
    assert.ok(stored(folder, `${name}.anna.codes.json`).some(({ id }) => id === lost.id));
  });

  it('comes together with itself where it is in both files, and its words are in both transcripts', async () => {
    const [there, other] = [annasOne[0], annasTwo[0]].map((coding) => coding ?? assert.fail());
    assert.ok(there && other);
    const text = `${bridges.join('')}${gardens[0] ?? ''}`;
    const source = new SourceText(text);
    const start = text.indexOf(there.quote);
    const again = {
      ...there,
      ...describeSpan(source, span(start, start + there.quote.length)),
      code: 'water',
      memo: 'Rain',
    };
    const folder = folderWith({
      ...cut,
      [one]: gardens.join(''),
      [two]: text,
      [ofOne]: fileOf(annasOne),
      [ofTwo]: fileOf([...annasTwo, again]),
    });
    const told = async (): Promise<readonly { code: string; message: string }[]> =>
      (
        (await runJson(folder, ['check'])) as { problems: readonly { code: string; message: string }[] }
      ).problems.filter(({ code }) => code === 'sidecar.inTwoFiles');
    const [only, more] = await told();
    assert.equal(more, undefined);
    const words = shellWords(/intercoder (reanchor .*?), or with/.exec(only?.message ?? '')?.[1] ?? '');
    assert.equal(words.slice(0, 4).join(' '), `reanchor --accept ${there.id} --in`);
    await run(folder, words);
    assert.deepEqual(await told(), []);
    const [left, gone] = words[4] === one ? [ofOne, ofTwo] : [ofTwo, ofOne];
    assert.ok(!stored(folder, gone).some(({ id }) => id === there.id));
    // Nothing tells what it was before: what both say of it is asked.
    const { codings, conflicts } = JSON.parse(textOf(folder, left)) as Sidecar;
    assert.equal(codings.find(({ id }) => id === there.id)?.memo, 'Rain');
    assert.deepEqual(
      conflicts?.map(({ field }) => field),
      ['code'],
    );
  });

  it('stays in both files while two versions of it wait for a decision in the one that it would leave', async () => {
    const conflicts = [{ in: 'codings', id: lost.id, field: 'code', theirs: 'water' }] as const;
    const own = serializeSidecar({ codings: [lost], memos: [], conflicts });
    const at = cut[two]?.indexOf(lost.quote) ?? -1;
    const there = { ...lost, ...describeSpan(new SourceText(cut[two] ?? ''), span(at, at + lost.quote.length)) };
    const folder = folderWith({ ...cut, [ofOne]: own, [ofTwo]: fileOf([...annasTwo, there]) });
    const { code, messages } = await run(folder, as('--accept', lost.id, '--in', two));
    assert.equal(code, 2);
    assert.match(messages, /wait for a decision/);
    assert.equal(textOf(folder, ofOne), own);
  });

  it('may be pointed at by offsets, and be of a transcript that is not there: its file goes with the last one', async () => {
    const folder = folderWith({ ...cut, [ofOne]: fileOf([lost]) });
    rmSync(path.join(folder, one));
    const start = Array.from(cut[two]?.split(lost.quote)[0] ?? '').length;
    const end = start + Array.from(lost.quote).length;
    await run(
      folder,
      as('--accept', lost.id, '--in', 'two.transcript', '--start', String(start), '--end', String(end)),
    );
    await run(folder, as('--accept', lost.id, '--in', two, '--start', String(start), '--end', String(end)));
    assert.equal(stored(folder, ofTwo).find(({ id }) => id === lost.id)?.quote, lost.quote);
    assert.ok(!existsSync(path.join(folder, ofOne)));
  });

  it('stays in its file where the transcript that is named is its own', async () => {
    const folder = folderWith(cut);
    const words = question.slice(5, -2);
    const { messages } = await run(folder, as('--accept', lost.id, '--in', one, '--quote', words));
    assert.match(messages, /^1 coding stored at the new place\./);
    assert.equal(stored(folder, ofOne).find(({ id }) => id === lost.id)?.quote, words);
    assert.equal(textOf(folder, ofTwo), cut[ofTwo]);
  });

  const words = ['--quote', lost.quote];
  const refused: readonly (readonly [argv: readonly string[], message: RegExp])[] = [
    [['--accept', lost.id, '--in', 'transcripts/three.transcript', ...words], /three\.transcript is not a readable/],
    [['--accept', lost.id, '--in', '../../etc/passwd', ...words], /is not a readable transcript/],
    [['--accept', lost.id, '--in', '', ...words], /is not a readable transcript/],
    [['--accept', codingId(101), '--in', one, '--place', '1'], /--in says in which transcript/],
    [['--accept', codingId(100), '--in', two], /not in the transcript/],
    [['--accept', yeah, '--in', two], /occur 2 times/],
    [['--in', two], /--in says in which transcript/],
    [['--in', two, ...words], /--in says in which transcript/],
    [['--write', '--in', two], /--in says in which transcript/],
    [['--keep', lost.id, '--in', two, ...words], /--in says in which transcript/],
    [['--accept', lost.id, '--in', two, '--place', '1'], /--in says in which transcript/],
    [['--accept', lost.id, '--accept', codingId(100), '--in', two, ...words], /--in says in which transcript/],
    [['--accept', lost.id, '--in', two, '--place', '1', ...words], /Give one place/],
    [['--accept', lost.id, '--in', two, '--quote', 'Yeah.'], /occur 2 times \(lines/],
    [['--accept', lost.id, '--in', two, '--quote', 'zeppelin'], /not in the transcript/],
    [['--accept', lost.id, '--in', two, '--quote', ' '], /passage/i],
    [['--accept', lost.id, '--in', two, '--start', '3', '--end', '99999'], /reaches beyond the text/],
    [['--accept', codingId(999), '--in', two, ...words], /no coding with the id/],
    [['--accept', lost.id, '--in', two, ...words, '--as', 'bert'], /another coder's/],
    [['--accept', codingId(100), '--in', two, ...words], /is at its place in transcripts\/one\.transcript/],
  ];
  for (const [argv, message] of refused)
    it(`is refused with ${argv.join(' ')}, and nothing is stored`, async () => {
      const folder = folderWith(cut);
      const { code, messages } = await run(folder, argv.includes('--as') ? ['reanchor', ...argv] : as(...argv));
      assert.equal(code, 2);
      assert.match(messages, message);
      assert.deepEqual([textOf(folder, ofOne), textOf(folder, ofTwo)], [cut[ofOne], cut[ofTwo]]);
    });

  it('does not leave its file while two versions of it wait for a decision, or its coder judges it again', async () => {
    const conflicts = [{ in: 'codings', id: lost.id, field: 'code', theirs: 'water' }] as const;
    const waiting = folderWith({ ...cut, [ofOne]: serializeSidecar({ codings: [lost], memos: [], conflicts }) });
    const argv = as('--accept', lost.id, '--in', two, ...words);
    assert.match((await run(waiting, argv)).messages, /wait for a decision/);
    const round = drawOf({
      purpose: 'intra-coder',
      coders: ['anna'],
      units: [unitOf(one, gardens.join(''), gardens[0]?.slice(0, 20) ?? '', question.slice(0, 20))],
    });
    const hidden = await run(folderWith({ ...cut, 'rounds/one/round.json': round }), argv);
    assert.equal(hidden.code, 2);
    assert.match(hidden.messages, /judged again in a round that is open/);
  });

  it('goes on where it was told to be in a file that cannot be written: nothing has left the other', async () => {
    const folder = folderWith(cut);
    writeFileSync(path.join(folder, ofTwo), '{ "format": 1, "codings": [{}] }');
    assert.equal((await run(folder, as('--accept', lost.id, '--in', two, ...words))).code, 2);
    assert.equal(textOf(folder, ofOne), cut[ofOne]);
  });
});
