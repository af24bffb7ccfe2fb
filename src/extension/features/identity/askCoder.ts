import * as vscode from 'vscode';
import { coderIdFor } from '../../../core/study/coderId';
import type { Coder } from '../../../core/study/config';
import { studyFile } from '../../../core/study/studyFile';
import type { Study } from '../../study';
import { saveFirst } from '../../saveFirst';
import type { FeatureContext } from '../feature';

type Asking = Pick<FeatureContext, 'identity' | 't'>;

/** Who codes in this study; asked once where it is not known. Undefined where the question was turned away. */
export async function coderToCode(study: Study, context: Asking): Promise<string | undefined> {
  // Who it is stands in the study: of one that has not been read yet nobody can be told.
  await study.open();
  return context.identity.coderOf(study)?.id ?? (await askCoder(study, context));
}

/** Asks who is coding, keeps the answer for this study, and gives it back. */
export async function askCoder(study: Study, { identity, t }: Asking): Promise<string | undefined> {
  const session = await study.open();
  const now = identity.coderOf(study)?.id;
  const picked = await vscode.window.showQuickPick(
    [
      ...session.current.config.coders.map((coder) => coderItem(coder, coder.id === now ? t('coder.now') : '')),
      { label: `$(add) ${t('coder.add')}`, coder: undefined },
    ],
    { title: t('coder.title', { study: study.name }), placeHolder: t('coder.placeholder'), matchOnDescription: true },
  );
  if (picked === undefined) return undefined;
  const coder = picked.coder ?? (await addMe(study, { identity, t }));
  if (coder !== undefined) await identity.answer(study, coder);
  return coder;
}

interface CoderItem extends vscode.QuickPickItem {
  readonly coder: string | undefined;
}

const coderItem = ({ id, name, email }: Coder, now: string): CoderItem => ({
  label: `$(account) ${name ?? id}`,
  description: [name === undefined ? '' : id, now].filter((part) => part !== '').join(' · '),
  ...(email !== undefined && { detail: email }),
  coder: id,
});

async function addMe(study: Study, { identity, t }: Asking): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    title: t('coder.add'),
    prompt: t('coder.namePrompt'),
    validateInput: (text) => (text.trim() === '' ? t('coder.nameEmpty') : undefined),
  });
  if (name === undefined) return undefined;
  await saveFirst(study, studyFile, t);
  const session = await study.open();
  const id = coderIdFor(name, session.current.config.coders);
  const email = identity.emailOf(study);
  const { addCoder } = await import('../../../core/commands/addCoder');
  await addCoder(session, { id, name: name.trim(), ...(email !== undefined && { email }) });
  return id;
}
