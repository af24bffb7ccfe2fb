import * as vscode from 'vscode';
import { renameCoder } from '../../../core/commands/renameCoder';
import type { FeatureContext } from '../feature';
import { say } from '../say';
import { askEmail } from './askEmail';
import { nameOf } from './nameOf';
import { pickCoder, studyToChange } from './pickCoder';

/** Changes a coder's name and e-mail. The id stays, since files of codings are called after it. */
export async function renameCoderCommand(context: FeatureContext): Promise<void> {
  const { t } = context;
  const session = await studyToChange(context);
  const coder = session && (await pickCoder(session, t('coders.renameWhich')));
  if (session === undefined || coder === undefined) return;
  const { id } = coder;
  const title = t('coders.rename', { coder: nameOf(coder) });
  const prompt = t('coders.namePrompt', { id });
  const name = await vscode.window.showInputBox({ title, prompt, value: coder.name ?? '' });
  if (name === undefined) return;
  const email = await askEmail(session, { title, id, value: coder.email }, t);
  if (email === undefined) return;
  await renameCoder(session, { id, name, email });
  say(t('coders.renamed', { coder: name.trim() || id, id }));
}
