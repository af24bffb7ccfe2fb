import type { MessageData, MessageKey } from '../../messages/render';

/** How blind a coder was, as a sentence: who codes a second time is kept from what they coded before, and not from others. */
export const blindnessSaid = (
  coder: string,
  level: 'package' | 'shielded' | 'none',
  purpose: 'inter-coder' | 'intra-coder' | 'practice',
): { readonly key: MessageKey; readonly data: MessageData } => ({
  key: purpose === 'intra-coder' ? `blind.again.${level}` : `blind.${level}`,
  data: { coder },
});
