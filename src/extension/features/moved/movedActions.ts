import { acceptMoved } from '../../../core/commands/acceptMoved';
import { chooseCandidate } from '../../../core/commands/chooseCandidate';
import { keepAsOrphan } from '../../../core/commands/keepAsOrphan';
import { reattach } from '../../../core/commands/reattach';
import type { StudySession } from '../../../core/study/session';
import { codeNameOf } from '../../../core/study/placedCoding';
import { baseName } from '../../../core/text/studyPath';
import { spanOf } from '../../convert';
import { EditorError } from '../../errors';
import type { MessageData, MessageKey } from '../../../core/messages/render';
import { saveFirst } from '../../saveFirst';
import { settledSession } from '../../settledSession';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import { coderName } from '../reading/describePassage';
import { say } from '../say';
import type { MovedList } from './movedList';
import type { MovedPassageNode } from './nodes';
import { pickPlace } from './pickPlace';
import { selectedIn } from './selectedIn';

/** What who codes here can say of a passage of theirs that is not where it was coded. Each is one step for undo. */
export class MovedActions {
  constructor(
    private readonly list: MovedList,
    private readonly context: FeatureContext,
  ) {}

  /** It is where it was found; where several places fit, asks which. */
  async accept(node: MovedPassageNode, place?: number): Promise<boolean> {
    const { state } = node.moved.placed.anchored;
    if (state === 'orphaned') throw new EditorError('moved.noPlace');
    if (state === 'ambiguous') return this.choose(node, place);
    const shown = new Map([[node.ref.coding, node.moved.shown]]);
    return this.settle(node, 'moved.accepted', ({ session, coder, id }) =>
      acceptMoved(session, { coder, ids: [id], shown }),
    );
  }

  /** It is at one of the places that fit. False where the question was turned away. */
  async choose(node: MovedPassageNode, place?: number): Promise<boolean> {
    if (node.moved.candidates.length === 0) throw new EditorError('moved.noOther');
    this.check(node);
    const candidate = place ?? (await pickPlace(node, this.context));
    if (candidate === undefined) return false;
    return this.settle(node, 'moved.accepted', ({ session, coder, id }) =>
      chooseCandidate(session, { coder, id, candidate, shown: node.moved.shown }),
    );
  }

  /** It is what is selected in its transcript, or in another one of the study: then it goes there. */
  async attach(node: MovedPassageNode): Promise<boolean> {
    this.check(node);
    const { study, moved } = node;
    const { transcript } = moved.placed;
    const { editor, path: to } = selectedIn(study, transcript) ?? {};
    if (editor === undefined || to === undefined)
      throw new EditorError('moved.selectFirst', { file: baseName(transcript) });
    const passage = {
      span: spanOf(editor.document, editor.selection),
      words: editor.document.getText(editor.selection).replace(/\r\n?/g, '\n'),
    };
    if (to === transcript)
      return this.settle(node, 'moved.attached', ({ session, coder, id }) => reattach(session, { coder, id, passage }));
    await saveFirst(study, to, this.context.t);
    return this.settle(
      node,
      'moved.attachedIn',
      ({ session, coder, id }) => reattach(session, { coder, id, passage, to }),
      { file: baseName(to) },
    );
  }

  /** It is nowhere any more. */
  keep(node: MovedPassageNode): Promise<boolean> {
    return this.settle(node, 'moved.kept', ({ session, coder, id }) => keepAsOrphan(session, { coder, ids: [id] }));
  }

  /** All whose words are the same are where they were found. */
  async acceptAll(): Promise<void> {
    const exact = this.list.same;
    if (exact.length === 0) throw new EditorError('moved.noneExact');
    let count = 0;
    for (const study of new Set(exact.map((node) => node.study))) {
      const own = exact.filter((node) => node.study === study);
      for (const path of new Set(own.map(({ moved }) => moved.placed.transcript)))
        await saveFirst(study, path, this.context.t);
      const [first] = own;
      const session = await settledSession(study.open());
      const shown = new Map(own.map(({ ref, moved }) => [ref.coding, moved.shown]));
      if (first) count += (await acceptMoved(session, { coder: first.ref.coder, shown })).length;
    }
    for (const study of new Set(exact.map((node) => node.study))) await this.lookAgain(study);
    say(this.context.t('moved.acceptedAll', { count, left: this.list.own.length }));
  }

  private async settle(
    node: MovedPassageNode,
    said: MessageKey,
    verb: (known: { session: StudySession; coder: string; id: string }) => Promise<unknown>,
    more: MessageData = {},
  ): Promise<boolean> {
    this.check(node);
    const { study, moved, ref } = node;
    await saveFirst(study, moved.placed.transcript, this.context.t);
    const session = await settledSession(study.open());
    try {
      await verb({ session, coder: ref.coder, id: ref.coding });
    } finally {
      // Where it was refused because the text has changed, what it is now is shown.
      await this.lookAgain(study);
    }
    say(this.context.t(said, { ...more, code: codeNameOf(moved.placed), left: this.list.own.length }));
    return true;
  }

  /** What is left is known once everything has been looked for again: in a study with rounds, those of the rounds too. */
  private async lookAgain(study: Study): Promise<void> {
    await settledSession(study.open());
    this.list.look();
  }

  private check({ isOwn, study, ref }: MovedPassageNode): void {
    if (!isOwn) throw new EditorError('moved.anothers', { coder: coderName(ref.coder, { file: { study } }) });
  }
}
