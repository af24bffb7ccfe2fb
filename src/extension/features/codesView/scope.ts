import * as vscode from 'vscode';
import { setContext } from '../../contextKeys';
import { Disposables } from '../../disposables';
import type { ContextValues } from '../../ids';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';

/** Whose codings are counted and listed: one's own, those that are the study's, everybody's. */
export type Scope = ContextValues['intercoder.scope'];

const memoryKey = 'codesScope';

/** The choice of this workspace. */
export class ScopeChoice extends Disposables {
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;

  constructor(private readonly context: FeatureContext) {
    super();
    const { commands, errors } = context;
    commands.add('intercoder.showOwnCodings', () => this.choose('mine'));
    commands.add('intercoder.showStudyCodings', () => this.choose('study'));
    commands.add('intercoder.showAllCodings', () => this.choose('all'));
    // A menu has no tick of its own for extensions: the choice that holds is a command with a ticked title.
    commands.add('intercoder.keepOwnCodings', () => this.choose('mine'));
    commands.add('intercoder.keepStudyCodings', () => this.choose('study'));
    commands.add('intercoder.keepAllCodings', () => this.choose('all'));
    errors.background(setContext('intercoder.scope', this.scope));
  }

  get scope(): Scope {
    return this.context.extension.workspaceState.get<Scope>(memoryKey, 'mine');
  }

  /** What that comes to: where nobody has said who codes, none are one’s own, and the study’s are shown. */
  get shown(): Scope {
    const { identity, studies } = this.context;
    const isNobody = studies.all.length > 0 && !studies.all.some((study) => identity.coderOf(study));
    return this.scope === 'mine' && isNobody ? 'study' : this.scope;
  }

  /** Whose codings that means in a study: a coder's id, `all`, or undefined for the study's own. */
  coderFor(study: Study): string | undefined {
    if (this.scope === 'all') return 'all';
    return this.scope === 'mine' ? this.context.identity.coderOf(study)?.id : undefined;
  }

  private async choose(scope: Scope): Promise<void> {
    await this.context.extension.workspaceState.update(memoryKey, scope);
    await setContext('intercoder.scope', scope);
    this.changed.fire();
  }
}
