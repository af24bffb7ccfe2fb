import * as vscode from 'vscode';
import type { StudySession } from '../../../core/study/session';
import type { Translate } from '../../l10n';
import { nameOf } from './nameOf';

/** Asks by which e-mail git knows a coder: one that looks like one and is nobody else's, or none. */
export function askEmail(
  session: StudySession,
  { title, id, value = '' }: { readonly title: string; readonly id?: string; readonly value?: string | undefined },
  t: Translate,
): Thenable<string | undefined> {
  const others = session.current.config.coders.filter((coder) => coder.id !== id);
  const validateInput = (text: string): string | undefined => {
    const email = text.trim();
    if (email === '') return undefined;
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) return t('coders.emailBad');
    const other = others.find((coder) => coder.email?.toLowerCase() === email.toLowerCase());
    return other && t('coders.emailTaken', { coder: nameOf(other) });
  };
  return vscode.window.showInputBox({ title, prompt: t('coders.emailPrompt'), value, validateInput });
}
