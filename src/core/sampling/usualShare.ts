/** The share of the material that is usually coded twice. */
export const usualShare = { least: 0.1, most: 0.15, default: 0.12 } as const;
