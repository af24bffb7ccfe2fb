import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { buildSync } from 'esbuild';
import ts from 'typescript';
import { inRoot } from '../../../scripts/lib/paths.mjs';

/** A regular expression of the program, and the file it is in, relative to the root. */
export interface FoundPattern {
  readonly file: string;
  readonly pattern: RegExp;
}

/** The patterns written as such in a file. */
export function literalsIn(file: string): readonly FoundPattern[] {
  const source = ts.createSourceFile(file, readFileSync(inRoot(file), 'utf8'), ts.ScriptTarget.ES2022);
  const found: FoundPattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ file, pattern: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The patterns that a module of core puts together when it is loaded. */
export function madeBy(file: string): readonly FoundPattern[] {
  const [built] = buildSync({ entryPoints: [inRoot(file)], bundle: true, write: false, format: 'iife' }).outputFiles;
  const made: [string, string][] = [];
  const context = vm.createContext({ made, TextDecoder, TextEncoder });
  vm.runInContext(
    `globalThis.RegExp = new Proxy(RegExp, { construct(target, given) { made.push(given); return new target(...given); } });`,
    context,
  );
  vm.runInContext(built?.text ?? '', context);
  return made.map(([source, flags]) => ({ file, pattern: new RegExp(source, flags) }));
}
