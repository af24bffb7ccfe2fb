import { describeSpan } from '../../anchoring/describeSpan';
import { IntercoderError } from '../../intercoderError';
import { SourceText } from '../../text/sourceText';
import { isObject, member, readJsonFile, without, type JsonObject } from '../../text/json';
import { joinPath, type StudyPath } from '../../text/studyPath';
import { textHash } from '../../text/textHash';
import type { FileSystem } from '../../study/ports';
import { decodeRead, largestFile } from '../../study/readRecords';
import { atHome } from '../../study/rounds/package/excerpt';
import { sentHash, sentPath, sentShape, type Sent } from '../../study/rounds/package/sent';
import { drawnHashes, frozen, isIntact } from '../../study/rounds/frozen';
import type { RoundCodes, RoundCoding } from '../../study/rounds/roundCodes';
import { roundCodesShape } from '../../study/rounds/roundCodesShape';
import { parseDraw, roundCodesBytes, roundCodesFrom } from '../../study/rounds/roundFiles';
import { drawPath, readRoundCodesName, roundCodesPath, roundFolder, roundsFolder } from '../../study/rounds/roundPaths';
import { unitsOf } from '../../study/rounds/roundState';
import type { StudySession } from '../../study/session';
import { roundNamed } from './roundNamed';

/** What came back from somebody outside. */
export interface Returned {
  readonly round: string;
  readonly receiver: string;
  /** What the package that it was made in is known by. */
  readonly sent: string;
  readonly codebook: string;
  /** Hashes of its texts, by path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly codes: RoundCodes;
}

/**
 * Takes in what somebody judged in a package: checks that texts and codebook are what was sent, and maps positions home.
 * @returns the path of their file in the round, finished
 * @throws IntercoderError `round.unknown`, `package.*`, `file.writeFailed`
 */
export async function collectRound(session: StudySession, name: string, returned: Returned): Promise<StudyPath> {
  const round = roundNamed(session, name);
  const { receiver } = returned;
  const sent = await sentTo(session, name, receiver);
  if (returned.round !== name || returned.sent !== sentHash(sent))
    throw new IntercoderError('package.another', { coder: receiver, round: name });
  const path = roundCodesPath(name, { coder: receiver, isEarlier: false });
  const there = await session.world.files.read(path, largestFile);
  if (there.kind !== 'absent') throw new IntercoderError('package.twice', { coder: receiver, round: name });
  if (returned.codebook !== sent.codebook) throw new IntercoderError('package.bookAltered', { coder: receiver });
  const altered = sent.transcripts.find((one) => returned.texts.get(one.path) !== one.text);
  if (altered !== undefined) throw new IntercoderError('package.textAltered', { file: altered.path });
  const { codes } = returned;
  if (codes.finished === undefined) throw new IntercoderError('package.notFinished', { coder: receiver });
  if (codes.hash !== undefined && !isIntact(codes))
    throw new IntercoderError('package.changedAfterFinish', { coder: receiver });
  const units = new Map(unitsOf(round.draw, receiver).map((unit) => [unit.id, unit]));
  const codings = codes.codings.map((coding) => home(session, sent, units.get(coding.unit)?.transcript, coding));
  const named = [
    ...codes.seen,
    ...[...codes.unclear, ...codes.questions, ...codes.suggestions].map(({ unit }) => unit),
  ];
  const stranger = named.find((id) => !units.has(id));
  if (stranger !== undefined) throw new IntercoderError('package.unknownUnit', { unit: stranger, coder: receiver });
  const hashes = drawnHashes(round);
  const suggestions = codes.suggestions.map((one) => without({ ...one }, 'passage'));
  const taken = {
    ...without({ ...codes }, 'hash'),
    blind: 'package' as const,
    ...(hashes && { drawn: hashes }),
    codings,
    suggestions,
  };
  await session.world.files.write(path, roundCodesBytes(frozen(taken, codes.finished)));
  await session.reload([roundsFolder]);
  return path;
}

/** A coding with its place at home: refused where it is not in what was sent, word for word. */
function home(session: StudySession, sent: Sent, transcript: StudyPath | undefined, coding: RoundCoding): RoundCoding {
  const piecesOf = sent.transcripts.find(({ path }) => path === transcript);
  const source = transcript && session.current.transcripts.get(transcript)?.source;
  const at = piecesOf && source && atHome(piecesOf, coding, source);
  if (!source || !at || source.slice(at) !== coding.quote)
    throw new IntercoderError('package.codingElsewhere', { quote: coding.quote.slice(0, 80), unit: coding.unit });
  return { ...coding, ...describeSpan(source, at) };
}

async function sentTo(session: StudySession, name: string, receiver: string): Promise<Sent> {
  const { source } = decodeRead(await session.world.files.read(sentPath(name, receiver), largestFile));
  const read = source && readJsonFile(source);
  const ignore = (): void => undefined;
  const sent = read?.kind === 'object' ? sentShape.read(without(read.value, 'format'), '', ignore) : undefined;
  if (sent === undefined) throw new IntercoderError('package.neverSent', { coder: receiver, round: name });
  return sent;
}

/**
 * Reads a package's folder as it came back.
 * @throws IntercoderError `package.unreadable`, `package.byAnother`
 */
export async function readReturnedFolder(files: FileSystem, name: string): Promise<Returned> {
  const drawn = parseDraw(drawPath(name), await files.read(drawPath(name), largestFile)).value;
  const mark = drawn?.package;
  if (drawn === undefined || mark === undefined) throw new IntercoderError('package.unreadable', { round: name });
  const names = (await files.list(roundFolder(name))).flatMap((entry) => readRoundCodesName(entry.name) ?? []);
  const other = names.find(({ coder }) => coder !== mark.receiver);
  if (other !== undefined) throw new IntercoderError('package.byAnother', { coder: mark.receiver, other: other.coder });
  const texts = new Map<string, string>();
  for (const { path } of drawn.frame.transcripts) texts.set(path, await hashOf(files, path));
  const path = roundCodesPath(name, { coder: mark.receiver, isEarlier: false });
  const read = await files.read(path, largestFile);
  const codes = read.kind === 'file' ? roundCodesFrom(path, read.bytes).value : undefined;
  if (codes === undefined) throw new IntercoderError('package.nothingJudged', { coder: mark.receiver });
  const codebook = await hashOf(files, joinPath(roundFolder(name), 'codebook.yaml'));
  return { round: name, receiver: mark.receiver, sent: mark.sent, codebook, texts, codes };
}

async function hashOf(files: FileSystem, path: StudyPath): Promise<string> {
  const { source } = decodeRead(await files.read(path, largestFile));
  return source === undefined ? '' : textHash(source.text);
}

/**
 * Reads the file that a coding sheet saved.
 * @throws IntercoderError `package.unreadable`
 */
export function readReturnedFile(text: string, name: string): Returned {
  const read = readJsonFile(new SourceText(text));
  const sheet = read.kind === 'object' ? read.value : undefined;
  const found = sheet && sheetParts(sheet);
  const codes = found && roundCodesShape.read(without(found.codes, 'format'), '', () => undefined);
  if (found === undefined || codes === undefined) throw new IntercoderError('package.unreadable', { round: name });
  return { ...found, codes };
}

function sheetParts(sheet: JsonObject): (Omit<Returned, 'codes'> & { readonly codes: JsonObject }) | undefined {
  const [round, receiver, sent, codebook] = ['round', 'receiver', 'sent', 'codebook'].map((key) => member(sheet, key));
  const [texts, codes] = [member(sheet, 'texts'), member(sheet, 'codes')];
  if (typeof round !== 'string' || typeof receiver !== 'string' || typeof sent !== 'string') return undefined;
  if (typeof codebook !== 'string' || !isObject(texts) || !isObject(codes)) return undefined;
  const hashes = Object.entries(texts).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { round, receiver, sent, codebook, texts: new Map(hashes), codes };
}
