import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AgreementReport } from '../../../src/core/report/agreement/agreementReport';
import { removeFolders, run, runJson } from '../../support/cli';
import { example } from '../../support/exampleReport';
import { GitFolder } from '../../support/gitFolder';

/** Rewrites a file of the first round as if by hand, after all have judged. */
function edit(study: string, file: string, change: (text: string) => string): void {
  const at = path.join(study, 'rounds/round-1', file);
  const before = readFileSync(at, 'utf8');
  const after = change(before);
  assert.notEqual(after, before);
  writeFileSync(at, after);
}

const lower = (text: string): string =>
  text.replace(/"minimum": [\d.]+/, '"minimum": 0.5').replace('"presence": "any"', '"presence": "half"');

const told = async (study: string): Promise<AgreementReport> =>
  (await runJson(study, ['agreement', 'round-1'])) as AgreementReport;

const codes = async (study: string): Promise<readonly string[]> =>
  (await told(study)).warnings.map(({ code }) => code).filter((code) => /^(plan|book)Changed$/.test(code));

describe('a plan or a codebook that was changed after judging', function () {
  this.timeout(30_000);
  after(removeFolders);

  it('makes the report exploratory, which says what of the plan changed where git has it', async () => {
    const study = example();
    const git = new GitFolder(study);
    const { out: before } = await run(study, ['report', 'round-1']);
    assert.doesNotMatch(before, /xploratory/);
    edit(study, 'round.json', lower);
    const { warnings, planChanges } = await told(study);
    assert.deepEqual(
      warnings.filter(({ code }) => code === 'planChanged').map(({ data }) => data),
      [{ round: 'round-1', coders: 'anna, bert, cato' }],
    );
    assert.deepEqual(planChanges?.toSorted(), ['plan.minimum', 'plan.presence']);
    git.commit('a plan that suits');
    const { out } = await run(study, ['report', 'round-1']);
    assert.match(out, /^# .*\n\n.* · exploratory$/m);
    assert.match(
      out,
      /^- Exploratory: the plan in rounds\/round-1\/round\.json .*anna, bert, cato began\. What changed: plan\.(minimum, plan\.presence|presence, plan\.minimum);.*Get back/m,
    );
    const dutch = await run(study, ['report', 'round-1', '--as', 'html'], { language: 'nl' });
    assert.match(dutch.out, /· verkennend<\/p>[^]*<li>Verkennend: het plan in [^<]*Gewijzigd: plan\./);
    assert.deepEqual(await codes(study), ['planChanged']);
  });

  it('is told of without git too, with the next step', async () => {
    const study = example();
    edit(study, 'round.json', lower);
    assert.ok(!('planChanges' in (await told(study))));
    const { out } = await run(study, ['report', 'round-1']);
    assert.match(out, /^- Exploratory: the plan in [^:]*, and what rests on the change was not planned\. Get back/m);
  });

  it('is told apart: of a codebook it is said that codes may mean something else', async () => {
    const study = example();
    edit(study, 'codebook.yaml', (text) => `${text}# Another line.\n`);
    assert.deepEqual(await codes(study), ['bookChanged']);
    const { out } = await run(study, ['report', 'round-1']);
    assert.match(out, /^- Exploratory: the codebook of the round is not the one .*codes may mean something else\./m);
  });
});
