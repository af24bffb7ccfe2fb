import * as vscode from 'vscode';
import { rangeOf } from '../../convert';
import { Disposables } from '../../disposables';
import { truncate } from '../../truncate';
import { codeIcon } from '../../codeIcon';
import type { FeatureContext } from '../feature';
import { colorOf } from './codedPlaces';
import { codesHere, type CodesHere } from './codesHere';
import { asides, codePath } from './describePassage';
import type { LivePassage } from './livePassages';
import { removeCodings } from './removeCodings';

const shownOfQuote = 80;

interface PassageItem extends vscode.QuickPickItem {
  readonly passage: LivePassage;
}

/** Lists the codings at the cursor: choosing one selects its passage, the button beside it takes it away. */
export class HerePick extends Disposables {
  private readonly pick = this.register(vscode.window.createQuickPick<PassageItem>());

  static show(context: FeatureContext): void {
    const here = codesHere(context);
    if (here === undefined || here.passages.length === 0) {
      void vscode.window.showInformationMessage(context.t(here ? 'reading.noneHere' : 'coding.noTranscript'));
      return;
    }
    new HerePick(context, here).open();
  }

  private constructor(
    private readonly context: FeatureContext,
    private readonly here: CodesHere,
  ) {
    super();
  }

  private open(): void {
    const { pick } = this;
    const { t, live, errors } = this.context;
    pick.title = t('reading.itemName');
    pick.placeholder = t('reading.pickPlaceholder');
    pick.matchOnDescription = true;
    this.fill(this.here);
    this.register(pick.onDidAccept(() => this.select(pick.selectedItems[0])));
    this.register(pick.onDidTriggerItemButton(({ item }) => errors.background(this.remove(item))));
    this.register(live.onDidChange(() => this.refresh()));
    this.register(pick.onDidHide(() => this.dispose()));
    pick.show();
  }

  private refresh(): void {
    const here = codesHere(this.context);
    if (here === undefined || here.passages.length === 0) this.pick.hide();
    else this.fill(here);
  }

  private fill({ live, passages }: CodesHere): void {
    const { t } = this.context;
    const button = { iconPath: new vscode.ThemeIcon('trash'), tooltip: t('reading.remove') };
    this.pick.items = passages.map((passage) => ({
      label: codePath(passage, live.codebook),
      iconPath: codeIcon(colorOf(passage.placed, live.codebook), 'filled'),
      description: asides(passage, live, t).join(' · '),
      detail: `“${truncate(passage.placed.coding.quote, shownOfQuote)}”`,
      buttons: passage.placed.coder === live.coder ? [button] : [],
      passage,
    }));
  }

  private select(item: PassageItem | undefined): void {
    const { editor } = this.here;
    const at = item?.passage.spans[0];
    this.pick.hide();
    if (at === undefined) return;
    const range = rangeOf(editor.document, at);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  private async remove({ passage }: PassageItem): Promise<void> {
    const { study } = this.here.live.file;
    await removeCodings({ study: study.id, ids: [passage.placed.coding.id] }, this.context);
  }
}
