import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

/** Of a SHA-1, in bytes. */
const hashLength = 20;

/**
 * Starts the command line. Most commands take less time than compiling the program does: what this version of Node made of
 * it when it was built is kept beside it (`scripts/lib/keepCompiled.mjs`), and taken where it is of these very bytes. Another
 * version compiles anew.
 */
const file = path.join(__dirname, 'program.js');
const source = readFileSync(file);
const cachedData = keptOf(source);
const script = new Script(Module.wrap(source.toString('utf8')), { filename: file, ...(cachedData && { cachedData }) });
(script.runInThisContext() as (...given: unknown[]) => void)(exports, createRequire(file), module, file, __dirname);

/** The compiled program, behind the hash of its source and of itself. */
function keptOf(bytes: Buffer): Buffer | undefined {
  const found = readKept(`${file}.compiled`);
  if (found === undefined) return undefined;
  const compiled = found.subarray(hashLength);
  const hash = createHash('sha1').update(bytes).update(compiled).digest();
  return found.subarray(0, hashLength).equals(hash) ? compiled : undefined;
}

/** Undefined where there is none that can be read: it only saves time. */
function readKept(kept: string): Buffer | undefined {
  try {
    return statSync(kept, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(kept) : undefined;
  } catch {
    return undefined;
  }
}
