import type { Problem, ProblemCode } from '../../problem';
import { isObject, member, readJsonFile, type JsonObject } from '../../text/json';
import type { SourceText } from '../../text/sourceText';
import { readConflicts } from '../conflicts';
import { parseSidecar } from '../parseSidecar';
import { fileKindIn, type FileKind } from './fileKinds';

export type VersionRead =
  | { readonly kind: 'file'; readonly value: JsonObject; readonly holds: FileKind | undefined }
  | { readonly kind: 'broken'; readonly problems: readonly Problem[] };

/**
 * Reads one version of a file that is to be merged. Broken where anything in it could not be kept: then nothing is
 * merged.
 * @param known what it holds; found out where undefined
 */
export function readVersion(source: SourceText, known: FileKind | undefined): VersionRead {
  const read = readJsonFile(source);
  if (read.kind === 'broken') return { kind: 'broken', problems: [read.problem] };
  const { value } = read;
  const holds = known ?? fileKindIn(value);
  const problems = holds === undefined ? [] : lost(holds, value, source);
  return problems.length > 0 ? { kind: 'broken', problems } : { kind: 'file', value, holds };
}

/** What a merge would lose of a file. */
function lost(kind: FileKind, file: JsonObject, source: SourceText): readonly Problem[] {
  if (kind.name === 'sidecar' || kind.name === 'roundCodes') {
    const { writable, problems } = parseSidecar(source);
    if (!writable) return problems;
  }
  if (readConflicts(file) === undefined) return [problem('sidecar.badConflicts', {})];
  return Object.entries(kind.lists).flatMap(([key, { idKey }]): readonly Problem[] => {
    const list = member(file, key);
    if (list === undefined) return [];
    if (!Array.isArray(list)) return [problem('sidecar.badList', { key })];
    return list.flatMap((entry: unknown, index) => {
      const id = isObject(entry) ? member(entry, idKey) : undefined;
      if (typeof id === 'string' && id !== '') return [];
      return [problem('sidecar.badEntry', { key, number: index + 1, id: '?', field: `"${idKey}"` })];
    });
  });
}

const problem = (code: ProblemCode, data: Problem['data']): Problem => ({ code, severity: 'error', data });
