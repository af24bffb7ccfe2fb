import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ExitCode } from '../../src/cli/command';
import type { Io } from '../../src/cli/io';
import { runCli } from '../../src/cli/runCli';

const made: string[] = [];

/** A folder of its own on disk, with files; taken away by `removeFolders`. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>, name = 'study'): string {
  const parent = mkdtempSync(path.join(tmpdir(), 'intercoder-cli-'));
  made.push(parent);
  const folder = path.join(parent, name);
  mkdirSync(folder);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return folder;
}

export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Files below a folder, in order. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

export const textOf = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');

export interface Answer {
  readonly code: ExitCode;
  readonly out: string;
  readonly messages: string;
}

/** Runs one command line in this process. */
export async function run(cwd: string, argv: readonly string[], io: Partial<Io> = {}): Promise<Answer> {
  let out = '';
  let messages = '';
  const code = await runCli(argv, {
    cwd,
    env: {},
    terminal: false,
    language: 'en',
    width: 100,
    out: (text) => (out += text),
    message: (text) => (messages += text),
    ...io,
  });
  return { code, out, messages };
}

/** As `run`, with `--format json`: its result, once it is sure that nothing else stands on standard output. */
export async function runJson(cwd: string, argv: readonly string[], io: Partial<Io> = {}): Promise<unknown> {
  const { code, out, messages } = await run(cwd, [...argv, '--format', 'json'], io);
  if (code === 2) throw new Error(messages);
  return JSON.parse(out);
}
