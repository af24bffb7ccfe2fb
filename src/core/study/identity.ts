import type { StudyConfig } from './config';

/** What a host knows of who sits at the keyboard; a coder's id except for the e-mail. */
export interface IdentityHints {
  /** Chosen explicitly: the setting in the editor; `--as` or `INTERCODER_CODER` in the shell. */
  readonly setting?: string | undefined;
  /** What was answered once for this study. */
  readonly answered?: string | undefined;
  readonly gitEmail?: string | undefined;
}

/**
 * Who is coding here: what was set, else what was answered for this study, else the coder whose e-mail is git's. A
 * setting that names nobody of this study does not count, since it may be meant for another.
 */
export function whoCodes({ coders }: StudyConfig, { setting, answered, gitEmail }: IdentityHints): string | undefined {
  const known = (id: string | undefined): string | undefined => coders.find((coder) => coder.id === id)?.id;
  const email = gitEmail?.trim().toLowerCase();
  const byEmail = email ? coders.find((coder) => coder.email?.toLowerCase() === email)?.id : undefined;
  return known(setting) ?? known(answered) ?? byEmail;
}
