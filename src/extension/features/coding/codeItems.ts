import * as vscode from 'vscode';
import type { Code, Codebook } from '../../../core/codebook/codebook';
import { assignColors } from '../../../core/codebook/colors';
import { namePath } from '../../../core/codebook/tree';
import type { CodeCount } from '../../../core/study/codeCounts';
import { codeIcon } from '../../codeIcon';
import type { Translate } from '../../l10n';
import { hasName, matchCodes } from './matchCodes';

export interface CodeItem extends vscode.QuickPickItem {
  /** Its id. */
  readonly code: string;
}

export interface CreateItem extends vscode.QuickPickItem {
  /** The name of the code to create. */
  readonly create: string;
}

export type PickerItem = CodeItem | CreateItem | vscode.QuickPickItem;

export const isCodeItem = (item: PickerItem): item is CodeItem => 'code' in item;
export const isCreateItem = (item: PickerItem): item is CreateItem => 'create' in item;

export interface CodeItemsOptions {
  readonly codebook: Codebook;
  readonly counts: ReadonlyMap<string, CodeCount>;
  /** Ids, the last used first. */
  readonly recent: readonly string[];
  /** Ids of the codes that the passage already has. */
  readonly given: ReadonlySet<string>;
  readonly t: Translate;
}

/** What the picker of codes lists. */
export class CodeItems {
  private readonly codable: readonly Code[];
  private readonly colors: ReadonlyMap<string, string>;
  private readonly tick: vscode.QuickInputButton;

  constructor(private readonly options: CodeItemsOptions) {
    const { codebook, t } = options;
    this.colors = assignColors(codebook);
    this.codable = codebook.codes.filter(({ codable, status }) => codable && status === 'active');
    this.tick = { iconPath: new vscode.ThemeIcon('check-all'), tooltip: t('picker.tick') };
  }

  /**
   * Nothing typed: what the passage has or is to get, what was used lately, then the book. Else what matches, best
   * first.
   * @param ticked ids of the codes that the passage is to have
   */
  listed(typed: string, ticked: ReadonlySet<string>): readonly PickerItem[] {
    return typed.trim() === '' ? this.everything(ticked) : this.matching(typed, ticked);
  }

  private everything(ticked: ReadonlySet<string>): readonly PickerItem[] {
    const { given, recent, t } = this.options;
    const here = new Set([...given, ...ticked]);
    const lately = new Set(recent.filter((id) => !here.has(id)));
    const byId = new Map(this.codable.map((code) => [code.id, code]));
    const itemsOf = (ids: Iterable<string>): readonly CodeItem[] =>
      [...ids].flatMap((id) => byId.get(id) ?? []).map((code) => this.itemOf(code, ticked));
    const rest = this.codable.filter(({ id }) => !here.has(id) && !lately.has(id));
    return [
      ...section(t('picker.here'), itemsOf(here)),
      ...section(t('picker.recent'), itemsOf(lately)),
      ...section(t('picker.all'), itemsOf(rest.map(({ id }) => id))),
    ];
  }

  private matching(typed: string, ticked: ReadonlySet<string>): readonly PickerItem[] {
    const { codebook, t } = this.options;
    const found = matchCodes(this.codable, typed).map((code) => this.itemOf(code, ticked));
    if (hasName(codebook.codes, typed)) return found;
    // The name is kept out of the label: the picker sorts labels that match above those found by alias or id.
    const create: CreateItem = {
      label: `$(add) ${t('picker.create')}`,
      description: `“${typed.trim()}”`,
      alwaysShow: true,
      create: typed.trim(),
    };
    return [...found, create];
  }

  private itemOf(code: Code, ticked: ReadonlySet<string>): CodeItem {
    const { codebook, counts, given, t } = this.options;
    const isTicked = ticked.has(code.id);
    const state = isTicked ? t(given.has(code.id) ? 'picker.given' : 'picker.ticked') : undefined;
    const above = namePath(codebook, code.id).slice(0, -1).join(' › ') || undefined;
    const count = t('codes.passages', { count: counts.get(code.id)?.count ?? 0 });
    return {
      label: isTicked ? `$(check) ${code.name}` : code.name,
      description: [state, above, count].filter((part) => part !== undefined).join('  ·  '),
      iconPath: codeIcon(this.colors.get(code.id), 'filled'),
      buttons: [this.tick],
      alwaysShow: true,
      code: code.id,
      ...(code.definition !== undefined && { detail: code.definition }),
    };
  }
}

const section = (label: string, items: readonly CodeItem[]): readonly PickerItem[] =>
  items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
