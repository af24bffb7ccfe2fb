import { IntercoderError } from '../../../src/core/intercoderError';
import type { DirectoryEntry, FileSystem, ReadResult } from '../../../src/core/study/ports';
import type { Content } from './content';
import { joinPath, type StudyPath } from '../../../src/core/text/studyPath';

/** The files of a study in memory. Every call takes a turn of the event loop, as on a disk; all calls are kept. */
export class MemoryFiles implements FileSystem {
  readonly reads: StudyPath[] = [];
  readonly lists: StudyPath[] = [];
  readonly writes: StudyPath[] = [];
  mostReadsAtOnce = 0;
  /** Called once a read has looked at the file; what it has seen is answered when this is done. */
  onRead: (path: StudyPath) => void | Promise<void> = () => undefined;
  /** Called when a write begins; what it throws is what the write fails with. */
  onWrite: (path: StudyPath) => void = () => undefined;
  private readonly contents = new Map<string, Content>();
  private reading = 0;

  constructor(given: Readonly<Record<string, Content>> = {}) {
    for (const [path, content] of Object.entries(given)) this.put(path, content);
  }

  /** Changes a file from outside. */
  put(path: string, content: Content): void {
    this.contents.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  delete(path: string): void {
    this.contents.delete(path);
  }

  /** A file's text as it is now, or undefined. */
  text(path: string): string | undefined {
    const content = this.contents.get(path);
    return content instanceof Uint8Array ? new TextDecoder().decode(content) : undefined;
  }

  paths(): readonly string[] {
    return [...this.contents.keys()].sort();
  }

  async read(path: StudyPath, maxBytes = Infinity): Promise<ReadResult> {
    this.reads.push(path);
    this.mostReadsAtOnce = Math.max(this.mostReadsAtOnce, ++this.reading);
    const content = this.contents.get(path);
    await turn();
    await this.onRead(path);
    this.reading--;
    if (content === undefined) return { kind: 'absent' };
    if (content instanceof Uint8Array) return { kind: 'file', bytes: content.slice() };
    if (typeof content === 'string') throw new Error('texts are kept as bytes');
    if ('unreadable' in content) return { kind: 'unreadable', reason: content.unreadable };
    if (content.size <= maxBytes) throw new Error(`${path} was read although it is only a size`);
    return { kind: 'tooLarge', size: content.size };
  }

  async write(path: StudyPath, bytes: Uint8Array): Promise<void> {
    this.writes.push(path);
    await turn();
    this.onWrite(path);
    this.contents.set(path, bytes.slice());
  }

  async remove(path: StudyPath): Promise<void> {
    await turn();
    this.contents.delete(path);
  }

  async list(folder: StudyPath): Promise<readonly DirectoryEntry[]> {
    this.lists.push(folder);
    await turn();
    const entries = new Map<string, DirectoryEntry['kind']>();
    for (const path of this.contents.keys()) {
      if (folder !== '' && !path.startsWith(`${folder}/`)) continue;
      const [name = '', ...below] = path.slice(folder === '' ? 0 : folder.length + 1).split('/');
      entries.set(name, below.length > 0 ? 'folder' : 'file');
    }
    return [...entries].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

/** Lets everything else that is ready go first. */
export const turn = (): Promise<void> => new Promise((resolve) => void soon(resolve));

/** A browser has nothing sooner than a timer. */
const soon =
  (globalThis as { readonly setImmediate?: (run: () => void) => unknown }).setImmediate ??
  ((run: () => void): unknown => setTimeout(run, 0));

/** What a host throws when a disk is full. */
export const diskFull = (path: StudyPath): IntercoderError =>
  new IntercoderError('file.writeFailed', { file: path, reason: 'ENOSPC' });

export const at = (path: string): StudyPath => joinPath(...path.split('/'));
