import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './lib/dependencies.mjs';
import { inRoot } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

const usage = `npm run fuzz [-- seconds [seed]]    files made to harm, guided by what of the readers they reach (60 seconds, seed 1)

Inputs that reach something new are added to test/fuzz/corpus. Exit code 1 where a reader threw, or took more than a
second for 1 MB.`;

const [seconds = '60', seed = '1'] = process.argv.slice(2);
if (process.argv.includes('--help')) console.log(usage);
else {
  await ensureDependencies();
  if ((await runNode(['esbuild.config.mjs', 'fuzz'])) !== 0) throw new Error('The build failed.');
  /** @type {typeof import('../test/fuzz/main')} */
  const { fuzz } = await import(pathToFileURL(inRoot('dist/fuzz/main.mjs')).href);
  process.exitCode = (await fuzz(inRoot('test/fuzz/corpus'), Number(seconds), Number(seed))) ? 0 : 1;
}
