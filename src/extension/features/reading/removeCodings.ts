import { unassignInRound } from '../../../core/commands/rounds/unassignInRound';
import { unassign } from '../../../core/commands/unassign';
import { codeNameOf } from '../../../core/study/placedCoding';
import type { CodingsRef } from '../../ids';
import type { FeatureContext } from '../feature';
import { coderToCode } from '../identity/askCoder';
import { say } from '../say';

/** Takes away codings that were pointed at. A link in a hover may be older than the study: what is gone is said. */
export async function removeCodings({ study: id, ids }: CodingsRef, context: FeatureContext): Promise<void> {
  const study = context.studies.all.find((one) => one.id === id);
  const coder = study && (await coderToCode(study, context));
  if (study === undefined || coder === undefined) return;
  const session = await study.open();
  const judged = context.judging.in(study);
  const taken = judged
    ? await unassignInRound(session, { round: judged.round, ids, coder })
    : await unassign(session, { ids, coder });
  const { codebook } = context.judging.viewOf(study)?.snapshot ?? session.current;
  const names = taken.map((coding) => codeNameOf({ coding, resolution: codebook.resolve(coding.code) }));
  say(context.t('coding.taken', { codes: names.join(', ') }));
}
