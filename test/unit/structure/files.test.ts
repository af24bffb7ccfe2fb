import { strict as assert } from 'node:assert';
import { listFiles, PackageManager } from '@vscode/vsce';
import { root } from '../../../scripts/lib/paths.mjs';
import { readProjectFile, sourceFiles } from '../../support/sources';

describe('the files', () => {
  it('have 400 lines at most', () => {
    const files = ['src', 'test', 'scripts'].flatMap(sourceFiles);
    const long = files.filter((file) => readProjectFile(file).split('\n').length > 401);
    assert.ok(files.length > 10);
    assert.deepEqual(long, []);
  });

  it('that are shipped are those that run, and no others', async function () {
    // The packager walks through every file of the checkout before it leaves most of them out.
    this.timeout(120_000);
    const shipped = await listFiles({ cwd: root, packageManager: PackageManager.None });
    for (const needed of [
      'package.json',
      'LICENSE',
      'dist/extension.js',
      'dist/web/extension.js',
      'dist/l10n/en.json',
      'dist/l10n/nl.json',
      'dist/cli.js',
      'dist/program.js',
    ]) {
      assert.ok(shipped.includes(needed), needed);
    }
    const places =
      /^(dist\/(extension|cli|program|web\/extension|(web\/)?chunks\/[\w-]+|webview\/[\w-]+)\.js|dist\/l10n\/\w+\.json$|media\/|syntaxes\/[\w.-]+\.json$|[\w.-]+$)/;
    const roots = /^(package(\.nls(\.\w+)?)?\.json|README\.md|CHANGELOG\.md|LICENSE)$/;
    assert.deepEqual(
      shipped.filter((file) => !places.test(file) || (!file.includes('/') && !roots.test(file))),
      [],
    );
  });
});
