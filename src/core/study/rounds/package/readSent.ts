import { readJsonFile, without } from '../../../text/json';
import type { StudyPath } from '../../../text/studyPath';
import type { FileSystem } from '../../ports';
import { decodeRead, largestFile } from '../../readRecords';
import { sentShape, type Sent } from './sent';

/** What was sent, as a file says; undefined where there is none that can be read. */
export async function readSent(files: FileSystem, path: StudyPath): Promise<Sent | undefined> {
  const { source } = decodeRead(await files.read(path, largestFile));
  const read = source && readJsonFile(source);
  const ignore = (): void => undefined;
  return read?.kind === 'object' ? sentShape.read(without(read.value, 'format'), '', ignore) : undefined;
}
