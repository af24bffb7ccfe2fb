import { lazily } from '../text/lazily';
import type { Code, Codebook, Resolution } from './codebook';

const lowerCase = (id: string): string => id.toLowerCase();

/** Every id and former id, in lower case, with the codes that claim it. */
function claimsOf(codes: readonly Code[]): ReadonlyMap<string, readonly Code[]> {
  const claims = new Map<string, Code[]>();
  for (const code of codes) {
    const ids = [code.id, ...code.formerIds].map(lowerCase);
    for (const id of ids.length > 1 ? new Set(ids) : ids) {
      const claimants = claims.get(id);
      if (claimants === undefined) claims.set(id, [code]);
      else claimants.push(code);
    }
  }
  return claims;
}

/**
 * The lookups of a codebook.
 * @param codes in pre-order, ids unique
 * @param leftOut codes that share their id with one of `codes`: they make that id unclear
 */
export function indexCodes(codes: readonly Code[], leftOut: readonly Code[] = []): Codebook {
  const byId = new Map(codes.map((code) => [lowerCase(code.id), code]));
  const claims = lazily(() => claimsOf([...codes, ...leftOut]));
  return {
    codes,
    byId: (id) => byId.get(lowerCase(id)),
    resolve: (storedId): Resolution => {
      const claimedBy = claims().get(lowerCase(storedId)) ?? [];
      const [code] = claimedBy;
      if (code === undefined) return { kind: 'unknown' };
      return claimedBy.length === 1 ? { kind: 'code', code } : { kind: 'unclear', claimedBy };
    },
  };
}

export const emptyCodebook: Codebook = indexCodes([]);
