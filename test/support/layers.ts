import { builtinModules } from 'node:module';
import type { Import } from './sources';

type Edge = Pick<Import, 'from' | 'to'>;

/** Inside core a layer imports its own files and those of the layers above it in this list. */
const coreLayers: readonly (readonly string[])[] = [
  ['text', 'messages', 'random', 'problem.ts', 'intercoderError.ts'],
  ['yaml'],
  ['transcript', 'codebook', 'coding'],
  ['anchoring'],
  ['agreement', 'sampling'],
  ['exchange', 'report'],
  ['study'],
  ['commands'],
];

/** The one file of another host that may be imported: what a webview and its extension say to each other. */
const shared = 'src/webview/protocol.ts';

const hostOf = (file: string): string | undefined => /^src\/([^/]+)\//.exec(file)?.[1];
const coreLayerOf = (file: string): number => {
  const name = file.split('/')[2];
  return coreLayers.findIndex((layer) => name !== undefined && layer.includes(name));
};
const isNode = (to: string): boolean => to.startsWith('node:') || builtinModules.includes(to);

/** What is wrong with an import, or undefined. */
function violation({ from, to }: Edge): string | undefined {
  const host = hostOf(from);
  if (to === 'vscode') return host === 'extension' ? undefined : 'only the extension knows the editor';
  if (isNode(to)) return host === 'cli' ? undefined : 'only the command line knows Node';
  if (!to.startsWith('src/')) return to.startsWith('test/') ? 'tests are no part of the program' : undefined;
  const other = hostOf(to);
  if (host !== other) {
    const allowed = other === 'core' || (host === 'extension' && to === shared);
    return allowed ? undefined : `${String(host)} may not know ${String(other)}`;
  }
  if (host !== 'core') return undefined;
  const [own, theirs] = [coreLayerOf(from), coreLayerOf(to)];
  if (own < 0 || theirs < 0) return 'a folder of core that has no place in the order of layers';
  return own >= theirs ? undefined : 'a layer of core imports only layers before it';
}

/** Imports that the layers do not allow, each as `from → to: why`. */
export const forbiddenImports = (imports: readonly Edge[]): readonly string[] =>
  imports.flatMap((each) => {
    const wrong = violation(each);
    return wrong === undefined ? [] : [`${each.from} → ${each.to}: ${wrong}`];
  });

/** The first ring of files that import each other, in order, or undefined. */
export function firstCycle(imports: readonly Edge[]): readonly string[] | undefined {
  const edges = new Map<string, string[]>();
  for (const { from, to } of imports) edges.set(from, [...(edges.get(from) ?? []), to]);
  const finished = new Set<string>();
  const visit = (file: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (finished.has(file)) return undefined;
    for (const next of edges.get(file) ?? []) {
      const cycle = visit(next, [...trail, file]);
      if (cycle !== undefined) return cycle;
    }
    finished.add(file);
    return undefined;
  };
  for (const file of edges.keys()) {
    const cycle = visit(file, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}
