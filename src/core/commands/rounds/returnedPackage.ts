import { parseSidecar } from '../../coding/parseSidecar';
import { IntercoderError } from '../../intercoderError';
import { SourceText } from '../../text/sourceText';
import { isObject, member, readJsonFile, without, type JsonObject } from '../../text/json';
import { joinPath, type StudyPath } from '../../text/studyPath';
import { textHash } from '../../text/textHash';
import { coderIdProblem } from '../../study/coderId';
import type { FileSystem } from '../../study/ports';
import { decodeRead, largestFile } from '../../study/readRecords';
import { sidecarPath } from '../../study/sidecarName';
import type { Draw } from '../../study/rounds/round';
import type { RoundCodes } from '../../study/rounds/roundCodes';
import { roundCodesShape } from '../../study/rounds/roundCodesShape';
import { parseDraw, roundCodesFrom } from '../../study/rounds/roundFiles';
import { drawPath, readRoundCodesName, roundCodesPath, roundFolder } from '../../study/rounds/roundPaths';

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
  /** Its `round.json`; a coding sheet has none. */
  readonly draw?: Draw;
  /** What its receiver coded in it, and not in the round: the file of each transcript, and how much it holds. */
  readonly outside?: readonly CodedOutside[];
}

export interface CodedOutside {
  readonly file: StudyPath;
  readonly count: number;
}

/**
 * Reads a package's folder as it came back.
 * @throws IntercoderError `package.unreadable`, `package.byAnother`, `package.nothingJudged`, `package.onlyOutside`
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
  const outside = await codedOutside(files, drawn, mark.receiver);
  if (codes === undefined) {
    const coder = mark.receiver;
    const data = { coder, round: name, files: outside.map(({ file }) => file).join(', ') };
    throw new IntercoderError(outside.length === 0 ? 'package.nothingJudged' : 'package.onlyOutside', data);
  }
  const codebook = await hashOf(files, joinPath(roundFolder(name), 'codebook.yaml'));
  return { round: name, receiver: mark.receiver, sent: mark.sent, codebook, texts, codes, draw: drawn, outside };
}

async function codedOutside(files: FileSystem, { frame }: Draw, coder: string): Promise<readonly CodedOutside[]> {
  const found: CodedOutside[] = [];
  for (const { path } of frame.transcripts) {
    const file = sidecarPath(path, coder);
    const { source } = decodeRead(await files.read(file, largestFile));
    const count = source === undefined ? 0 : parseSidecar(source).value.codings.length;
    if (count > 0) found.push({ file, count });
  }
  return found;
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
  // It becomes part of a file's name.
  if (coderIdProblem(receiver) !== undefined) return undefined;
  if (typeof codebook !== 'string' || !isObject(texts) || !isObject(codes)) return undefined;
  const hashes = Object.entries(texts).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { round, receiver, sent, codebook, texts: new Map(hashes), codes };
}
