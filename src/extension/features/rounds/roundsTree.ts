import * as vscode from 'vscode';
import { unitsOf } from '../../../core/study/rounds/roundState';
import type { Round } from '../../../core/study/rounds/round';
import { Debounced } from '../../debounce';
import { Disposables } from '../../disposables';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import type { RoundNode, RoundsNode } from './nodes';
import { judgeItem, roundItem, studyItem, unitItem } from './treeItems';

/** A burst of changes is drawn once. */
const quietMilliseconds = 30;

/** The rounds of the studies in this window, with how far everybody is, and the units of who looks. */
export class RoundsTree extends Disposables implements vscode.TreeDataProvider<RoundsNode> {
  private readonly changed = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly context: FeatureContext) {
    super();
    const { studies, identity, judging, language } = context;
    const soon = this.register(new Debounced(quietMilliseconds, () => this.changed.fire(undefined)));
    const refresh = (): void => soon.trigger();
    this.register(studies.onDidChangeList(refresh));
    this.register(studies.onDidChangeStudy(refresh));
    this.register(identity.onDidChange(refresh));
    this.register(judging.onDidChange(refresh));
    this.register(language.onDidChange(refresh));
  }

  async getChildren(node?: RoundsNode): Promise<RoundsNode[]> {
    if (node?.kind === 'unit') return [];
    if (node?.kind === 'round') return this.judges(node);
    if (node?.kind === 'judge') return this.isOwn(node) ? this.units(node) : [];
    if (node !== undefined) return this.rounds(node.study);
    const { all } = this.context.studies;
    const [only, another] = all;
    if (only === undefined) return [];
    return another === undefined ? this.rounds(only) : all.map((study) => ({ kind: 'study', study }));
  }

  getTreeItem(node: RoundsNode): vscode.TreeItem {
    if (node.kind === 'study') return studyItem(node);
    const round = roundOf(node.study, node.round);
    if (node.kind === 'round') return roundItem(node, round, this.context);
    if (node.kind === 'judge') return judgeItem(node, round, this.isOwn(node), this.context);
    return unitItem(node, round, this.context);
  }

  private async rounds(study: Study): Promise<RoundsNode[]> {
    // What keeps a study from being read, the codes view says; it is tried again when its files change.
    if (study.failure !== undefined) return [];
    try {
      const session = await study.open();
      return session.current.rounds.map(({ name }) => ({ kind: 'round', study, round: name }));
    } catch (error) {
      this.context.errors.record(error);
      return [];
    }
  }

  /** Who looks comes first. */
  private judges({ study, round }: RoundNode): RoundsNode[] {
    const coders = roundOf(study, round)?.draw?.coders ?? [];
    const own = this.context.identity.coderOf(study)?.id;
    const ordered = [...coders.filter((coder) => coder === own), ...coders.filter((coder) => coder !== own)];
    return ordered.map((coder) => ({ kind: 'judge', study, round, coder }));
  }

  private units({ study, round, coder }: { study: Study; round: string; coder: string }): RoundsNode[] {
    const draw = roundOf(study, round)?.draw;
    return draw ? unitsOf(draw, coder).map(({ id }) => ({ kind: 'unit', study, round, unit: id })) : [];
  }

  private isOwn({ study, coder }: { study: Study; coder: string }): boolean {
    return this.context.identity.coderOf(study)?.id === coder;
  }
}

export const roundOf = (study: Study, name: string): Round | undefined =>
  study.current?.rounds.find((round) => round.name === name);
