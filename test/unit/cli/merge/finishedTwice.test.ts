import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { frozen, isIntact } from '../../../../src/core/study/rounds/frozen';
import type { RoundCodes } from '../../../../src/core/study/rounds/roundCodes';
import { parseRoundCodes, serializeRoundCodes } from '../../../../src/core/study/rounds/roundFiles';
import { encodeText } from '../../../../src/core/text/decode';
import { removeFolders, run, runJson, textOf } from '../../../support/cli';
import { at } from '../../../support/core/memoryFiles';
import { example } from '../../../support/exampleReport';
import { GitFolder } from '../../../support/gitFolder';

const file = 'rounds/round-1/bert.codes.json';

function codesIn(text: string): RoundCodes {
  const { value } = parseRoundCodes(at(file), { kind: 'file', bytes: encodeText(text) });
  assert.ok(value);
  return value;
}

/** One coder’s part, begun, then on one side a unit is judged, and on the other that unit is unclear. */
function twoSides(finish: (judged: RoundCodes) => RoundCodes): Record<'study' | 'begun' | 'ours' | 'theirs', string> {
  const study = example();
  const { finished, hash, ...done } = codesIn(textOf(study, file));
  assert.ok(finished !== undefined && hash !== undefined);
  const [unit = '', ...seen] = done.seen;
  const begun: RoundCodes = { ...done, seen, codings: done.codings.filter((one) => one.unit !== unit) };
  const unclear: RoundCodes = { ...begun, unclear: [{ unit, reason: 'who speaks?' }] };
  return {
    study,
    begun: serializeRoundCodes(begun),
    ours: serializeRoundCodes(finish({ ...begun, seen: [unit, ...seen] })),
    theirs: serializeRoundCodes(frozen(unclear, '2026-03-02T10:00:00Z')),
  };
}

/** Both sides finished, and git could not merge them. */
function twoBranches(): { readonly study: string; readonly sides: readonly string[] } {
  const { study, begun, ours, theirs } = twoSides((judged) => frozen(judged, '2026-03-01T10:00:00Z'));
  const repo = new GitFolder(study);
  repo.write(file, begun);
  repo.commit('begun');
  repo.onBranch('office', () => repo.write(file, theirs));
  repo.write(file, ours);
  repo.commit('here');
  assert.equal(repo.tryGit('merge', '--no-edit', 'office').code, 1);
  return { study, sides: [ours, theirs] };
}

describe('one coder’s part of a round, finished on two branches', () => {
  after(removeFolders);

  it('is asked about as a whole, and gives no figures until that is decided', async () => {
    const { study, sides } = twoBranches();
    const { code, messages } = await run(study, ['merge', '--unmerged']);
    assert.equal(code, 1);
    assert.match(
      messages,
      /bert\.codes\.json: a finished file holds as a whole.*Here: finished at 2026-03-01T10:00:00Z\. There: finished at 2026-03-02T10:00:00Z\./,
    );
    assert.doesNotMatch(messages, /who speaks/);
    const { conflicts, ...rest } = JSON.parse(textOf(study, file)) as { conflicts: { theirs: object }[] };
    assert.deepEqual(
      [rest, conflicts.map(({ theirs }) => theirs)],
      sides.map((text, index) => (index === 0 ? (JSON.parse(text) as object) : [JSON.parse(text)])),
    );
    const refused = await run(study, ['agreement', 'round-1']);
    assert.deepEqual([refused.code, refused.out], [2, '']);
    assert.match(
      refused.messages,
      /left something to decide in .*bert\.codes\.json.*Next: intercoder merge --unmerged --take/,
    );
    const check = (await runJson(study, ['check'])) as { problems: { code: string; file: string }[] };
    assert.ok(check.problems.some((one) => one.code === 'file.fieldConflict' && one.file === file));
    assert.match((await run(study, ['check'])).out, /A merge found "finished" changed in two ways: the file holds one/);
    assert.match(
      (await run(study, ['check'], { language: 'nl' })).out,
      /bleek "finished" op twee manieren veranderd: /,
    );
    assert.match((await run(study, ['verify', 'round-1'])).out, /left something to decide in the file of bert/);
  });

  for (const [side, taken] of [
    ['ours', 0],
    ['theirs', 1],
  ] as const) {
    it(`is one of the two files to the letter once ${side} is taken, at once or later`, async () => {
      for (const first of [[], [['merge', '--unmerged']]]) {
        const { study, sides } = twoBranches();
        for (const argv of first) await run(study, argv);
        const { code, out } = await run(study, ['merge', '--unmerged', '--take', side]);
        assert.deepEqual([code, out], [0, `${file}: merged, and git knows.\n`]);
        assert.equal(textOf(study, file), sides[taken]);
        assert.equal((await run(study, ['agreement', 'round-1'])).code, 0);
        assert.match(
          (await run(study, ['verify', 'round-1'])).out,
          /bert finished at 2026-03-0[12]T10:00:00Z, and the file is unchanged/,
        );
        assert.equal((await run(study, ['check'])).code, 0);
      }
    });
  }

  it('is asked about too where the other side went on judging: nothing is added to what was finished', async () => {
    const { study, ...texts } = twoSides((judged) => judged);
    const write = (name: keyof typeof texts): void => writeFileSync(path.join(study, name), texts[name]);
    for (const name of ['begun', 'ours', 'theirs'] as const) write(name);
    const merge = ['merge', 'begun', 'ours', 'theirs', file];
    const { code, messages } = await run(study, merge);
    assert.equal(code, 1);
    assert.match(messages, /Here: not finished\. There: finished at 2026-03-02/);
    write('ours');
    assert.equal((await run(study, [...merge, '--take', 'theirs'])).code, 0);
    assert.equal(textOf(study, 'ours'), texts.theirs);
    assert.ok(isIntact(codesIn(textOf(study, 'ours'))));
  });
});
