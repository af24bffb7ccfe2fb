import { shellQuoted } from '../text/shellQuoted';
import type { english } from './english';

/** What a message fills in. */
export type MessageData = Readonly<Record<string, string | number>>;

export type Language = 'en' | 'nl';

export type MessageKey = keyof typeof english;

/** Every message in one language. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

const catalogues = new Map<Language, Catalogue>();

/** Gives a language its words. A host does so before it says anything: English first, and what else it speaks. */
export function provideWords(language: Language, words: Catalogue): void {
  catalogues.set(language, words);
}

export const hasWords = (language: Language): boolean => catalogues.has(language);

/**
 * A message in the user's language; in English as long as that has no words, and its key where there are none at all.
 * `{name}` is replaced by the value of that name, `{name|one|other}` by the first form where the value is 1 and by the
 * second otherwise, and `{name:shell}` by the value as one word of a command: names in a study may be anything, and
 * commands are pasted. A name without a value stays as it is, so that a gap is seen.
 */
export function render(language: Language, key: MessageKey, data: MessageData = {}): string {
  const words: Partial<Catalogue> = catalogues.get(language) ?? catalogues.get('en') ?? {};
  return (words[key] ?? key).replace(
    /\{(\w+)(:shell)?(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, shell: string | undefined, one: string | undefined, other: string | undefined) => {
      const value = Object.hasOwn(data, name) ? data[name] : undefined;
      if (value === undefined) return whole;
      if (shell !== undefined) return shellQuoted(String(value));
      return one === undefined || other === undefined ? String(value) : Number(value) === 1 ? one : other;
    },
  );
}

/** The nearest language there is a catalogue for: `nl-BE` or `nl_BE.UTF-8` → `nl`, anything unknown → English. */
export const languageOf = (tag: string | undefined): Language => (/^nl(?![a-z])/i.test(tag ?? '') ? 'nl' : 'en');
