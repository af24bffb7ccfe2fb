import type { CodingChange } from '../../coding/codingChange';
import type { CompletionChange } from '../../coding/completionChange';
import { parseSidecar } from '../../coding/parseSidecar';
import { codingJson } from '../../coding/serializeSidecar';
import type { Coding, Completion } from '../../coding/sidecar';
import { isObject, knownFormat, member, readJsonFile, writeJson, type JsonObject } from '../../text/json';
import { SourceText } from '../../text/sourceText';
import { toStudyPath } from '../../text/studyPath';
import { coderIdProblem } from '../coderId';
import type { SidecarChange } from '../stepStack';
import { judgementChangeShape } from './judgementChangeShape';
import { isOfRound, type KeptChange } from './unwritten';

/** Steps that could not be written, for the next session to write. Kept by the host, never in the study. */
export interface Recovery {
  /** When, ISO 8601 in UTC. */
  readonly at: string;
  readonly changes: readonly KeptChange[];
}

export const writeRecovery = ({ at, changes }: Recovery): string =>
  writeJson({ format: knownFormat, at, changes: changes.map(changeJson) });

/** Undefined where it does not hold: never throws, whoever wrote the file. */
export function readRecovery(text: string): Recovery | undefined {
  const json = readJsonFile(new SourceText(text));
  const at = json.kind === 'object' ? member(json.value, 'at') : undefined;
  const changes = json.kind === 'object' ? member(json.value, 'changes') : undefined;
  if (typeof at !== 'string' || !Array.isArray(changes)) return undefined;
  const read = changes.map(readChange).filter((change) => change !== undefined);
  return read.length < changes.length ? undefined : { at, changes: read };
}

const changeJson = (change: KeptChange): unknown =>
  isOfRound(change) ? judgementChangeShape.write(change) : sidecarChangeJson(change);

const sidecarChangeJson = ({ transcript, coder, changes, completion }: SidecarChange): JsonObject => ({
  transcript,
  coder,
  changes: changes.map(({ id, before, after }) => ({
    id,
    ...(before && { before: codingJson(before) }),
    ...(after && { after: codingJson(after) }),
  })),
  ...(completion && { completion }),
});

function readChange(value: unknown): KeptChange | undefined {
  if (!isObject(value)) return undefined;
  if (member(value, 'round') !== undefined) return judgementChangeShape.read(value, '', () => undefined);
  const path = member(value, 'transcript');
  const transcript = typeof path === 'string' ? toStudyPath(path) : undefined;
  const coder = member(value, 'coder');
  const list = member(value, 'changes');
  const completion = readCompletion(member(value, 'completion'));
  if (transcript === undefined || typeof coder !== 'string' || coderIdProblem(coder) !== undefined) return undefined;
  if (!Array.isArray(list) || completion === undefined) return undefined;
  const changes = list.map(readCodingChange).filter((change) => change !== undefined);
  if (changes.length < list.length) return undefined;
  return { transcript, coder, changes, ...(completion !== 'none' && { completion }) };
}

function readCodingChange(value: unknown): CodingChange | undefined {
  if (!isObject(value)) return undefined;
  const id = member(value, 'id');
  const before = readCoding(member(value, 'before'));
  const after = readCoding(member(value, 'after'));
  if (typeof id !== 'string' || before === undefined || after === undefined) return undefined;
  if (before === 'none' && after === 'none') return undefined;
  return { id, ...(before !== 'none' && { before }), ...(after !== 'none' && { after }) };
}

/** One reader for codings, wherever they are. */
function readCoding(value: unknown): Coding | 'none' | undefined {
  if (value === undefined) return 'none';
  const file = writeJson({ format: knownFormat, codings: [value], memos: [] });
  const { value: read, writable } = parseSidecar(new SourceText(file));
  return writable ? read.codings[0] : undefined;
}

function readCompletion(value: unknown): CompletionChange | 'none' | undefined {
  if (value === undefined) return 'none';
  if (!isObject(value)) return undefined;
  const before = readMark(member(value, 'before'));
  const after = readMark(member(value, 'after'));
  if (before === undefined || after === undefined) return undefined;
  return { ...(before !== 'none' && { before }), ...(after !== 'none' && { after }) };
}

function readMark(value: unknown): Completion | 'none' | undefined {
  if (value === undefined) return 'none';
  const file = writeJson({ format: knownFormat, complete: value, codings: [], memos: [] });
  const { value: read, writable } = parseSidecar(new SourceText(file));
  return writable ? read.complete : undefined;
}
