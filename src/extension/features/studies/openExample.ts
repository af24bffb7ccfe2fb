import * as vscode from 'vscode';
import { copyExample } from '../../../core/commands/copyExample';
import type { Language } from '../../../core/messages/render';
import type { FileSystem } from '../../../core/study/ports';
import type { StudyPath } from '../../../core/text/studyPath';
import { wantedLanguage } from '../../l10n';
import { worldOf } from '../../world';
import type { FeatureContext } from '../feature';
import { openFolder, pickFolder } from './folders';
import { ListedFiles } from './listedFiles';

const folderName = 'intercoder-example';

/** Copies the example study, in the language that is picked, into a folder of its own and opens it. */
export async function openExample({ extension, studies, t }: FeatureContext): Promise<void> {
  const language = await pickLanguage(t('example.language'));
  if (language === undefined) return;
  const parent = await pickFolder(t('example.folderTitle'), t);
  if (parent === undefined) return;
  const folder = vscode.Uri.joinPath(parent, folderName);
  const options = { location: vscode.ProgressLocation.Window, title: t('example.copying') };
  await vscode.window.withProgress(options, async () => {
    await copyExample(await exampleFiles(extension.extensionUri, language), worldOf(folder).files);
  });
  await studies.search();
  await showFirstTranscript(folder);
  await openFolder(folder, t);
}

/** In a browser the files of an extension cannot be listed, so what belongs to the example is kept beside it. */
async function exampleFiles(extension: vscode.Uri, language: Language): Promise<FileSystem> {
  const examples = vscode.Uri.joinPath(extension, 'media', 'example');
  const index = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(examples, 'files.json'));
  const paths = JSON.parse(new TextDecoder('utf-8').decode(index)) as Record<Language, readonly StudyPath[]>;
  return new ListedFiles(worldOf(vscode.Uri.joinPath(examples, language)).files, paths[language]);
}

/** The language of the editor first. */
async function pickLanguage(title: string): Promise<Language | undefined> {
  const languages: { label: string; language: Language }[] = [
    { label: 'English', language: 'en' },
    { label: 'Nederlands', language: 'nl' },
  ];
  const now = wantedLanguage();
  languages.sort((a, b) => Number(b.language === now) - Number(a.language === now));
  return (await vscode.window.showQuickPick(languages, { title }))?.language;
}

async function showFirstTranscript(folder: vscode.Uri): Promise<void> {
  const transcripts = vscode.Uri.joinPath(folder, 'transcripts');
  const names = (await vscode.workspace.fs.readDirectory(transcripts)).map(([name]) => name).sort();
  const first = names.find((name) => name.endsWith('.transcript'));
  if (first !== undefined) await vscode.window.showTextDocument(vscode.Uri.joinPath(transcripts, first));
}
