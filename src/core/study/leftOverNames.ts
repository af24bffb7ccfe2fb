import { baseName, folderOf, joinPath, type StudyPath } from '../text/studyPath';

const waiting = '.intercoder-new';
const unfinished = '.intercoder-making';

/** Where the editor writes a new version of a file, to rename it over the old one. Where that is gone, this is the file. */
export const newVersionOf = (path: StudyPath): StudyPath => joinPath(folderOf(path), `.${baseName(path)}${waiting}`);

/** Where the editor writes a file that there was none of; nothing of it counts before it has its name. */
export const makingOf = (path: StudyPath): StudyPath => joinPath(folderOf(path), `.${baseName(path)}${unfinished}`);

/** Where a version goes that may not be lost and is not to be read for the file either. @param moment in milliseconds */
export const asideOf = (path: StudyPath, moment: number): StudyPath =>
  joinPath(folderOf(path), `${baseName(path)}.${moment.toString(16).padStart(12, '0')}.tmp`);

/** A file beside another one that a write leaves when it does not come to its end. */
export interface LeftOver {
  readonly path: StudyPath;
  /** The file that was being written. */
  readonly of: StudyPath;
  /** `newVersion` is read in the place of a file that is gone; a `draft` never; a `lock` keeps other shells waiting. */
  readonly kind: 'newVersion' | 'draft' | 'lock';
}

const forms = [
  ['newVersion', /^\.(.+)\.intercoder-new$/],
  ['draft', /^\.(.+)\.intercoder-making$/],
  ['draft', /^(.+)\.[0-9a-f]{12}\.tmp$/],
  ['lock', /^(.+\.(?:json|yaml|transcript|gitattributes))\.lock(?:\.guard)?$/],
] as const;

/** Undefined for any other file. */
export function leftOverAt(path: StudyPath): LeftOver | undefined {
  const name = baseName(path);
  for (const [kind, form] of forms) {
    const of = form.exec(name)?.[1];
    if (of !== undefined) return { path, of: joinPath(folderOf(path), of), kind };
  }
  return undefined;
}
