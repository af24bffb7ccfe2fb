import { judgeOf, type Judge } from '../../agreement/round/judge';
import type { FileProblem } from '../../problem';
import { sameBytes } from '../../text/sameBytes';
import { joinPath } from '../../text/studyPath';
import { mapLimited } from '../mapLimited';
import type { FileSystem } from '../ports';
import { readCodebookRecord } from '../readCodebook';
import { readJson } from '../readJson';
import { largestFile } from '../readRecords';
import { sameCodebook, sameData } from '../sameRecords';
import { emptyRoundCodes } from './roundCodes';
import type { Round, RoundCodesRecord } from './round';
import { parseDraw, parseRoundCodes } from './roundFiles';
import {
  bookName,
  bookPath,
  drawPath,
  readRoundCodesName,
  resolutionsName,
  roundCodesPath,
  roundFolder,
  roundsFolder,
} from './roundPaths';

/** Rounds, and files of each round, under way at once. */
const readsAtOnce = 4;

/** In name order. A folder without `round.json` is no round. */
export async function readRounds(files: FileSystem): Promise<readonly Round[]> {
  const folders = (await files.list(roundsFolder)).filter(({ kind }) => kind === 'folder');
  const rounds = await mapLimited(folders, readsAtOnce, ({ name }) => readRound(files, name));
  return rounds.filter((round) => round !== undefined);
}

async function readRound(files: FileSystem, name: string): Promise<Round | undefined> {
  const path = drawPath(name);
  const read = await files.read(path, largestFile);
  if (read.kind === 'absent') return undefined;
  // Loaded where there are rounds: until a study is open a browser loads as little as it can.
  const { heldToFrame } = await import('./heldToFrame');
  const { value: draw, bytes, problems } = heldToFrame(path, read, parseDraw(path, read));
  const names = (await files.list(roundFolder(name))).map((entry) => entry.name);
  const judges = names.map(readRoundCodesName).filter((judge) => judge !== undefined);
  const codes = await mapLimited(judges, readsAtOnce, (judge) => readRoundCodes(files, name, judge));
  const codebook = names.includes(bookName) ? await readCodebookRecord(files, bookPath(name)) : undefined;
  const resolutions = names.includes(resolutionsName)
    ? await readJson(files, joinPath(roundFolder(name), resolutionsName))
    : undefined;
  const found: FileProblem[] = [problems, ...codes.map((record) => record.problems)].flat();
  found.push(...(codebook?.problems ?? []), ...(resolutions?.problems ?? []));
  return { name, draw, bytes, codebook, codes: byJudge(codes), problems: found };
}

/** A judge's file; a record without bytes where there is none (yet). */
export async function readRoundCodes(files: FileSystem, round: string, judge: Judge): Promise<RoundCodesRecord> {
  const path = roundCodesPath(round, judge);
  const read = await files.read(path, largestFile);
  const record = { path, round, ...judge };
  if (read.kind === 'absent')
    return { ...record, codes: emptyRoundCodes, writable: true, bytes: undefined, problems: [] };
  const { value, bytes, problems } = parseRoundCodes(path, read);
  return { ...record, codes: value ?? emptyRoundCodes, writable: value !== undefined, bytes, problems };
}

const byJudge = (codes: readonly RoundCodesRecord[]): ReadonlyMap<string, RoundCodesRecord> =>
  new Map(codes.map((record) => [judgeOf(record), record]));

/** Whether two readings of all rounds say the same. */
export function sameRounds(before: readonly Round[], now: readonly Round[]): boolean {
  return (
    before.length === now.length &&
    now.every((round, index) => {
      const known = before[index];
      return known !== undefined && sameRound(known, round);
    })
  );
}

function sameRound(a: Round, b: Round): boolean {
  const sameBook = a.codebook && b.codebook ? sameCodebook(a.codebook, b.codebook) : a.codebook === b.codebook;
  return (
    sameBook &&
    a.name === b.name &&
    sameOptionalBytes(a.bytes, b.bytes) &&
    sameData(a.problems, b.problems) &&
    a.codes.size === b.codes.size &&
    [...b.codes].every(([judge, { bytes }]) => {
      const known = a.codes.get(judge);
      return known !== undefined && sameOptionalBytes(known.bytes, bytes);
    })
  );
}

const sameOptionalBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a && b ? sameBytes(a, b) : a === b;

/** Rounds as read, with those records that were written here since reading began. */
export function withNewer(
  read: readonly Round[],
  before: readonly Round[],
  current: readonly Round[],
): readonly Round[] {
  if (before === current) return read;
  return read.map((round) => {
    const old = before.find(({ name }) => name === round.name);
    const known = current.find(({ name }) => name === round.name);
    const newer = [...(known?.codes ?? [])].filter(([judge, record]) => old?.codes.get(judge) !== record);
    return newer.reduce((next, [, record]) => withRoundCodes(next, record), round);
  });
}

/** A round with a judge's file as it is now. */
export function withRoundCodes(round: Round, record: RoundCodesRecord): Round {
  const judges = new Map(round.codes).set(judgeOf(record), record);
  const codes = new Map([...judges].sort(([a], [b]) => (a < b ? -1 : 1)));
  const others = round.problems.filter(({ file }) => file !== record.path);
  return { ...round, codes, problems: [...others, ...record.problems] };
}

/** A round in which a judge has no file. */
export function withoutRoundCodes(round: Round, record: RoundCodesRecord): Round {
  const codes = new Map(round.codes);
  codes.delete(judgeOf(record));
  return { ...round, codes, problems: round.problems.filter(({ file }) => file !== record.path) };
}
