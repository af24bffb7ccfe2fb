import * as vscode from 'vscode';
import type { StudySession } from '../../../core/study/session';
import { setContext } from '../../contextKeys';
import { Disposables } from '../../disposables';
import { EditorError } from '../../errors';
import type { FeatureContext } from '../feature';
import { say } from '../say';

/** Whose steps undo and redo are about. */
interface Own {
  readonly session: StudySession;
  readonly coder: string;
}

/** Undo and redo of the coder's own steps in the study at hand. */
export class CodingSteps extends Disposables {
  constructor(private readonly context: FeatureContext) {
    super();
    const { studies, identity, commands, errors } = context;
    const update = (): void => errors.background(this.updateContext());
    this.register(studies.onDidChangeStudy(update));
    this.register(studies.onDidChangeList(update));
    this.register(identity.onDidChange(update));
    this.register(vscode.window.onDidChangeActiveTextEditor(update));
    commands.add('intercoder.undo', () => this.carryOut('undo'));
    commands.add('intercoder.redo', () => this.carryOut('redo'));
  }

  private get own(): Own | undefined {
    const study = this.context.studies.active;
    const coder = study && this.context.identity.coderOf(study)?.id;
    return study?.session && coder !== undefined ? { session: study.session, coder } : undefined;
  }

  private async carryOut(direction: 'undo' | 'redo'): Promise<void> {
    const { t } = this.context;
    try {
      const { own } = this;
      const step = await own?.session[direction](own.coder);
      if (step === undefined) throw new EditorError(`steps.${direction}.nothing`);
      say(t(`steps.${direction}.done`, { step: t(step.label, step.data) }));
    } finally {
      await this.updateContext();
    }
  }

  private async updateContext(): Promise<void> {
    const { own } = this;
    await setContext('intercoder.canUndo', own?.session.nextUndo(own.coder) !== undefined);
    await setContext('intercoder.canRedo', own?.session.nextRedo(own.coder) !== undefined);
  }
}
