import * as vscode from 'vscode';
import type { StudySession } from '../../../core/study/session';
import { setContext } from '../../contextKeys';
import { Disposables } from '../../disposables';
import { EditorError } from '../../errors';
import type { FeatureContext } from '../feature';
import { say } from '../say';

/** Undo and redo of coding steps in the study at hand. */
export class CodingSteps extends Disposables {
  constructor(private readonly context: FeatureContext) {
    super();
    const { studies, commands, errors } = context;
    const update = (): void => errors.background(this.updateContext());
    this.register(studies.onDidChangeStudy(update));
    this.register(studies.onDidChangeList(update));
    this.register(vscode.window.onDidChangeActiveTextEditor(update));
    commands.add('intercoder.undo', () => this.carryOut('undo'));
    commands.add('intercoder.redo', () => this.carryOut('redo'));
  }

  private get session(): StudySession | undefined {
    return this.context.studies.active?.session;
  }

  private async carryOut(direction: 'undo' | 'redo'): Promise<void> {
    const { t } = this.context;
    try {
      const step = await this.session?.[direction]();
      if (step === undefined) throw new EditorError(`steps.${direction}.nothing`);
      say(t(`steps.${direction}.done`, { step: t(step.label, step.data) }));
    } finally {
      await this.updateContext();
    }
  }

  private async updateContext(): Promise<void> {
    await setContext('intercoder.canUndo', this.session?.nextUndo !== undefined);
    await setContext('intercoder.canRedo', this.session?.nextRedo !== undefined);
  }
}
