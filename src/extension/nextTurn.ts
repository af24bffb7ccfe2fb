// Every host has timers, but neither Node's nor the DOM's types belong here.
declare function setTimeout(run: () => void, milliseconds: number): unknown;

/** Work goes on this long before others get their turn: half a frame. */
export const sliceMilliseconds = 8;

/**
 * Lets everything else that is ready go first: keys, decorations, other extensions.
 * @param milliseconds how long to wait at least
 */
export const nextTurn = (milliseconds = 0): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
