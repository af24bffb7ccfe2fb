import type { SheetCode } from '../../core/commands/rounds/sheetData';
import { h } from '../elements';
import type { Say } from './sheetPage';

export interface CodeListParts {
  readonly codes: readonly SheetCode[];
  /** What was typed to find a code. */
  readonly filter: string;
  readonly isFinished: boolean;
  readonly say: Say;
  readonly give: (code: SheetCode) => void;
  /** Enter while typing: gives the first that is found. */
  readonly giveFirst: (code: SheetCode) => void;
  readonly find: (words: string) => void;
}

/** The codes to give, with what they mean, and a field to find them by. */
export function codeList({ codes, filter, isFinished, say, give, giveFirst, find }: CodeListParts): HTMLElement {
  const found = codesFound(codes, filter);
  const input = h('input', {
    type: 'search',
    'data-key': 'filter',
    value: filter,
    'aria-label': say('sheet.filter'),
    placeholder: say('sheet.filter'),
  });
  input.addEventListener('input', () => find(input.value));
  input.addEventListener('keydown', (event) => {
    const first = found.find(({ codable }) => codable);
    if (event.key !== 'Enter' || event.isComposing || first === undefined || isFinished) return;
    event.preventDefault();
    giveFirst(first);
  });
  const items = found.map((code) => {
    const { id, name, level, codable, notes } = code;
    const style = `margin-inline-start: ${level}rem`;
    if (!codable) return h('li', { style }, h('strong', {}, name));
    const about = h(
      'details',
      {},
      h('summary', {}, say('sheet.about', { code: name })),
      ...notes.map((note) => h('p', {}, note)),
    );
    const button = h(
      'button',
      { type: 'button', 'data-key': `code-${id}`, disabled: isFinished, click: () => give(code) },
      name,
    );
    return h('li', { style }, button, notes.length > 0 ? about : '');
  });
  return h('div', { class: 'book' }, h('h2', {}, say('sheet.codes')), input, h('ul', {}, ...items));
}

/** Who types a name means that code, not one whose definition mentions it. */
export function codesFound(codes: readonly SheetCode[], filter: string): readonly SheetCode[] {
  const wanted = filter.trim().toLowerCase();
  const has = (text: string): boolean => text.toLowerCase().includes(wanted);
  const begins = codes.filter(({ name }) => name.toLowerCase().startsWith(wanted));
  const named = [...new Set([...begins, ...codes.filter(({ name }) => has(name))])];
  if (wanted === '') return codes;
  return named.length > 0 ? named : codes.filter(({ notes }) => notes.some(has));
}
