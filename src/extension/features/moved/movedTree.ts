import * as vscode from 'vscode';
import { Disposables } from '../../disposables';
import { groupBy } from '../../../core/text/groupBy';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import type { MovedList } from './movedList';
import type { MovedNode, MovedPassageNode, MovedTextNode } from './nodes';

/** Passages to review: one's own first, each with what it was and what it is now; then those of others, by coder. */
export class MovedTree extends Disposables implements vscode.TreeDataProvider<MovedNode> {
  private readonly changed = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly list: MovedList,
    private readonly context: FeatureContext,
  ) {
    super();
    this.register(list.onDidChange(() => this.changed.fire(undefined)));
  }

  getChildren(node?: MovedNode): MovedNode[] {
    if (node === undefined) return this.top();
    if (node.kind === 'study') return this.passages(node.study);
    if (node.kind === 'coder') return [...node.passages];
    return node.kind === 'passage' ? textsOf(node) : [];
  }

  getParent(node: MovedNode): MovedNode | undefined {
    if (node.kind === 'study') return undefined;
    if ('passage' in node) return node.passage;
    const study: MovedNode | undefined = this.studies.length > 1 ? { kind: 'study', study: node.study } : undefined;
    if (node.kind === 'coder' || node.isOwn) return study;
    return this.passages(node.study).find((one) => one.kind === 'coder' && one.coder === node.ref.coder);
  }

  async getTreeItem(node: MovedNode): Promise<vscode.TreeItem> {
    const { t } = this.context;
    // Most of the time nothing has moved: what rows look like is loaded with the first of them.
    const { coderItem, passageItem, studyItem, textItem } = await import('./movedItems');
    switch (node.kind) {
      case 'study':
        return studyItem(node);
      case 'coder':
        return coderItem(node, t);
      case 'passage':
        return passageItem(node, t);
      case 'was':
      case 'now':
      case 'place':
        return textItem(node, t);
    }
  }

  private get studies(): readonly Study[] {
    return this.context.studies.all.filter((study) => this.list.of(study).length > 0);
  }

  private top(): MovedNode[] {
    const [only, another] = this.studies;
    if (only === undefined) return [];
    return another === undefined ? this.passages(only) : this.studies.map((study) => ({ kind: 'study', study }));
  }

  private passages(study: Study): MovedNode[] {
    const all = this.list.of(study);
    const others = groupBy(
      all.filter(({ isOwn }) => !isOwn),
      ({ ref }) => ref.coder,
    );
    const groups = [...others].map(([coder, passages]): MovedNode => ({ kind: 'coder', study, coder, passages }));
    return [...all.filter(({ isOwn }) => isOwn), ...groups];
  }
}

function textsOf(passage: MovedPassageNode): MovedTextNode[] {
  const { candidates, placed } = passage.moved;
  const text = (kind: MovedTextNode['kind'], place = 0): MovedTextNode => {
    const ref = kind === 'place' ? { ...passage.ref, place } : passage.ref;
    return { kind, passage, place, ref };
  };
  if (placed.anchored.state === 'ambiguous')
    return [text('was'), ...candidates.map((_, index) => text('place', index))];
  return placed.anchored.state === 'moved' ? [] : [text('was'), text('now')];
}
