import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { mutated } from '../support/hostile/mutations';
import { readAll } from '../support/hostile/readAll';
import { readers, type Reader } from '../support/hostile/readers';
import { Coverage } from './coverage';

/** Longer inputs reach nothing new and make everything slow; size is a matter of the second part. */
const longest = 4000;
const megabyte = 1024 * 1024;

/**
 * Changes inputs at random, keeps those that make new parts of the readers run, and goes on from these. Then reads texts
 * of 1 MB that are meant to be slow.
 * @param corpus folder of inputs, one folder for each reader; new ones are added
 * @returns false where a reader threw, or took more than a second for 1 MB
 */
export async function fuzz(corpus: string, seconds: number, seed: number): Promise<boolean> {
  const coverage = await Coverage.start('/fuzz/main.mjs');
  let isSound = true;
  for (const [name, reader] of Object.entries<Reader>(readers)) {
    const inputs = [...reader.sound, ...kept(path.join(corpus, folderOf(name)))];
    for (const input of inputs) reader.read(input);
    await coverage.isNew();
    const end = Date.now() + (seconds * 1000) / Object.keys(readers).length;
    let runs = 0;
    for (; Date.now() < end; runs++) {
      const from = inputs[runs % inputs.length] ?? '';
      const [text = ''] = fc.sample(mutated(reader.form, [from]), { numRuns: 1, seed: seed + runs });
      if (text.length > longest || !isReadable(reader, text)) continue;
      try {
        reader.read(text);
      } catch (error) {
        isSound = false;
        keep(path.join(corpus, folderOf(name)), text);
        process.stderr.write(`${name} threw: ${String(error)}\n${JSON.stringify(text)}\n`);
      }
      if (!(await coverage.isNew())) continue;
      inputs.push(text);
      keep(path.join(corpus, folderOf(name)), text);
    }
    process.stdout.write(`${name}: ${runs} inputs, ${inputs.length} kept, ${coverage.size} parts reached\n`);
  }
  return readMegabytes() && isSound;
}

function readMegabytes(): boolean {
  const times = readAll(megabyte);
  const slow = times.filter(({ milliseconds }) => milliseconds > 1000);
  const [slowest] = times;
  if (slowest) process.stdout.write(`slowest of 1 MB: ${slowest.what}, ${Math.round(slowest.milliseconds)} ms\n`);
  for (const { what, milliseconds } of slow)
    process.stderr.write(`more than a second: ${what}: ${Math.round(milliseconds)} ms\n`);
  return slow.length === 0;
}

/** A JSON text has to be one for its mutations that know the form. */
function isReadable({ form }: Reader, text: string): boolean {
  if (form !== 'json') return true;
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

const folderOf = (name: string): string => name.replace(/\W/g, '-');

function kept(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
}

function keep(folder: string, text: string): void {
  const name = createHash('sha256').update(text).digest('hex').slice(0, 16);
  writeFileSync(path.join(folder, `${name}.txt`), text);
}
