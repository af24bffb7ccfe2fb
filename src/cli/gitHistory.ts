import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { IntercoderError } from '../core/intercoderError';
import { largestFile } from '../core/study/readRecords';
import type { Cancellation, History } from '../core/study/ports';
import type { StudyPath } from '../core/text/studyPath';
import { Git } from './git';

/** Older versions tell less and less of where a passage is now. */
const mostVersions = 200;

/** Bytes of all versions of one file that are looked at. */
const mostBytes = largestFile;

/** Nothing is refreshed or run that a repository may ask for; paths are names, never patterns. */
const quiet = [
  '--literal-pathspecs',
  '--no-optional-locks',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'log.showSignature=false',
];

/** What git knows of a file's earlier contents. Nothing outside a repository, or where git is not installed. */
export class GitHistory implements History {
  constructor(private readonly root: string) {}

  async *versions(path: StudyPath, signal?: Cancellation): AsyncGenerator<Uint8Array, void> {
    const blobs = await this.blobs(path);
    if (blobs.length === 0) return;
    const git = spawn('git', [...quiet, 'cat-file', '--batch'], {
      cwd: this.root,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    // Where git ends early what it said so far counts; a write to it then fails without harm.
    git.on('error', () => undefined);
    git.stdin.on('error', () => undefined);
    const answers = new Answers(git.stdout);
    try {
      let bytes = 0;
      for (const blob of blobs) {
        if (signal?.aborted) return;
        git.stdin.write(`${blob}\n`);
        const content = await answers.next();
        if (content === undefined) return;
        bytes += content.length;
        if (bytes > mostBytes) return;
        if (content.length > 0) yield content;
      }
    } finally {
      git.kill();
    }
  }

  /** The names of the contents that a file had, newest first, each once. */
  private async blobs(path: StudyPath): Promise<readonly string[]> {
    const log = ['log', '--follow', '-m', '--raw', '--no-abbrev', '-z', '--format=', `--max-count=${mostVersions}`];
    const said = await new Git(this.root).ask(...quiet, ...log, '--', path).catch((error: unknown) => {
      // Without git there is no history.
      if (error instanceof IntercoderError) return undefined;
      throw error;
    });
    const found = [...(said ?? '').matchAll(/:[0-7]{6} [0-7]{6} [0-9a-f]{40,64} ([0-9a-f]{40,64}) [A-Z]\d*\0/g)];
    const blobs = found.map(([, blob = '']) => blob).filter((blob) => !/^0+$/.test(blob));
    return [...new Set(blobs)].slice(0, mostVersions);
  }
}

/** What `git cat-file --batch` answers, one content after the other. */
class Answers {
  private buffer = Buffer.alloc(0);
  private readonly chunks: AsyncIterator<Buffer>;

  constructor(stream: Readable) {
    this.chunks = (stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  }

  /** Empty for a name that is not there, or is no file; undefined where git has ended. */
  async next(): Promise<Uint8Array | undefined> {
    let end = this.buffer.indexOf('\n');
    while (end === -1) {
      if (!(await this.more())) return undefined;
      end = this.buffer.indexOf('\n');
    }
    const [, kind, size] = this.buffer.subarray(0, end).toString('latin1').split(' ');
    this.buffer = this.buffer.subarray(end + 1);
    if (size === undefined) return new Uint8Array();
    const length = Number(size);
    const parts: Buffer[] = [];
    let read = 0;
    while (read < length + 1) {
      if (this.buffer.length === 0 && !(await this.more())) return undefined;
      const part = this.buffer.subarray(0, length + 1 - read);
      parts.push(part);
      read += part.length;
      this.buffer = this.buffer.subarray(part.length);
    }
    return kind === 'blob' ? new Uint8Array(Buffer.concat(parts).subarray(0, length)) : new Uint8Array();
  }

  private async more(): Promise<boolean> {
    const chunk = await this.chunks.next();
    if (chunk.done) return false;
    this.buffer = Buffer.concat([this.buffer, chunk.value]);
    return true;
  }
}
