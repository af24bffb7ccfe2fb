import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeFileSystem } from '../../../src/cli/nodeFileSystem';
import { listStudyFiles } from '../../../src/core/study/listStudyFiles';
import { readSidecarAt } from '../../../src/core/study/readRecords';
import { filesBelow } from '../cli';

/** One process that writes, and what it says it has written. */
export interface Writer {
  readonly argv: readonly string[];
  /** Ids of codings that the process has said are written, read from what it put out. */
  readonly acknowledged: (out: string) => readonly string[];
  /** In milliseconds after its start, or after its first sign of life where it gives one. */
  readonly killAfter: number;
  readonly afterFirstSign?: boolean;
}

/** Starts a writer, kills it (-9), and gives back what it had said by then. */
export async function killOne({ argv, acknowledged, killAfter, afterFirstSign }: Writer): Promise<readonly string[]> {
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'ignore'] });
  let out = '';
  const kill = (): void => void setTimeout(() => child.kill('SIGKILL'), killAfter).unref();
  child.stdout.on('data', (chunk: Buffer) => {
    if (out === '' && afterFirstSign === true) kill();
    out += chunk.toString();
  });
  if (afterFirstSign !== true) kill();
  await new Promise((resolve) => child.on('close', resolve));
  return acknowledged(out);
}

/** What is wrong with a study after a kill: unreadable files, and files or codings that are gone. */
export async function lostIn(
  root: string,
  files: ReadonlyMap<string, string>,
  written: ReadonlySet<string>,
): Promise<readonly string[]> {
  const disk = new NodeFileSystem(root);
  const { sidecars } = await listStudyFiles(disk, ['transcripts/**/*.transcript']);
  const records = await Promise.all(sidecars.map((sidecar) => readSidecarAt(disk, sidecar)));
  const unreadable = records
    .filter((record) => record?.writable !== true)
    .map((record, at) => `${record?.path ?? sidecars[at] ?? '?'} cannot be read`);
  const ids = new Set(records.flatMap((record) => record?.sidecar.codings.map(({ id }) => id) ?? []));
  const gone = [...written].filter((id) => !ids.has(id)).map((id) => `coding ${id} is gone`);
  const changed = [...files]
    .filter(([file, text]) => readFileSync(path.join(root, file), 'utf8') !== text)
    .map(([file]) => `${file} is another`);
  return [...unreadable, ...gone, ...changed];
}

/** Whether something under a temporary name is there: the kill came in the middle of a write. */
export const isInWrite = (root: string): boolean => leftIn(root).length > 0;

/** What writes that were cut off have left, as paths in the study. */
export const leftIn = (root: string): readonly string[] =>
  filesBelow(root).filter((file) => /\.[0-9a-f]{12}\.tmp$|\.lock$|\.intercoder-(?:new|making)$/.test(file));
