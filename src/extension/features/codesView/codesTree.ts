import * as vscode from 'vscode';
import type { StudySession } from '../../../core/study/session';
import { Debounced } from '../../debounce';
import { Disposables } from '../../disposables';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import type { CodesNode } from './nodes';
import type { ScopeChoice } from './scope';
import { StudyContents } from './studyContents';
import * as items from './treeItems';

/** A burst of changes (a save, then the places stored with it) is drawn once. */
const quietMilliseconds = 30;

/** What the codes view shows: studies where there are several, codes, their passages, and what needs attention. */
export class CodesTree extends Disposables implements vscode.TreeDataProvider<CodesNode> {
  private readonly changed = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.changed.event;
  private readonly contents = new Map<Study, StudyContents>();

  constructor(
    private readonly context: FeatureContext,
    private readonly scope: ScopeChoice,
  ) {
    super();
    const { studies, identity, judging, language } = context;
    const soon = this.register(new Debounced(quietMilliseconds, () => this.changed.fire(undefined)));
    const refresh = (): void => {
      this.contents.clear();
      soon.trigger();
    };
    this.register(studies.onDidChangeList(refresh));
    this.register(studies.onDidChangeStudy(refresh));
    this.register(identity.onDidChange(refresh));
    this.register(judging.onDidChange(refresh));
    this.register(scope.onDidChange(refresh));
    this.register(language.onDidChange(refresh));
    this.register(vscode.window.onDidChangeActiveColorTheme(refresh));
  }

  async getChildren(node?: CodesNode): Promise<CodesNode[]> {
    return [...(node === undefined ? await this.top() : await this.below(node))];
  }

  async getTreeItem(node: CodesNode): Promise<vscode.TreeItem> {
    if (node.kind === 'study') return items.studyItem(node);
    if (node.kind === 'setAside') return items.setAsideItem(node, this.context);
    if (node.kind === 'problem') return items.problemItem(node, this.context);
    if (node.kind === 'stray') return items.strayItem(node, this.context);
    const contents = await this.contentsOf(node.study);
    if (node.kind === 'failure' || contents === undefined) {
      return items.failureItem({ kind: 'failure', study: node.study }, this.context);
    }
    const showing = this.showing(node.study, contents);
    if (node.kind === 'code') return items.codeItem(node, showing, this.context);
    if (node.kind === 'transcript') return items.transcriptItem(node, showing, this.context);
    return items.passageItem(node, showing, this.context);
  }

  private async below(node: CodesNode): Promise<readonly CodesNode[]> {
    const contents = await this.contentsOf(node.study);
    if (contents === undefined) return [{ kind: 'failure', study: node.study }];
    switch (node.kind) {
      case 'study':
        return contents.top();
      case 'code':
        return contents.below(node);
      case 'transcript':
      case 'setAside':
        return contents.passages(node);
      case 'passage':
      case 'problem':
      case 'stray':
      case 'failure':
        return [];
    }
  }

  private async top(): Promise<readonly CodesNode[]> {
    const { all } = this.context.studies;
    const [only, another] = all;
    if (only === undefined) return [];
    if (another === undefined) return this.below({ kind: 'study', study: only });
    return all.map((study) => ({ kind: 'study', study }));
  }

  private showing(study: Study, contents: StudyContents): items.Showing {
    const { coders } = contents.snapshot.config;
    const isShared = this.scope.coderFor(study) === 'all' && coders.length > 1;
    return {
      contents,
      ownCoder: this.context.identity.coderOf(study)?.id,
      coderOf: ({ coder }) => (isShared ? (coders.find(({ id }) => id === coder)?.name ?? coder) : undefined),
    };
  }

  /** Undefined where the study cannot be read. */
  private async contentsOf(study: Study): Promise<StudyContents | undefined> {
    const known = this.contents.get(study);
    if (known) return known;
    const session = await this.sessionOf(study);
    if (session === undefined) return undefined;
    const { identity, judging } = this.context;
    const judged = judging.viewOf(study);
    const { snapshot, index } = judged ?? { snapshot: session.current, index: session.index(identity.viewerOf(study)) };
    const coder = judged ? judging.in(study)?.coder : this.scope.coderFor(study);
    const contents = new StudyContents(study, snapshot, index, coder);
    this.contents.set(study, contents);
    return contents;
  }

  private async sessionOf(study: Study): Promise<StudySession | undefined> {
    // A study that failed is tried again when its files change or on request, not whenever it is drawn.
    if (study.failure !== undefined) return undefined;
    try {
      return await study.open();
    } catch (error) {
      this.context.errors.record(error);
      return undefined;
    }
  }
}
