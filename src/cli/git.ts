import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { IntercoderError } from '../core/intercoderError';
import type { Stages } from '../core/commands/stages';
import { largestFile } from '../core/study/readRecords';
import { realPath } from './nodeFileSystem';
import { toStudyPath, type StudyPath } from '../core/text/studyPath';

/** Nothing is refreshed or run that a repository may ask for; paths are names, never patterns. */
export const unheeding = [
  '--literal-pathspecs',
  '--no-optional-locks',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'log.showSignature=false',
];

/** What a repository does not have it must not fetch: that opens connections, and runs what its settings name. */
export const withoutFetching = (): NodeJS.ProcessEnv => ({
  ...process.env,
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
});

interface Ended {
  readonly code: number;
  readonly out: Buffer;
  readonly message: string;
}

/** One version of a file that git could not merge: its bytes' name, and whose it is (1 before, 2 ours, 3 theirs). */
interface UnmergedEntry {
  readonly blob: string;
  readonly stage: string;
  readonly path: StudyPath;
}

/** Whether git could find a repository here: it takes longer to start than this does to look. */
async function mayBeInRepository(folder: string): Promise<boolean> {
  let here = await realPath(folder);
  while (!existsSync(path.join(here, '.git'))) {
    const above = path.dirname(here);
    if (above === here) return false;
    here = above;
  }
  return true;
}

/** Git in one folder. Nothing of what it is given passes a shell. */
export class Git {
  constructor(private readonly folder: string) {}

  /** @throws IntercoderError `git.missing`, `git.failed` */
  async run(...args: readonly string[]): Promise<string> {
    return (await this.bytes(...args)).toString('utf8');
  }

  /** @throws IntercoderError `git.missing`, `git.failed` */
  async bytes(...args: readonly string[]): Promise<Buffer> {
    const { code, out, message } = await this.end(args);
    if (code !== 0)
      throw new IntercoderError('git.failed', { reason: message.trim() || `git ${args[0] ?? ''}: ${code}` });
    return out;
  }

  /** What git answers; undefined where it says no. @throws IntercoderError `git.missing` */
  async ask(...args: readonly string[]): Promise<string | undefined> {
    return (await this.askBytes(...args))?.toString('utf8').trimEnd();
  }

  /** As `ask`, byte for byte. */
  async askBytes(...args: readonly string[]): Promise<Buffer | undefined> {
    const { code, out } = await this.end(args);
    return code === 0 ? out : undefined;
  }

  /** Whether the folder is in a repository, as far as git is there to say so. */
  async isRepository(): Promise<boolean> {
    if (process.env.GIT_DIR === undefined && !(await mayBeInRepository(this.folder))) return false;
    return this.ask('rev-parse', '--show-toplevel').then(
      (top) => top !== undefined,
      (error: unknown) => {
        if (error instanceof IntercoderError) return false;
        throw error;
      },
    );
  }

  /** Files below the folder that the index holds in several versions. */
  async unmergedNames(): Promise<ReadonlySet<StudyPath>> {
    return new Set((await this.unmergedEntries()).map(({ path }) => path));
  }

  /** The same, with the versions. */
  async unmerged(): Promise<ReadonlyMap<StudyPath, Stages>> {
    const found = new Map<StudyPath, { base?: string; ours?: string; theirs?: string }>();
    for (const { blob, stage, path } of await this.unmergedEntries()) {
      const key = stage === '1' ? 'base' : stage === '2' ? 'ours' : 'theirs';
      found.set(path, { ...found.get(path), [key]: blob });
    }
    const read = async (blob: string | undefined): Promise<Buffer | undefined> =>
      blob === undefined ? undefined : this.bytes('cat-file', 'blob', blob);
    const all = [...found].map(async ([path, { base, ours, theirs }]) => {
      const stages = { base: await read(base), ours: await read(ours), theirs: await read(theirs) };
      return [path, stages] as const;
    });
    return new Map(await Promise.all(all));
  }

  private async unmergedEntries(): Promise<readonly UnmergedEntry[]> {
    const list = await this.run('ls-files', '--unmerged', '-z', '.');
    return list.split('\0').flatMap((entry): readonly UnmergedEntry[] => {
      const [, blob, stage, file = ''] = /^\d+ ([0-9a-f]+) ([123])\t([^]+)$/.exec(entry) ?? [];
      const path = toStudyPath(file);
      return blob === undefined || stage === undefined || path === undefined ? [] : [{ blob, stage, path }];
    });
  }

  private end(args: readonly string[]): Promise<Ended> {
    return new Promise((resolve, reject) => {
      const options = {
        cwd: this.folder,
        env: withoutFetching(),
        encoding: 'buffer' as const,
        maxBuffer: 2 * largestFile,
      };
      execFile('git', [...unheeding, ...args], options, (error, out, message) => {
        const code = error === null ? 0 : error.code;
        if (typeof code === 'number') resolve({ code, out, message: message.toString('utf8') });
        else reject(new IntercoderError('git.missing', { reason: error?.message ?? '?' }, { cause: error }));
      });
    });
  }
}
