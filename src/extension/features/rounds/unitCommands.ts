import * as vscode from 'vscode';
import { markUnit, remarkOnUnit, type MarkUnitArguments } from '../../../core/commands/rounds/markUnit';
import { suggestCode } from '../../../core/commands/rounds/suggestCode';
import { runCommand } from '../../commands';
import { spanOf } from '../../convert';
import type { FeatureContext } from '../feature';
import { say } from '../say';
import type { JudgedUnit } from './judging';
import { showUnit } from './showUnit';

/** What is said of the unit at hand, each by one key. */
export class UnitCommands {
  constructor(private readonly context: FeatureContext) {}

  /** Says that the unit is judged as coded, or that nothing applies, and goes on to the next that is left. */
  async mark(as: Exclude<MarkUnitArguments['as'], 'unjudged'>): Promise<void> {
    const { judging, t } = this.context;
    const { session, name, unit, coder } = judging.opened;
    await markUnit(session, { round: name, unit: unit.id, coder, as });
    say(t(as === 'judged' ? 'rounds.said.done' : 'rounds.said.nothing'));
    await this.goOn();
  }

  /** Asks why the unit cannot be judged, keeps it, and goes on. */
  async unclear(): Promise<void> {
    if (await this.remark('unclear')) await this.goOn();
  }

  /** Asks what there is to ask about the unit, and stays: a question is no judgement. */
  async question(): Promise<void> {
    await this.remark('questions');
  }

  /** Asks for the name of a code that is missing. Selected words of the unit go with it. */
  async suggest(): Promise<void> {
    const { judging, t } = this.context;
    const at = judging.opened;
    const passage = this.selected(at);
    const name = await vscode.window.showInputBox({
      title: t('rounds.suggest.title'),
      prompt: t('rounds.suggest.prompt'),
      validateInput: (text) => (text.trim() === '' ? t('newCode.empty') : undefined),
    });
    if (name === undefined) return;
    const text = await vscode.window.showInputBox({ title: t('rounds.suggest.textTitle', { name }) });
    if (text === undefined) return;
    const { session, name: round, unit, coder } = at;
    await suggestCode(session, { round, unit: unit.id, coder, name, text, ...(passage && { passage }) });
    say(t('rounds.suggested', { name }));
  }

  /** The next or the one before, in the order of the sample. */
  async step(by: -1 | 1): Promise<void> {
    const { judging, t } = this.context;
    const to = judging.neighbour(by);
    if (to === undefined) say(t(by === 1 ? 'rounds.isLast' : 'rounds.isFirst'));
    else await showUnit(to.id, this.context);
  }

  private async goOn(): Promise<void> {
    const { judging, t } = this.context;
    const next = judging.nextLeft;
    if (next) return showUnit(next.id, this.context);
    const finish = t('rounds.finish');
    const all = t('rounds.allJudged');
    // Nobody waits for the answer: the units can still be looked through.
    this.context.errors.background(
      Promise.resolve(vscode.window.showInformationMessage(all, finish)).then(async (chosen) => {
        if (chosen === finish) await runCommand('intercoder.finishRound');
      }),
    );
  }

  private async remark(list: 'unclear' | 'questions'): Promise<boolean> {
    const { judging, t } = this.context;
    const { session, name: round, unit, coder, codes } = judging.opened;
    const before = codes[list].find((one) => one.unit === unit.id)?.reason;
    const reason = await vscode.window.showInputBox({
      title: t(`rounds.${list}.title`),
      prompt: t(`rounds.${list}.prompt`),
      ...(before !== undefined && { value: before }),
      validateInput: (text) => (text.trim() === '' ? t('round.emptyRemark') : undefined),
    });
    if (reason === undefined) return false;
    await remarkOnUnit(session, { round, unit: unit.id, coder, list, reason });
    say(t(`rounds.${list}.done`));
    return true;
  }

  private selected({ study }: Pick<JudgedUnit, 'study'>): ReturnType<typeof spanOf> | undefined {
    const editor = vscode.window.activeTextEditor;
    const file = editor && this.context.studies.fileOf(editor.document.uri);
    if (editor === undefined || file?.study !== study || editor.selection.isEmpty) return undefined;
    return spanOf(editor.document, editor.selection);
  }
}
