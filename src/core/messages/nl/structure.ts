import type { structureEn } from '../en/structure';

/** What the editor says of a transcript's structure, in Dutch. */
export const structureNl: Record<keyof typeof structureEn, string> = {
  'structure.openFile': '{file} openen (deze woorden: {time})',
  'structure.openWeb': 'De opname op {host} openen in de browser, vanaf {time}',
  'structure.notInOutline': 'nog {count} hieronder, niet opgenomen',
};
