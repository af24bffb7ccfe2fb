import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gitEnv } from '../gitFolder';

export type Files = ReadonlyMap<string, string>;

/** What `git merge` made of two commits. */
export interface GitMerge {
  /** Files that git merged by itself. */
  readonly clean: Files;
  /** Versions of those it did not, by path: base, ours, theirs. */
  readonly conflicts: ReadonlyMap<string, { readonly base?: string; readonly ours?: string; readonly theirs?: string }>;
  readonly milliseconds: number;
}

/** A real repository without a working tree: as fast as git gets. */
export class PlumbedRepository {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'intercoder-history-'));

  constructor() {
    for (const name of ['objects', 'refs/heads']) mkdirSync(path.join(this.folder, name), { recursive: true });
    writeFileSync(path.join(this.folder, 'HEAD'), 'ref: refs/heads/main\n');
    writeFileSync(path.join(this.folder, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true });
  }

  /** Makes a commit of exactly these files. @returns its name */
  commit(files: Files, parents: readonly string[]): string {
    const [first, ...others] = parents;
    const lines = ['commit refs/heads/work', 'mark :1', 'committer a <a@b> 0 +0000', 'data 0'];
    if (first !== undefined) lines.push(`from ${first}`, ...others.map((other) => `merge ${other}`));
    lines.push('deleteall');
    const head = Buffer.from(`reset refs/heads/work\n${lines.join('\n')}\n`);
    const bodies = [...files].flatMap(([name, text]) => {
      const bytes = Buffer.from(text);
      return [Buffer.from(`M 100644 inline ${name}\ndata ${bytes.length}\n`), bytes, Buffer.from('\n')];
    });
    const input = Buffer.concat([head, ...bodies, Buffer.from('get-mark :1\n')]);
    return this.git(['fast-import', '--quiet', '--force', '--cat-blob-fd=1'], input).trim();
  }

  merge(ours: string, theirs: string): GitMerge {
    const start = performance.now();
    const { status, stdout } = spawnSync('git', ['merge-tree', '--write-tree', '-z', '--no-messages', ours, theirs], {
      cwd: this.folder,
      env: gitEnv,
      encoding: 'utf8',
    });
    if (status !== 0 && status !== 1) throw new Error(`git merge-tree ended with ${String(status)}`);
    const milliseconds = performance.now() - start;
    const [tree = '', ...stages] = stdout.split('\0').filter(Boolean);
    const blobs = new Map<string, Record<string, string>>();
    for (const stage of stages) {
      const [, blob = '', number, name = ''] = /^\d+ (\S+) (\d)\t(.*)$/.exec(stage) ?? [];
      const key = number === '1' ? 'base' : number === '2' ? 'ours' : 'theirs';
      blobs.set(name, { ...blobs.get(name), [key]: blob });
    }
    const merged = this.git(['ls-tree', '-r', '-z', tree]).split('\0').filter(Boolean);
    const clean = merged.flatMap((entry) => {
      const [, blob = '', name = ''] = /^\d+ blob (\S+)\t(.*)$/.exec(entry) ?? [];
      return blobs.has(name) ? [] : [[name, blob] as const];
    });
    const texts = this.read([
      ...clean.map(([, blob]) => blob),
      ...[...blobs.values()].flatMap((one) => Object.values(one)),
    ]);
    return {
      clean: new Map(clean.map(([name, blob]) => [name, texts.get(blob) ?? ''])),
      conflicts: new Map(
        [...blobs].map(([name, one]) => [
          name,
          Object.fromEntries(Object.entries(one).map(([key, blob]) => [key, texts.get(blob) ?? ''])),
        ]),
      ),
      milliseconds,
    };
  }

  private read(blobs: readonly string[]): ReadonlyMap<string, string> {
    const out = execFileSync('git', ['cat-file', '--batch'], {
      cwd: this.folder,
      env: gitEnv,
      input: blobs.join('\n'),
      maxBuffer: 1e9,
    });
    const texts = new Map<string, string>();
    let at = 0;
    for (const blob of blobs) {
      const end = out.indexOf(10, at);
      const size = Number(out.subarray(at, end).toString().split(' ')[2]);
      texts.set(blob, out.subarray(end + 1, end + 1 + size).toString('utf8'));
      at = end + 1 + size + 1;
    }
    return texts;
  }

  private git(args: readonly string[], input?: Buffer): string {
    const options = { cwd: this.folder, env: gitEnv, maxBuffer: 1e9, ...(input && { input }) };
    return execFileSync('git', [...args], options).toString('utf8');
  }
}
