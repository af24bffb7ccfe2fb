import { codebookDocumentEn } from './en/codebookDocument';
import { errorsEn } from './en/errors';
import { editorEn } from './en/editor';
import { fixErrorsEn } from './en/fixErrors';
import { problemsEn } from './en/problems';
import { problemsFeatureEn } from './en/problemsFeature';
import { readingEn } from './en/reading';
import { shellEn } from './en/shell';
import { speakersEn } from './en/speakers';
import { statesEn } from './en/states';
import { stepsEn } from './en/steps';
import { structureEn } from './en/structure';
import { transcriptsViewEn } from './en/transcriptsView';
import { codebookDocumentNl } from './nl/codebookDocument';
import { errorsNl } from './nl/errors';
import { editorNl } from './nl/editor';
import { fixErrorsNl } from './nl/fixErrors';
import { problemsNl } from './nl/problems';
import { problemsFeatureNl } from './nl/problemsFeature';
import { readingNl } from './nl/reading';
import { shellNl } from './nl/shell';
import { speakersNl } from './nl/speakers';
import { statesNl } from './nl/states';
import { stepsNl } from './nl/steps';
import { structureNl } from './nl/structure';
import { transcriptsViewNl } from './nl/transcriptsView';

/** What a message fills in. */
export type MessageData = Readonly<Record<string, string | number>>;

export type Language = 'en' | 'nl';

const catalogues = {
  en: {
    ...problemsEn,
    ...errorsEn,
    ...fixErrorsEn,
    ...problemsFeatureEn,
    ...editorEn,
    ...readingEn,
    ...shellEn,
    ...speakersEn,
    ...statesEn,
    ...stepsEn,
    ...structureEn,
    ...codebookDocumentEn,
    ...transcriptsViewEn,
  },
  nl: {
    ...problemsNl,
    ...errorsNl,
    ...fixErrorsNl,
    ...problemsFeatureNl,
    ...editorNl,
    ...readingNl,
    ...shellNl,
    ...speakersNl,
    ...statesNl,
    ...stepsNl,
    ...structureNl,
    ...codebookDocumentNl,
    ...transcriptsViewNl,
  },
} as const;

export type MessageKey = keyof (typeof catalogues)['en'];

/**
 * A message in the user's language. `{name}` is replaced by the value of that name, `{name|one|other}` by the first
 * form where the value is 1 and by the second otherwise. A name without a value stays as it is, so that a gap is seen.
 */
export function render(language: Language, key: MessageKey, data: MessageData = {}): string {
  return catalogues[language][key].replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one: string | undefined, other: string | undefined) => {
      const value = Object.hasOwn(data, name) ? data[name] : undefined;
      if (value === undefined) return whole;
      return one === undefined || other === undefined ? String(value) : value === 1 ? one : other;
    },
  );
}

/** The nearest language there is a catalogue for: `nl-BE` or `nl_BE.UTF-8` → `nl`, anything unknown → English. */
export const languageOf = (tag: string | undefined): Language => (/^nl(?![a-z])/i.test(tag ?? '') ? 'nl' : 'en');
