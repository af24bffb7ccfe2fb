import * as vscode from 'vscode';
import { openRound, openUnit, type OpenUnit } from '../../../core/commands/rounds/openUnit';
import { unitsOf } from '../../../core/study/rounds/roundState';
import { isHandled } from '../../../core/study/rounds/unitProgress';
import type { RoundUnit } from '../../../core/study/rounds/round';
import type { StudyView } from '../../../core/study/rounds/roundViews';
import type { StudySession } from '../../../core/study/session';
import { setContext } from '../../contextKeys';
import { Disposables } from '../../disposables';
import { EditorError, type Errors } from '../../errors';
import type { Study } from '../../study';
import type { Identity } from '../identity/identity';
import { ReadOnlyTexts } from './readOnlyTexts';

/** Who judges which unit of which round. */
export interface JudgedUnit {
  readonly study: Study;
  readonly session: StudySession;
  readonly round: string;
  readonly coder: string;
  readonly unit: string;
}

/** The second coding that is going on in this window, if any. What was judged is in the coder's file, never here. */
export class Judging extends Disposables {
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  /** Another unit, another round, or none any more. */
  readonly onDidChange = this.changed.event;
  readonly texts: ReadOnlyTexts;
  private at: JudgedUnit | undefined;
  private moves = 0;

  constructor(
    private readonly identity: Identity,
    private readonly errors: Errors,
  ) {
    super();
    this.texts = this.register(new ReadOnlyTexts(() => this.at !== undefined, errors));
    // Somebody else sits down at this window: what the one before judged is not theirs to see.
    this.register(identity.onDidChange(() => this.checkWho()));
  }

  get current(): JudgedUnit | undefined {
    return this.at;
  }

  /** The unit that is judged in this study, if any. */
  in(study: Study): JudgedUnit | undefined {
    return this.at?.study === study ? this.at : undefined;
  }

  /** How the coder of the round sees the study; undefined where nothing is judged in it, or the round is gone. */
  viewOf(study: Study): StudyView | undefined {
    const judged = this.in(study);
    return judged?.session.inRound(judged.round, judged.coder);
  }

  /**
   * Goes on where the coder is: the first unit that has not been judged, else the first.
   * @throws IntercoderError as `openRound`; EditorError `rounds.noUnits` where the coder has none
   */
  start(study: Study, session: StudySession, round: string, coder: string): void {
    const { draw, codes } = openRound(session, round, coder);
    const units = unitsOf(draw, coder);
    const unit = units.find(({ id }) => !isHandled(codes, id)) ?? units[0];
    if (unit === undefined) throw new EditorError('rounds.noUnits', { round });
    this.move({ study, session, round, coder, unit: unit.id });
  }

  go(unit: string): void {
    if (this.at) this.move({ ...this.at, unit });
  }

  /** Whether the next unit is being shown: what is pressed meanwhile was meant for the one before, or for none. */
  get isMoving(): boolean {
    return this.moves > 0;
  }

  /** Shows another unit. Until its text is read-only, letters are commands that do nothing, and are not written into it. */
  async moving(show: () => Promise<void>): Promise<void> {
    this.moves += 1;
    try {
      await setContext('intercoder.moving', true);
      await show();
    } finally {
      this.moves -= 1;
      await setContext('intercoder.moving', this.isMoving);
    }
  }

  pause(): void {
    this.move(undefined);
  }

  /** @throws EditorError `rounds.notJudging`; IntercoderError as `openUnit` */
  get opened(): Omit<JudgedUnit, 'round' | 'unit'> & OpenUnit & { readonly name: string } {
    const { at } = this;
    if (at === undefined) throw new EditorError('rounds.notJudging');
    return { ...at, ...openUnit(at.session, at, at.coder), name: at.round };
  }

  /** The coder's units in the order of the sample. */
  get units(): readonly RoundUnit[] {
    const { at } = this;
    return at ? unitsOf(openRound(at.session, at.round, at.coder).draw, at.coder) : [];
  }

  /** The next unit that has not been judged, from the current one on and then from the start; undefined where all are. */
  get nextLeft(): RoundUnit | undefined {
    const { at, units } = this;
    if (at === undefined) return undefined;
    const { codes } = openRound(at.session, at.round, at.coder);
    const here = units.findIndex(({ id }) => id === at.unit);
    return [...units.slice(here + 1), ...units.slice(0, here)].find(({ id }) => !isHandled(codes, id));
  }

  /** The unit before (-1) or after (1) the current one. */
  neighbour(step: -1 | 1): RoundUnit | undefined {
    const { at, units } = this;
    return units[units.findIndex(({ id }) => id === at?.unit) + step];
  }

  private move(to: JudgedUnit | undefined): void {
    this.at = to;
    this.errors.background(setContext('intercoder.judging', to !== undefined));
    this.texts.free();
    this.changed.fire();
  }

  private checkWho(): void {
    if (this.at && this.identity.coderOf(this.at.study)?.id !== this.at.coder) this.pause();
  }
}
