import * as vscode from 'vscode';
import type { Code, Codebook } from '../../../core/codebook/codebook';
import { assignColors } from '../../../core/codebook/colors';
import { namePath } from '../../../core/codebook/tree';
import type { CodeCount } from '../../../core/study/codeCounts';
import { codeIcon } from '../../codeIcon';
import type { Translate } from '../../l10n';
import { hasName, matchCodes } from './matchCodes';

export interface CodeItem extends vscode.QuickPickItem {
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

/** What the picker of codes lists. A code keeps its item, so that what is chosen stays chosen while one types. */
export class CodeItems {
  private readonly codable: readonly Code[];
  private readonly items: ReadonlyMap<string, CodeItem>;

  constructor(private readonly options: CodeItemsOptions) {
    const { codebook } = options;
    const colors = assignColors(codebook);
    this.codable = codebook.codes.filter(({ codable, status }) => codable && status === 'active');
    this.items = new Map(this.codable.map((code) => [code.id, this.itemOf(code, colors.get(code.id) ?? '#888888')]));
  }

  /** The items of these codes. */
  of(ids: Iterable<string>): readonly CodeItem[] {
    return [...ids].flatMap((id) => this.items.get(id) ?? []);
  }

  /** Without typing: the passage's codes and the recent ones first, then the book. With: what matches, best first. */
  listed(typed: string): readonly PickerItem[] {
    return typed.trim() === '' ? this.everything() : this.matching(typed);
  }

  private everything(): readonly PickerItem[] {
    const { given, recent, t } = this.options;
    const here = this.of(given);
    const lately = this.of(recent.filter((id) => !given.has(id)));
    const first = new Set([...here, ...lately]);
    const rest = [...this.items.values()].filter((item) => !first.has(item));
    return [
      ...section(t('picker.given'), here),
      ...section(t('picker.recent'), lately),
      ...section(t('picker.all'), rest),
    ];
  }

  private matching(typed: string): readonly PickerItem[] {
    const { codebook, t } = this.options;
    const found = this.of(matchCodes(this.codable, typed).map(({ id }) => id));
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

  private itemOf(code: Code, color: string): CodeItem {
    const { codebook, counts, given, t } = this.options;
    const above = namePath(codebook, code.id).slice(0, -1).join(' › ');
    const count = t('picker.count', { count: counts.get(code.id)?.count ?? 0 });
    return {
      label: given.has(code.id) ? `$(check) ${code.name}` : code.name,
      description: [above, count].filter((part) => part !== '').join('  ·  '),
      iconPath: codeIcon(color, 'filled'),
      alwaysShow: true,
      code: code.id,
      ...(code.definition !== undefined && { detail: code.definition }),
    };
  }
}

const section = (label: string, items: readonly CodeItem[]): readonly PickerItem[] =>
  items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
