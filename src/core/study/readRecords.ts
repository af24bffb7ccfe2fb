import { parseSidecar } from '../coding/parseSidecar';
import { emptySidecar } from '../coding/sidecar';
import { inFile, type FileProblem, type Problem } from '../problem';
import { conflictMarker } from '../text/conflictMarkers';
import { decodeText, type Decoded } from '../text/decode';
import { SourceText } from '../text/sourceText';
import type { StudyPath } from '../text/studyPath';
import { parseTranscript } from '../transcript/parseTranscript';
import type { Transcript } from '../transcript/transcript';
import type { FileSystem, ReadResult } from './ports';
import { readSidecarName, type SidecarName } from './sidecarName';
import type { SidecarRecord, TranscriptRecord } from './records';

/** A larger file is refused by its size, before it is read. */
export const largestFile = 64 * 1024 * 1024;

/** Reads a transcript; undefined where there is none (any more). Turns are found at first use, not here. */
export async function readTranscriptRecord(files: FileSystem, path: StudyPath): Promise<TranscriptRecord | undefined> {
  const read = await files.read(path, largestFile);
  if (read.kind === 'absent') return undefined;
  const decoded = decodeRead(read);
  const marker = decoded.source && conflictMarker(decoded.source);
  const merge: Problem[] = marker ? [{ code: 'file.conflictMarkers', severity: 'error', data: {}, range: marker }] : [];
  return new LazyTranscript(path, decoded.source, inFile(path, [...decoded.problems, ...merge]));
}

/** Reads a sidecar; a record without bytes where there is none (yet). */
export async function readSidecarRecord(files: FileSystem, path: StudyPath, name: SidecarName): Promise<SidecarRecord> {
  const read = await files.read(path, largestFile);
  const record = { path, ...name };
  if (read.kind === 'absent') {
    return { ...record, sidecar: emptySidecar, writable: true, bytes: undefined, problems: [] };
  }
  const { source, problems } = decodeRead(read);
  const bytes = read.kind === 'file' ? read.bytes : undefined;
  if (source === undefined) {
    return { ...record, sidecar: emptySidecar, writable: false, bytes, problems: inFile(path, problems) };
  }
  const parsed = parseSidecar(source);
  return {
    ...record,
    sidecar: parsed.value,
    writable: parsed.writable,
    bytes,
    problems: inFile(path, [...linkProblems(read), ...parsed.problems]),
  };
}

/** Reads the sidecar at a path; undefined where there is none, or where the name is not a sidecar's. */
export async function readSidecarAt(files: FileSystem, path: StudyPath): Promise<SidecarRecord | undefined> {
  const name = readSidecarName(path);
  const record = name && (await readSidecarRecord(files, path, name));
  return record?.bytes === undefined && record?.writable !== false ? undefined : record;
}

/** The text of what a read brought, or why there is none. */
export function decodeRead(read: ReadResult): Pick<Decoded, 'source' | 'raw' | 'problems'> {
  if (read.kind === 'file') {
    const decoded = decodeText(read.bytes);
    return { ...decoded, problems: [...linkProblems(read), ...decoded.problems] };
  }
  return { source: undefined, raw: undefined, problems: [whyNot(read)] };
}

/** The editor's file systems do not say where a link leads, so what the shell reads through one is missing there. */
export const linkProblems = (read: ReadResult): readonly Problem[] =>
  read.kind === 'file' && read.isLinked === true ? [{ code: 'file.linked', severity: 'warning', data: {} }] : [];

function whyNot(read: Exclude<ReadResult, { kind: 'file' }>): Problem {
  if (read.kind === 'tooLarge') {
    const size = Math.ceil(read.size / 1024 / 1024);
    return { code: 'file.tooLarge', severity: 'error', data: { size, limit: largestFile / 1024 / 1024 } };
  }
  const reason = read.kind === 'absent' ? 'not there' : read.reason;
  const isLink = read.kind === 'unreadable' && read.isLink === true;
  return { code: isLink ? 'file.linkNotFollowed' : 'file.unreadable', severity: 'error', data: { reason } };
}

class LazyTranscript implements TranscriptRecord {
  private parsed: Transcript | undefined;

  constructor(
    readonly path: StudyPath,
    readonly source: SourceText | undefined,
    readonly problems: readonly FileProblem[],
  ) {}

  get transcript(): Transcript {
    return (this.parsed ??= parseTranscript(this.source ?? new SourceText('')));
  }
}
