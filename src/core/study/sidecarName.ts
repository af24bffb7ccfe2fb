import { baseName, folderOf, joinPath, type StudyPath } from '../text/studyPath';

const ending = '.codes.json';

/** Where a coder's codings of a transcript are kept: beside it, one file for each. */
export const sidecarPath = (transcript: StudyPath, coder: string): StudyPath =>
  `${transcript}.${coder}${ending}` as StudyPath;

export interface SidecarName {
  readonly transcript: StudyPath;
  readonly coder: string;
}

/** The file name decides transcript and coder. Undefined where it is not a sidecar's name. */
export function readSidecarName(path: StudyPath): SidecarName | undefined {
  const name = baseName(path);
  if (!name.endsWith(ending)) return undefined;
  const stem = name.slice(0, -ending.length);
  const dot = stem.lastIndexOf('.');
  if (dot <= 0 || dot === stem.length - 1) return undefined;
  return { transcript: joinPath(folderOf(path), stem.slice(0, dot)), coder: stem.slice(dot + 1) };
}
