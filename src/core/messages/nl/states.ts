import type { statesEn } from '../en/states';

export const statesNl: Record<keyof typeof statesEn, string> = {
  'state.exact': 'op haar plaats',
  'state.moved': 'verplaatst',
  'state.changed': 'woorden gewijzigd',
  'state.ambiguous': 'plaats niet zeker',
  'state.orphaned': 'niet gevonden',
  'state.kept': 'bewaard als niet gevonden',
  'state.finishedAt': 'afgerond op {at}',
  'state.notFinished': 'niet afgerond',
};
