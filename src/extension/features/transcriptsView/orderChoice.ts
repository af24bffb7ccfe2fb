import * as vscode from 'vscode';
import type { TranscriptOrder } from '../../../core/commands/listTranscripts';
import { Disposables } from '../../disposables';
import type { FeatureContext } from '../feature';

const memoryKey = 'transcriptsOrder';

const orders = ['path', 'title', 'date', 'words', 'coded'] as const satisfies readonly TranscriptOrder[];

/** How the transcripts are sorted in this workspace. */
export class OrderChoice extends Disposables {
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;

  constructor(private readonly context: FeatureContext) {
    super();
    context.commands.add('intercoder.sortTranscripts', (order) => this.choose(order));
  }

  get order(): TranscriptOrder {
    const kept = this.context.extension.workspaceState.get<string>(memoryKey);
    return orders.find((order) => order === kept) ?? 'path';
  }

  private async choose(wanted: TranscriptOrder | undefined): Promise<void> {
    const order = orders.find((known) => known === wanted) ?? (await this.ask());
    if (order === undefined) return;
    await this.context.extension.workspaceState.update(memoryKey, order);
    this.changed.fire();
  }

  private async ask(): Promise<TranscriptOrder | undefined> {
    const { t } = this.context;
    const items = orders.map((order) => ({
      label: t(`transcripts.order.${order}`),
      description: order === this.order ? '$(check)' : '',
      order,
    }));
    return (await vscode.window.showQuickPick(items, { title: t('transcripts.orderTitle') }))?.order;
  }
}
