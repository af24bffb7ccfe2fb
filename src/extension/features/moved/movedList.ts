import * as vscode from 'vscode';
import { listMoved, type MovedPassage } from '../../../core/commands/listMoved';
import { needsLook } from '../../../core/study/needsLook';
import { Debounced } from '../../debounce';
import { Disposables } from '../../disposables';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import type { MovedPassageNode } from './nodes';

/**
 * A save is followed by the places that are stored with it, and a file read again by the search for what moved in it:
 * nobody is told of what lasts no longer than that.
 */
const quietMilliseconds = 400;

/** Passages of the studies in this window that are not where they were coded, as far as that is known. */
export class MovedList extends Disposables {
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  private readonly known = new Map<Study, readonly MovedPassageNode[]>();
  private readonly soon = this.register(new Debounced(quietMilliseconds, () => this.look()));

  constructor(private readonly context: FeatureContext) {
    super();
    const { studies, identity, language } = context;
    const trigger = (): void => this.soon.trigger();
    this.register(studies.onDidChangeList(trigger));
    this.register(studies.onDidChangeStudy(trigger));
    this.register(identity.onDidChange(trigger));
    this.register(language.onDidChange(trigger));
  }

  /** In transcript and text order, those not found last. */
  of(study: Study): readonly MovedPassageNode[] {
    return this.known.get(study) ?? [];
  }

  get all(): readonly MovedPassageNode[] {
    return [...this.known.values()].flat();
  }

  /** Those that who codes here has to settle. */
  get own(): readonly MovedPassageNode[] {
    return this.all.filter(({ isOwn }) => isOwn);
  }

  /** Of those the ones whose words are the same: they can be accepted together. */
  get same(): readonly MovedPassageNode[] {
    return this.own.filter(({ moved }) => moved.placed.anchored.state === 'moved');
  }

  /** Looks right now. */
  look(): void {
    const before = new Map(this.known);
    this.known.clear();
    for (const study of this.context.studies.all) this.known.set(study, this.movedIn(study, before.get(study) ?? []));
    this.changed.fire();
    if (this.context.studies.all.some(({ isStoringPlaces }) => isStoringPlaces)) this.soon.trigger();
  }

  private movedIn(study: Study, before: readonly MovedPassageNode[]): readonly MovedPassageNode[] {
    const { session } = study;
    // While it is being looked for or stored, where a passage is may be known any moment.
    if (session?.isSettled !== true || study.isStoringPlaces) return before;
    const viewer = this.context.identity.viewerOf(study);
    const moved = listMoved(session, viewer, { coder: 'all' }).filter(({ placed }) => needsLook(placed));
    return moved.map((one) => nodeOf(study, one, viewer.coder));
  }
}

const nodeOf = (study: Study, moved: MovedPassage, coder: string | undefined): MovedPassageNode => ({
  kind: 'passage',
  study,
  moved,
  isOwn: moved.placed.coder === coder,
  ref: { study: study.id, coder: moved.placed.coder, coding: moved.placed.coding.id },
});
