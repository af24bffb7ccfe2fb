import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { IntercoderError } from '../core/intercoderError';
import { largestFile } from '../core/study/readRecords';
import type { Cancellation, History, Together } from '../core/study/ports';
import type { StudyPath } from '../core/text/studyPath';
import { Git, unheeding, withoutFetching } from './git';

/** Older versions tell less and less of where a passage is now. */
const mostVersions = 200;

/** Bytes of all versions of one file that are looked at. */
const mostBytes = largestFile;

/** What git knows of a file's earlier contents. Nothing outside a repository, or where git is not installed. */
export class GitHistory implements History {
  constructor(private readonly root: string) {}

  async *versions(path: StudyPath, signal?: Cancellation): AsyncGenerator<Uint8Array, void> {
    for await (const content of this.contents(await this.blobs(path), signal)) if (content.length > 0) yield content;
  }

  async *together(one: StudyPath, other: StudyPath, signal?: Cancellation): AsyncGenerator<Together<Uint8Array>, void> {
    // Git is asked line by line: of a name that is not one line it would answer twice.
    if (`${one}${other}`.includes('\n')) return;
    const said = await this.log('--format=%H', '--', one, other);
    const commits = said.split('\n').filter((line) => line !== '');
    const names = commits.flatMap((commit) => [`${commit}:./${one}`, `${commit}:./${other}`]);
    let first: Uint8Array | undefined;
    for await (const content of this.contents(names, signal)) {
      if (first === undefined) {
        first = content;
        continue;
      }
      yield { one: unlessEmpty(first), other: unlessEmpty(content) };
      first = undefined;
    }
  }

  /** What git has under each of these names, in this order; empty for what is not there. Ends early where it is too much. */
  private async *contents(names: readonly string[], signal?: Cancellation): AsyncGenerator<Uint8Array, void> {
    if (names.length === 0) return;
    const git = spawn('git', [...unheeding, 'cat-file', '--batch'], {
      cwd: this.root,
      env: withoutFetching(),
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    // Where git ends early what it said so far counts; a write to it then fails without harm.
    git.on('error', () => undefined);
    git.stdin.on('error', () => undefined);
    const answers = new Answers(git.stdout);
    try {
      let bytes = 0;
      for (const name of names) {
        if (signal?.aborted) return;
        git.stdin.write(`${name}\n`);
        const content = await answers.next();
        if (content === undefined) return;
        bytes += content.length;
        if (bytes > mostBytes) return;
        yield content;
      }
    } finally {
      git.kill();
    }
  }

  /** The names of the contents that a file had, newest first, each once. */
  private async blobs(path: StudyPath): Promise<readonly string[]> {
    const said = await this.log('--follow', '-m', '--raw', '--no-abbrev', '-z', '--format=', '--', path);
    const found = [...said.matchAll(/:[0-7]{6} [0-7]{6} [0-9a-f]{40,64} ([0-9a-f]{40,64}) [A-Z]\d*\0/g)];
    const blobs = found.map(([, blob = '']) => blob).filter((blob) => !/^0+$/.test(blob));
    return [...new Set(blobs)].slice(0, mostVersions);
  }

  private async log(...what: readonly string[]): Promise<string> {
    const said = await new Git(this.root).ask('log', `--max-count=${mostVersions}`, ...what).catch((error: unknown) => {
      // Without git there is no history.
      if (error instanceof IntercoderError) return undefined;
      throw error;
    });
    return said ?? '';
  }
}

const unlessEmpty = (content: Uint8Array): Uint8Array | undefined => (content.length === 0 ? undefined : content);

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
    const said = this.buffer.subarray(0, end).toString('latin1');
    this.buffer = this.buffer.subarray(end + 1);
    // What it answers otherwise repeats the name, in which there may be anything.
    const [, kind, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(said) ?? [];
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
