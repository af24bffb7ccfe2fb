import { namedDifferences } from '../../text/jsonDifferences';
import type { AgreementReport, AgreementWarning } from './agreementReport';
import { judgeInWords, peopleIn } from './judgeInWords';
import type { Words } from './words';

/** That what was decided before anybody judged is another now: what rests on it was not planned. */
const isOfChange = ({ code }: AgreementWarning): boolean => code === 'planChanged' || code === 'bookChanged';

export const isExploratory = ({ exploratory, warnings }: AgreementReport): boolean =>
  exploratory.length > 0 || warnings.some(isOfChange);

export const warningInWords = (
  { code, data: given }: AgreementWarning,
  { planChanges, purpose }: Pick<AgreementReport, 'planChanges' | 'purpose'>,
  t: Words,
): string => {
  const { coders, coder } = given;
  const data = {
    ...given,
    // No coder's id holds a comma.
    ...(typeof coders === 'string' && { coders: peopleIn(coders.split(', ')).join(', ') }),
    ...(typeof coder === 'string' && { coder: judgeInWords(coder, t) }),
  };
  if (code === 'planChanged' && planChanges !== undefined)
    return t('agreement.planChangedIn', { ...data, keys: namedDifferences(planChanges) });
  if (code === 'notBlind' && purpose === 'intra-coder') return t('agreement.notBlind.again');
  return t(`agreement.warning.${code}`, data);
};
