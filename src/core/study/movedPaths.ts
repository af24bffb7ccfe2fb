import type { StudyPath } from '../text/studyPath';
import type { StudySnapshot } from './snapshot';

/** Transcripts that got another name or place, old path to new. */
export type MovedPaths = ReadonlyMap<StudyPath, StudyPath>;

/** The transcripts that a file or folder of the study holds: itself, or all below it. */
export const transcriptsIn = ({ transcripts }: StudySnapshot, moved: StudyPath): readonly StudyPath[] =>
  [...transcripts.keys()].filter((path) => path === moved || path.startsWith(`${moved}/`));

/** Keys whose values name a transcript in the files of rounds and memos. */
const pathKeys = ['path', 'transcript', 'stratum', 'name'];

/** More UTF-16 units, escapes counted once, than a path has on any system. */
const longestPath = 8192;

/**
 * A file of a round or of memos with the new paths of transcripts. Only the values that name one are touched: every other
 * byte stays.
 * @returns undefined where nothing in it names one of them
 */
export function withMovedPaths(text: string, moved: MovedPaths): string | undefined {
  const value = new RegExp(`("(?:${pathKeys.join('|')})"\\s*:\\s*)("(?:[^"\\\\]|\\\\.){0,${longestPath}}")`, 'g');
  const next = text.replace(value, (whole, key: string, literal: string) => {
    const to = moved.get(plainText(literal) as StudyPath);
    return to === undefined ? whole : `${key}${JSON.stringify(to)}`;
  });
  return next === text ? undefined : next;
}

/** What a string of JSON says; a broken one says nothing that could be a path. */
function plainText(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return '';
  }
}
