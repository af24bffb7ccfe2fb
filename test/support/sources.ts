import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from '../../scripts/lib/paths.mjs';

/** One import, of a value or of a type. `to` is a file from the root (`src/core/problem.ts`) or a package's name. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** Gone when the program runs. */
  readonly typeOnly: boolean;
  /** Loaded only when the program comes to it. */
  readonly lazy: boolean;
}

const withSlashes = (file: string): string => file.split(path.sep).join('/');

/** Text of a file of the checkout; `file` is relative to its root. */
export const readProjectFile = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Files of code under `folder`, relative to the root, sorted. */
export function sourceFiles(folder: string): readonly string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.m?[jt]s$/.test(file))
    .map((file) => withSlashes(path.join(folder, file)))
    .sort();
}

/** Everything `file` imports, in whatever way: also re-exports, `import type`, `import('…')` in code and in types. */
export function importsOf(file: string): readonly Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) {
      const lazy = ts.isCallExpression(node);
      found.push({ from: file, to: target(file, specifier), typeOnly: isTypeOnly(node), lazy });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readProjectFile(file), ts.ScriptTarget.Latest));
  return found;
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal);
  if (ts.isExternalModuleReference(node)) return textOf(node.expression);
  const loads =
    ts.isCallExpression(node) &&
    (node.expression.kind === ts.SyntaxKind.ImportKeyword ||
      (ts.isIdentifier(node.expression) && node.expression.text === 'require'));
  return loads ? textOf(node.arguments[0]) : undefined;
}

const isTypeOnly = (node: ts.Node): boolean =>
  ts.isImportTypeNode(node) ||
  (ts.isExportDeclaration(node) && node.isTypeOnly) ||
  (ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);

const textOf = (node: ts.Node | undefined): string | undefined =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;

function target(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const file = withSlashes(path.join(path.dirname(from), specifier));
  return [`${file}.ts`, `${file}.d.ts`, `${file}/index.ts`].find((each) => existsSync(path.join(root, each))) ?? file;
}
