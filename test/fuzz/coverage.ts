import { Session } from 'node:inspector/promises';

/** Which parts of a program ran, as V8 counts them: blocks by place, with the order of magnitude of how often. */
export class Coverage {
  private readonly session = new Session();
  private readonly seen = new Set<string>();

  private constructor(private readonly script: string) {}

  /** @param script the end of the URL of what is watched */
  static async start(script: string): Promise<Coverage> {
    const coverage = new Coverage(script);
    coverage.session.connect();
    await coverage.session.post('Profiler.enable');
    await coverage.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    return coverage;
  }

  /** How many parts there are that had run so far, or so often. */
  get size(): number {
    return this.seen.size;
  }

  /** Whether something ran since the last call that never had before, or never so often. */
  async isNew(): Promise<boolean> {
    const { result } = await this.session.post('Profiler.takePreciseCoverage');
    const before = this.seen.size;
    for (const { url, functions } of result) {
      if (!url.endsWith(this.script)) continue;
      for (const { ranges } of functions)
        for (const { startOffset, endOffset, count } of ranges)
          if (count > 0) this.seen.add(`${startOffset}-${endOffset}-${Math.floor(Math.log2(count))}`);
    }
    return this.seen.size > before;
  }
}
