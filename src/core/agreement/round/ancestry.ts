import type { MessageData, MessageKey } from '../../messages/render';

/**
 * What git says of whether a coder could have had the first coder's codings of the sample: `present`: they were among
 * the ancestors of the commit in which the coder's file was finished; `absent`: they were not; `unknown`: it cannot tell.
 */
export type Ancestry =
  | { readonly kind: 'present' | 'absent'; readonly commit: string }
  | { readonly kind: 'unknown'; readonly why: 'noGit' | 'notCommitted' | 'noFirstCoder' | 'package' }
  | { readonly kind: 'unknown'; readonly why: 'gitFailed'; readonly reason: string };

/** The same as a sentence on this coder, who where they coded twice is themself the first. */
export function ancestrySaid(
  coder: string,
  found: Ancestry,
  purpose: 'inter-coder' | 'intra-coder' | 'practice',
): { readonly key: MessageKey; readonly data: MessageData } {
  if (found.kind !== 'unknown')
    return {
      key: purpose === 'intra-coder' ? `ancestry.again.${found.kind}` : `ancestry.${found.kind}`,
      data: { coder, commit: found.commit.slice(0, 10) },
    };
  const reason = found.why === 'gitFailed' ? { reason: found.reason } : {};
  return { key: `ancestry.${found.why}`, data: { coder, ...reason } };
}
