import type { MessageKey } from '../../messages/render';
import { judgeInWords } from './judgeInWords';
import type { Words } from './words';

/** What is checked, by the name that a check of `verify` begins with. */
const subjects: Readonly<Record<string, MessageKey>> = {
  texts: 'verify.check.texts',
  draw: 'verify.check.draw',
  topUp: 'verify.check.topUp',
  plan: 'verify.check.plan',
  codebook: 'verify.check.codebook',
  sample: 'verify.check.sample',
  package: 'verify.check.package',
  finished: 'verify.check.finished',
  coders: 'verify.check.coders',
  units: 'verify.check.units',
  blind: 'verify.check.blind',
  git: 'verify.check.git',
  figures: 'verify.check.figures',
};

/**
 * The name of a check of `verify` in words: `finished:anna.earlier` → “finished:anna, before”, `topUp:1` → “topUp:1”.
 * One that has no words is told by its name.
 */
export function checkInWords(name: string, t: Words): string {
  const [subject = '', ...of] = name.split(':');
  const key = subjects[subject];
  const words = key === undefined ? subject : t(key);
  return of.length === 0 ? words : `${words}:${judgeInWords(of.join(':'), t)}`;
}
