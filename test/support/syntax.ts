import ts from 'typescript';
import { readProjectFile } from './sources';

const parse = (file: string): ts.SourceFile => ts.createSourceFile(file, readProjectFile(file), ts.ScriptTarget.Latest);

function* nodesUnder(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesUnder(child);
}

/** A text as it stands in the source: a literal, or literals put together with `+`. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

/** The names of the members of an interface. */
export function membersOf(file: string, name: string): readonly string[] {
  const declared = [...nodesUnder(parse(file))].find(
    (node): node is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(node) && node.name.text === name,
  );
  if (declared === undefined) throw new Error(`${file} declares no interface ${name}.`);
  return declared.members.flatMap(({ name: member }) =>
    member !== undefined && (ts.isStringLiteral(member) || ts.isIdentifier(member)) ? [member.text] : [],
  );
}

/** Properties of object literals whose value is a text, in the order of the file. */
export const textProperties = (file: string): readonly (readonly [string, string])[] =>
  [...nodesUnder(parse(file))].flatMap((node) => {
    if (!ts.isPropertyAssignment(node)) return [];
    const value = textOf(node.initializer);
    const known = ts.isStringLiteral(node.name) || ts.isIdentifier(node.name);
    return value === undefined || !known ? [] : [[node.name.text, value] as const];
  });

/** The first arguments, as far as they are texts, of all calls `….method(text, …)` and `method(text, …)`. */
export const firstArguments = (file: string, method: string): readonly string[] =>
  [...nodesUnder(parse(file))].flatMap((node) => {
    if (!ts.isCallExpression(node)) return [];
    const { expression, arguments: given } = node;
    const called = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
    const [first] = given;
    return ts.isIdentifier(called) && called.text === method && first !== undefined && ts.isStringLiteral(first)
      ? [first.text]
      : [];
  });

/** Every text in a file; one with parts that are known only when the program runs is a pattern. */
export const textsIn = (file: string): readonly (string | RegExp)[] =>
  [...nodesUnder(parse(file))].flatMap((node): (string | RegExp)[] => {
    if (ts.isStringLiteralLike(node)) return [node.text];
    if (!ts.isTemplateExpression(node)) return [];
    const fixed = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
    return [new RegExp(`^${fixed.map(escaped).join('.+')}$`)];
  });

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
