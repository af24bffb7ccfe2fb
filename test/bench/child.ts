import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Run {
  readonly milliseconds: number;
  /** The most memory that was resident. */
  readonly peakBytes: number;
}

/** A Node process from start to exit, on the default heap. Rejects where it fails. */
export async function runCold(args: readonly string[]): Promise<Run> {
  const folder = mkdtempSync(path.join(tmpdir(), 'intercoder-peak-'));
  const report = path.join(folder, 'peak');
  const preload = path.join(folder, 'preload.cjs');
  const atExit = `require('fs').writeFileSync(${JSON.stringify(report)}, String(process.resourceUsage().maxRSS))`;
  writeFileSync(preload, `process.on('exit', () => ${atExit});`);
  const start = performance.now();
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      const all = ['--require', preload, ...args];
      const child = spawn(process.execPath, all, { stdio: ['ignore', 'ignore', 'inherit'] });
      child.on('error', reject);
      child.on('close', resolve);
    });
    if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${String(code)}`);
    return { milliseconds: performance.now() - start, peakBytes: Number(readFileSync(report, 'utf8')) * 1024 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
