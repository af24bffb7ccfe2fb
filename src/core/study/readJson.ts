import { conflictProblems } from '../coding/conflicts';
import { inFile, type FileProblem } from '../problem';
import { readJsonFile, type JsonObject } from '../text/json';
import type { StudyPath } from '../text/studyPath';
import type { FileSystem } from './ports';
import { decodeRead, largestFile } from './readRecords';

/** A JSON file of a study as last read. */
export interface JsonFile {
  readonly path: StudyPath;
  /** Undefined where it could not be read. */
  readonly value: JsonObject | undefined;
  readonly problems: readonly FileProblem[];
}

/** Undefined where there is no such file. */
export async function readJson(files: FileSystem, path: StudyPath): Promise<JsonFile | undefined> {
  const read = await files.read(path, largestFile);
  if (read.kind === 'absent') return undefined;
  const { source, problems } = decodeRead(read);
  if (source === undefined) return { path, value: undefined, problems: inFile(path, problems) };
  const json = readJsonFile(source);
  return json.kind === 'object'
    ? { path, value: json.value, problems: inFile(path, [...problems, ...conflictProblems(source, json.value)]) }
    : { path, value: undefined, problems: inFile(path, [json.problem]) };
}
