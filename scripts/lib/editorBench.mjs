import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNodeHost } from './extensionSuite.mjs';

/** Starts the lines of test/bench/editor/report.ts. */
const mark = '[intercoder-bench]';

/** Editors that are started for an activation alone, beside the one that everything else is measured in. */
const moreActivations = 4;

/** @typedef {import('../../test/bench/measure').Figure} Figure */
/** @typedef {import('../../test/bench/cases/activation').Activation} Activation */

/**
 * The figures that only a real editor can give: VS Code's latest version, with its Node extension host.
 *
 * @returns {Promise<{ activations: Activation[], figures: Figure[] }>}
 */
export async function measureInEditor() {
  /** @type {Activation[]} */
  const activations = [];
  /** @type {Figure[]} */
  const figures = [];
  /** @param {any} told */
  const hear = ({ figure, activation }) => {
    if (figure !== undefined) figures.push(figure);
    if (activation !== undefined) activations.push(activation);
  };
  await inEditor('dist/bench/editor/index', hear);
  for (let more = 0; more < moreActivations; more++) await inEditor('dist/bench/editor/activating', hear);
  return { activations, figures };
}

/**
 * @param {string} tests what runs there
 * @param {(told: any) => void} hear
 */
async function inEditor(tests, hear) {
  const folder = await mkdtemp(path.join(tmpdir(), 'intercoder-bench-'));
  let failure = '';
  try {
    const exit = await runInNodeHost({
      tests,
      folder,
      hear: (line) => {
        const at = line.indexOf(mark);
        if (at < 0) return;
        const told = JSON.parse(line.slice(at + mark.length));
        if (told.error !== undefined) failure = told.error;
        hear(told);
      },
    });
    if (exit !== 0) throw new Error(`The editor's figures could not be taken (${exit}): ${failure}`);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
