/** What the editor says of a transcript's structure, in English. */
export const structureEn = {
  'structure.openFile': 'Open {file} (these words: {time})',
  'structure.openWeb': 'Open the recording at {host} in the browser, from {time}',
  'structure.notInOutline': '{count} more below, not listed',
} as const;
