import { fileKindOf } from '../coding/merge/fileKinds';
import type { KeptEntry } from '../coding/merge/mergeEntries';
import { textOf } from '../coding/merge/mergeFile';
import { tookOver } from '../coding/merge/tookOver';
import type { FileKind } from '../coding/merge/fileKinds';
import { IntercoderError } from '../intercoderError';
import { conflictSides } from '../text/conflictSides';
import { decodeText, encodeText } from '../text/decode';
import type { JsonObject } from '../text/json';
import type { MovedAcross } from './movedAcross';
import type { Stages } from './stages';
import { mergeVersions, readWhole, type FileVersion } from './mergeVersions';

/** A file that waits to be merged. */
export interface UnmergedFile {
  /** In its study, or in its repository. */
  readonly path: string;
  /** What stands in the folder now; undefined where nothing does. */
  readonly working: Uint8Array | undefined;
  /** Undefined where git does not have them. */
  readonly stages: Stages | undefined;
  readonly across?: MovedAcross | undefined;
}

export interface Mended {
  readonly kind: FileKind;
  /** The merged file; its `conflicts` hold what somebody must decide. */
  readonly file: JsonObject;
  readonly text: string;
  readonly kept: readonly KeptEntry[];
  /** `versions`: three of them. `sides`: no common version is known, so what one side took away is there again. `alone`:
   *  one side took the whole file away. `merged`: the file was merged already. */
  readonly from: 'versions' | 'sides' | 'alone' | 'merged';
}

/**
 * Merges a file with conflict markers, or one that git's index holds in several versions, by what it holds. From git's
 * versions, unless somebody has begun to settle it by hand: what was written there is in no version and must not be lost.
 * A file that holds a merge already, with or without questions, is taken as it is. One that is ours with later changes in
 * it, as where git could not run the merge and left ours, is merged with theirs.
 * @throws IntercoderError `merge.noSides` where its sides cannot be told, and as `mergeVersions`
 */
export function mergeUnmerged({ path, working, stages, across }: UnmergedFile): Mended {
  const kind = fileKindOf(path);
  if (kind === undefined) throw new IntercoderError('merge.unknownKind', { file: path });
  const { ours, theirs } = stages ?? { ours: undefined, theirs: undefined };
  const text = working && textIn(working);
  const marked = text === undefined ? undefined : conflictSides(text);
  const isVersion = text === undefined || [ours, theirs].some((bytes) => bytes && textIn(bytes) === text);
  if (marked === undefined && !isVersion) return handled({ path, kind, working, stages, across });
  if (ours && theirs) {
    if (text === undefined || marked === undefined || !isEdited(text, stages)) {
      return fromVersions(path, { base: readable(path, kind, stages?.base), ours, theirs, across });
    }
  } else if (marked === undefined) {
    const alone = ours ?? theirs;
    if (alone === undefined) throw new IntercoderError('merge.noSides', { file: path });
    return { ...asItIs(path, kind, alone), from: 'alone' };
  }
  const base = stages?.base ?? (marked.base === undefined ? undefined : encodeText(marked.base));
  const [one, other] = [encodeText(marked.ours), encodeText(marked.theirs)];
  return fromVersions(path, { base: readable(path, kind, base), ours: one, theirs: other, across });
}

/** What stands in the folder is none of git's versions, and bears no markers. */
function handled({ path, kind, working, stages, across }: UnmergedFile & { readonly kind: FileKind }): Mended {
  const taken = asItIs(path, kind, working);
  const { ours, theirs } = stages ?? {};
  if (working === undefined || ours === undefined || theirs === undefined) return taken;
  const merged = fromVersions(path, { base: readable(path, kind, stages?.base), ours, theirs, across });
  const whole = (bytes: Uint8Array): JsonObject => readWhole({ name: path, bytes }, kind);
  if (tookOver(kind, taken.file, { ours: whole(ours), theirs: whole(theirs), merged: merged.file })) return taken;
  return { ...fromVersions(path, { base: ours, ours: working, theirs: encodeText(merged.text) }), from: merged.from };
}

interface Versions extends Pick<UnmergedFile, 'across'> {
  readonly base: Uint8Array | undefined;
  readonly ours: Uint8Array;
  readonly theirs: Uint8Array;
}

function fromVersions(path: string, { base, ours, theirs, across }: Versions): Mended {
  const named = (bytes: Uint8Array): FileVersion => ({ name: path, bytes });
  const { kind, file, text, kept } = mergeVersions({
    path,
    base: base && named(base),
    ours: named(ours),
    theirs: named(theirs),
    across,
  });
  return { kind, file, text, kept, from: base === undefined ? 'sides' : 'versions' };
}

function asItIs(path: string, kind: FileKind, bytes: Uint8Array = new Uint8Array()): Mended {
  const file = readWhole({ name: path, bytes }, kind);
  return { kind, file, text: textOf(kind, file), kept: [], from: 'merged' };
}

/** Whether some line of a marked file is in none of git's versions. */
function isEdited(text: string, stages: Stages | undefined): boolean {
  const known = new Set(
    [stages?.base, stages?.ours, stages?.theirs].flatMap((bytes) => (bytes && textIn(bytes))?.split('\n') ?? []),
  );
  return text.split('\n').some((line) => !known.has(line) && !/^(<{7}|\|{7}|={7}|>{7})/.test(line));
}

/** The common version; none where git made it of several, with markers in it: that is no file. */
function readable(path: string, kind: FileKind, bytes: Uint8Array | undefined): Uint8Array | undefined {
  if (bytes === undefined) return undefined;
  try {
    readWhole({ name: path, bytes }, kind);
    return bytes;
  } catch (error) {
    if (error instanceof IntercoderError) return undefined;
    throw error;
  }
}

const textIn = (bytes: Uint8Array): string | undefined => decodeText(bytes).source?.text;
