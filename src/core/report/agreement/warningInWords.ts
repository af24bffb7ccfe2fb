import { namedDifferences } from '../../text/jsonDifferences';
import type { AgreementReport, AgreementWarning } from './agreementReport';
import type { Words } from './words';

/** That what was decided before anybody judged is another now: what rests on it was not planned. */
const isOfChange = ({ code }: AgreementWarning): boolean => code === 'planChanged' || code === 'bookChanged';

export const isExploratory = ({ exploratory, warnings }: AgreementReport): boolean =>
  exploratory.length > 0 || warnings.some(isOfChange);

export const warningInWords = (
  { code, data }: AgreementWarning,
  { planChanges }: Pick<AgreementReport, 'planChanges'>,
  t: Words,
): string =>
  code === 'planChanged' && planChanges !== undefined
    ? t('agreement.planChangedIn', { ...data, keys: namedDifferences(planChanges) })
    : t(`agreement.warning.${code}`, data);
