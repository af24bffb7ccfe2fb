import type { Language } from '../core/messages/render';
import { currentLanguage } from './l10n';

/** How numbers and dates are written in each language. */
export const locales: Readonly<Record<Language, string>> = { en: 'en-GB', nl: 'nl-BE' };

/** A moment as a person would tell it, where they are; as it was given where it is none. */
export function momentText(at: string): string {
  const time = Date.parse(at);
  const format = new Intl.DateTimeFormat(locales[currentLanguage()], { dateStyle: 'medium', timeStyle: 'short' });
  return Number.isNaN(time) ? at : format.format(time);
}
