import * as vscode from 'vscode';
import { repositoryOf } from './git';

/** The e-mail git would sign with in this folder; undefined without git, in a browser, or where none is set. */
export async function gitEmail(folder: vscode.Uri): Promise<string | undefined> {
  return (await fromExtension(folder)) ?? (await fromConfigFile(folder));
}

async function fromExtension(folder: vscode.Uri): Promise<string | undefined> {
  const repository = await repositoryOf(folder);
  if (repository === undefined) return undefined;
  const local = await repository.getConfig('user.email');
  return nonEmpty(local) ?? nonEmpty(await repository.getGlobalConfig('user.email'));
}

/** The repository's own settings, in the folder or one above it: all there is to read where git does not run. */
async function fromConfigFile(folder: vscode.Uri): Promise<string | undefined> {
  for (let at = folder; ; at = vscode.Uri.joinPath(at, '..')) {
    const text = await readIfThere(vscode.Uri.joinPath(at, '.git', 'config'));
    if (text !== undefined) return emailIn(text);
    if (at.path === '/' || at.path === '') return undefined;
  }
}

async function readIfThere(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8').decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    // Not there, or not for us to read: git's e-mail is only a hint.
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}

/** `email` in the section `[user]` of a git configuration file. */
export function emailIn(config: string): string | undefined {
  let section = '';
  for (const line of config.split(/\r?\n/)) {
    const header = /^\s*\[([^\]]*)\]/.exec(line);
    if (header) section = (header[1] ?? '').trim().toLowerCase();
    const email = section === 'user' ? /^\s*email\s*=\s*"?([^"\s#;]+)/i.exec(line)?.[1] : undefined;
    if (email !== undefined) return email;
  }
  return undefined;
}

const nonEmpty = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());
