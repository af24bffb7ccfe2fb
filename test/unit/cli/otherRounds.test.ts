import assert from 'node:assert/strict';
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AgreementReport } from '../../../src/core/report/agreement/agreementReport';
import type { Draw } from '../../../src/core/study/rounds/round';
import { folderWith, removeFolders, run, runJson, textOf } from '../../support/cli';

function example(): string {
  const folder = folderWith({});
  cpSync('media/example/en', folder, { recursive: true });
  return folder;
}

async function done(study: string, ...argv: readonly string[]): Promise<string> {
  const { code, out, messages } = await run(study, argv);
  assert.equal(code, 0, messages);
  return out;
}

const drawOf = (study: string, round: string): Draw => JSON.parse(textOf(study, `rounds/${round}/round.json`)) as Draw;

const units = (study: string, round: string): readonly string[] =>
  drawOf(study, round).units.flatMap(({ id }) => ['--unit', id]);

/** Judges every passage as it is coded so far, and finishes. */
async function finish(study: string, round: string, coder: string): Promise<void> {
  await done(study, 'round', 'seen', round, '--as', coder, ...units(study, round));
  await done(study, 'round', 'finish', round, '--as', coder);
}

const report = async (study: string, round: string): Promise<AgreementReport> =>
  (await runJson(study, ['agreement', round])) as AgreementReport;

describe('a round of one coder twice, in the shell', () => {
  after(removeFolders);

  it('compares what was coded with what is coded now, and says how many days lie between', async () => {
    const study = example();
    const draw = ['round', 'draw', 'again', '--purpose', 'intra-coder', '--coders', 'anna'];
    await done(study, ...draw, '--fraction', '.3', '--seed', '4');
    // Nobody is shown what they coded before.
    const { passages } = (await runJson(study, ['passages', '--as', 'anna', '--coder', 'anna', '--all'])) as {
      passages: readonly { transcript: string; line: number }[];
    };
    const all = JSON.parse(textOf(study, 'rounds/again/anna.earlier.codes.json')) as { codings: { start: number }[] };
    assert.ok(all.codings.length > 0);
    assert.ok(passages.length > 0);
    const { code, messages } = await run(study, ['agreement', 'again']);
    assert.equal(code, 2);
    assert.match(messages, /still open.*anna/);

    await finish(study, 'again', 'anna');
    const { purpose, days, perPair, coders, ancestry } = await report(study, 'again');
    assert.equal(purpose, 'intra-coder');
    assert.equal(perPair?.length, 1);
    assert.deepEqual(
      coders.map(({ copied }) => copied),
      [true, false],
    );
    assert.deepEqual(
      ancestry?.map(({ coder }) => coder),
      ['anna'],
    );
    const [before = '', after = ''] = ['anna.earlier', 'anna'].map((judge) => {
      const file = JSON.parse(textOf(study, `rounds/again/${judge}.codes.json`)) as {
        copied?: { complete: string }[];
        finished: string;
      };
      return (
        file.copied
          ?.map(({ complete }) => complete)
          .sort()
          .at(-1) ?? file.finished
      );
    });
    assert.equal(days, Math.round((Date.parse(after) - Date.parse(before)) / 86_400_000));
    assert.ok(days > 0);
    const text = await done(study, 'report', 'again');
    assert.match(text, new RegExp(`one coder twice, ${days} days? apart`));
    assert.match(text, new RegExp(`\\| again \\| one coder twice, ${days} days? apart \\|`));

    // Among the other rounds it has the figures of its own report: at the level of its plan, and with its weights.
    const file = path.join(study, 'rounds/again/round.json');
    const plan = (level: string): void => {
      const changed = textOf(study, 'rounds/again/round.json').replace(/"level": [^,\n]+/, `"level": ${level}`);
      writeFileSync(file, changed);
    };
    const values: unknown[] = [];
    for (const level of ['0', '"exact"']) {
      plan(level);
      const { rounds, perPair: pairs } = await report(study, 'again');
      const { overall } = rounds.find(({ name }) => name === 'again') ?? {};
      assert.deepEqual({ ...pairs?.[0], ...overall }, pairs?.[0]);
      values.push(overall);
    }
    assert.notDeepEqual(values[0], values[1]);
  });
});

describe('units added for rare codes, in the report', () => {
  after(removeFolders);

  async function drawn(): Promise<string> {
    const study = example();
    await done(study, 'round', 'draw', 'rare', '--coders', 'anna,bert', '--fraction', '.1', '--seed', '2');
    return study;
  }

  it('count only as confirmed or not, and change no other figure', async () => {
    const plain = await drawn();
    await finish(plain, 'rare', 'bert');
    const before = await report(plain, 'rare');
    assert.equal(before.topUp, undefined);

    const study = await drawn();
    await done(study, 'round', 'top-up', 'rare', '--as', 'anna', '--code', 'own-doubt', '--seed', '5', '--most', '2');
    const { units: all } = drawOf(study, 'rare');
    const annas = JSON.parse(textOf(study, 'rounds/rare/anna.codes.json')) as {
      codings: { unit: string; code: string; quote: string }[];
    };
    const added = new Set(all.filter(({ topUp }) => topUp !== undefined).map(({ id }) => id));
    const given = annas.codings.filter(({ unit, code }) => added.has(unit) && code === 'own-doubt');
    const [confirmed] = given;
    const transcript = all.find(({ id }) => id === confirmed?.unit)?.transcript ?? '';
    // The second coder finds one of them.
    const assign = ['assign', '--as', 'bert', '--round', 'rare', '--transcript', transcript, '--code', 'own-doubt'];
    await done(study, ...assign, '--quote', confirmed?.quote ?? '');
    await finish(study, 'rare', 'bert');
    const after = await report(study, 'rare');
    assert.deepEqual(after.topUp?.['own-doubt'], {
      applications: new Set(given.map(({ unit }) => unit)).size,
      confirmed: 1,
    });
    assert.ok(after.topUp['own-doubt'].applications > 1);
    for (const key of ['units', 'counts', 'tested', 'perTranscript', 'perRole', 'confusions', 'verdicts'] as const)
      assert.deepEqual(after[key], before[key], key);
    assert.match(
      await done(study, 'report', 'rare'),
      /## Added for rare codes\n[^#]*\| The coach's doubt \| 2 \| 1 \(50 %\) \|/,
    );
  });

  it('say so where no other coder judged any of them', async () => {
    const study = await drawn();
    await done(study, 'round', 'top-up', 'rare', '--as', 'anna', '--code', 'own-doubt', '--seed', '5', '--most', '2');
    const sample = drawOf(study, 'rare').units.filter(({ topUp }) => topUp === undefined);
    await done(study, 'round', 'seen', 'rare', '--as', 'bert', ...sample.flatMap(({ id }) => ['--unit', id]));
    await done(study, 'round', 'finish', 'rare', '--as', 'bert', '--with-units-left');
    assert.deepEqual((await report(study, 'rare')).topUp, { 'own-doubt': { applications: 0, confirmed: 0 } });
    const [, section = ''] = (await done(study, 'report', 'rare')).split('## Added for rare codes\n');
    const [own = ''] = section.split('\n## ');
    assert.match(own, /No application by the first coder was judged by another, .*: The coach's doubt\./);
    assert.doesNotMatch(own, /\|/);
  });
});

describe('practice before a round, in the shell', () => {
  after(removeFolders);

  it('is on passages of the study that are in no sample, and counts for nothing', async () => {
    const study = example();
    assert.match(await done(study, 'round', 'practise', 'round-2', '--as', 'bert'), /"practice-1" with 5 passages/);
    const { purpose, coders, units: own } = drawOf(study, 'practice-1');
    assert.deepEqual([purpose, coders], ['practice', ['anna', 'bert']]);
    for (const round of ['round-1', 'round-2']) {
      for (const taken of drawOf(study, round).units) {
        for (const { transcript, first, last } of own)
          assert.ok(
            transcript !== taken.transcript ||
              (last.turn ?? 0) < (taken.first.turn ?? 0) ||
              (taken.last.turn ?? 0) < (first.turn ?? 0),
          );
      }
    }
    await finish(study, 'practice-1', 'bert');
    assert.equal((await report(study, 'practice-1')).purpose, 'practice');
    assert.match(await done(study, 'report', 'practice-1'), /practice, counts for nothing/);
    // What a sample can decide is not told from practice.
    rmSync(path.join(study, 'rounds/round-1'), { recursive: true });
    const draw = ['round', 'draw', 'next', '--dry-run', '--coders', 'anna,bert'];
    const { preview } = (await runJson(study, draw)) as { preview: { rho?: object } };
    assert.equal(preview.rho, undefined);
  });

  it('is of those who take part', async () => {
    const study = example();
    await done(study, 'round', 'draw', 'two', '--coders', 'anna,bert');
    const { code, messages } = await run(study, ['round', 'practise', 'two', '--as', 'cato']);
    assert.equal(code, 2);
    assert.match(messages, /cato/);
    assert.ok(!existsSync(path.join(study, 'rounds/practice-1')));
  });
});
