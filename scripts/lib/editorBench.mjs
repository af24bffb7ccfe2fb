import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNodeHost } from './extensionSuite.mjs';

/** Starts the lines of test/bench/editor/index.ts. */
const mark = '[intercoder-bench]';

/** @typedef {import('../../test/bench/measure').Figure} Figure */

/**
 * The figures that only a real editor can give: VS Code's latest version, with its Node extension host.
 *
 * @returns {Promise<Figure[]>}
 */
export async function measureInEditor() {
  const parent = await mkdtemp(path.join(tmpdir(), 'intercoder-bench-'));
  /** @type {Figure[]} */
  const figures = [];
  let failure = '';
  try {
    const exit = await runInNodeHost({
      tests: 'dist/bench/editor/index',
      folder: parent,
      hear: (line) => {
        const at = line.indexOf(mark);
        if (at < 0) return;
        const { figure, error } = JSON.parse(line.slice(at + mark.length));
        if (figure !== undefined) figures.push(figure);
        if (error !== undefined) failure = error;
      },
    });
    if (exit !== 0) throw new Error(`The editor's figures could not be taken (${exit}): ${failure}`);
    return figures;
  } finally {
    await rm(parent, { recursive: true, force: true, maxRetries: 3 });
  }
}
