import * as vscode from 'vscode';
import type { Contents } from '../../support/faults/afterFault';
import { OneFailure } from '../../support/faults/oneFailure';

/**
 * What a disk does when it cannot. `SHORT`: half of the bytes are stored before it is full; `HALF`: half of the bytes are
 * stored, or read, and nothing is said; `OTHER`: as many, but others.
 */
export type Fault = 'ENOSPC' | 'EIO' | 'EACCES' | 'EROFS' | 'SHORT' | 'HALF' | 'OTHER';

export const faults: readonly Fault[] = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'SHORT', 'HALF', 'OTHER'];

type Entry = Uint8Array | 'folder';

/**
 * A disk of the editor's, in memory, of which one operation fails. It tells of no changes, and a lock on it is at once as
 * old as one that was left behind: nothing here waits for a clock. Nothing is thrown at once: the editor would wait for
 * ever.
 */
export class FailingFiles extends OneFailure<Fault> implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  private readonly entries = new Map<string, Entry>([['/', 'folder']]);
  private readonly times = new Map<string, number>();
  private clock = 0;
  /** Paths at which a link to the file stands. */
  readonly links = new Set<string>();

  /** Forgets what there was and holds these files. */
  hold(files: Readonly<Record<string, string | Uint8Array>>): void {
    this.works();
    this.entries.clear();
    this.entries.set('/', 'folder');
    for (const [path, text] of Object.entries(files)) {
      const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
      for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1))
        this.entries.set(`/${path.slice(0, end)}`, 'folder');
      this.store(`/${path}`, bytes);
    }
  }

  get files(): Readonly<Record<string, Uint8Array>> {
    const files = [...this.entries].filter((entry): entry is [string, Uint8Array] => entry[1] !== 'folder');
    return Object.fromEntries(files.map(([path, bytes]) => [path.slice(1), bytes]));
  }

  get contents(): Contents {
    return new Map(Object.entries(this.files).map(([path, bytes]) => [path, Array.from(bytes, charOf).join('')]));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    await Promise.resolve();
    this.operate('stat', uri);
    const entry = this.entryAt(uri);
    const mtime = this.times.get(uri.path) ?? 0;
    return entry === 'folder'
      ? { type: vscode.FileType.Directory, ctime: 0, mtime, size: 0 }
      : { type: this.links.has(uri.path) ? linkToFile : vscode.FileType.File, ctime: 0, mtime, size: entry.length };
  }

  async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    await Promise.resolve();
    this.operate('readDirectory', uri);
    if (this.entryAt(uri) !== 'folder') throw vscode.FileSystemError.FileNotADirectory(uri);
    const folder = uri.path === '/' ? '/' : `${uri.path}/`;
    return [...this.entries].flatMap(([path, entry]): [string, vscode.FileType][] => {
      const name = path.startsWith(folder) ? path.slice(folder.length) : '';
      if (name === '' || name.includes('/')) return [];
      return [[name, entry === 'folder' ? vscode.FileType.Directory : vscode.FileType.File]];
    });
  }

  async createDirectory(uri: vscode.Uri): Promise<void> {
    await Promise.resolve();
    this.operate('createDirectory', uri);
    this.entries.set(uri.path, 'folder');
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    await Promise.resolve();
    const harm = this.operate('readFile', uri, quiet);
    const entry = this.entryAt(uri);
    if (entry === 'folder') throw vscode.FileSystemError.FileIsADirectory(uri);
    return harm?.(entry) ?? entry.slice();
  }

  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    await Promise.resolve();
    if (this.isNext('SHORT')) this.store(uri.path, halfOf(content));
    const harm = this.operate('writeFile', uri, quiet);
    this.store(uri.path, harm?.(content) ?? content.slice());
  }

  async delete(uri: vscode.Uri): Promise<void> {
    await Promise.resolve();
    this.operate('delete', uri);
    this.entryAt(uri);
    for (const path of [...this.entries.keys()])
      if (path === uri.path || path.startsWith(`${uri.path}/`)) this.entries.delete(path);
  }

  async rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { readonly overwrite: boolean }): Promise<void> {
    await Promise.resolve();
    this.operate('rename', from);
    this.entryAt(from);
    if (this.entries.has(to.path) && !overwrite) throw vscode.FileSystemError.FileExists(to);
    for (const [path, entry] of [...this.entries]) {
      if (path !== from.path && !path.startsWith(`${from.path}/`)) continue;
      this.entries.delete(path);
      this.entries.set(`${to.path}${path.slice(from.path.length)}`, entry);
    }
  }

  private store(path: string, bytes: Uint8Array): void {
    this.entries.set(path, bytes);
    this.times.set(path, ++this.clock);
  }

  private entryAt(uri: vscode.Uri): Entry {
    const entry = this.entries.get(uri.path);
    if (entry === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return entry;
  }

  /** @returns what becomes of the bytes where nothing is said of it */
  private operate(name: string, uri: vscode.Uri, harms: Harms = {}): ((bytes: Uint8Array) => Uint8Array) | undefined {
    const fault = this.counted(name, uri.path);
    if (fault === undefined) return undefined;
    const harm = harms[fault];
    if (harm) return harm;
    if (fault === 'EACCES') throw vscode.FileSystemError.NoPermissions(uri);
    throw new Error(`${errnoOf(fault)}: made to fail, ${name} ${uri.path}`);
  }
}

type Harms = Partial<Record<Fault, (bytes: Uint8Array) => Uint8Array>>;

const halfOf = (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length >> 1);

const quiet: Harms = {
  HALF: halfOf,
  OTHER: (bytes) => bytes.map((byte, at) => (at >= bytes.length >> 1 ? 0 : byte)),
};

function errnoOf(fault: Fault): string {
  if (fault === 'SHORT') return 'ENOSPC';
  return fault === 'HALF' || fault === 'OTHER' ? 'EIO' : fault;
}

const linkToFile = (vscode.FileType.File | vscode.FileType.SymbolicLink) as vscode.FileType;

const charOf = (byte: number): string => String.fromCharCode(byte);
