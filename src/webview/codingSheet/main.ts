import type { SheetData } from '../../core/commands/rounds/sheetData';
import { h } from '../elements';
import { SheetPage } from './sheetPage';
import { SheetStore } from './sheetStore';

const read = (id: string): unknown => JSON.parse(document.getElementById(id)?.textContent ?? 'null');
const data = read('sheet-data') as SheetData;
const words = read('sheet-words') as Readonly<Record<string, string>>;
const root = document.getElementById('sheet') ?? document.body.appendChild(h('main', { id: 'sheet' }));

const store = new SheetStore(data, () => page.render());
const page: SheetPage = new SheetPage(root, store, (key, filled = {}) =>
  (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => filled[name] ?? whole),
);
page.render();
addEventListener('beforeprint', () => page.printAll());
addEventListener('afterprint', () => page.render());
