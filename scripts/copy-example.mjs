import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { inRoot, runnerFolder } from './lib/paths.mjs';

const [language] = process.argv.slice(2);
if (language !== 'en' && language !== 'nl') throw new Error('Usage: node scripts/copy-example.mjs en|nl');

// Fresh each time: what was tried in the copy before must not show up in a debugging session.
const folder = path.join(runnerFolder, `example-${language}`);
await rm(folder, { recursive: true, force: true });
await cp(inRoot('media/example', language), folder, { recursive: true });
