import * as vscode from 'vscode';
import { sidecarPath } from '../../../core/study/sidecarName';
import { baseName, type StudyPath } from '../../../core/text/studyPath';
import { Debounced } from '../../debounce';
import { Disposables } from '../../disposables';
import { EditorError } from '../../errors';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import { coderToCode } from '../identity/askCoder';
import { pickStudy } from '../pickStudy';
import { say } from '../say';

/** A copy comes in pieces, and its codings may come with it. */
const quietMilliseconds = 800;

interface Copy {
  readonly study: Study;
  readonly coder: string;
  readonly from: StudyPath;
  readonly to: StudyPath;
}

/** Offers a transcript that turns up as a copy of a coded one its codings, with ids of their own. Asks first, once. */
export class CopyOffer extends Disposables {
  private readonly known = new Map<Study, ReadonlySet<StudyPath>>();
  private readonly soon = this.register(
    new Debounced(quietMilliseconds, () => this.context.errors.background(this.look())),
  );

  constructor(private readonly context: FeatureContext) {
    super();
    this.register(context.studies.onDidChangeStudy(() => this.soon.trigger()));
  }

  /** The command: for who turned the offer away, or was not there. */
  async ask(): Promise<void> {
    const study = await pickStudy(this.context);
    const coder = study && (await coderToCode(study, this.context));
    if (study === undefined || coder === undefined) return;
    const { originalOf } = await import('../../../core/commands/copyCodings');
    const session = await study.open();
    const copies = [...session.current.transcripts.keys()].flatMap((to): Copy[] => {
      const from = originalOf(session, to, coder);
      return from === undefined ? [] : [{ study, coder, from, to }];
    });
    if (copies.length === 0) throw new EditorError('files.noCopy');
    const items = copies.map((copy) => ({ label: baseName(copy.to), description: `← ${baseName(copy.from)}`, copy }));
    const picked = await vscode.window.showQuickPick(items, { placeHolder: this.context.t('files.copyPick') });
    if (picked) await this.take(picked.copy);
  }

  /** Of transcripts that were not there before. */
  private async look(): Promise<void> {
    for (const study of this.context.studies.all) {
      const { session } = study;
      if (session === undefined) continue;
      const now = new Set(session.current.transcripts.keys());
      const before = this.known.get(study);
      this.known.set(study, now);
      const coder = this.context.identity.coderOf(study)?.id;
      if (before === undefined || coder === undefined) continue;
      for (const to of now) {
        if (before.has(to)) continue;
        // Loaded when a transcript turns up: few do.
        const { originalOf } = await import('../../../core/commands/copyCodings');
        const from = originalOf(session, to, coder);
        if (from !== undefined) await this.offer({ study, coder, from, to });
      }
    }
  }

  private async offer(copy: Copy): Promise<void> {
    const { t } = this.context;
    const { study, coder, from, to } = copy;
    const count = study.current?.sidecars.get(sidecarPath(from, coder))?.sidecar.codings.length ?? 0;
    const take = t('files.copyTake');
    const said = t('files.copyFound', { copy: baseName(to), original: baseName(from), count });
    if ((await vscode.window.showInformationMessage(said, take)) === take) await this.take(copy);
  }

  private async take({ study, coder, from, to }: Copy): Promise<void> {
    const { copyCodings } = await import('../../../core/commands/copyCodings');
    const { codings, leftOut } = await copyCodings(await study.open(), { from, to, coder });
    const { t } = this.context;
    const left = leftOut === 0 ? [] : [t('files.copyLeftOut', { count: leftOut, original: baseName(from) })];
    say([t('files.copyTaken', { count: codings, copy: baseName(to) }), ...left].join(' '));
  }
}
