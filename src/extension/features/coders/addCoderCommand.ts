import * as vscode from 'vscode';
import { addCoder } from '../../../core/commands/addCoder';
import { coderIdFor } from '../../../core/study/coderId';
import type { FeatureContext } from '../feature';
import { say } from '../say';
import { askEmail } from './askEmail';
import { studyToChange } from './pickCoder';

/** Adds a colleague to the study: asks name and e-mail, makes the id. */
export async function addCoderCommand(context: FeatureContext): Promise<void> {
  const { t } = context;
  const session = await studyToChange(context);
  if (session === undefined) return;
  const title = t('coders.add');
  const name = await vscode.window.showInputBox({
    title,
    prompt: t('coders.newNamePrompt'),
    validateInput: (text) => (text.trim() === '' ? t('coder.nameEmpty') : undefined),
  });
  if (name === undefined) return;
  const email = await askEmail(session, { title }, t);
  if (email === undefined) return;
  await addCoder(session, { id: coderIdFor(name, session.current.config.coders), name: name.trim(), email });
  say(t('coders.added', { coder: name.trim() }));
}
