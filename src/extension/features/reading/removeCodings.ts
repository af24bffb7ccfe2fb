import { unassign } from '../../../core/commands/unassign';
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
  const taken = await unassign(session, { ids, coder });
  const names = taken.map(({ code }) => {
    const resolution = session.current.codebook.resolve(code);
    return resolution.kind === 'code' ? resolution.code.name : code;
  });
  say(context.t('coding.taken', { codes: names.join(', ') }));
}
