import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** @param {string} folder @returns {string} */
function projectAbove(folder) {
  const manifest = path.join(folder, 'package.json');
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'intercoder') return folder;
  const parent = path.dirname(folder);
  if (parent === folder)
    throw new Error('These scripts run inside a checkout of intercoder: no package.json of that name above them.');
  return projectAbove(parent);
}

/** The checkout. Searched upwards, because tests reach this file from inside a bundle in dist/ too. */
export const root = projectAbove(path.dirname(fileURLToPath(import.meta.url)));

/** @param {...string} parts */
export const inRoot = (...parts) => path.join(root, ...parts);

/** What is downloaded to run editors in: git-ignored and kept. */
export const runnerFolder = inRoot('.runner');
