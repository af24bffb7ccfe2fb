import { IntercoderError } from '../intercoderError';
import { inFile, type FileProblem, type Problem } from '../problem';
import { without } from '../text/json';
import type { StudyPath } from '../text/studyPath';
import { parseStudyConfig, type StudyConfig } from './config';
import { findLeftOvers, leftOverProblems } from './leftOvers';
import { baseFolders, listStudyFiles, type StudyFiles } from './listStudyFiles';
import { mapLimited } from './mapLimited';
import type { FileSystem } from './ports';
import { readCodebookRecord } from './readCodebook';
import { memosFolder, readMemoProblems } from './memos';
import { decodeRead, largestFile, readSidecarAt, readTranscriptRecord } from './readRecords';
import { readRounds } from './rounds/readRounds';
import { roundsFolder } from './rounds/roundPaths';
import type { SidecarRecord, TranscriptRecord } from './records';
import type { StudySnapshot } from './snapshot';
import { studyFile } from './studyFile';

/** Enough to keep a disk or a remote file system busy, few enough to bound memory and open files. */
const readsAtOnce = 16;

/**
 * Loads everything a study holds and goes on past files that cannot be read: they are in the snapshot with what is
 * wrong with them.
 * @throws IntercoderError `study.notFound` without `study.yaml`, `study.unreadable` where it is not usable
 */
export async function loadStudy(files: FileSystem): Promise<StudySnapshot> {
  const frame = await readFrame(files);
  return readPart(files, frame, frame.listed);
}

/** What a study is beside its transcripts and their codings, and which of those there are. */
export interface StudyFrame extends Pick<
  StudySnapshot,
  'config' | 'configProblems' | 'codebookRecord' | 'rounds' | 'memoProblems' | 'leftOvers' | 'linkedFolders'
> {
  readonly listed: StudyFiles;
}

/** @throws IntercoderError as `loadStudy` */
export async function readFrame(disk: FileSystem): Promise<StudyFrame> {
  const files = listingOnce(disk);
  const { config, problems } = await readConfig(files);
  const [codebookRecord, listed, rounds, memoProblems] = await Promise.all([
    readCodebookRecord(files, config.codebook),
    listStudyFiles(files, config.transcripts),
    readRounds(files),
    readMemoProblems(files),
  ]);
  const unfollowed = await lookForLinks(files, [...baseFolders(config.transcripts), roundsFolder, memosFolder]);
  const leftOvers = await leftOverProblems(
    files,
    await findLeftOvers(files, [...listed.transcripts, ...listed.sidecars]),
  );
  return {
    config,
    configProblems: inFile(studyFile, problems),
    codebookRecord,
    rounds,
    memoProblems,
    leftOvers,
    linkedFolders: [
      ...unfollowed,
      ...listed.linkedFolders.map(
        (file) => ({ file, code: 'file.linkedFolder', severity: 'warning', data: {} }) as const,
      ),
    ],
    listed,
  };
}

/** Loaded where a folder that is there holds nothing: until a study is open a browser loads as little as it can. */
async function lookForLinks(files: FileSystem, folders: readonly StudyPath[]): Promise<readonly FileProblem[]> {
  const empty: StudyPath[] = [];
  for (const folder of new Set(folders)) if (await isEmpty(files, folder)) empty.push(folder);
  return empty.length === 0 ? [] : (await import('./unfollowedFolders')).unfollowedFolders(files, empty);
}

const isEmpty = async (files: FileSystem, folder: StudyPath): Promise<boolean> =>
  folder !== '' && (await files.list(folder)).length === 0 && (await files.read(folder, 0)).kind !== 'absent';

/** Reads these transcripts and sidecars: a snapshot in which there are no others. */
export async function readPart(
  files: FileSystem,
  frame: StudyFrame,
  listed: Pick<StudyFiles, 'transcripts' | 'sidecars'>,
): Promise<StudySnapshot> {
  const transcripts = await mapLimited(listed.transcripts, readsAtOnce, (path) => readTranscriptRecord(files, path));
  const sidecars = await mapLimited(listed.sidecars, readsAtOnce, (path) => readSidecarAt(files, path));
  return snapshotOf({ ...without(frame, 'listed'), transcripts: byPath(transcripts), sidecars: byPath(sidecars) });
}

/** A snapshot from its parts; codebook and problems follow from them. */
export function snapshotOf(parts: Omit<StudySnapshot, 'codebook' | 'problems'>): StudySnapshot {
  const { codebookRecord, transcripts, sidecars, rounds } = parts;
  const records = [codebookRecord, ...transcripts.values(), ...sidecars.values(), ...rounds];
  return {
    ...parts,
    codebook: codebookRecord.codebook,
    problems: [
      ...parts.configProblems,
      ...records.flatMap(({ problems }) => problems),
      ...parts.memoProblems,
      ...parts.leftOvers,
      ...parts.linkedFolders,
    ],
  };
}

async function readConfig(files: FileSystem): Promise<{ config: StudyConfig; problems: readonly Problem[] }> {
  const read = await files.read(studyFile, largestFile);
  if (read.kind === 'absent') throw new IntercoderError('study.notFound');
  const { source, problems } = decodeRead(read);
  const parsed = source && parseStudyConfig(source);
  const all = [...problems, ...(parsed?.problems ?? [])];
  if (parsed?.config === undefined)
    throw new IntercoderError('study.unreadable', {}, { problems: inFile(studyFile, all) });
  return { config: parsed.config, problems: all };
}

function byPath<R extends TranscriptRecord | SidecarRecord>(records: readonly (R | undefined)[]): Map<StudyPath, R> {
  return new Map(records.flatMap((record) => (record ? [[record.path, record] as const] : [])));
}

/** Several look into the same folders, one after the other and at once. */
function listingOnce(files: FileSystem): FileSystem {
  const listed = new Map<StudyPath, ReturnType<FileSystem['list']>>();
  const list = (folder: StudyPath): ReturnType<FileSystem['list']> => {
    const known = listed.get(folder) ?? files.list(folder);
    listed.set(folder, known);
    return known;
  };
  return {
    read: (path, maxBytes) => files.read(path, maxBytes),
    write: (path, bytes) => files.write(path, bytes),
    remove: (path) => files.remove(path),
    list,
  };
}
