import { Disposables } from '../../disposables';
import type { Feature, FeatureContext } from '../feature';
import type { UnwrittenSteps } from './unwrittenSteps';

/** Steps that could not be written: told, kept, tried again, and offered again after a restart. */
export const registerUnwritten: Feature = (context) => new Unwritten(context);

/** There is nothing to write, and nothing to be offered, until a study is open: the rest is loaded then. */
class Unwritten extends Disposables {
  private loading: Promise<UnwrittenSteps> | undefined;

  constructor(private readonly context: FeatureContext) {
    super();
    const { studies, commands, errors } = context;
    this.register(
      studies.onDidChangeStudy(({ study }) => {
        if (study.session && this.loading === undefined) errors.background(this.steps());
      }),
    );
    commands.add('intercoder.unwritten', async () => (await this.steps()).choose());
  }

  private steps(): Promise<UnwrittenSteps> {
    return (this.loading ??= import('./unwrittenSteps').then(({ UnwrittenSteps: Steps }) =>
      this.register(new Steps(this.context)),
    ));
  }
}
