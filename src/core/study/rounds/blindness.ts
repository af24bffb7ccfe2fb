import type { Ancestry } from '../../agreement/round/ancestry';
import { IntercoderError } from '../../intercoderError';
import type { CommittedVersion, Provenance } from '../ports';
import { sidecarPath } from '../sidecarName';
import type { Draw, Round } from './round';
import type { Blind } from './roundCodes';
import { roundCodesFrom } from './roundFiles';
import { roundCodesPath } from './roundPaths';

export interface CoderBlindness {
  readonly coder: string;
  readonly level: Blind;
  readonly ancestry: Ancestry;
}

/** Who judged knowing how much: every coder but the first, whose codings are older than the sample. */
export async function blindnessOf(
  round: Round,
  draw: Draw,
  provenance?: Provenance,
): Promise<readonly CoderBlindness[]> {
  const others = draw.coders.filter((coder) => coder !== draw.first || draw.purpose === 'intra-coder');
  return Promise.all(
    others.map(async (coder) => {
      const level = round.codes.get(coder)?.codes.blind ?? (draw.package === undefined ? 'shielded' : 'package');
      // What was judged in a package was committed by who took it in: git knows nothing of who judged.
      const isFromOutside = level === 'package' && draw.package === undefined;
      const ancestry: Ancestry = isFromOutside
        ? { kind: 'unknown', why: 'package' }
        : await ancestryOf(round.name, draw, coder, provenance).catch(cannotTell);
      return { coder, level, ancestry };
    }),
  );
}

async function ancestryOf(
  round: string,
  { first, units, purpose }: Draw,
  coder: string,
  provenance: Provenance | undefined,
): Promise<Ancestry> {
  if (first === undefined) return { kind: 'unknown', why: 'noFirstCoder' };
  if (provenance === undefined) return { kind: 'unknown', why: 'noGit' };
  const own = roundCodesPath(round, { coder, isEarlier: false });
  const versions = await provenance.versions(own);
  if (versions === undefined) return { kind: 'unknown', why: 'noGit' };
  const isFinished = (bytes: Uint8Array): boolean => roundCodesFrom(own, bytes).value?.finished !== undefined;
  const commit = await firstThat(isFinished, versions);
  if (commit === undefined) return { kind: 'unknown', why: 'notCommitted' };
  const copy = roundCodesPath(round, { coder: first, isEarlier: purpose === 'intra-coder' });
  const firsts = [copy, ...new Set(units.map(({ transcript }) => sidecarPath(transcript, first)))];
  const hold = async (upTo?: string): Promise<boolean> => {
    for (const path of firsts)
      if ((await firstThat(holdsCodings, await provenance.versions(path, upTo))) !== undefined) return true;
    return false;
  };
  // The same codings may have come by other commits, as after a rebase: asked is what this one stands on.
  if (await hold(commit)) return { kind: 'present', commit };
  return (await hold()) ? { kind: 'absent', commit } : { kind: 'unknown', why: 'notCommitted' };
}

/** The oldest of the commits in which the file is so. */
async function firstThat(
  isSo: (bytes: Uint8Array) => boolean,
  versions: readonly CommittedVersion[] = [],
): Promise<string | undefined> {
  for (const { commit, read } of versions) {
    const bytes = await read();
    if (bytes !== undefined && isSo(bytes)) return commit;
  }
  return undefined;
}

const holdsCodings = (bytes: Uint8Array): boolean => new TextDecoder().decode(bytes).includes('"quote"');

/** Git that cannot be read is no reason to have no report: it cannot tell, and says why. */
function cannotTell(error: unknown): Ancestry {
  if (!(error instanceof IntercoderError) || error.code !== 'git.failed') throw error;
  return { kind: 'unknown', why: 'gitFailed', reason: String(error.data.reason) };
}
