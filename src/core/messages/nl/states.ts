import type { statesEn } from '../en/states';

export const statesNl: Record<keyof typeof statesEn, string> = {
  'state.exact': 'op haar plaats',
  'state.moved': 'verplaatst',
  'state.changed': 'woorden gewijzigd',
  'state.ambiguous': 'past op meer plaatsen',
  'state.orphaned': 'niet gevonden',
};
