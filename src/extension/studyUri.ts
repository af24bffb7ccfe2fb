import * as vscode from 'vscode';
import { toStudyPath, type StudyPath } from '../core/text/studyPath';

/** Where a file of the study in `folder` is for the editor. */
export const uriOf = (folder: vscode.Uri, path: StudyPath): vscode.Uri =>
  path === '' ? folder : vscode.Uri.joinPath(folder, ...path.split('/'));

/** The path inside the study in `folder`; undefined for what lies outside it, and for the folder itself. */
export function studyPathOf(folder: vscode.Uri, uri: vscode.Uri): StudyPath | undefined {
  if (uri.scheme !== folder.scheme || uri.authority !== folder.authority) return undefined;
  const root = comparable(folder.path).replace(/\/?$/, '/');
  const path = comparable(uri.path);
  return path.startsWith(root) ? toStudyPath(path.slice(root.length)) : undefined;
}

// Windows paths come with the drive letter in either case.
const comparable = (path: string): string => path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
