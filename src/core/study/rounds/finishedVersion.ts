import type { Provenance } from '../ports';
import { isIntact } from './frozen';
import type { RoundCodesRecord } from './round';
import { parseRoundCodes } from './roundFiles';

/**
 * The commit that holds a judge's file as it was finished, where it was changed since: by hand, or where git merged it line
 * by line with one that went on elsewhere. Undefined where version control has none, or cannot be asked.
 * @throws IntercoderError `git.failed`
 */
export async function finishedVersion(
  provenance: Provenance | undefined,
  { path, codes: { finished } }: RoundCodesRecord,
): Promise<string | undefined> {
  const versions = (await provenance?.versions(path)) ?? [];
  for (const { commit, read } of versions.toReversed()) {
    const bytes = await read();
    const codes = bytes && parseRoundCodes(path, { kind: 'file', bytes }).value;
    if (codes?.finished !== undefined && codes.finished === finished && isIntact(codes)) return commit;
  }
  return undefined;
}
