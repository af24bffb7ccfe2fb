import zeptomatch from 'zeptomatch';
import { joinPath, toStudyPath, type StudyPath } from '../text/studyPath';
import { mapLimited } from './mapLimited';
import type { FileSystem } from './ports';
import { readSidecarName } from './sidecarName';

/** A study's own files by kind, each in path order. */
export interface StudyFiles {
  readonly transcripts: readonly StudyPath[];
  readonly sidecars: readonly StudyPath[];
  /** Links to folders that a pattern reaches: what is in them is not listed, since they can make a circle. */
  readonly linkedFolders: readonly StudyPath[];
}

const foldersAtOnce = 16;

/**
 * Lists what `study.yaml` names as transcripts, and the sidecars in the folders it had to look into for that. Only the
 * folders that a pattern can reach are opened, so what else lies beside the study costs nothing; a folder that holds a
 * study of its own is that study's.
 */
export async function listStudyFiles(files: FileSystem, patterns: readonly string[]): Promise<StudyFiles> {
  const matchers = patterns.map(matcherOf);
  const found: StudyPath[] = [];
  const linkedFolders: StudyPath[] = [];
  let level = [...new Set(matchers.map(({ base }) => base))];
  const seen = new Set<StudyPath>();
  while (level.length > 0) {
    const next: StudyPath[] = [];
    level.forEach((folder) => seen.add(folder));
    const listed = await mapLimited(level, foldersAtOnce, (folder) => files.list(folder));
    listed.forEach((entries, index) => {
      const folder = level[index] ?? joinPath();
      if (folder !== '' && entries.some(({ name, kind }) => kind === 'file' && name === 'study.yaml')) return;
      for (const { name, kind, isLinkedFolder } of entries) {
        const path = joinPath(folder, name);
        if (isLinkedFolder && matchers.some(({ reaches }) => reaches(path))) linkedFolders.push(path);
        // What is neither, such as a link that leads elsewhere, is found too where its name fits: reading says why not.
        if (kind !== 'folder') found.push(path);
        else if (!seen.has(path) && matchers.some(({ reaches }) => reaches(path))) next.push(path);
      }
    });
    level = next;
  }
  const sidecars = found.filter((path) => readSidecarName(path) !== undefined);
  const transcripts = found.filter((path) => !ownFile.test(path) && matchers.some(({ matches }) => matches(path)));
  return { transcripts: inOrder(transcripts), sidecars: inOrder(sidecars), linkedFolders: inOrder(linkedFolders) };
}

/** The folders that patterns are looked for in. */
export const baseFolders = (patterns: readonly string[]): readonly StudyPath[] =>
  patterns.map((pattern) => matcherOf(pattern).base);

/** Whether a path is a transcript by the patterns of `study.yaml`. */
export function isTranscriptPath(path: StudyPath, patterns: readonly string[]): boolean {
  return !ownFile.test(path) && patterns.map(matcherOf).some(({ matches }) => matches(path));
}

/** A pattern as wide as `**` must not take our own files for transcripts. */
const ownFile = /\.(?:codes|memos)\.json$|(?:^|\/)(?:study|codebook)\.yaml$|^rounds\//;

interface Matcher {
  readonly base: StudyPath;
  readonly matches: (path: StudyPath) => boolean;
  /** Whether files below this folder can match. */
  readonly reaches: (folder: StudyPath) => boolean;
}

function matcherOf(pattern: string): Matcher {
  // Parentheses are common in the names of files and folders, and mean themselves there.
  const escaped = pattern.replace(/^\.\//, '').replace(/[()]/g, '\\$&');
  const segments = escaped.split('/');
  const firstOpen = segments.findIndex((segment) => /[*?[{!]/.test(segment));
  const named = segments.slice(0, firstOpen === -1 ? -1 : firstOpen);
  const open = segments.slice(named.length);
  const root = toStudyPath(named.join('/').replaceAll('\\', '')) ?? joinPath();
  const only = firstOpen === -1 ? joinPath(escaped.replaceAll('\\', '')) : undefined;
  const namesHidden = open.some((segment) => segment.startsWith('.'));
  return {
    base: root,
    matches: (path) => {
      // A plain name is no pattern, whatever it may mean to a matcher.
      if (only !== undefined) return path === only;
      const below = path.slice(root.length);
      const isLeftOut = inPackages.test(below) || aboutTheFolder.test(below) || (!namesHidden && hidden.test(below));
      return !isLeftOut && zeptomatch(escaped, path);
    },
    reaches: (folder) =>
      !leftAlone.test(folder) &&
      (root === '' || folder.startsWith(`${root}/`)) &&
      (open.some((segment) => segment.includes('**')) || folder.split('/').length < segments.length),
  };
}

/** Folders that no pattern as wide as `**` is meant to reach. */
const leftAlone = /(?:^|\/)(?:\.[^/]*|node_modules)$|^rounds$/;
/** As in a shell, a wildcard does not stand for what begins with a full stop. */
const hidden = /(?:^|\/)\./;
const inPackages = /(?:^|\/)node_modules\//;
/** What tells of a folder is nobody's words; a study that means it gives its name. */
const aboutTheFolder = /(?:^|\/)readme(?:\.(?:txt|md))?$/i;

const inOrder = (paths: readonly StudyPath[]): StudyPath[] => [...new Set(paths)].sort();
