import { existsSync, readFileSync } from 'node:fs';
import { inRoot, root } from './paths.mjs';
import { runNpm } from './run.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
const lockedPackages = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});

/**
 * Whether `folder` holds what its lock asks for. By content, not by date: npm writes both files at about the same moment.
 *
 * @param {string} folder
 */
export function isInstalled(folder) {
  const installed = lockedPackages(`${folder}/node_modules/.package-lock.json`);
  return Object.entries(lockedPackages(`${folder}/package-lock.json`))
    .filter(([place, { optional, devOptional }]) => place !== '' && !optional && !devOptional)
    .every(([place, { version }]) => installed[place]?.version === version);
}

/** The project's own packages, exactly as locked. Throws where npm cannot install them. */
export async function ensureDependencies() {
  if (existsSync(inRoot('node_modules')) && isInstalled(root)) return;
  console.log('Installing the packages of the project (npm ci) …');
  if ((await runNpm(['ci', '--no-audit', '--no-fund'])) !== 0) {
    throw new Error('npm ci failed: see its message above. The packages come from the registry that npm is set to.');
  }
}
