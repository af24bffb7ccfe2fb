import { strict as assert } from 'node:assert';
import { firstCycle, forbiddenImports } from '../../support/layers';
import { importsOf, sourceFiles } from '../../support/sources';

describe('the layers', () => {
  const files = sourceFiles('src');
  const imports = files.flatMap(importsOf);

  it('hold for every import there is, those of types included', () => {
    assert.ok(files.length > 10, 'the scan finds the sources');
    assert.ok(imports.length > files.length / 2, 'the scan finds their imports');
    assert.deepEqual(forbiddenImports(imports), []);
  });

  it('have no cycle in core, not even of types', () => {
    assert.deepEqual(firstCycle(imports.filter(({ from }) => from.startsWith('src/core/'))), undefined);
  });

  it('have no cycle anywhere that the running program would meet', () => {
    assert.deepEqual(firstCycle(imports.filter(({ typeOnly }) => !typeOnly)), undefined);
  });

  const rejected: readonly (readonly [string, string])[] = [
    ['src/core/text/offsets.ts', 'node:fs'],
    ['src/core/text/offsets.ts', 'fs'],
    ['src/core/study/ports.ts', 'vscode'],
    ['src/core/text/offsets.ts', 'src/core/study/ports.ts'],
    ['src/core/yaml/readYaml.ts', 'src/core/codebook/codebook.ts'],
    ['src/core/helpers/any.ts', 'src/core/problem.ts'],
    ['src/core/commands/any.ts', 'src/webview/protocol.ts'],
    ['src/core/commands/any.ts', 'src/cli/output.ts'],
    ['src/cli/main.ts', 'src/extension/ids.ts'],
    ['src/cli/main.ts', 'src/webview/protocol.ts'],
    ['src/extension/extension.ts', 'node:path'],
    ['src/extension/extension.ts', 'src/webview/report/main.ts'],
    ['src/webview/report/main.ts', 'src/extension/ids.ts'],
  ];
  for (const [from, to] of rejected) {
    it(`reject ${from} → ${to}`, () => {
      assert.equal(forbiddenImports([{ from, to }]).length, 1);
    });
  }

  const allowed: readonly (readonly [string, string])[] = [
    ['src/core/commands/any.ts', 'src/core/text/offsets.ts'],
    ['src/core/anchoring/any.ts', 'src/core/coding/sidecar.ts'],
    ['src/core/codebook/any.ts', 'yaml'],
    ['src/cli/main.ts', 'node:fs'],
    ['src/extension/extension.ts', 'vscode'],
    ['src/extension/features/reports/index.ts', 'src/webview/protocol.ts'],
    ['src/webview/report/main.ts', 'src/core/report/figures.ts'],
  ];
  for (const [from, to] of allowed) {
    it(`allow ${from} → ${to}`, () => {
      assert.deepEqual(forbiddenImports([{ from, to }]), []);
    });
  }

  it('see a cycle where there is one', () => {
    const ring = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'c', to: 'b' },
    ];
    assert.deepEqual(firstCycle(ring), ['b', 'c', 'b']);
  });
});
