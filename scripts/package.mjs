import { mkdir, rm } from 'node:fs/promises';
import { ensureDependencies } from './lib/dependencies.mjs';
import { inRoot } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

async function main() {
  await ensureDependencies();
  // From nothing: what an earlier build left behind must not be shipped.
  await rm(inRoot('dist'), { recursive: true, force: true });
  await mkdir(inRoot('dist'));
  if ((await runNode([inRoot('esbuild.config.mjs'), '--production'])) !== 0) return 1;
  return runNode([
    inRoot('node_modules/@vscode/vsce/vsce'),
    'package',
    // Everything needed is in the bundles.
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
  ]);
}

process.exitCode = await main();
