import { strict as assert } from 'node:assert';
import { importsOf, sourceFiles } from '../../support/sources';
import type { Import } from '../../support/sources';

/** Everything that Node.js loads before a line of `entry` runs. */
function loadedFirst(entry: string): readonly Import[] {
  const seen = new Set<string>();
  const imports: Import[] = [];
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const eager = importsOf(file).filter(({ typeOnly, lazy }) => !typeOnly && !lazy);
    imports.push(...eager);
    for (const { to } of eager) if (to.startsWith('scripts/')) visit(to);
  };
  visit(entry);
  return imports;
}

describe('on a fresh machine', () => {
  const installing = sourceFiles('scripts').filter((file) =>
    importsOf(file).some(({ to }) => to === 'scripts/lib/dependencies.mjs'),
  );

  it('the scripts that install the packages are found', () => {
    assert.ok(installing.includes('scripts/start.mjs') && installing.includes('scripts/test.mjs'), String(installing));
  });

  for (const script of installing) {
    it(`${script} needs no package before it has installed them`, () => {
      const packages = loadedFirst(script).filter(({ to }) => !to.startsWith('scripts/') && !to.startsWith('node:'));
      assert.deepEqual(packages, []);
    });
  }
});
