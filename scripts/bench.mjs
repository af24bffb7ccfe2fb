import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './lib/dependencies.mjs';
import { measureInEditor } from './lib/editorBench.mjs';
import { killExtensionHosts } from './lib/editorKills.mjs';
import { inRoot } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';
import { webBundle } from './lib/webBundle.mjs';

const usage = `npm run bench [-- case …]      how fast it is, as a table, and as JSON in .runner/bench.json

cases: parse    decoding and reading transcripts
       shell    \`codes\` in a process of its own, on a study of usual size and on one a hundred times as large
       bundle   what the browser has to load
       editor   activation, a coding in a large transcript, and typing there, in VS Code

only where named: agreement   what agreement costs, and whether its intervals hold what they promise
                  durability  that nothing is lost: passages found again, live edits and reloads, a thousand histories
                              in real git, and 500 kills; takes a quarter of an hour, and each part can be named alone:
                              durability/reanchoring, smallTexts, liveEdits, liveReloads, liveReplacements,
                              gitHistories, hostile, kills`;

/** Exit code 0 where every figure is reached, 1 where one is not. */
async function main() {
  const names = process.argv.slice(2);
  if (names.includes('--help')) {
    console.log(usage);
    return;
  }
  await ensureDependencies();
  if ((await runNode(['esbuild.config.mjs', 'program', 'bench', '--production'])) !== 0)
    throw new Error('The build failed.');
  mkdirSync(inRoot('.runner'), { recursive: true });
  /** @type {typeof import('../test/bench/main')} */
  const { bench } = await import(pathToFileURL(inRoot('dist/bench/main.mjs')).href);
  const places = {
    cli: inRoot('dist/cli.js'),
    readOnly: inRoot('dist/bench/readOnly.mjs'),
    webBundle: () => webBundle(inRoot('dist/web/extension.js')),
    json: inRoot('.runner/bench.json'),
    measureInEditor,
    writer: inRoot('dist/bench/durability/writer.mjs'),
    example: inRoot('media/example/en'),
    killExtensionHosts,
  };
  process.exitCode = (await bench(names, places)) ? 0 : 1;
}

await main();
