import type { SheetData } from '../../core/commands/rounds/sheetData';
import { languageOf, provideWords, render, type Catalogue, type Language } from '../../core/messages/render';
import { h } from '../elements';
import { languageChoice } from './languageChoice';
import { SheetPage } from './sheetPage';
import { SheetStore } from './sheetStore';

const read = (id: string): unknown => JSON.parse(document.getElementById(id)?.textContent ?? 'null');
const data = read('sheet-data') as SheetData;
const words = read('sheet-words') as Readonly<Record<Language, Catalogue>>;
for (const language of ['en', 'nl'] as const) provideWords(language, words[language]);
const part = (id: string): HTMLElement => document.getElementById(id) ?? document.body.appendChild(h('div', { id }));

const store = new SheetStore(data, () => page.render());
let language = languageOf(store.language ?? document.documentElement.lang);
const page: SheetPage = new SheetPage(part('sheet'), store, (key, filled) => render(language, key, filled));

function show(chosen: Language): void {
  language = chosen;
  document.documentElement.lang = language;
  document.title = render(language, 'sheet.title', { round: data.round });
  part('sheet-intro').textContent = render(language, 'sheet.intro');
  const choose = (next: Language): void => {
    store.language = next;
    show(next);
  };
  part('sheet-language').replaceChildren(languageChoice(language, choose));
  page.render();
}

show(language);
addEventListener('beforeprint', () => page.printAll());
addEventListener('afterprint', () => page.render());
