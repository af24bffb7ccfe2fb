import { conflictsKey } from '../coding/conflicts';
import { fileKindOf } from '../coding/merge/fileKinds';
import { sameJson } from '../coding/merge/sameJson';
import { factsOf } from '../coding/merge/tookOver';
import { decodeText } from '../text/decode';
import { member, readJsonFile, type JsonObject } from '../text/json';
import { sameBytes } from '../text/sameBytes';
import type { StudyPath } from '../text/studyPath';

/**
 * Whether a whole version of a file says anything that the file does not: something was about to be written, and is
 * nowhere else. One that was written, and after which the file only grew, says nothing more. Of forms other than JSON
 * only their last line tells whether a version may be whole: one that breaks off in a line is not.
 */
export function saysMore(path: StudyPath, version: Uint8Array, file: Uint8Array): boolean {
  if (sameBytes(version, file)) return false;
  if (!path.endsWith('.json'))
    return version.at(-1) === lineEnd && !sameBytes(version, file.subarray(0, version.length));
  const [here, there] = [objectIn(version), objectIn(file)];
  if (here === undefined) return false;
  const kind = fileKindOf(path);
  if (there === undefined || kind === undefined) return true;
  const conflicts = member(here, conflictsKey);
  if (conflicts !== undefined && !sameJson(conflicts, member(there, conflictsKey))) return true;
  const known = factsOf(kind, there);
  return [...factsOf(kind, here)].some((fact) => !known.has(fact));
}

const lineEnd = 0x0a;

function objectIn(bytes: Uint8Array): JsonObject | undefined {
  const { source } = decodeText(bytes);
  const read = source && readJsonFile(source);
  return read?.kind === 'object' ? read.value : undefined;
}
