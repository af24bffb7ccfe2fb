import { readJsonFile, without } from '../../../text/json';
import type { StudyPath } from '../../../text/studyPath';
import type { FileSystem } from '../../ports';
import { decodeRead, largestFile } from '../../readRecords';
import { roundFolder } from '../roundPaths';
import { sentShape, type Sent } from './sent';
import { readSentName, sentPath } from './sentPaths';

/** What was sent, as a file says; undefined where there is none that can be read. */
export async function readSent(files: FileSystem, path: StudyPath): Promise<Sent | undefined> {
  const { source } = decodeRead(await files.read(path, largestFile));
  const read = source && readJsonFile(source);
  const ignore = (): void => undefined;
  return read?.kind === 'object' ? sentShape.read(without(read.value, 'format'), '', ignore) : undefined;
}

/** All packages that were sent to somebody, by number; undefined for one of which the file cannot be read. */
export async function sentTo(
  files: FileSystem,
  round: string,
  receiver: string,
): Promise<ReadonlyMap<number, Sent | undefined>> {
  const named = (await files.list(roundFolder(round))).flatMap(({ name }) => readSentName(name) ?? []);
  const numbers = named.filter((one) => one.receiver === receiver).map(({ number }) => number);
  const all = new Map<number, Sent | undefined>();
  for (const number of numbers.sort((a, b) => a - b)) {
    const sent = await readSent(files, sentPath(round, receiver, number));
    all.set(number, sent?.receiver === receiver && sent.round === round ? sent : undefined);
  }
  return all;
}
