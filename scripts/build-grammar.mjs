// Writes syntaxes/qda-transcript.tmLanguage.json from the patterns of the parser. A unit test fails where they differ.
import { writeFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';
import { inRoot } from './lib/paths.mjs';

const { outputFiles } = await esbuild.build({
  entryPoints: [inRoot('src/core/transcript/grammar/transcriptGrammar.ts')],
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2022',
});
const bundle = Buffer.concat(outputFiles.map(({ contents }) => contents)).toString('base64');
const { transcriptGrammar } = await import(`data:text/javascript;base64,${bundle}`);
await writeFile(
  inRoot('syntaxes/qda-transcript.tmLanguage.json'),
  `${JSON.stringify(transcriptGrammar, undefined, 2)}\n`,
);
