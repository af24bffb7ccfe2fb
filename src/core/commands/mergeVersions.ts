import type { FileKind } from '../coding/merge/fileKinds';
import { fileKindOf } from '../coding/merge/fileKinds';
import { mergeFile, type MergedFile } from '../coding/merge/mergeFile';
import { readVersion, type VersionRead } from '../coding/merge/readVersion';
import { IntercoderError } from '../intercoderError';
import { inFile } from '../problem';
import type { CodingsById } from '../study/elsewhere/beforeMove';
import { conflictSides } from '../text/conflictSides';
import { decodeText } from '../text/decode';
import { member, type JsonObject } from '../text/json';
import type { StudyPath } from '../text/studyPath';
import type { MovedAcross } from './movedAcross';

/** One version of a file: what to call it in messages, and what it holds. */
export interface FileVersion {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface VersionsToMerge {
  /** Where the file belongs in its study: says what it holds. Found out from the versions where it does not. */
  readonly path: string;
  /** Without bytes, or undefined: there is no common version. */
  readonly base: FileVersion | undefined;
  readonly ours: FileVersion;
  readonly theirs: FileVersion;
  /** What is known of codings that either side moved from one file to another. */
  readonly across?: MovedAcross | undefined;
}

export interface MergedVersions extends MergedFile {
  readonly kind: FileKind;
  /** Whether a common version was known: without one, what one side took away is there again. */
  readonly hasBase: boolean;
}

/**
 * Merges three versions of a sidecar, a coder's file of a round, resolutions or memos, by what they hold.
 * @throws IntercoderError `merge.unreadable` where one of them cannot be read whole or is of a newer format, with what
 *   is wrong with it; `merge.unknownKind` where they hold something else
 */
export function mergeVersions({ path, base, ours, theirs, across }: VersionsToMerge): MergedVersions {
  const named = fileKindOf(path);
  const here = read(ours, named);
  const there = read(theirs, named);
  const kind = here.holds ?? there.holds;
  if (kind === undefined) throw new IntercoderError('merge.unknownKind', { file: path });
  const before = base === undefined || isNone(base) ? undefined : read(base, kind).value;
  // Found out from one side, it must hold for the other.
  const [one, other] = [read(ours, kind).value, read(theirs, kind).value];
  const merged = mergeFile(kind, { base: withMoved(before, across?.before ?? new Map()), ours: one, theirs: other });
  return { kind, hasBase: before !== undefined, ...merged };
}

function withMoved(before: JsonObject | undefined, moved: CodingsById): JsonObject | undefined {
  if (moved.size === 0) return before;
  const codings = before && member(before, 'codings');
  return { ...before, codings: [...(Array.isArray(codings) ? (codings as unknown[]) : []), ...moved.values()] };
}

/** Where there are several common versions git makes one of them, with markers in it where they differ: that is no file. */
function isNone({ bytes }: FileVersion): boolean {
  const text = decodeText(bytes).source?.text;
  return text === '' || (text !== undefined && conflictSides(text) !== undefined);
}

/** @throws IntercoderError `merge.unreadable` */
function read({ name, bytes }: FileVersion, kind: FileKind | undefined): Extract<VersionRead, { kind: 'file' }> {
  const { source, problems } = decodeText(bytes);
  const version: VersionRead = source === undefined ? { kind: 'broken', problems } : readVersion(source, kind);
  if (version.kind === 'file') return version;
  // Only shown: the versions of a merge need not be in a study.
  const file = name as StudyPath;
  throw new IntercoderError('merge.unreadable', { file: name }, { problems: inFile(file, version.problems) });
}

/** @throws IntercoderError `merge.unreadable` */
export const readWhole = (version: FileVersion, kind: FileKind): JsonObject => read(version, kind).value;
