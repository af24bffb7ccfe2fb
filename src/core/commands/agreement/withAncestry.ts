import type { AgreementReport } from '../../report/agreement/agreementReport';
import { blindnessOf } from '../../study/rounds/blindness';
import type { StudySession } from '../../study/session';
import { planChanges } from './planChanges';
import type { ReportOptions } from './planned';
import { closedRound, reportRound } from './reportRound';

/**
 * The report of a finished round with what git says of who could have read what and what of the plan changed since, where git can be
 * asked.
 * @throws IntercoderError as `reportRound`
 */
export async function reportWithAncestry(
  { current, world }: StudySession,
  name: string,
  options: ReportOptions = {},
): Promise<AgreementReport> {
  const { round, draw } = closedRound(current, name);
  const [coders, changes, report] = await Promise.all([
    blindnessOf(round, draw, world.provenance),
    planChanges(world, round, draw),
    // Git is asked while the figures are computed.
    Promise.resolve().then(() => reportRound(current, name, options)),
  ]);
  return {
    ...report,
    ancestry: coders.map(({ coder, ancestry }) => ({ coder, ...ancestry })),
    ...(changes === undefined ? {} : { planChanges: changes }),
  };
}
