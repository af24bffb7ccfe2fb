import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { agreement } from './agreement';
import { activationFigure, type Activation } from './cases/activation';
import { bundleCase, type WebBundle } from './cases/bundle';
import { parseCase } from './cases/parse';
import { shellCase, type Programs } from './cases/shell';
import { durability } from './durability';
import type { Figure } from './measure';

/** Where the built program is, and where the figures go. */
export interface Places extends Programs {
  /** What the browser loads. */
  readonly webBundle: () => WebBundle;
  readonly json: string;
  /** Takes the figures that only a real editor can give. */
  readonly measureInEditor: () => Promise<{
    readonly activations: readonly Activation[];
    readonly figures: readonly Figure[];
  }>;
  /** A program that codes without end in the study it is given. */
  readonly writer: string;
  /** A study to write in; it is copied first. */
  readonly example: string;
  /** Kills extension hosts that code in a folder, and lets each kill be looked at. */
  readonly killExtensionHosts: (
    kills: number,
    folder: string,
    look: (told: readonly string[]) => Promise<void>,
  ) => Promise<number>;
}

/** Takes figures and returns them. */
export type Case = (places: Places) => Promise<readonly Figure[]> | readonly Figure[];

const cases: Readonly<Record<string, Case>> = {
  parse: parseCase,
  shell: shellCase,
  bundle: ({ webBundle }) => bundleCase(webBundle()),
  editor: async ({ measureInEditor }) => {
    const { activations, figures } = await measureInEditor();
    return [activationFigure(activations), ...figures];
  },
};

/** These take minutes and run only where they are named. Each is a folder here, with its cases, by name, in index.ts. */
const longCases: Readonly<Record<string, Readonly<Record<string, Case>>>> = { agreement, durability };

/**
 * Runs the cases asked for (all but the long ones where none is named), prints the table, writes the JSON.
 * @returns whether every figure was reached
 */
export async function bench(names: readonly string[], places: Places): Promise<boolean> {
  const known = new Map<string, readonly Case[]>([
    ...Object.entries(cases).map(([name, run]) => [name, [run]] as const),
    ...Object.entries(longCases).map(([name, group]) => [name, Object.values(group)] as const),
    ...Object.entries(longCases).flatMap(([name, group]) =>
      Object.entries(group).map(([each, run]) => [`${name}/${each}`, [run]] as const),
    ),
  ]);
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new Error(`There is no case ${unknown.join(', ')}; choose from ${[...known.keys()].join(', ')}.`);
  const figures: Figure[] = [];
  const wanted = names.length > 0 ? names : Object.keys(cases);
  for (const run of wanted.flatMap((name) => known.get(name) ?? [])) figures.push(...(await run(places)));
  writeFileSync(places.json, `${JSON.stringify({ machine: machine(), figures }, null, 2)}\n`);
  process.stdout.write(`${table(figures)}\n`);
  return figures.every(({ met }) => met);
}

const machine = (): Record<string, string | number> => ({
  cpu: cpus()[0]?.model ?? '?',
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 1e9),
  node: process.version,
});

function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, value, unit, reach, met, beside, how, seed }) => [
    what,
    `${value} ${unit}`,
    `${reach} ${unit}`,
    met ? 'yes' : 'NO',
    beside,
    seed === undefined ? how : `${how}; seed ${seed}`,
  ]);
  return [['what', 'measured', 'reach', 'met', 'beside', 'how'], Array.from({ length: 6 }, () => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
