import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { inRoot } from './paths.mjs';

const builtInWords = /[\\/]extension[\\/]builtInWords\.ts$/;

/**
 * A browser reads English from its file: what it has to load before that is code alone.
 *
 * @type {esbuild.Plugin}
 */
export const withoutBuiltInWords = {
  name: 'without-built-in-words',
  setup(build) {
    build.onLoad({ filter: builtInWords }, () => ({
      contents: 'export const builtInWords = undefined;',
    }));
  },
};

/**
 * What only the shell says stays out of what a browser has to load.
 *
 * @type {esbuild.Plugin}
 */
export const withoutShellWords = {
  name: 'without-shell-words',
  setup(build) {
    build.onLoad({ filter: /[\\/]messages[\\/](en|nl)[\\/]shell\w*\.ts$/ }, ({ path: file }) => ({
      contents: `export const ${path.basename(file, '.ts')}${path.basename(path.dirname(file)) === 'en' ? 'En' : 'Nl'} = {};`,
    }));
  },
};

/**
 * On a desktop English is in the bundle as the text of one JSON object, which is read many times faster than the code
 * that puts together some forty objects of messages, and reads as the same.
 *
 * @type {esbuild.Plugin}
 */
export const withWordsAsText = {
  name: 'with-words-as-text',
  setup(build) {
    build.onLoad({ filter: builtInWords }, async () => {
      const { outputFiles, metafile } = await esbuild.build({
        absWorkingDir: inRoot(),
        entryPoints: [inRoot('src/core/messages/english.ts')],
        bundle: true,
        charset: 'utf8',
        format: 'esm',
        write: false,
        metafile: true,
        plugins: [withoutShellWords],
      });
      const catalogue = JSON.stringify(await catalogueIn(outputFiles[0]?.text ?? ''));
      return {
        contents: `export const builtInWords = JSON.parse(${JSON.stringify(catalogue)});`,
        watchFiles: Object.keys(metafile.inputs).map((file) => inRoot(file)),
      };
    });
  },
};

/**
 * In the place of a bundle: the catalogue that it exports, as JSON.
 *
 * @type {esbuild.Plugin}
 */
export const asCatalogue = {
  name: 'as-catalogue',
  setup(build) {
    build.onEnd(async ({ outputFiles = [] }) => {
      for (const { path: file, text } of outputFiles) {
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, JSON.stringify(await catalogueIn(text)));
      }
    });
  },
};

/** @param {string} module the text of a module that exports a catalogue and nothing else */
async function catalogueIn(module) {
  const exported = await import(`data:text/javascript,${encodeURIComponent(module)}`);
  return Object.values(exported)[0];
}
