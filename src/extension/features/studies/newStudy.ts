import * as vscode from 'vscode';
import { initStudy } from '../../../core/commands/initStudy';
import { coderIdFor } from '../../../core/study/coderId';
import { studyFile } from '../../../core/study/studyFile';
import { gitEmail } from '../../gitEmail';
import { wantedLanguage } from '../../l10n';
import { uriOf } from '../../studyUri';
import { worldOf } from '../../world';
import type { FeatureContext } from '../feature';
import { openFolder, pickFolder } from './folders';
import { offerEditorSettings } from './offerEditorSettings';

/** Makes a study in a folder: asks which, what it is called, its language and who codes. */
export async function newStudy(context: FeatureContext): Promise<void> {
  const { t, studies, identity } = context;
  const folder = await pickFolder(t('newStudy.folderTitle'), t);
  if (folder === undefined) return;
  const title = await ask(t('newStudy.title'), t('newStudy.titlePrompt'), t('newStudy.empty'));
  if (title === undefined) return;
  const language = await vscode.window.showInputBox({
    title: t('newStudy.language'),
    prompt: t('newStudy.languagePrompt'),
    value: wantedLanguage(),
    validateInput: (text) => (isLanguageTag(text.trim()) ? undefined : t('newStudy.languageBad')),
  });
  if (language === undefined) return;
  const name = await ask(t('newStudy.coder'), t('coder.namePrompt'), t('coder.nameEmpty'));
  if (name === undefined) return;
  const email = await gitEmail(folder);
  const coder = { id: coderIdFor(name, []), name, ...(email !== undefined && { email }) };
  const { files } = worldOf(folder);
  await initStudy(files, { title, language: language.trim(), coder });
  await offerEditorSettings(files, t);
  await studies.search();
  const study = studies.all.find(({ folder: found }) => found.toString() === folder.toString());
  await study?.open();
  // A folder that is not open in this window yet will be the same study once it is.
  await identity.answer(study ?? { id: folder.toString(), current: undefined }, coder.id);
  await vscode.window.showTextDocument(uriOf(folder, studyFile));
  await openFolder(folder, t);
}

async function ask(title: string, prompt: string, whenEmpty: string): Promise<string | undefined> {
  const options = { title, prompt, validateInput: (text: string) => (text.trim() === '' ? whenEmpty : undefined) };
  return (await vscode.window.showInputBox(options))?.trim();
}

/** BCP 47, as far as a study needs it. */
const isLanguageTag = (text: string): boolean => /^[a-z]{2,8}(-[a-z0-9]{1,8}){0,20}$/i.test(text);
