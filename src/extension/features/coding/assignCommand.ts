import type { Code } from '../../../core/codebook/codebook';
import { recode } from '../../../core/commands/recode';
import { suggestCode } from '../../../core/commands/rounds/suggestCode';
import type { AssignArguments } from '../../ids';
import { EditorError } from '../../errors';
import type { FeatureContext } from '../feature';
import { say } from '../say';
import type { CodePicker, CodeChoice } from './codePicker';
import { codingPlace, type CodingPlace } from './codingPlace';
import type { RecentCodes } from './recentCodes';

/** Codes the selection: asks with which codes where they are not given, and does what was chosen. */
export class AssignCommand {
  private picker: CodePicker | undefined;

  constructor(
    private readonly context: FeatureContext,
    private readonly recent: RecentCodes,
  ) {}

  async run(options: AssignArguments = {}): Promise<void> {
    const place = await codingPlace(this.context);
    if (place === undefined) return;
    const choice = options.codes ? { add: options.codes, remove: [] } : await this.ask(place);
    if (choice) await this.carryOut(place, choice);
  }

  /** Gives the codes of the last time again. */
  async again(): Promise<void> {
    const place = await codingPlace(this.context);
    if (place === undefined) return;
    const { codebook } = place.view.snapshot;
    const codes = this.recent.lastOf(place).filter((id) => codebook.byId(id) !== undefined);
    const choice = codes.length > 0 ? { add: codes, remove: [] } : await this.ask(place);
    if (choice) await this.carryOut(place, choice);
  }

  /** The chord once more, while the picker is open. */
  tickCode(): void {
    this.picker?.tickActive();
  }

  private async ask(place: CodingPlace): Promise<CodeChoice | undefined> {
    const { codePickerFor } = await import('./codePickerFor');
    this.picker = codePickerFor(place, this.recent.of(place), this.context);
    try {
      return await this.picker.show();
    } finally {
      this.picker.dispose();
      this.picker = undefined;
    }
  }

  private async carryOut(place: CodingPlace, { add, remove, create }: CodeChoice): Promise<void> {
    const created = create === undefined ? undefined : await this.create(place, create);
    const codes = created ? [...add, created.id] : add;
    const { session, transcript, source, coder, inRound } = place;
    const passages = place.passages.map((span) => ({ span, words: source.slice(span) }));
    const { added, removed } = await recode(session, { transcript, passages, add: codes, remove, coder, inRound });
    // What is used lately is known at once; nobody waits for it to be written down.
    this.context.errors.background(this.recent.used(place, codes));
    if (added.length + removed.length > 0) this.announce(place, codes, remove);
    else if (codes.length > 0) throw new EditorError('coding.already', { codes: namesOf(place, codes) });
  }

  /** In a round the codebook is what it is for all of its coders: a code that is missing is suggested. */
  private async create(
    { study, session, inRound, coder, passages }: CodingPlace,
    name: string,
  ): Promise<Code | undefined> {
    if (inRound === undefined) return (await import('./newCode')).createCode(study, name, this.context);
    const [passage] = passages;
    await suggestCode(session, { ...inRound, coder, name, ...(passage && { passage }) });
    say(this.context.t('rounds.suggested', { name }));
    return undefined;
  }

  private announce(place: CodingPlace, given: readonly string[], taken: readonly string[]): void {
    const { t } = this.context;
    if (taken.length > 0) say(t('coding.taken', { codes: namesOf(place, taken) }));
    if (given.length > 0) say(t('coding.given', { codes: namesOf(place, given) }));
  }
}

const namesOf = ({ view }: CodingPlace, ids: readonly string[]): string =>
  ids.map((id) => view.snapshot.codebook.byId(id)?.name ?? id).join(', ');
