import { describeSpan } from '../anchoring/describeSpan';
import { wholePlaces } from '../anchoring/wholePlaces';
import { fileKindOf, type FileKind } from '../coding/merge/fileKinds';
import { mergeFile, textOf } from '../coding/merge/mergeFile';
import { codingJson } from '../coding/serializeSidecar';
import type { Anchor, Coding } from '../coding/sidecar';
import { placeKeys } from '../coding/sidecarKeys';
import { IntercoderError } from '../intercoderError';
import { beforeMove } from '../study/elsewhere/beforeMove';
import type { Twin } from '../study/elsewhere/twins';
import { exclusively } from '../study/exclusively';
import { largestFile } from '../study/readRecords';
import type { StudySession } from '../study/session';
import { sidecarPath } from '../study/sidecarName';
import { encodeText } from '../text/decode';
import { groupBy } from '../text/groupBy';
import { isObject, member, without, type JsonObject } from '../text/json';
import { sameBytes } from '../text/sameBytes';
import type { StudyPath } from '../text/studyPath';
import { clearEmptied } from './clearEmptied';
import { readWhole } from './mergeVersions';

/** A coding that is in one file now. */
export interface Joined {
  readonly from: StudyPath;
  readonly to: StudyPath;
  /** As it is stored now. */
  readonly coding: Coding;
}

/**
 * Brings codings together that two files of their coder have: each goes to where its passage is, with what was changed on
 * either side since work went on in two places. Only a field that was changed in two ways is asked: the file holds both
 * values then, as after any merge. They are in the one file before they leave the other, so that nothing is lost where
 * this is cut off; done again it goes on.
 * @param twins of one coder
 * @throws IntercoderError `merge.unreadable`, `merge.changedMeanwhile` where a file is no longer what was read, `file.writeFailed`
 */
export async function joinTwins(session: StudySession, twins: readonly Twin[]): Promise<readonly Joined[]> {
  const pairs = groupBy(twins, ({ record, to }) => `${record.path}\n${sidecarPath(to, record.coder)}`);
  const joined: Joined[] = [];
  for (const all of pairs.values()) joined.push(...(await joinBetween(session, all)));
  return joined;
}

async function joinBetween(session: StudySession, twins: readonly Twin[]): Promise<readonly Joined[]> {
  const [first] = twins;
  if (first === undefined) return [];
  const from = first.record.path;
  const to = sidecarPath(first.to, first.record.coder);
  const ids = twins.map(({ coding }) => coding.id);
  const before = await beforeMove(session.world, { from, to, ids });
  const changed = new Map(twins.map((twin) => [twin.coding.id, versionsOf(session, twin, before.get(twin.coding.id))]));
  await edit(session, to, (kind, file) => {
    const version = (which: 'base' | 'theirs'): JsonObject =>
      withCodings(file, (coding) => changed.get(idOf(coding))?.[which] ?? coding);
    return mergeFile(kind, { base: version('base'), ours: file, theirs: version('theirs') }).file;
  });
  await edit(session, from, (_, file) =>
    withCodings(file, (coding) => (changed.has(idOf(coding)) ? undefined : coding)),
  );
  await clearEmptied(session, [from]);
  const now = new Map(session.current.sidecars.get(to)?.sidecar.codings.map((coding) => [coding.id, coding]));
  return twins.flatMap(({ coding: { id }, record, to: there }) => {
    const coding = now.get(id);
    return coding ? [{ from: record.transcript, to: there, coding }] : [];
  });
}

/** A coding as it was before, and as it was changed where it is no more; both at a place in the text that has it now. */
function versionsOf(
  { current }: StudySession,
  { coding, there, to }: Twin,
  before: JsonObject | undefined,
): Readonly<Record<'base' | 'theirs', JsonObject>> {
  const source = current.transcripts.get(to)?.source;
  const placeOf = (one: Coding): Anchor => {
    const only = source && wholePlaces(source, [one])(one).only;
    return source && only ? describeSpan(source, only) : one;
  };
  const words = before === undefined ? coding.quote : member(before, 'quote');
  // Where nobody chose other words its place only followed its text, and that is another text now.
  const theirs = [words, there.quote].includes(coding.quote) ? there : placeOf(coding);
  const base = there.quote === words ? codingJson(there) : before;
  return {
    base: { ...before, id: coding.id, ...placeIn(base ?? {}) },
    theirs: { ...without(codingJson(coding), 'orphaned'), ...placeIn(codingJson({ ...there, ...theirs })) },
  };
}

const placeIn = (coding: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(coding).filter(([key]) => placeKeys.some((one) => one === key)));

const idOf = (coding: JsonObject): string => String(member(coding, 'id'));

/** @param change undefined: the coding goes */
function withCodings(file: JsonObject, change: (coding: JsonObject) => JsonObject | undefined): JsonObject {
  const codings = member(file, 'codings');
  if (!Array.isArray(codings)) return file;
  return { ...file, codings: codings.filter(isObject).flatMap((coding) => change(coding) ?? []) };
}

/** Changes a coder's file on the disk, which still is what was read. */
async function edit(
  session: StudySession,
  path: StudyPath,
  change: (kind: FileKind, file: JsonObject) => JsonObject,
): Promise<void> {
  const { files } = session.world;
  const known = session.current.sidecars.get(path)?.bytes;
  await exclusively(files, path, async () => {
    const now = await files.read(path, largestFile);
    if (known === undefined || now.kind !== 'file' || !sameBytes(now.bytes, known))
      throw new IntercoderError('merge.changedMeanwhile', { file: path });
    const kind = fileKindOf(path);
    if (kind === undefined) throw new IntercoderError('merge.unknownKind', { file: path });
    const bytes = encodeText(textOf(kind, change(kind, readWhole({ name: path, bytes: known }, kind))));
    if (!sameBytes(bytes, known)) await files.write(path, bytes);
  });
  await session.reload([path]);
}
