/** Collects an option that may be given several times; each takes one value, so that what follows is not swallowed. */
export const several = (value: string, earlier: readonly string[] | undefined): readonly string[] => [
  ...(earlier ?? []),
  value,
];
