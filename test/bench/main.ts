import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { bundleCase } from './cases/bundle';
import { parseCase } from './cases/parse';
import { shellCase, type Programs } from './cases/shell';
import type { Figure } from './measure';

/** Where the built program is, and where the figures go. */
export interface Places extends Programs {
  readonly webBundle: string;
  readonly json: string;
  /** Takes the figures that only a real editor can give. */
  readonly measureInEditor: () => Promise<readonly Figure[]>;
}

/**
 * Runs the cases asked for (all where none is named), prints the table, writes the JSON.
 * @returns whether every figure was reached
 */
export async function bench(names: readonly string[], places: Places): Promise<boolean> {
  const cases: Record<string, () => Promise<readonly Figure[]> | readonly Figure[]> = {
    parse: parseCase,
    shell: () => shellCase(places),
    bundle: () => bundleCase(places.webBundle),
    editor: places.measureInEditor,
  };
  const unknown = names.filter((name) => !Object.hasOwn(cases, name));
  if (unknown.length > 0)
    throw new Error(`There is no case ${unknown.join(', ')}; choose from ${Object.keys(cases).join(', ')}.`);
  const figures: Figure[] = [];
  for (const [name, run] of Object.entries(cases)) {
    if (names.length === 0 || names.includes(name)) figures.push(...(await run()));
  }
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
  const rows = figures.map(({ what, value, unit, reach, met, beside, how }) => [
    what,
    `${value} ${unit}`,
    `${reach} ${unit}`,
    met ? 'yes' : 'NO',
    beside,
    how,
  ]);
  return [['what', 'measured', 'reach', 'met', 'beside', 'how'], Array.from({ length: 6 }, () => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
