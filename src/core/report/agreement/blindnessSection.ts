import { ancestrySaid } from '../../agreement/round/ancestry';
import { blindnessSaid } from '../../agreement/round/blindnessSaid';
import type { AgreementReport } from './agreementReport';
import type { Section } from './document';
import type { Words } from './words';

/** How blind each coder was, and what git says of it. */
export function blindnessSection({ coders, ancestry, purpose }: AgreementReport, t: Words): Section {
  const isTold = ({ copied }: AgreementReport['coders'][number]): boolean => !copied;
  const levels = coders.filter(isTold).map(({ id, blind }) => {
    const { key, data } = blindnessSaid(id, blind, purpose);
    return t(key, data);
  });
  const told = ancestry?.map((found) => {
    const { key, data } = ancestrySaid(found.coder, found, purpose);
    return t(key, data);
  });
  const first = purpose === 'intra-coder' ? [] : coders.filter((coder) => !isTold(coder));
  return {
    title: t('agreement.blindness'),
    notes: [...levels, ...(told ?? []), ...first.map(({ id }) => t('agreement.blindness.first', { coder: id }))],
  };
}
