import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import type { AgreementReport } from '../../../src/core/report/agreement/agreementReport';
import { drawnRound } from '../../support/splitRound';
import { folderWith, removeFolders, run, runJson } from '../../support/cli';

/** A round of anna and bert in the example, which bert has gone through whole. @returns its report's warnings */
async function warningsOf(...drawn: readonly string[]): Promise<AgreementReport['warnings']> {
  const study = folderWith({});
  cpSync('media/example/en', study, { recursive: true });
  const done = async (...argv: readonly string[]): Promise<void> => {
    const { code, messages } = await run(study, argv);
    assert.equal(code, 0, messages);
  };
  const draw = ['round', 'draw', 'two', '--as', 'anna', '--coders', 'anna,bert', '--seed', '1', '--incomplete', 'draw'];
  await done(...draw, ...drawn);
  const units = drawnRound(study, 'two').units.flatMap(({ id }) => ['--unit', id]);
  await done('round', 'seen', 'two', '--as', 'bert', ...units);
  await done('round', 'finish', 'two', '--as', 'bert');
  return ((await runJson(study, ['agreement', 'two'])) as AgreementReport).warnings;
}

describe('figures of all codes together', () => {
  afterEach(removeFolders);

  it('are said to rest on few passages where there are many units in them, and not where there are ten', async () => {
    const few = (await warningsOf('--turns', '40', '--fraction', '30%')).filter(({ code }) => code === 'fewTogether');
    assert.deepEqual(
      few.map(({ data }) => data),
      [{ count: 3, least: 10 }],
    );
    const many = await warningsOf('--turns', '8', '--fraction', '30%');
    assert.deepEqual(
      many.filter(({ code }) => code === 'fewTogether'),
      [],
    );
  });
});
