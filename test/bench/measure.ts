/** One figure of the table: what was measured, what it is held to, and what the machine can do at best. */
export interface Figure {
  readonly what: string;
  /** How it was taken, in a few words. */
  readonly how: string;
  readonly value: number;
  readonly unit: string;
  readonly reach: string;
  readonly met: boolean;
  /** The physical limit or the peer measured in the same run. */
  readonly beside: string;
  /** What the random numbers began with, where the figure hangs on some: the same seed takes it again. */
  readonly seed?: number;
}

/** Milliseconds that each of `times` runs took, after one to warm up. */
export async function timed(times: number, run: () => unknown): Promise<readonly number[]> {
  await run();
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await run();
    taken.push(performance.now() - start);
  }
  return taken;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Type-7 quantile, as R's default. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? NaN;
  const high = sorted[Math.ceil(at)] ?? NaN;
  return low + (high - low) * (at - Math.floor(at));
}

export const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
