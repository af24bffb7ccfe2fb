import type { Cancellation, World } from './ports';

/** Where work is done, and whether it is still wanted. */
interface Way {
  readonly world: Pick<World, 'pause'>;
  readonly signal: Cancellation | undefined;
}

/** Does work piece by piece, and lets everything else that waits go first in between; undefined once it is not wanted. */
export async function givingWay<T>(work: Generator<void, T>, { world, signal }: Way): Promise<T | undefined> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    await world.pause?.();
    if (signal?.aborted) return undefined;
  }
}
