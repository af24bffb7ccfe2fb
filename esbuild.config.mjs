import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { buildChunks } from './scripts/lib/chunks.mjs';
import { asCatalogue, withWordsAsText, withoutBuiltInWords, withoutShellWords } from './scripts/lib/words.mjs';

const usage = `node esbuild.config.mjs [target …] [--production] [--watch]

targets: program (default)  all of the next three
         extension          for the Node extension host and for the web worker, and the words of other languages
         cli                the command line
         webview            the pages
         tests              all of the next three
         unit               unit and property tests
         suite              the extension suite, for both hosts
         e2e                the end-to-end tests
         bench              what measures speed
         fuzz               what looks for files that harm
         neutral            core alone, for no host at all: fails where core reaches for one
         test/unit/…        only the unit tests under this folder, or this one file`;

const root = path.dirname(fileURLToPath(import.meta.url));
const inRoot = (...parts) => path.join(root, ...parts);

/** Files under `folder` (relative to the root) whose name ends in `ending`, sorted, as absolute paths. */
function filesUnder(folder, ending) {
  if (!existsSync(inRoot(folder))) return [];
  return readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Every page is a folder of src/webview with a main.ts; it becomes dist/webview/<page>.js. */
function webviewPages() {
  const pages = filesUnder('src/webview', 'main.ts').filter((file) => path.basename(file) === 'main.ts');
  return Object.fromEntries(pages.map((file) => [path.basename(path.dirname(file)), file]));
}

/** `intercoder:suite` stands for all extension tests there are, so that none is left out of a hand-kept list. */
const extensionSuite = {
  name: 'extension-suite',
  setup(build) {
    build.onResolve({ filter: /^intercoder:suite$/ }, () => ({ path: 'suite', namespace: 'suite' }));
    build.onLoad({ filter: /.*/, namespace: 'suite' }, () => {
      const files = filesUnder('test/extension', '.test.ts');
      return {
        contents: files.map((file) => `import ${JSON.stringify(file)};`).join('\n'),
        resolveDir: root,
        watchFiles: files,
        watchDirs: [...new Set(files.map((file) => path.dirname(file)))],
      };
    });
  },
};

/**
 * The editor's API as one module of the names that are used. Bundled as it is, each of our files that imports it would
 * copy the whole API for itself when the extension starts.
 */
const vscodeOnce = {
  name: 'vscode-once',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'vscode-once' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'vscode-once' },
    );
    build.onLoad({ filter: /.*/, namespace: 'vscode-once' }, () => {
      const sources = filesUnder('src/extension', '.ts').map((file) => readFileSync(file, 'utf8'));
      const uses = sources.flatMap((source) => [...source.matchAll(/\bvscode\.(\w+)/g)].map(([, name]) => name));
      const names = [...new Set(uses)].sort();
      const lines = names.map((name) => `export const ${name} = api.${name};`);
      return { contents: [`const api = require('vscode');`, ...lines].join('\n'), resolveDir: root };
    });
  },
};

/** As in the shell, every language has its words from the start. On the first line, so that lines keep their numbers. */
const withAllWords = {
  name: 'with-all-words',
  setup(build) {
    build.onLoad({ filter: /\.test\.ts$/ }, ({ path: file }) => ({
      contents: `import ${JSON.stringify(inRoot('test/support/core/allWords.ts'))}; ${readFileSync(file, 'utf8')}`,
      loader: 'ts',
    }));
  },
};

/** Of the library `yaml`: what writes YAML, and what walks through trees. */
const yamlThatWrites =
  /[\\/]yaml[\\/]browser[\\/]dist[\\/](stringify[\\/]\w+|doc[\\/](applyReviver|createNode)|parse[\\/]cst-(visit|stringify)|visit)\.js$/;
const otherSchemas = /[\\/]yaml[\\/]browser[\\/]dist[\\/]schema[\\/](yaml-1\.1|json)[\\/]\w+\.js$/;
/** Its trees are only looked at: what a document or a node can do beyond being made is never called. */
const yamlNodes = /[\\/]yaml[\\/]browser[\\/]dist[\\/](doc[\\/]Document|nodes[\\/]\w+)\.js$/;
const methodToChange =
  /^ {4}(?:static )?(?:add|addIn|clone|createAlias|createNode|createPair|delete|deleteIn|from|get|getIn|has|hasAllNullValues|hasIn|resolve|set|setIn|toJS|toJSON|toString)\(.*\) \{\n(?:.*\n)*? {4}\}\n/gm;

/**
 * The project only reads with `yaml`, and by the rules of 1.2 (its `core` schema) alone; its own edits are spliced into
 * the text. What the library has for the rest stays out of what a browser has to load, and out of what any host runs.
 */
const yamlToRead = {
  name: 'yaml-to-read',
  setup(build) {
    build.onLoad({ filter: yamlThatWrites }, ({ path: file }) => {
      const exported = [...readFileSync(file, 'utf8').matchAll(/^export \{([^}]*)\}/gm)];
      const names = exported.flatMap(([, list]) => list.split(','));
      const lines = names.map((name) => `export const ${name.trim()} = unused;`);
      const unused = `function unused() { throw new Error('This part of yaml is not in the bundle.'); }`;
      return { contents: [unused, ...lines].join('\n') };
    });
    build.onLoad({ filter: yamlNodes }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replace(methodToChange, ''),
    }));
    build.onLoad({ filter: otherSchemas }, () => ({
      contents: `export { schema } from '../core/schema.js';
        const none = {};
        export { none as binary, none as merge, none as omap, none as pairs, none as set, none as timestamp };
        export { none as intTime, none as floatTime };
        export const isMergeKey = () => false;
        export const addMergeToJSMap = () => undefined;`,
    }));
  },
};

/** What the task's problem matcher in .vscode/tasks.json waits for. */
const announceWatch = {
  name: 'announce-watch',
  setup(build) {
    build.onStart(() => console.log('[watch] build started'));
    build.onEnd((result) => {
      for (const { text, location } of result.errors) {
        console.error(
          `✘ [ERROR] ${text}\n    ${location?.file ?? ''}:${location?.line ?? 0}:${location?.column ?? 0}:`,
        );
      }
      console.log('[watch] build finished');
    });
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
  legalComments: 'none',
};
/** The build of `yaml` for Node asks for an environment variable at every word it reads, which costs a third of the time. */
const alias = { yaml: './node_modules/yaml/browser/index.js' };
const forNode = { ...common, platform: 'node', format: 'cjs', target: 'node20', alias };
/** A web worker of VS Code: no Node, but modules are CommonJS. */
const forWorker = { ...common, platform: 'browser', format: 'cjs', mainFields: ['browser', 'module', 'main'] };
const forTests = { ...common, platform: 'node', format: 'esm', target: 'node20', packages: 'external' };

const debuggable = { sourcemap: true };

const isProduction = process.argv.includes('--production');

/** On a desktop, what is not shipped is one file, so that a debugger finds its way through it. */
const shipped = () => ({ minify: isProduction, sourcemap: !isProduction });

/** Tests under `place`, a folder or a file, bundled to where `folder` has its place in dist. */
function mochaTests(folder, place) {
  return {
    ...forTests,
    ...debuggable,
    entryPoints: place.endsWith('.ts') ? [place] : filesUnder(place, '.test.ts'),
    plugins: [withAllWords],
    outbase: folder,
    outdir: `dist/${folder}`,
    splitting: true,
    outExtension: { '.js': '.mjs' },
  };
}

const unitTests = (place) => mochaTests('test/unit', place);
const hasEntries = ({ entryPoints }) => Object.keys(entryPoints).length > 0;

const groups = { program: ['extension', 'cli', 'webview'], tests: ['unit', 'suite', 'e2e'] };

function targets() {
  const extension = {
    entryPoints: [inRoot('src/extension/extension.ts')],
    plugins: [vscodeOnce, withoutShellWords, yamlToRead],
  };
  const words = (language, file) => ({
    ...common,
    platform: 'neutral',
    format: 'esm',
    entryPoints: [inRoot('src/core/messages', file)],
    outfile: `dist/l10n/${language}.json`,
    write: false,
    plugins: [withoutShellWords, asCatalogue],
  });
  const suite = { entryPoints: [inRoot('test/extension/index.ts')], external: ['vscode'], plugins: [extensionSuite] };
  return {
    extension: [
      {
        ...forNode,
        ...shipped(),
        ...extension,
        plugins: [...extension.plugins, withWordsAsText],
        outdir: 'dist',
        inChunks: isProduction,
      },
      {
        ...forWorker,
        ...shipped(),
        ...extension,
        plugins: [...extension.plugins, withoutBuiltInWords],
        outdir: 'dist/web',
        inChunks: true,
      },
      words('en', 'english.ts'),
      words('nl', 'dutch.ts'),
    ],
    cli: [
      {
        ...forNode,
        ...shipped(),
        entryPoints: [inRoot('src/cli/start.ts')],
        outfile: 'dist/cli.js',
        banner: { js: '#!/usr/bin/env node' },
      },
      {
        ...forNode,
        ...shipped(),
        entryPoints: [inRoot('src/cli/main.ts')],
        plugins: [yamlToRead],
        outfile: 'dist/program.js',
      },
    ],
    webview: [
      {
        ...common,
        ...shipped(),
        platform: 'browser',
        format: 'iife',
        entryPoints: webviewPages(),
        outdir: 'dist/webview',
      },
    ],
    unit: [mochaTests('test/unit', 'test/unit')],
    e2e: [mochaTests('test/e2e', 'test/e2e')],
    suite: [
      { ...forNode, ...debuggable, ...suite, outfile: 'dist/test/extension/index.js' },
      { ...forWorker, ...debuggable, ...suite, outfile: 'dist/test/web/index.js' },
    ],
    bench: [
      {
        ...forTests,
        packages: 'bundle',
        alias,
        entryPoints: [
          inRoot('test/bench/main.ts'),
          inRoot('test/bench/readOnly.ts'),
          inRoot('test/bench/durability/writer.ts'),
        ],
        outdir: 'dist/bench',
        outExtension: { '.js': '.mjs' },
        // A CommonJS package that is bundled into a module asks for `require`.
        banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      },
      {
        ...forNode,
        entryPoints: [inRoot('test/bench/editor/index.ts'), inRoot('test/bench/editor/activating.ts')],
        outdir: 'dist/bench/editor',
        external: ['vscode'],
      },
      {
        ...forNode,
        entryPoints: [inRoot('test/bench/killing/index.ts')],
        outfile: 'dist/bench/killing/index.js',
        external: ['vscode'],
      },
    ],
    fuzz: [
      {
        ...forTests,
        packages: 'bundle',
        alias,
        entryPoints: [inRoot('test/fuzz/main.ts')],
        outdir: 'dist/fuzz',
        outExtension: { '.js': '.mjs' },
        banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      },
    ],
    neutral: [
      {
        ...common,
        platform: 'neutral',
        format: 'esm',
        mainFields: ['module', 'main'],
        entryPoints: filesUnder('src/core', '.ts').filter((file) => !file.endsWith('.d.ts')),
        outdir: 'dist/neutral',
        write: false,
      },
    ],
  };
}

/** A test that was renamed or removed must not go on being run from its old bundle. */
function removeStaleTests(folder) {
  for (const bundle of filesUnder(`dist/${folder}`, '.test.mjs')) {
    const source = path.join(root, path.relative(inRoot('dist'), bundle)).replace(/\.mjs$/, '.ts');
    if (!existsSync(source)) for (const file of [bundle, `${bundle}.map`]) rmSync(file, { force: true });
  }
}

async function buildAll(options) {
  await Promise.all(options.map(({ inChunks, ...each }) => (inChunks ? buildChunks(each, root) : esbuild.build(each))));
}

async function watchAll(options) {
  for (const { inChunks, ...each } of options) {
    // A change is watched for the desktop; what the browser loads is made by a build.
    if (inChunks) continue;
    const context = await esbuild.context({ ...each, plugins: [...(each.plugins ?? []), announceWatch] });
    await context.watch();
  }
}

/** What the shell's longest way through the program compiles is kept for its next start. */
async function keepCompiled() {
  const example = inRoot('media/example/en');
  const args = [inRoot('scripts/lib/keepCompiled.mjs'), 'report', 'round-1', example, '--as', 'html'];
  await promisify(execFile)(process.execPath, args);
}

async function main() {
  const known = targets();
  const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const places = wanted.filter((each) => each.startsWith('test/'));
  const names = (wanted.length > 0 ? wanted : ['program'])
    .filter((name) => !places.includes(name))
    .flatMap((name) => groups[name] ?? [name]);
  const unknown = names.filter((name) => !Object.hasOwn(known, name));
  if (unknown.length > 0 || process.argv.includes('--help')) {
    console.log(usage);
    process.exitCode = unknown.length > 0 ? 2 : 0;
    return;
  }
  const options = [...names.flatMap((name) => known[name]), ...places.map(unitTests)].filter(hasEntries);
  if (process.argv.includes('--watch')) return watchAll(options);
  for (const name of ['unit', 'e2e']) if (names.includes(name)) removeStaleTests(`test/${name}`);
  await buildAll(options);
  if (!names.includes('cli')) return;
  await chmod(inRoot('dist/cli.js'), 0o755);
  await keepCompiled();
}

try {
  await main();
} catch (error) {
  // esbuild has already printed its own errors, with their places.
  if (!(error instanceof Error && 'errors' in error)) throw error;
  process.exitCode = 1;
}
