import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What the browser loads, in bytes. @typedef {{ first: Buffer, toOpen: number, later: number }} WebBundle */

/** The last two of the lists that the first file ends with. */
const lists = /,(\["[^\]]*\]),(\[\[[\d,[\]]*\]\])\);\n$/;

/** Reads a study; the first file fetches it, with all it needs, when the first study is opened. */
const opensStudies = 'chunks/session-';

/**
 * @param {string} file the extension's first file, as scripts/lib/chunks.mjs builds it
 * @returns {WebBundle} that file; how large it is together with what opening a study loads; and all that comes after
 */
export function webBundle(file) {
  const first = readFileSync(file);
  const folder = path.dirname(file);
  const size = (/** @type {string} */ name) => statSync(path.join(folder, name)).size;
  const [, named, needed] = lists.exec(first.toString()) ?? [];
  if (named === undefined || needed === undefined) throw new Error(`${file} does not say what it loads.`);
  /** @type {string[]} */
  const names = JSON.parse(named);
  /** @type {number[][]} */
  const needs = JSON.parse(needed);
  const pieces = needs[names.findIndex((name) => name.startsWith(opensStudies))];
  if (pieces === undefined) throw new Error(`${file} does not say what opening a study loads.`);
  const toOpen = first.length + pieces.map((place) => size(names[place] ?? '')).reduce(sum, 0);
  const all = readdirSync(path.join(folder, 'chunks')).map((name) => size(`chunks/${name}`));
  return { first, toOpen, later: all.reduce(sum, first.length) - toOpen };
}

const sum = (/** @type {number} */ a, /** @type {number} */ b) => a + b;
