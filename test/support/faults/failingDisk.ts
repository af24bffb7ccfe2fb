import fs, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { OneFailure } from './oneFailure';

/** What a disk says when it cannot; `SHORT`: half of the bytes are written before it is full. */
export type Fault = 'ENOSPC' | 'EIO' | 'EACCES' | 'EROFS' | 'SHORT';

export const faults: readonly Fault[] = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'SHORT'];

type Call = (...args: never[]) => Promise<unknown>;

const names = [
  'lstat',
  'mkdir',
  'open',
  'readFile',
  'realpath',
  'rename',
  'rm',
  'stat',
  'unlink',
  'readdir',
  'link',
  'writeFile',
] as const;

/**
 * Puts itself between the program and the disk: of all operations on files below a folder, one fails. The rest is the
 * real disk.
 */
export class FailingDisk extends OneFailure<Fault> {
  private readonly real = new Map<string, Call>();

  constructor(private readonly root: string) {
    super();
    const calls = fs as unknown as Record<string, Call>;
    for (const name of names) {
      const real = calls[name];
      if (real === undefined) throw new Error(`node:fs/promises has no ${name}`);
      this.real.set(name, real);
      calls[name] = async (...args: never[]): Promise<unknown> => {
        if (!String(args[0]).startsWith(this.root)) return real(...args);
        this.operate(name, String(args[0]));
        const result = await real(...args);
        return name === 'open' ? this.watched(result as FileHandle, String(args[0])) : result;
      };
    }
    syncBuiltinESMExports();
  }

  dispose(): void {
    for (const [name, real] of this.real) (fs as unknown as Record<string, Call>)[name] = real;
    syncBuiltinESMExports();
  }

  private operate(name: string, path: string): void {
    const fault = this.counted(name, path);
    if (fault === undefined) return;
    const code = fault === 'SHORT' ? 'ENOSPC' : fault;
    throw Object.assign(new Error(`${code}: made to fail, ${name} ${path}`), { code });
  }

  /** What is done with an open file counts as well. */
  private watched(handle: FileHandle, path: string): FileHandle {
    const real = {
      writeFile: handle.writeFile.bind(handle),
      sync: handle.sync.bind(handle),
      close: handle.close.bind(handle),
    };
    handle.writeFile = async (...args: Parameters<FileHandle['writeFile']>): Promise<void> => {
      const [bytes] = args;
      const isShort = this.isNext('SHORT') && bytes instanceof Uint8Array;
      if (isShort) await real.writeFile(bytes.subarray(0, bytes.length >> 1));
      this.operate('writeFile', path);
      await real.writeFile(...args);
    };
    handle.sync = async (): Promise<void> => {
      this.operate('sync', path);
      await real.sync();
    };
    handle.close = async (): Promise<void> => {
      await real.close();
      this.operate('close', path);
    };
    return handle;
  }
}
