import type { AssignArguments } from '../../ids';
import { truncate } from '../../truncate';
import type { FeatureContext } from '../feature';
import { say } from '../say';
import { giveCodes, takeCodes } from './applyChoice';
import { CodeItems } from './codeItems';
import { CodePicker, type CodeChoice } from './codePicker';
import { codesOnAll } from './codingsHere';
import { codingPlace, type CodingPlace } from './codingPlace';
import { createCode } from './newCode';
import type { RecentCodes } from './recentCodes';

const shownOfPassage = 60;

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
    const { codebook } = place.session.current;
    const codes = this.recent.lastOf(place.study).filter((id) => codebook.byId(id) !== undefined);
    const choice = codes.length > 0 ? { add: codes, remove: [] } : await this.ask(place);
    if (choice) await this.carryOut(place, choice);
  }

  /** The chord once more, while the picker is open. */
  tickCode(): void {
    this.picker?.tickActive();
  }

  private async ask(place: CodingPlace): Promise<CodeChoice | undefined> {
    const { t } = this.context;
    const { session, study, coder, source, passages } = place;
    const given = codesOnAll(place);
    const counts = session.index({ coder }).counts({ coder });
    const items = new CodeItems({
      codebook: session.current.codebook,
      counts,
      recent: this.recent.of(study),
      given,
      t,
    });
    const [first] = passages;
    const passage =
      passages.length === 1 && first
        ? `“${truncate(source.slice(first), shownOfPassage)}”`
        : t('picker.passages', { count: passages.length });
    this.picker = new CodePicker({ items, given, passage, t });
    try {
      return await this.picker.show();
    } finally {
      this.picker.dispose();
      this.picker = undefined;
    }
  }

  private async carryOut(place: CodingPlace, { add, remove, create }: CodeChoice): Promise<void> {
    const created = create === undefined ? undefined : await createCode(place.study, create, this.context);
    const codes = created ? [...add, created.id] : add;
    if (remove.length > 0) await takeCodes(place, remove);
    if (codes.length > 0) await giveCodes(place, codes);
    await this.recent.used(place.study, codes);
    this.announce(place, codes, remove);
  }

  private announce({ session }: CodingPlace, given: readonly string[], taken: readonly string[]): void {
    const { t } = this.context;
    const names = (ids: readonly string[]): string =>
      ids.map((id) => session.current.codebook.byId(id)?.name ?? id).join(', ');
    if (taken.length > 0) say(t('coding.taken', { codes: names(taken) }));
    if (given.length > 0) say(t('coding.given', { codes: names(given) }));
  }
}
