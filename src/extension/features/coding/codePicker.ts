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
  /** Codes that the passage has: picking one takes it away. */
  readonly given: ReadonlySet<string>;
  /** The words to be coded. */
  readonly passage: string;
  readonly t: Translate;
}

/**
 * The picker of codes. Enter gives the code under the cursor, or takes it away where the passage has it. With the toggle
 * several can be ticked; Enter then makes the passage's codes what is ticked.
 */
export class CodePicker extends Disposables {
  private readonly pick = this.register(vscode.window.createQuickPick<PickerItem>());
  private readonly several: vscode.QuickInputButton;
  private ticked: Set<string>;
  private finish: (choice: CodeChoice | undefined) => void = () => undefined;

  constructor(private readonly options: CodePickerOptions) {
    super();
    const { t, given, passage } = options;
    this.ticked = new Set(given);
    this.several = { iconPath: new vscode.ThemeIcon('checklist'), tooltip: t('picker.severalTooltip') };
    this.pick.title = t('picker.title', { passage });
    this.pick.placeholder = t('picker.placeholder');
    this.pick.buttons = [this.several];
    this.register(this.pick.onDidChangeValue(() => this.list()));
    this.register(this.pick.onDidChangeSelection((selected) => this.tick(selected)));
    this.register(this.pick.onDidTriggerButton(() => this.toggleSeveral()));
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

  /** Between giving one code and ticking several. */
  toggleSeveral(): void {
    const { t } = this.options;
    this.pick.canSelectMany = !this.pick.canSelectMany;
    this.pick.placeholder = t(this.pick.canSelectMany ? 'picker.placeholderSeveral' : 'picker.placeholder');
    this.list();
  }

  private list(): void {
    const { items } = this.options;
    const listed = items.listed(this.pick.value);
    if (!this.pick.canSelectMany) {
      this.pick.items = listed;
      this.pick.activeItems = listed.filter((item) => item.kind === undefined).slice(0, 1);
      return;
    }
    // What is ticked stays in sight, or it would be given unseen.
    const codes = listed.filter(isCodeItem);
    const unseen = items.of(this.ticked).filter((item) => !codes.includes(item));
    this.pick.items = [...codes, ...unseen];
    this.pick.selectedItems = items.of(this.ticked);
  }

  private tick(selected: readonly PickerItem[]): void {
    if (this.pick.canSelectMany) this.ticked = new Set(selected.filter(isCodeItem).map(({ code }) => code));
  }

  private accept(): void {
    this.finish(this.pick.canSelectMany ? this.tickedChoice() : this.activeChoice());
    this.pick.hide();
  }

  private tickedChoice(): CodeChoice {
    const { given } = this.options;
    return {
      add: [...this.ticked].filter((code) => !given.has(code)),
      remove: [...given].filter((code) => !this.ticked.has(code)),
    };
  }

  private activeChoice(): CodeChoice | undefined {
    const [item] = this.pick.selectedItems;
    if (item === undefined) return undefined;
    if (isCreateItem(item)) return { add: [], remove: [], create: item.create };
    if (!isCodeItem(item)) return undefined;
    return this.options.given.has(item.code) ? { add: [], remove: [item.code] } : { add: [item.code], remove: [] };
  }
}
