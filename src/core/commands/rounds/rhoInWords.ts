import { figure } from '../../report/agreement/figures';
import type { Words } from '../../report/agreement/words';
import type { RoundRho } from './lastRho';

/** What ρ is, where its value is from, and how little that says. */
export function rhoInWords(rho: RoundRho | undefined, t: Words): string {
  if (rho === undefined) return t('draw.rhoHelp');
  const { round, passages, rho: value } = rho;
  const said = t('draw.rhoFrom', { round, rho: figure(value), passages });
  return value === 0 ? `${said} ${t('draw.rhoNone', { rho: figure(value) })}` : said;
}
