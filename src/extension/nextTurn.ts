// Every host has timers, but neither Node's nor the DOM's types belong here.
declare function setTimeout(run: () => void, milliseconds: number): unknown;

/** Lets everything else that is ready go first: keys, decorations, other extensions. */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
