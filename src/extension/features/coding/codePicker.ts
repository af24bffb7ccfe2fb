import * as vscode from 'vscode';
import { setContext } from '../../contextKeys';
import { Disposables } from '../../disposables';
import type { Translate } from '../../l10n';
import { isCodeItem, isCreateItem, type CodeItems, type PickerItem } from './codeItems';

/** What was chosen. `create`: the name of a code to make and give. */
export interface CodeChoice {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly create?: string;
}

export interface CodePickerOptions {
  readonly items: CodeItems;
  /** Codes that the passage has. */
  readonly given: ReadonlySet<string>;
  /** The words to be coded. */
  readonly passage: string;
  readonly t: Translate;
}

/** In milliseconds: less than it takes to look at a list and move in it, more than a list takes to arrive. */
const settling = 200;

/**
 * The picker of codes. Enter gives the code under the cursor, or takes it away where the passage has it; it opens on
 * one that the passage does not have, so that Enter alone never takes any away. The chord that opened it ticks the code
 * under the cursor and lets one go on typing; Enter then gives all that is ticked.
 */
export class CodePicker extends Disposables {
  private readonly pick = this.register(vscode.window.createQuickPick<PickerItem>());
  /** The codes that the passage is to have. */
  private readonly ticked: Set<string>;
  /** The item that the list stands on by itself. */
  private standing: PickerItem | undefined;
  private listedAt = 0;
  private finish: (choice: CodeChoice | undefined) => void = () => undefined;

  constructor(private readonly options: CodePickerOptions) {
    super();
    const { t, given, passage } = options;
    this.ticked = new Set(given);
    this.pick.title = t('picker.title', { passage });
    this.pick.placeholder = t('picker.placeholder');
    this.register(this.pick.onDidChangeValue(() => this.list()));
    this.register(this.pick.onDidTriggerItemButton(({ item }) => this.tick(item)));
    this.register(this.pick.onDidAccept(() => this.accept()));
    this.register(this.pick.onDidHide(() => this.finish(undefined)));
    this.list();
  }

  /** Undefined where nothing was chosen. */
  async show(): Promise<CodeChoice | undefined> {
    const chosen = new Promise<CodeChoice | undefined>((resolve) => (this.finish = resolve));
    this.pick.show();
    await setContext('intercoder.pickingCodes', true);
    const choice = await chosen;
    await setContext('intercoder.pickingCodes', false);
    return choice;
  }

  /** Ticks the code under the cursor, or no longer. */
  tickActive(): void {
    this.tick(this.meant(this.pick.activeItems[0]));
  }

  private tick(item: PickerItem | undefined): void {
    if (item === undefined || !isCodeItem(item)) return;
    if (!this.ticked.delete(item.code)) this.ticked.add(item.code);
    this.pick.value = '';
    this.list(item.code);
  }

  /** @param active the id of the code to stand on; the first where absent, of all of them the first to be given */
  private list(active?: string): void {
    const listed = this.options.items.listed(this.pick.value, this.ticked);
    const choices = listed.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
    const isWanted = (item: PickerItem): boolean =>
      isCodeItem(item) && (active === undefined ? !this.options.given.has(item.code) : item.code === active);
    // What was typed is what is meant, also where the passage has it.
    const isNamed = active === undefined && this.pick.value.trim() !== '';
    const at = (isNamed ? undefined : choices.find(isWanted)) ?? choices[0];
    this.pick.items = listed;
    this.pick.activeItems = at ? [at] : [];
    this.standing = at;
    this.listedAt = Date.now();
  }

  /**
   * Who types fast presses Enter while the list for the last letters is still on its way. The editor then names an item
   * of the list before, by its number, which is another one here: what the new list stands on is meant.
   */
  private meant(named: PickerItem | undefined): PickerItem | undefined {
    const isSettled = Date.now() - this.listedAt > settling;
    return isSettled && named && (isCodeItem(named) || isCreateItem(named)) ? named : this.standing;
  }

  private accept(): void {
    const item = this.meant(this.pick.selectedItems[0]);
    if (item) this.finish(this.choiceWith(item));
    this.pick.hide();
  }

  private choiceWith(item: PickerItem): CodeChoice {
    const { given } = this.options;
    const add = [...this.ticked].filter((code) => !given.has(code));
    const remove = [...given].filter((code) => !this.ticked.has(code));
    if (isCreateItem(item)) return { add, remove, create: item.create };
    if (!isCodeItem(item) || add.includes(item.code) || remove.includes(item.code)) return { add, remove };
    if (!given.has(item.code)) return { add: [...add, item.code], remove };
    // Standing on a code of the passage takes it away, unless ticking has said already what is wanted.
    return add.length + remove.length > 0 ? { add, remove } : { add, remove: [item.code] };
  }
}
