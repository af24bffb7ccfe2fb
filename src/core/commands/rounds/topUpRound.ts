import { IntercoderError } from '../../intercoderError';
import { isSeed } from '../../random/seed';
import { Xoshiro128 } from '../../random/xoshiro128';
import { choose } from '../../sampling/drawSample';
import { spanOfTurns, type FrameUnit } from '../../sampling/frame';
import { encodeText } from '../../text/decode';
import { without } from '../../text/json';
import { overlaps } from '../../text/offsets';
import { sameBytes } from '../../text/sameBytes';
import type { StudyPath } from '../../text/studyPath';
import { textHash } from '../../text/textHash';
import { largestFile } from '../../study/readRecords';
import { codeIdOf } from '../../study/placedCoding';
import { spanOf } from '../../study/placement';
import { copiedCodes } from '../../study/rounds/copiedCodes';
import { samplingFrame, unitOf } from '../../study/rounds/drawRound';
import { frozen, isIntact } from '../../study/rounds/frozen';
import type { Draw, RoundUnit } from '../../study/rounds/round';
import { roundCodesBytes, serializeDraw } from '../../study/rounds/roundFiles';
import { drawPath, roundsFolder } from '../../study/rounds/roundPaths';
import { isFinished } from '../../study/rounds/roundState';
import type { StudySession } from '../../study/session';
import { codableCode } from '../codingChecks';
import { roundNamed, type ReadableRound } from './roundNamed';

export interface TopUpArguments {
  /** Rare codes, current or former ids, of the round's book. */
  readonly codes: readonly string[];
  readonly seed?: number | undefined;
  /** Units on the first coder's applications, and as many decoys; fewer where there are no more. */
  readonly most?: number | undefined;
}

/**
 * Adds units for rare codes: some in which the first coder gave one of them, mixed with as many in which they did not. The
 * files do not say which is which. Only before anybody else has finished.
 * @returns the units that were added
 * @throws IntercoderError `round.unknown`, `round.topUpWithoutFirst`, `round.topUpTooLate`, `round.topUpChanged`,
 *   `round.badSeed`, `round.topUpNothing`, `package.textChanged`, as `codableCode`, `file.writeFailed`: nothing is then changed
 */
export async function topUpRound(
  session: StudySession,
  name: string,
  { codes: wanted, seed = parseInt(session.world.ids.next().slice(0, 8), 16), most = 5 }: TopUpArguments,
): Promise<readonly RoundUnit[]> {
  await session.settleAnchors();
  const round = roundNamed(session, name);
  const { draw, codebook } = round;
  const first = draw.purpose === 'intra-coder' ? undefined : draw.first;
  const record = first === undefined ? undefined : round.codes.get(first);
  if (first === undefined || record?.writable !== true || codebook?.usable !== true)
    throw new IntercoderError('round.topUpWithoutFirst', { round: name });
  const late = draw.coders.find((coder) => coder !== first && isFinished(round.codes.get(coder)));
  if (late !== undefined) throw new IntercoderError('round.topUpTooLate', { round: name, coder: late });
  // Freezing it again would hide what was changed by hand.
  if (isFinished(record) && !isIntact(record.codes))
    throw new IntercoderError('round.topUpChanged', { coder: first, file: record.path });
  if (!isSeed(seed)) throw new IntercoderError('round.badSeed');
  const codes = [...new Set(wanted.map((id) => codableCode(codebook.codebook, id).id))];
  const { positives, decoys } = candidates(session, round, first, codes);
  const random = Xoshiro128.seeded(seed);
  const half = Math.min(most, positives.length, decoys.length);
  if (half === 0) throw new IntercoderError('round.topUpNothing', { codes: codes.join(', ') });
  const chosen = new Set([...choose(positives, half, random), ...choose(decoys, half, random)]);
  const number = (draw.topUps?.length ?? 0) + 1;
  // In the order of the frame, so that nothing tells an application from a decoy.
  const drawn = [...positives, ...decoys].filter((unit) => chosen.has(unit)).sort((a, b) => a.order - b.order);
  const added = drawn.map((unit, index): RoundUnit => {
    const id = `t${number}-${String(index + 1).padStart(2, '0')}`;
    return { ...without(unitOf({ ...unit, stratum: '' }, id), 'stratum'), topUp: number };
  });
  const next: Draw = { ...draw, units: [...draw.units, ...added], topUps: [...(draw.topUps ?? []), { codes, seed }] };
  const { codes: before } = record;
  const taken = before.codings.map(({ created }) => created);
  const more = copiedCodes(session.current, added, first, (path) => session.codingsOf(first, path), taken);
  const copied = frozen(
    {
      ...before,
      copied: [...(before.copied ?? []), ...more.copied],
      seen: [...before.seen, ...more.seen],
      codings: [...before.codings, ...more.codings],
    },
    before.finished ?? session.world.clock.now(),
  );
  await replaceBoth(session, [
    { path: record.path, before: record.bytes, after: roundCodesBytes(copied) },
    { path: drawPath(name), before: round.bytes, after: encodeText(serializeDraw(next)) },
  ]);
  await session.reload([roundsFolder]);
  return added;
}

interface Candidate extends FrameUnit {
  readonly order: number;
}

/** Units of the frame that are not in the round yet: those in which the first coder gave a code, and the others. */
function candidates(
  session: StudySession,
  { draw, codebook }: ReadableRound,
  first: string,
  codes: readonly string[],
): { readonly positives: readonly Candidate[]; readonly decoys: readonly Candidate[] } {
  const sources = draw.frame.transcripts.map(({ path, sha256 }) => {
    const record = session.current.transcripts.get(path);
    if (record?.source === undefined || textHash(record.source.text) !== `sha256:${sha256}`)
      throw new IntercoderError('package.textChanged', { file: path });
    return { path, transcript: record.transcript };
  });
  const {
    seed,
    fraction = 1,
    draw: what = 'passage',
    turnsPerPassage = 8,
    strata = 'transcript',
    excluded = [],
  } = draw.method;
  const method = { seed, fraction, draw: what, turnsPerPassage, strata, excluded };
  const book = codebook?.codebook ?? session.current.codebook;
  const frame = samplingFrame(sources, book, { plan: draw.plan, method });
  const isTaken = ({ path, first: from, last }: FrameUnit): boolean =>
    draw.units.some(
      (unit) => unit.transcript === path && (unit.first.turn ?? 0) <= last && from <= (unit.last.turn ?? Infinity),
    );
  const units = frame.units.map((unit, order): Candidate => ({ ...unit, order })).filter((unit) => !isTaken(unit));
  const isPositive = ({ path, transcript, first: from, last }: Candidate): boolean => {
    const span = spanOfTurns(transcript, from, last);
    return session.codingsOf(first, path).some((placed) => {
      const at = spanOf(placed.anchored);
      return at !== undefined && overlaps(at, span) && codes.includes(codeIdOf(placed));
    });
  };
  const positives = units.filter(isPositive);
  return { positives, decoys: units.filter((unit) => !positives.includes(unit)) };
}

interface Replaced {
  readonly path: StudyPath;
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array;
}

/** Writes both files over what was last read, or neither. */
async function replaceBoth({ world: { files } }: StudySession, wanted: readonly Replaced[]): Promise<void> {
  for (const { path, before } of wanted) {
    const now = await files.read(path, largestFile);
    if (now.kind !== 'file' || before === undefined || !sameBytes(now.bytes, before))
      throw new IntercoderError('round.changedMeanwhile');
  }
  const done: Replaced[] = [];
  try {
    for (const one of wanted) {
      await files.write(one.path, one.after);
      done.push(one);
    }
  } catch (error) {
    for (const { path, before } of done) if (before) await files.write(path, before);
    throw error;
  }
}
