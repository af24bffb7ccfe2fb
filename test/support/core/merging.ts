import assert from 'node:assert/strict';
import { fileKindOf, type FileKind } from '../../../src/core/coding/merge/fileKinds';
import { mergeFile, type MergedFile } from '../../../src/core/coding/merge/mergeFile';
import { readVersion } from '../../../src/core/coding/merge/readVersion';
import type { JsonObject } from '../../../src/core/text/json';
import { SourceText } from '../../../src/core/text/sourceText';

export function kindOf(path: string): FileKind {
  const kind = fileKindOf(path);
  assert.ok(kind, path);
  return kind;
}

export const sidecarKind = kindOf('transcripts/fg1.transcript.anna.codes.json');

/** A version of a file in which nothing is wrong. */
export function version(text: string, kind = sidecarKind): JsonObject {
  const read = readVersion(new SourceText(text), kind);
  assert.ok(read.kind === 'file', JSON.stringify(read));
  return read.value;
}

/** Merges three texts; no text: the file was not there. */
export function merged(base: string | undefined, ours: string, theirs: string, kind = sidecarKind): MergedFile {
  const read = (text: string | undefined): JsonObject | undefined =>
    text === undefined ? undefined : version(text, kind);
  return mergeFile(kind, { base: read(base), ours: read(ours), theirs: read(theirs) });
}
