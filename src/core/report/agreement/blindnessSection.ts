import { ancestrySaid } from '../../agreement/round/ancestry';
import type { AgreementReport } from './agreementReport';
import type { Section } from './document';
import type { Words } from './words';

/** How blind each coder was, and what git says of it. */
export function blindnessSection({ coders, ancestry, purpose }: AgreementReport, t: Words): Section {
  const isTold = ({ copied }: AgreementReport['coders'][number]): boolean => !copied;
  const levels = coders.filter(isTold).map(({ id, blind }) => t(`blind.${blind}`, { coder: id }));
  const told = ancestry?.map((found) => {
    const { key, data } = ancestrySaid(found.coder, found);
    return t(key, data);
  });
  const first = purpose === 'intra-coder' ? [] : coders.filter((coder) => !isTold(coder));
  return {
    title: t('agreement.blindness'),
    notes: [...levels, ...(told ?? []), ...first.map(({ id }) => t('agreement.blindness.first', { coder: id }))],
  };
}
