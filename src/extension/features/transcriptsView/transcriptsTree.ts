import * as vscode from 'vscode';
import { listTranscripts } from '../../../core/commands/listTranscripts';
import { Debounced } from '../../debounce';
import { Disposables } from '../../disposables';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import { countInPieces } from './countInPieces';
import type { TranscriptsNode } from './nodes';
import type { OrderChoice } from './orderChoice';
import { rowItem, studyItem } from './rowItem';

/** A burst of changes is drawn once. */
const quietMilliseconds = 30;

/** The transcripts of the studies in this window, with how far who codes here is in each. */
export class TranscriptsTree extends Disposables implements vscode.TreeDataProvider<TranscriptsNode> {
  private readonly changed = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly context: FeatureContext,
    private readonly choice: OrderChoice,
  ) {
    super();
    const { studies, identity, language } = context;
    const soon = this.register(new Debounced(quietMilliseconds, () => this.changed.fire(undefined)));
    const refresh = (): void => soon.trigger();
    this.register(studies.onDidChangeList(refresh));
    this.register(studies.onDidChangeStudy(refresh));
    this.register(identity.onDidChange(refresh));
    this.register(choice.onDidChange(refresh));
    this.register(language.onDidChange(refresh));
  }

  async getChildren(node?: TranscriptsNode): Promise<TranscriptsNode[]> {
    if (node?.kind === 'transcript') return [];
    if (node !== undefined) return this.transcripts(node.study);
    const { all } = this.context.studies;
    const [only, another] = all;
    if (only === undefined) return [];
    return another === undefined ? this.transcripts(only) : all.map((study) => ({ kind: 'study', study }));
  }

  getTreeItem(node: TranscriptsNode): vscode.TreeItem {
    return node.kind === 'study' ? studyItem(node) : rowItem(node, this.context);
  }

  private async transcripts(study: Study): Promise<TranscriptsNode[]> {
    // What keeps a study from being read, the codes view says; it is tried again when its files change.
    if (study.failure !== undefined) return [];
    const { identity, errors } = this.context;
    try {
      const session = await study.open();
      await countInPieces(session.current.transcripts.values());
      const viewer = identity.viewerOf(study);
      const { coders, analysis } = session.current.config;
      const id = viewer.coder ?? analysis;
      const coder = coders.find((one) => one.id === id)?.name ?? id;
      return listTranscripts(session, viewer, id, this.choice.order).map((row) => ({
        kind: 'transcript',
        study,
        row,
        coder,
      }));
    } catch (error) {
      errors.record(error);
      return [];
    }
  }
}
