import * as vscode from 'vscode';
import { shownOtherwise } from '../../../core/commands/shownPlaces';
import { setContext } from '../../contextKeys';
import { Disposables } from '../../disposables';
import { viewIds, type MovedRef } from '../../ids';
import type { Feature, FeatureContext } from '../feature';
import type { Comparison } from './compare';
import type { MovedActions } from './movedActions';
import { MovedList } from './movedList';
import { MovedNotice } from './movedNotice';
import { MovedTree } from './movedTree';
import { keyOf, passageOf, type MovedNode, type MovedPassageNode } from './nodes';
import { nothingToReview } from './nothingToReview';
import { revealMoved } from './revealMoved';

/** The review of passages that are not where they were coded. Nothing is stored by looking. */
export const registerMoved: Feature = (context) => new MovedView(context);

// Every host has timers, but neither Node's nor the DOM's types belong here.
declare function setTimeout(run: () => void, milliseconds: number): unknown;

/** Milliseconds in which a view that was refreshed comes to rest. */
const settling = 150;

type Target = MovedRef | MovedNode | undefined;

class MovedView extends Disposables {
  private readonly list: MovedList;
  private readonly view: vscode.TreeView<MovedNode>;
  private madeActions: MovedActions | undefined;
  private madeComparison: Comparison | undefined;
  private isReviewing = false;
  /** Selected from here, before the view says so: whoever goes on at once goes on from there. */
  private justSelected: MovedPassageNode | undefined;

  constructor(private readonly context: FeatureContext) {
    super();
    const { errors } = context;
    this.list = this.register(new MovedList(context));
    const tree = this.register(new MovedTree(this.list, context));
    this.view = this.register(
      vscode.window.createTreeView(viewIds.moved, { treeDataProvider: tree, showCollapseAll: true }),
    );
    this.register(this.view.onDidChangeSelection(() => (this.justSelected = undefined)));
    this.register(new MovedNotice(this.list, context, () => this.isReviewing || this.view.visible));
    this.register(this.list.onDidChange(() => errors.background(this.update())));
    this.addCommands();
  }

  private addCommands(): void {
    const { commands } = this.context;
    commands.add('intercoder.reviewMoved', () => this.review());
    commands.add('intercoder.revealMoved', async (node) => {
      const passage = passageOf(node);
      if (passage) await revealMoved(passage, this.context, placeIn(node));
    });
    commands.add('intercoder.acceptMoved', (target) =>
      this.act(target, (actions, node, place) => actions.accept(node, place)),
    );
    commands.add('intercoder.chooseMoved', (target) =>
      this.act(target, (actions, node, place) => actions.choose(node, place)),
    );
    commands.add('intercoder.attachMoved', (target) => this.act(target, (actions, node) => actions.attach(node)));
    commands.add('intercoder.keepMoved', (target) => this.act(target, (actions, node) => actions.keep(node)));
    commands.add('intercoder.compareMoved', async (target) =>
      (await this.comparison()).show(this.target(target), placeIn(target)),
    );
    commands.add('intercoder.acceptAllMoved', async () => {
      await (await this.actions()).acceptAll();
      await this.show(this.list.own[0]);
    });
    commands.add('intercoder.moveElsewhere', async (file) => {
      const { moveElsewhereCommand } = await import('./moveElsewhere');
      await moveElsewhereCommand(file, this.context);
      this.list.look();
    });
    commands.add('intercoder.nextMoved', () => this.go(1));
    commands.add('intercoder.previousMoved', () => this.go(-1));
  }

  private async actions(): Promise<MovedActions> {
    const { MovedActions } = await import('./movedActions');
    return (this.madeActions ??= new MovedActions(this.list, this.context));
  }

  private async comparison(): Promise<Comparison> {
    const { Comparison } = await import('./compare');
    return (this.madeComparison ??= this.register(new Comparison(this.context)));
  }

  private async update(): Promise<void> {
    const { t } = this.context;
    const count = this.list.own.length;
    this.view.badge = count === 0 ? undefined : { value: count, tooltip: t('moved.needLook', { count }) };
    const same = this.list.same.length;
    const help = same > 1 ? t('moved.helpSame', { count, same }) : t('moved.help', { count });
    const elsewhere = await this.elsewhere();
    const away = elsewhere === 0 ? '' : ` ${t('moved.helpElsewhere', { count: elsewhere })}`;
    this.view.message = count === 0 ? '' : help + away;
    await setContext('intercoder.elsewhere', elsewhere);
    await setContext('intercoder.toReview', count);
    await setContext('intercoder.anyMoved', this.list.all.length > 0);
  }

  /** Of passages that are lost where they were coded, how many are in other transcripts. */
  private async elsewhere(): Promise<number> {
    const isLost = ({ moved }: MovedPassageNode): boolean => !('span' in moved.placed.anchored);
    if (!this.list.own.some(isLost)) return 0;
    return (await import('./moveElsewhere')).countElsewhere(this.context);
  }

  private async review(): Promise<void> {
    for (const study of this.context.studies.all) {
      const session = await study.open();
      if (!session.isSettled) await session.settleAnchors();
    }
    this.isReviewing = true;
    this.list.look();
    await this.update();
    const [first] = this.list.own;
    if (first === undefined && this.list.all.length === 0) throw nothingToReview(this.context);
    await vscode.commands.executeCommand(`${viewIds.moved}.focus`);
    this.isReviewing = false;
    await this.show(first, true);
  }

  /** Does something with a passage, and goes on to the one after it. */
  private async act(
    target: Target,
    action: (actions: MovedActions, node: MovedPassageNode, place?: number) => Promise<boolean>,
  ): Promise<void> {
    const node = this.target(target);
    const index = this.list.own.findIndex((one) => keyOf(one) === keyOf(node));
    if (!(await action(await this.actions(), node, placeIn(target)))) return;
    const { own } = this.list;
    await this.show(own[Math.min(Math.max(index, 0), own.length - 1)]);
  }

  private async go(step: 1 | -1): Promise<void> {
    const { own } = this.list;
    if (own.length === 0) throw nothingToReview(this.context);
    const selected = this.selected;
    const index = own.findIndex((one) => selected !== undefined && keyOf(one) === keyOf(selected));
    const next = index === -1 ? 0 : (index + step + own.length) % own.length;
    await this.show(own[next]);
  }

  /** Selects a passage in the view and shows it in its transcript. */
  private async show(node: MovedPassageNode | undefined, focus = false): Promise<void> {
    if (node === undefined) return;
    await revealMoved(node, this.context);
    await this.select(node, { select: true, focus, expand: true });
  }

  /** A view that is refreshed while it looks for an element says that it has none: then it is asked once more. */
  private async select(
    node: MovedPassageNode,
    options: { readonly select: boolean; readonly focus: boolean; readonly expand: boolean },
    triesLeft = 3,
  ): Promise<void> {
    const now = this.list.all.find((one) => keyOf(one) === keyOf(node));
    if (now === undefined) return;
    this.justSelected = now;
    try {
      await this.view.reveal(now, options);
    } catch (error) {
      if (triesLeft === 0) throw error;
      await new Promise<void>((resolve) => void setTimeout(resolve, settling));
      await this.select(now, options, triesLeft - 1);
    }
  }

  private get selected(): MovedPassageNode | undefined {
    const [node] = this.view.selection;
    const just = this.justSelected;
    const isThere = just !== undefined && this.list.all.some((one) => keyOf(one) === keyOf(just));
    return isThere ? just : node && passageOf(node);
  }

  /**
   * The passage that a command is about, as it was shown: the one pointed at, else the one selected, else the first.
   * @throws IntercoderError `coding.shownOtherwise` where other words were shown
   */
  private target(target: Target): MovedPassageNode {
    const passage = target && 'kind' in target ? passageOf(target) : this.view.visible ? this.selected : undefined;
    const ref = target && 'coding' in target ? target : (passage ?? this.selected ?? this.list.own[0])?.ref;
    const found = ref && this.list.all.find((node) => isAbout(node, ref));
    if (ref === undefined || found === undefined) throw nothingToReview(this.context);
    if ('words' in ref && ref.words !== found.moved.now) throw shownOtherwise(found.moved.placed);
    return passage?.ref === ref ? passage : found;
  }
}

function placeIn(target: Target): number | undefined {
  if (target === undefined) return undefined;
  if (!('kind' in target)) return target.place;
  return target.kind === 'place' ? target.place : undefined;
}

const isAbout = ({ ref }: MovedPassageNode, { study, coder, coding }: MovedRef): boolean =>
  ref.study === study && ref.coder === coder && ref.coding === coding;
