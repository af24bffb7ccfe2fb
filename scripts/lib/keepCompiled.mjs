import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';
import { inRoot } from './paths.mjs';

// Runs the command line as `src/cli/start.ts` does, with the arguments given, and keeps what was compiled on the way.
const file = inRoot('dist/program.js');
const source = readFileSync(file);
const script = new Script(Module.wrap(source.toString('utf8')), { filename: file });
process.once('exit', () => {
  const compiled = script.createCachedData();
  const hash = createHash('sha1').update(source).update(compiled).digest();
  writeFileSync(`${file}.compiled`, Buffer.concat([hash, compiled]));
});
const module = { exports: {} };
script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file));
