import type { SheetLine, SheetUnit } from '../../core/commands/rounds/sheetData';
import type { MessageData, MessageKey } from '../../core/messages/render';
import { h } from '../elements';
import { codeList } from './codeList';
import { lineElement } from './lineElement';
import type { SheetStore } from './sheetStore';
import { chosenBy, chosenOf, chosenTurns, spanOf, type Choice, type ChosenFrom } from './choice';
import { wordsIn } from './words';

export type Say = (key: MessageKey, data?: MessageData) => string;

/** The page: one passage at a time, the codes beside it, and what can be said of it below. */
export class SheetPage {
  private at = 0;
  private choice: Choice | undefined;
  private filter = '';
  /** Whether what stands before or after is unfolded: drawing anew folds nothing. */
  private readonly unfolded = { before: false, after: false };
  private readonly status = h('p', { role: 'status', 'aria-live': 'polite', class: 'status' });

  constructor(
    private readonly root: HTMLElement,
    private readonly store: SheetStore,
    private readonly say: Say,
  ) {
    const first = store.data.units.findIndex(({ id }) => !store.isDone(id));
    this.at = Math.max(first, 0);
  }

  render(): void {
    const focused = document.activeElement?.getAttribute('data-key');
    const { units } = this.store.data;
    const unit = units[this.at];
    const parts = unit
      ? [this.head(unit), h('div', { class: 'desk' }, this.passage(unit), this.codes(unit)), this.words(unit)]
      : [];
    this.root.replaceChildren(...parts, this.foot(), this.status);
    if (focused) this.root.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }

  /** All passages with their codes, as paper wants them. */
  printAll(): void {
    this.choice = undefined;
    const pages = this.store.data.units.map((unit) =>
      h('section', {}, this.head(unit), this.passage(unit), this.list(unit)),
    );
    this.root.replaceChildren(...pages);
  }

  private head(unit: SheetUnit): HTMLElement {
    const { units } = this.store.data;
    const number = units.indexOf(unit) + 1;
    const done = units.length - this.store.left.length;
    const state = this.store.isDone(unit.id) ? this.say('sheet.done') : this.say('sheet.notDone');
    return h(
      'header',
      {},
      h(
        'h1',
        { tabindex: '-1', 'data-key': 'title' },
        this.say('sheet.passage', { number: `${number}`, of: `${units.length}` }),
        ' – ',
        unit.title,
      ),
      h('p', {}, `${state}. ${this.say('sheet.progress', { done: `${done}`, of: `${units.length}` })}`),
      h('progress', { max: `${units.length}`, value: `${done}`, 'aria-label': this.say('sheet.progressLabel') }),
    );
  }

  private passage(unit: SheetUnit): HTMLElement {
    const part = (name: SheetLine['part']): readonly HTMLElement[] =>
      unit.lines.flatMap((line, index) => (line.part === name ? [this.line(unit, line, index)] : []));
    const around = (name: 'before' | 'after'): readonly HTMLElement[] => {
      const lines = part(name);
      return lines.length === 0 ? [] : [this.context(name, lines)];
    };
    const text = h('div', { class: 'text' }, ...part('unit'));
    text.addEventListener('mouseup', () => this.chooseSelected(unit));
    return h(
      'section',
      { 'aria-label': this.say('sheet.text'), class: 'passage' },
      ...around('before'),
      text,
      ...around('after'),
      // Each line says it aloud.
      h('p', { class: 'keys', 'aria-hidden': 'true' }, this.say('sheet.lineHint')),
    );
  }

  private context(name: 'before' | 'after', lines: readonly HTMLElement[]): HTMLElement {
    const key = `context-${name}`;
    const summary = h('summary', { 'data-key': key }, this.say(name === 'before' ? 'sheet.before' : 'sheet.after'));
    const details = h('details', { class: 'context', open: this.unfolded[name] }, summary, ...lines);
    details.addEventListener('toggle', () => (this.unfolded[name] = details.open));
    return details;
  }

  private line(unit: SheetUnit, line: SheetLine, index: number): HTMLElement {
    const source = this.store.data.sources[unit.path] ?? '';
    const marks = this.store.codingsIn(unit.id).map((coding) => this.store.placeOf(unit.path, coding));
    const chosen = this.choice && spanOf(this.from(unit), this.choice);
    const element = lineElement({
      line,
      source,
      marks,
      chosen,
      key: `line-${index}`,
      hint: this.say('sheet.lineHint'),
    });
    if (!line.judged) return element;
    element.addEventListener('keydown', (event) => {
      const words = wordsIn(source, line.start, line.end);
      const turns = event.shiftKey ? chosenTurns(event.key, index, this.from(unit), this.choice) : undefined;
      const next = turns ?? chosenBy(event.key, event.shiftKey, index, words.length, this.choice);
      if (next !== undefined) {
        event.preventDefault();
        this.choose(unit, next);
      } else if (event.key === 'Escape') this.choose(unit, undefined);
      else if (event.key === 'Enter' || event.key === 'c') {
        event.preventDefault();
        if (this.choice?.line !== index) this.choose(unit, { line: index, from: 0, to: Math.max(words.length - 1, 0) });
        this.root.querySelector<HTMLElement>('[data-key="filter"]')?.focus();
      } else this.shortcut(unit, event.key);
    });
    return element;
  }

  private codes(unit: SheetUnit): HTMLElement {
    const { isFinished, data } = this.store;
    const list = codeList({
      codes: data.codes,
      filter: this.filter,
      isFinished,
      say: this.say,
      give: ({ id, name }) => this.give(unit, id, name),
      giveFirst: ({ id, name }) => {
        const { choice } = this;
        if (!this.give(unit, id, name)) return;
        this.filter = '';
        this.render();
        this.root.querySelector<HTMLElement>(`[data-key="line-${choice?.line ?? 0}"]`)?.focus();
      },
      find: (words) => {
        this.filter = words;
        this.render();
        this.root.querySelector<HTMLInputElement>('[data-key="filter"]')?.setSelectionRange(words.length, words.length);
      },
    });
    return h('section', { class: 'codes', 'aria-label': this.say('sheet.codes') }, list, this.list(unit));
  }

  /** What was given in this passage, with a way to take it away. */
  private list(unit: SheetUnit): HTMLElement {
    const given = this.store.codingsIn(unit.id).map((coding) => {
      const name = this.store.data.codes.find(({ id }) => id === coding.code)?.name ?? coding.code;
      const remove = h(
        'button',
        {
          type: 'button',
          class: 'remove',
          disabled: this.store.isFinished,
          click: () => this.store.remove(coding.id),
          'aria-label': this.say('sheet.remove', { code: name, words: coding.quote }),
        },
        '✕',
      );
      return h('li', {}, h('strong', {}, name), ': ', h('q', {}, coding.quote), ' ', remove);
    });
    return h(
      'div',
      { class: 'given' },
      h('h2', {}, this.say('sheet.given')),
      given.length > 0 ? h('ul', {}, ...given) : h('p', {}, this.say('sheet.nothingYet')),
    );
  }

  private words(unit: SheetUnit): HTMLElement {
    const { codes, isFinished } = this.store;
    const remark = (list: 'unclear' | 'questions'): HTMLElement => {
      const area = h('textarea', { rows: '2', 'data-key': list, disabled: isFinished });
      area.value = codes[list].find((one) => one.unit === unit.id)?.reason ?? '';
      area.addEventListener('input', () => {
        this.store.remark(list, unit.id, area.value.trim());
        this.root.querySelector('header')?.replaceWith(this.head(unit));
      });
      return h('label', {}, this.say(list === 'unclear' ? 'sheet.unclear' : 'sheet.questions'), area);
    };
    const name = h('input', {
      'data-key': 'suggest-name',
      'aria-label': this.say('sheet.suggestName'),
      disabled: isFinished,
    });
    const suggest = (): void => {
      if (name.value.trim() === '') return;
      this.store.suggest(unit.id, name.value.trim(), '');
      this.tell(this.say('sheet.suggested'));
    };
    const suggestions = codes.suggestions.filter((one) => one.unit === unit.id).map((one) => h('li', {}, one.name));
    return h(
      'section',
      { class: 'words', 'aria-label': this.say('sheet.sayings') },
      h(
        'div',
        { class: 'buttons' },
        this.button('next', 'sheet.doneNext', () => this.done(unit), isFinished),
        this.button('nothing', 'sheet.nothing', () => this.nothing(unit), isFinished),
      ),
      remark('unclear'),
      remark('questions'),
      h(
        'div',
        { class: 'suggest' },
        h('label', {}, this.say('sheet.suggest'), name),
        this.button('suggest', 'sheet.suggestAdd', suggest, isFinished),
        h('ul', {}, ...suggestions),
      ),
    );
  }

  private foot(): HTMLElement {
    const { units } = this.store.data;
    const upload = h('input', {
      type: 'file',
      accept: '.json',
      'data-key': 'open',
      'aria-label': this.say('sheet.open'),
    });
    upload.addEventListener('change', () => {
      void upload.files?.[0]?.text().then((text) => {
        upload.value = '';
        this.open(text);
      });
    });
    const jump = h('select', { 'data-key': 'jump', 'aria-label': this.say('sheet.jump') });
    units.forEach(({ id, title }, index) => {
      const option = h(
        'option',
        { value: `${index}`, selected: index === this.at },
        `${index + 1}. ${title} ${this.store.isDone(id) ? '✓' : ''}`,
      );
      jump.append(option);
    });
    jump.addEventListener('change', () => this.go(Number(jump.value)));
    return h(
      'footer',
      {},
      h(
        'nav',
        { 'aria-label': this.say('sheet.passages') },
        this.button('back', 'sheet.back', () => this.go(this.at - 1), this.at === 0),
        jump,
        this.button('forward', 'sheet.forward', () => this.go(this.at + 1), this.at >= units.length - 1),
      ),
      this.button('save', 'sheet.save', () => this.save()),
      h('label', { class: 'open' }, this.say('sheet.open'), upload),
      this.button('finish', 'sheet.finish', () => this.finish(), this.store.isFinished),
      h(
        'p',
        {},
        this.say(this.store.isFinished ? 'sheet.finished' : this.store.keeps ? 'sheet.kept' : 'sheet.notKept'),
      ),
    );
  }

  private button(key: string, word: MessageKey, work: () => void, disabled = false): HTMLElement {
    return h('button', { type: 'button', 'data-key': key, disabled, click: work }, this.say(word));
  }

  private shortcut(unit: SheetUnit, key: string): void {
    if (this.store.isFinished) return;
    if (key === 'n') this.nothing(unit);
    else if (key === 'd') this.done(unit);
    else if (key === 'u' || key === 'q')
      setTimeout(() =>
        this.root.querySelector<HTMLElement>(`[data-key="${key === 'u' ? 'unclear' : 'questions'}"]`)?.focus(),
      );
  }

  private choose(unit: SheetUnit, choice: Choice | undefined): void {
    this.choice = choice;
    this.render();
    const at = choice && spanOf(this.from(unit), choice);
    if (at)
      this.tell(
        this.say('sheet.chosen', { words: (this.store.data.sources[unit.path] ?? '').slice(at.start, at.end) }),
      );
  }

  private from({ lines, path }: SheetUnit): ChosenFrom {
    return { lines, source: this.store.data.sources[path] ?? '' };
  }

  /** What is selected with the mouse, in whole words: one passage, over several turns too. */
  private chooseSelected(unit: SheetUnit): void {
    const selection = getSelection();
    if (selection === null || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const words = [...this.root.querySelectorAll<HTMLElement>('.text [data-word]')].filter(
      (word) => range.intersectsNode(word) && touches(range, word),
    );
    const numbers = words.map(({ dataset }) => ({ line: Number(dataset.line), word: Number(dataset.word) }));
    const choice = chosenOf(numbers, this.from(unit));
    if (choice) this.choose(unit, choice);
  }

  /** @returns false where no words are chosen */
  private give(unit: SheetUnit, code: string, name: string): boolean {
    const at = this.choice && spanOf(this.from(unit), this.choice);
    if (at === undefined) {
      this.tell(this.say('sheet.chooseFirst'));
      return false;
    }
    const has = this.store.toggle(unit.id, unit.path, code, at.start, at.end);
    this.tell(this.say(has ? 'sheet.gave' : 'sheet.took', { code: name }));
    return true;
  }

  private nothing(unit: SheetUnit): void {
    if (this.store.codingsIn(unit.id).length > 0) this.tell(this.say('sheet.hasCodes'));
    else this.done(unit, true);
  }

  private done(unit: SheetUnit, nothingApplies = false): void {
    if (!nothingApplies && this.store.codingsIn(unit.id).length === 0) {
      this.tell(this.say('sheet.nothingCoded'));
      return;
    }
    this.store.judged(unit.id);
    this.go(Math.min(this.at + 1, this.store.data.units.length - 1));
    if (this.store.left.length === 0) this.tell(this.say('sheet.allDone'));
  }

  private go(to: number): void {
    this.at = to;
    this.choice = undefined;
    // What was said of the passage before is not true of this one.
    this.tell('');
    this.render();
    this.root.querySelector<HTMLElement>('h1')?.focus();
    scrollTo(0, 0);
  }

  private finish(): void {
    const { left } = this.store;
    const numbers = left.map((id) => this.store.data.units.findIndex((unit) => unit.id === id) + 1).join(', ');
    const question =
      left.length === 0
        ? this.say('sheet.finishAll')
        : this.say('sheet.finishLeft', { count: `${left.length}`, list: numbers });
    if (!confirm(question)) return;
    this.store.finish();
    this.save();
  }

  /** Goes on from a saved file; what is here is given up for it only where that is said. */
  private open(text: string): void {
    if (!this.store.isOfThis(text)) {
      this.tell(this.say('sheet.notThisSheet'));
      return;
    }
    if (!this.store.isEmpty && !confirm(this.say('sheet.openOver'))) return;
    this.store.open(text);
    this.tell(this.say('sheet.opened'));
  }

  private save(): void {
    const { round, receiver } = this.store.data;
    const link = h('a', {
      href: URL.createObjectURL(new Blob([this.store.file], { type: 'application/json' })),
      download: `${round}.${receiver}.codes.json`,
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    this.tell(this.say('sheet.saved', { file: link.download }));
  }

  private tell(words: string): void {
    this.status.textContent = words;
  }
}

/** Whether some of a word is selected, not only the blank beside it. */
function touches(range: Range, word: HTMLElement): boolean {
  const own = document.createRange();
  own.selectNodeContents(word);
  return (
    range.compareBoundaryPoints(Range.END_TO_START, own) < 0 && range.compareBoundaryPoints(Range.START_TO_END, own) > 0
  );
}
