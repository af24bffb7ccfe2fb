import { anchorIn } from '../anchoring/anchorIn';
import { isObject, member, type JsonObject } from '../text/json';
import type { FileProblem } from '../problem';
import { codePointOffset, span, type Span } from '../text/offsets';
import { baseName, joinPath, toStudyPath, type StudyPath } from '../text/studyPath';
import { utteranceAt } from '../transcript/utterances';
import { mapLimited } from './mapLimited';
import type { FileSystem } from './ports';
import { readCodebookRecord } from './readCodebook';
import { readJson } from './readJson';
import type { TranscriptRecord } from './records';

/** A drawn stretch of a transcript, by the anchors of its first and last turn. */
export interface RoundUnit {
  readonly transcript: StudyPath;
  readonly first: JsonObject;
  readonly last: JsonObject;
}

/** What blindness needs to know of a round; its statistics are another matter. */
export interface Round {
  readonly name: string;
  /** Undefined: `round.json` could not be read, so nothing can be said of who may see what. */
  readonly plan: { readonly coders: readonly string[]; readonly units: readonly RoundUnit[] } | undefined;
  /** Coders whose file of the round is finished. */
  readonly finished: readonly string[];
  readonly problems: readonly FileProblem[];
}

export const roundsFolder = joinPath('rounds');

const planName = 'round.json';
const coderFile = '.codes.json';

/** Coders' files and resolutions: `round.json` is read first. */
const isJson = (name: string): boolean => name.endsWith('.json') && name !== planName;

/** Rounds, and files of each round, under way at once. */
const readsAtOnce = 4;

/** Open until every coder of the round has finished; a round that cannot be read counts as open. */
export const isOpen = (round: Round): boolean =>
  round.plan === undefined || round.plan.coders.some((coder) => !round.finished.includes(coder));

export async function readRounds(files: FileSystem): Promise<readonly Round[]> {
  const folders = (await files.list(roundsFolder)).filter(({ kind }) => kind === 'folder');
  const rounds = await mapLimited(folders, readsAtOnce, ({ name }) => readRound(files, name));
  return rounds.filter((round) => round !== undefined);
}

async function readRound(files: FileSystem, name: string): Promise<Round | undefined> {
  const folder = joinPath(roundsFolder, name);
  const planFile = joinPath(folder, planName);
  const plan = await readJson(files, planFile);
  if (plan === undefined) return undefined;
  const names = (await files.list(folder)).map(({ name: file }) => file);
  const read = await mapLimited(names.filter(isJson), readsAtOnce, (file) => readJson(files, joinPath(folder, file)));
  const finished = read.flatMap((file) =>
    file?.value && file.path.endsWith(coderFile) && typeof member(file.value, 'finished') === 'string'
      ? [baseName(file.path).slice(0, -coderFile.length)]
      : [],
  );
  const usable = plan.value && readPlan(plan.value);
  const book = names.includes('codebook.yaml')
    ? await readCodebookRecord(files, joinPath(folder, 'codebook.yaml'))
    : undefined;
  const problems = [plan, ...read, book].flatMap((file) => file?.problems ?? []);
  if (plan.value && !usable) problems.push({ file: planFile, code: 'round.badPlan', severity: 'error', data: {} });
  return { name, plan: usable, finished, problems };
}

function readPlan(file: JsonObject): Round['plan'] {
  const coders = member(file, 'coders');
  const units = member(file, 'units');
  if (!Array.isArray(coders) || !Array.isArray(units)) return undefined;
  const read = units.map(readUnit);
  if (!coders.every((coder) => typeof coder === 'string') || read.includes(undefined)) return undefined;
  return { coders, units: read.filter((unit) => unit !== undefined) };
}

function readUnit(unit: unknown): RoundUnit | undefined {
  if (!isObject(unit)) return undefined;
  const path = member(unit, 'transcript');
  const transcript = typeof path === 'string' ? toStudyPath(path) : undefined;
  const first = member(unit, 'first');
  const last = member(unit, 'last');
  return transcript && isObject(first) && isObject(last) ? { transcript, first, last } : undefined;
}

/** Where a unit is in its transcript now: from its first turn to the end of its last; undefined where it cannot be told. */
export function unitSpan(unit: RoundUnit, record: TranscriptRecord): Span | undefined {
  const first = placeOf(unit.first, record);
  const last = placeOf(unit.last, record);
  const end = last && utteranceAt(record.transcript, last.start)?.span.end;
  // Where turns changed places, the last may stand before the first, and what lies between is anybody's guess.
  return first && end !== undefined && first.start < end ? span(first.start, end) : undefined;
}

function placeOf(turn: JsonObject, { source }: TranscriptRecord): Span | undefined {
  const anchor = member(turn, 'anchor');
  if (!isObject(anchor) || source === undefined) return undefined;
  const { quote, prefix, suffix, start, end } = anchor;
  if (typeof quote !== 'string' || typeof prefix !== 'string' || typeof suffix !== 'string') return undefined;
  if (typeof start !== 'number' || typeof end !== 'number') return undefined;
  const found = anchorIn(source, { quote, prefix, suffix, start: codePointOffset(start), end: codePointOffset(end) });
  return 'span' in found ? found.span : undefined;
}
