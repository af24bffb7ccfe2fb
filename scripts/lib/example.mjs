import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRoot } from './paths.mjs';

/** The example study is there in English and in Dutch; who works in Dutch gets that one. */
export const exampleLanguage = () =>
  [process.env.LC_ALL, process.env.LANG].find(Boolean)?.startsWith('nl') ? 'nl' : 'en';

/**
 * A copy of the example study to work in, in a temporary folder.
 *
 * @param {{ language?: string, study?: string }} [options] `study`: the folder to copy in its place
 * @returns {Promise<{ folder: string, remove: () => Promise<void> }>}
 */
export async function copyOfExample({ language = exampleLanguage(), study } = {}) {
  const source = study === undefined ? inRoot('media/example', language) : path.resolve(study);
  const parent = await mkdtemp(path.join(tmpdir(), 'intercoder-'));
  // The folder's name is what the editor shows as the name of the workspace.
  const folder = path.join(parent, study === undefined ? 'example-study' : path.basename(source));
  await cp(source, folder, { recursive: true });
  return { folder, remove: () => rm(parent, { recursive: true, force: true, maxRetries: 3 }) };
}

/**
 * @param {string} folder of a study
 * @returns {Promise<string>} the path in it of its first transcript
 */
export async function firstTranscript(folder) {
  const files = (await readdir(path.join(folder, 'transcripts'))).filter((file) => file.endsWith('.transcript')).sort();
  if (files[0] === undefined) throw new Error(`There is no transcript in ${folder}/transcripts.`);
  return `transcripts/${files[0]}`;
}
