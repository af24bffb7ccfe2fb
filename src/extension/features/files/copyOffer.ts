import type { StudyPath } from '../../../core/text/studyPath';
import { Debounced } from '../../debounce';
import { Disposables } from '../../disposables';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';

/** A copy comes in pieces, and its codings may come with it. */
const quietMilliseconds = 800;

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
        // Loaded when a transcript turns up: few do.
        if (!before.has(to)) await (await import('./takeCopy')).offerCopy(study, to, coder, this.context);
      }
    }
  }
}
