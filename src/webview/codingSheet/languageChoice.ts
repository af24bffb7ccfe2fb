import { languageOf, render, type Language } from '../../core/messages/render';
import { h } from '../elements';

/** A choice of the language that the sheet speaks, each under its own name. What is judged stays as it is. */
export function languageChoice(now: Language, choose: (language: Language) => void): HTMLElement {
  const options = (['en', 'nl'] as const).map((language) =>
    h(
      'option',
      { value: language, lang: language, selected: language === now },
      render(language, 'sheet.languageName'),
    ),
  );
  const select = h('select', { 'data-key': 'language' }, ...options);
  select.addEventListener('change', () => {
    choose(languageOf(select.value));
    document.querySelector<HTMLElement>('[data-key="language"]')?.focus();
  });
  return h('label', {}, render(now, 'sheet.language'), ' ', select);
}
