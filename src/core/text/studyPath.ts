declare const studyPath: unique symbol;

/** A file or folder inside a study: relative to its root, `/` between names, no `.` or `..`. The root itself is `''`. */
export type StudyPath = string & { readonly [studyPath]: true };

/** The path, or undefined where it would leave the study or is not a plain relative path. */
export function toStudyPath(raw: string): StudyPath | undefined {
  const path = raw.replace(/^\.\//, '');
  if (path.includes('\\') || path.includes('\0') || /^[A-Za-z]:/.test(path)) return undefined;
  const names = path.split('/');
  return names.some((name) => name === '' || name === '.' || name === '..')
    ? undefined
    : (names.join('/') as StudyPath);
}

export const rootPath = '' as StudyPath;

/** Joins names that are known to be plain (listed by a file system, or checked ids). */
export const joinPath = (...names: readonly string[]): StudyPath =>
  names.filter((name) => name !== '').join('/') as StudyPath;

export const baseName = (path: StudyPath): string => path.slice(path.lastIndexOf('/') + 1);

export const folderOf = (path: StudyPath): StudyPath => path.slice(0, Math.max(path.lastIndexOf('/'), 0)) as StudyPath;

/** Whether a path is this folder, or of something in it. */
export const isAtOrIn = (path: StudyPath, folder: StudyPath): boolean =>
  path === folder || path.startsWith(`${folder}/`);

/** Where a path is once `from`, which is that path or a folder it is in, is at `to`. */
export const pathAfter = (path: StudyPath, from: StudyPath, to: StudyPath): StudyPath =>
  isAtOrIn(path, from) ? (`${to}${path.slice(from.length)}` as StudyPath) : path;
