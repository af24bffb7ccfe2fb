/** For all codes together a coefficient of each code means what is nearest to it; the others mean nothing there. */
export const pooledOf: Readonly<Partial<Record<string, 'alphaMasi' | 'pooledKappa'>>> = {
  krippendorffAlpha: 'alphaMasi',
  cohenKappa: 'pooledKappa',
  lightKappa: 'pooledKappa',
};
