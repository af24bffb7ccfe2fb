import { conflictProblems } from '../../coding/conflicts';
import { inFile, type FileProblem, type Problem } from '../../problem';
import { encodeText } from '../../text/decode';
import { knownFormat, readJsonFile, without, writeJson, type JsonObject } from '../../text/json';
import type { Shape } from '../../text/shape';
import type { StudyPath } from '../../text/studyPath';
import type { ReadResult } from '../ports';
import { decodeRead } from '../readRecords';
import type { Draw } from './round';
import { drawShape } from './drawShape';
import type { RoundCodes } from './roundCodes';
import { roundCodesShape } from './roundCodesShape';

/** A file of a round as read: what it says, as a whole or not at all, since half a round has other figures. */
export interface ReadRoundFile<T> {
  readonly value: T | undefined;
  readonly bytes: Uint8Array | undefined;
  readonly problems: readonly FileProblem[];
}

export const parseDraw = (path: StudyPath, read: ReadResult): ReadRoundFile<Draw> =>
  parse(path, read, drawShape, 'round.badPlan');

/** A file in which a merge left something to decide says nothing until then: it was finished as another, or holds two. */
export const parseRoundCodes = (path: StudyPath, read: ReadResult): ReadRoundFile<RoundCodes> =>
  parse(path, read, roundCodesShape, 'round.badCodes', conflictProblems);

/** The one text that a draw has. */
export const serializeDraw = (draw: Draw): string => serialize(drawShape.write(draw));

/** The one text that a coder's file of a round has. */
export function serializeRoundCodes(codes: RoundCodes): string {
  return serialize(roundCodesShape.write({ ...codes, codings: codes.codings.toSorted(byUnitAndPlace) }));
}

export const roundCodesBytes = (codes: RoundCodes): Uint8Array => encodeText(serializeRoundCodes(codes));

/** A coder's file from its bytes, as after writing it. */
export const roundCodesFrom = (path: StudyPath, bytes: Uint8Array): ReadRoundFile<RoundCodes> =>
  parseRoundCodes(path, { kind: 'file', bytes });

const serialize = (written: unknown): string => writeJson({ format: knownFormat, ...(written as JsonObject) });

function parse<T>(
  path: StudyPath,
  read: ReadResult,
  shape: Shape<T>,
  code: Problem['code'],
  asks: typeof conflictProblems = () => [],
): ReadRoundFile<T> {
  const { source, problems } = decodeRead(read);
  const bytes = read.kind === 'file' ? read.bytes : undefined;
  if (source === undefined) return { value: undefined, bytes, problems: inFile(path, problems) };
  const json = readJsonFile(source);
  if (json.kind === 'broken') return { value: undefined, bytes, problems: inFile(path, [json.problem]) };
  const bad: string[] = [];
  const value = shape.read(without(json.value, 'format'), '', (place) => bad.push(place));
  const shown = bad.length > mostShown ? [...bad.slice(0, mostShown), '…'] : bad;
  const found: Problem[] = bad.length === 0 ? [] : [{ code, severity: 'error', data: { keys: shown.join(', ') } }];
  const asked = asks(source, json.value);
  const said = asked.length === 0 ? value : undefined;
  return { value: said, bytes, problems: inFile(path, [...problems, ...found, ...asked]) };
}

/** Places named in one message. */
const mostShown = 5;

interface Placed {
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/** By UTF-16 units, the same on every machine and locale. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byUnitAndPlace = (a: Placed, b: Placed): number =>
  compareText(a.unit, b.unit) || a.start - b.start || a.end - b.end || compareText(a.id, b.id);
