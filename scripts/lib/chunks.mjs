import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';

/**
 * Builds an extension that loads at once only what it needs to be there, and with `import()` what is needed when it is.
 *
 * VS Code evaluates an extension for the browser as one file, without modules of its own to load more: there the files
 * beside it are read through the editor and evaluated as VS Code evaluates the extension itself. On a desktop they are
 * modules that are required.
 *
 * @param {import('esbuild').BuildOptions} options of one entry point, with `outdir`
 * @param {string} root what `outdir` is relative to
 */
export async function buildChunks(options, root) {
  const host = options.platform === 'node' ? node : browser;
  const outdir = path.resolve(root, String(options.outdir));
  const { outputFiles, metafile } = await esbuild.build({
    ...options,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    sourcemap: false,
    metafile: true,
    write: false,
  });
  const graph = new Graph(metafile.outputs, path.relative(root, outdir));
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const { path: file, text } of outputFiles) {
    const name = path.relative(outdir, file).split(path.sep).join('/');
    const load = (/** @type {string} */ _whole, /** @type {string} */ to) =>
      `__load(${JSON.stringify(path.posix.join(path.posix.dirname(name), to))})`;
    texts.set(name, text.replace(/\bimport\("([^"]+)"\)/g, load));
  }
  const first = graph.closure(graph.entry);
  await rm(path.join(outdir, 'chunks'), { recursive: true, force: true });
  await mkdir(path.join(outdir, 'chunks'), { recursive: true });
  await writeFile(path.join(outdir, graph.entry), program(graph, first, await joined(first, texts, options), host));
  for (const [name, text] of texts)
    if (!first.includes(name)) await writeFile(path.join(outdir, name), host.file(await asFunctionBody(text, options)));
}

/** Which output imports which. */
class Graph {
  /** @param {import('esbuild').Metafile['outputs']} outputs @param {string} folder */
  constructor(outputs, folder) {
    const inFolder = (/** @type {string} */ file) => path.posix.relative(folder.split(path.sep).join('/'), file);
    const imported = (/** @type {string} */ kind) =>
      Object.entries(outputs).map(([file, { imports }]) => ({
        file: inFolder(file),
        names: imports.filter((one) => one.kind === kind && !one.external).map((one) => inFolder(one.path)),
      }));
    this.imports = new Map(imported('import-statement').map(({ file, names }) => [file, names]));
    this.lazy = [...new Set(imported('dynamic-import').flatMap(({ names }) => names))];
    const entries = Object.keys(outputs).filter((file) => outputs[file]?.entryPoint !== undefined);
    this.entry = entries.map(inFolder).find((name) => !this.lazy.includes(name)) ?? '';
  }

  /** A file and all it needs before it can be evaluated. @param {string} name @param {string[]} found @returns {string[]} */
  closure(name, found = []) {
    if (found.includes(name)) return found;
    found.push(name);
    for (const one of this.imports.get(name) ?? []) this.closure(one, found);
    return found;
  }
}

/**
 * These files as one CommonJS module that exports each of them by its place in the list.
 *
 * @param {readonly string[]} names @param {ReadonlyMap<string, string>} texts @param {import('esbuild').BuildOptions} options
 */
async function joined(names, texts, { minify, charset, target, platform }) {
  const inMemory = {
    name: 'in-memory',
    setup(/** @type {import('esbuild').PluginBuild} */ build) {
      build.onResolve({ filter: /^\./ }, ({ path: name, importer }) => ({
        path: path.posix.join(path.posix.dirname(importer), name),
        namespace: 'built',
      }));
      build.onLoad({ filter: /.*/, namespace: 'built' }, ({ path: name }) => ({ contents: texts.get(name) ?? '' }));
    },
  };
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: names.map((name, index) => `export * as m${index} from "./${name}";`).join('\n'),
      sourcefile: 'all.js',
    },
    bundle: true,
    write: false,
    format: 'cjs',
    external: ['vscode'],
    plugins: [inMemory],
    logLevel: 'warning',
    ...(minify !== undefined && { minify }),
    ...(charset && { charset }),
    ...(target && { target }),
    ...(platform && { platform }),
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * What esbuild puts around the exports of a CommonJS module, in hundreds of bytes for each file: the same is done once
 * for all by the runtime's `__export`.
 */
const itsOwnExports =
  /^var __defProp = [^]*?\nvar stdin_exports = \{\};\n__export\(stdin_exports, (\{[^]*?\n\})\);\nmodule\.exports = __toCommonJS\(stdin_exports\);\n/m;

/** @param {string} text @param {import('esbuild').BuildOptions} options */
async function asFunctionBody(text, { minify, charset, target }) {
  const settings = { ...(charset && { charset }), ...(target && { target }) };
  const module = await esbuild.transform(text, { format: 'cjs', ...settings });
  const code = module.code.replace(itsOwnExports, '__export(exports, $1);\n');
  // What a bundled CommonJS package is wrapped in may come from another file; none of it may be defined here.
  if (/__toCommonJS|(?<!\.)__toESM|__copyProps/.test(code))
    throw new Error('esbuild writes CommonJS otherwise than before.');
  return (await esbuild.transform(code, { format: 'cjs', ...(minify !== undefined && { minify }), ...settings })).code;
}

/**
 * The first file: what is evaluated at once, and what fetches the rest. It ends with three lists: the files it is made
 * of, the others by name, those that are asked for first, and what each of these needs, as places in the second.
 *
 * @param {Graph} graph @param {readonly string[]} first @param {string} body @param {typeof node} host
 */
function program(graph, first, body, { fetch }) {
  const closures = graph.lazy.map((name) => graph.closure(name).filter((one) => !first.includes(one)));
  const names = [...new Set([...graph.lazy, ...closures.flat()])];
  // By their places in the list: names written out for each would be thousands of bytes.
  const needs = closures.map((closure) => closure.map((name) => names.indexOf(name)));
  const lists = [first, names, needs].map((list) => JSON.stringify(list)).join();
  return `"use strict";${runtime(fetch)}module.exports=__start(function(module,exports,require,__load){${body}},${lists});\n`;
}

const parameters = ['module', 'exports', 'require', '__load', '__export'];

/** How a file is written, and how the function that it holds is fetched by its name: in Node, beside the first file. */
const node = {
  file: (/** @type {string} */ body) => `module.exports=function(${parameters.join()}){${body}};\n`,
  fetch: 'host("./" + name)',
};

/** In a browser's worker, where there is the editor's file system and nothing else. */
const browser = {
  file: (/** @type {string} */ body) => body,
  fetch: `new Function(${parameters.map((name) => `"${name}"`).join()}, new TextDecoder().decode(
    await vscode.workspace.fs.readFile(vscode.Uri.joinPath(base, "dist/web", name))))`,
};

/**
 * Evaluates modules once each: those of the first file are there by their place in its exports, others are fetched with
 * all they need. What one imports of another is relative to its folder; what is fetched is named from the first file's.
 */
const runtime = (/** @type {string} */ fetch) =>
  `
function __start(evaluate, first, names, needs) {
  const host = require, vscode = host("vscode"), bodies = {}, loaded = {};
  let base;
  const resolve = (from, name) => {
    const parts = from.split("/").slice(0, -1);
    for (const part of name.split("/")) part === ".." ? parts.pop() : part !== "." && parts.push(part);
    return parts.join("/");
  };
  const exported = (target, all) => {
    for (const name in all) Object.defineProperty(target, name, { get: all[name], enumerable: true });
  };
  const get = (name) => {
    if (loaded[name]) return loaded[name].exports;
    const module = (loaded[name] = { exports: {} });
    const requireHere = (wanted) => (wanted.startsWith(".") ? get(resolve(name, wanted)) : host(wanted));
    bodies[name](module, module.exports, requireHere, load, exported);
    return module.exports;
  };
  const fetchOne = async (name) => {
    bodies[name] ??= ${fetch};
  };
  const load = async (name) => {
    await Promise.all((needs[names.indexOf(name)] ?? []).map((place) => fetchOne(names[place])));
    return get(name);
  };
  const module = { exports: {} };
  evaluate(module, module.exports, host, load);
  first.forEach((name, index) => (loaded[name] = { exports: module.exports["m" + index] }));
  const program = module.exports.m0;
  return { ...program, activate: (context) => ((base = context.extensionUri), program.activate(context)) };
}
`.replaceAll(/\n\s*/g, '\n');
