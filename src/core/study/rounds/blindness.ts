import type { Ancestry } from '../../agreement/round/ancestry';
import type { CommittedVersion, Provenance } from '../ports';
import { sidecarPath } from '../sidecarName';
import type { StudyPath } from '../../text/studyPath';
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
    others.map(async (coder) => ({
      coder,
      level: round.codes.get(coder)?.codes.blind ?? (draw.package === undefined ? 'shielded' : 'package'),
      ancestry: await ancestryOf(round.name, draw, coder, provenance),
    })),
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
  const finishing = versions.find((version) => roundCodesFrom(own, version.bytes).value?.finished !== undefined);
  if (finishing === undefined) return { kind: 'unknown', why: 'notCommitted' };
  const copy = roundCodesPath(round, { coder: first, isEarlier: purpose === 'intra-coder' });
  const firsts = [copy, ...new Set(units.map(({ transcript }) => sidecarPath(transcript, first)))];
  let isKnown = false;
  for (const path of firsts) {
    const begun = await firstWithCodings(provenance, path);
    if (begun === undefined) continue;
    isKnown = true;
    if (await provenance.isAncestor(begun.commit, finishing.commit))
      return { kind: 'present', commit: finishing.commit };
  }
  return isKnown ? { kind: 'absent', commit: finishing.commit } : { kind: 'unknown', why: 'notCommitted' };
}

/** The oldest commit in which a file held a coding: from then on it could be read. */
async function firstWithCodings(provenance: Provenance, path: StudyPath): Promise<CommittedVersion | undefined> {
  const versions = await provenance.versions(path);
  return versions?.find(({ bytes }) => new TextDecoder().decode(bytes).includes('"quote"'));
}
