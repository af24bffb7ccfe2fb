import * as vscode from 'vscode';
import type { Coder } from '../../../core/study/config';
import { whoCodes } from '../../../core/study/identity';
import type { Viewer } from '../../../core/study/visibleTo';
import { Disposables } from '../../disposables';
import type { Errors } from '../../errors';
import { gitEmail } from '../../gitEmail';
import { onSettingChange, readSetting, writeSetting } from '../../settings';
import type { Studies } from '../../studies';
import type { Study } from '../../study';

/** Who codes in each study of the window: the setting, else what was answered, else the coder with git's e-mail. */
export class Identity extends Disposables {
  private readonly emails = new Map<string, string | undefined>();
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;

  constructor(
    studies: Studies,
    private readonly answers: vscode.Memento,
    private readonly errors: Errors,
  ) {
    super();
    this.register(onSettingChange('coder', () => this.changed.fire()));
    this.register(
      studies.onDidChangeStudy(({ study, change }) => {
        if (!this.emails.has(study.id)) this.learnEmail(study);
        else if (change.paths.length === 0) this.changed.fire();
      }),
    );
  }

  /** Undefined while the study has not been read, and where nobody can be told. */
  coderOf(study: Study): Coder | undefined {
    const config = study.current?.config;
    if (config === undefined) return undefined;
    const id = whoCodes(config, {
      setting: readSetting('coder'),
      answered: this.answers.get<string>(answerKey(study)),
      gitEmail: this.emails.get(study.id),
    });
    return config.coders.find((coder) => coder.id === id);
  }

  viewerOf(study: Study): Viewer {
    return { coder: this.coderOf(study)?.id };
  }

  /** The e-mail git signs with in this study, where that is known. */
  emailOf(study: Study): string | undefined {
    return this.emails.get(study.id);
  }

  /** Keeps the answer for this study; the setting is changed too where it says somebody else of this study. */
  async answer(study: Pick<Study, 'id' | 'current'>, coder: string): Promise<void> {
    await this.answers.update(answerKey(study), coder);
    const decides = study.current?.config.coders.some(({ id }) => id === readSetting('coder'));
    if (decides === true && readSetting('coder') !== coder) await writeSetting('coder', coder);
    this.changed.fire();
  }

  private learnEmail(study: Study): void {
    this.emails.set(study.id, undefined);
    const learn = async (): Promise<void> => {
      this.emails.set(study.id, await gitEmail(study.folder));
      this.changed.fire();
    };
    // Git is only one way to know: where it fails, the person is asked.
    learn().catch((error: unknown) => this.errors.record(error));
    this.changed.fire();
  }
}

const answerKey = (study: Pick<Study, 'id'>): string => `coder:${study.id}`;
