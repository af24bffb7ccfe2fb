import { IntercoderError } from '../../intercoderError';
import { isSeed } from '../../random/seed';
import { encodeText } from '../../text/decode';
import { sameBytes } from '../../text/sameBytes';
import type { StudyPath } from '../../text/studyPath';
import { largestFile } from '../../study/readRecords';
import { copiedCodes } from '../../study/rounds/copiedCodes';
import { mostAdded } from '../../study/rounds/drawShape';
import { frozen } from '../../study/rounds/frozen';
import { sentTo } from '../../study/rounds/package/readSent';
import type { Draw, RoundUnit, TopUp } from '../../study/rounds/round';
import { roundCodesBytes, serializeDraw } from '../../study/rounds/roundFiles';
import { drawPath, roundsFolder } from '../../study/rounds/roundPaths';
import { drawTopUp, inFrameOrder, topUpVersion } from '../../study/rounds/topUp';
import type { StudySession } from '../../study/session';
import { codableCode } from '../codingChecks';
import { applications, frameNow, roundToTopUp } from './toTopUp';

export interface TopUpArguments {
  /** Who does it: whoever still judges the round must not, since they would know what the first coder gave. */
  readonly coder?: string | undefined;
  /** Rare codes, current or former ids, of the round's book. */
  readonly codes: readonly string[];
  readonly seed?: number | undefined;
  /** Units on the first coder's applications, and as many decoys; fewer where there are no more. */
  readonly most?: number | undefined;
}

export interface TopUpResult {
  readonly units: readonly RoundUnit[];
  readonly seed: number;
  /** Coders to whom a package was sent before: what was added is not in it. */
  readonly sent: readonly string[];
  /** Whether everybody judges what was added although the round's units are shared out. */
  readonly isForEverybody: boolean;
}

/** Units with an application that are added where nothing else is asked. */
export const usualMost = 5;

/**
 * Adds units for rare codes: some in which the first coder gave one of them, mixed with as many in which they did not. The
 * round does not say which is which. Only before anybody else has finished.
 * @throws IntercoderError as `roundToTopUp`; `round.badSeed`, `round.badMost`, `round.topUpNothing`, as `codableCode`,
 *   `file.writeFailed`: nothing is then changed
 */
export async function topUpRound(
  session: StudySession,
  name: string,
  { coder, codes: wanted, seed = parseInt(session.world.ids.next().slice(0, 8), 16), most = usualMost }: TopUpArguments,
): Promise<TopUpResult> {
  await session.settleAnchors();
  const { round, first, record, book } = roundToTopUp(session, name, coder);
  const { draw } = round;
  if (!isSeed(seed)) throw new IntercoderError('round.badSeed');
  if (!Number.isInteger(most) || most < 1 || most > mostAdded)
    throw new IntercoderError('round.badMost', { most: mostAdded });
  const codes = [...new Set(wanted.map((id) => codableCode(book, id).id))];
  const frame = frameNow(session, round, book);
  const given = applications(session, frame, first);
  const positives = [...frame.keys()].filter((index) => codes.some((code) => given[index]?.has(code)));
  const number = (draw.topUps?.length ?? 0) + 1;
  const added = drawTopUp(draw, frame, new Set(positives), { seed, most }, number);
  if (added.length === 0) throw new IntercoderError('round.topUpNothing', { codes: codes.join(', ') });
  const topUp: TopUp = { codes, seed, most, version: topUpVersion };
  const next: Draw = {
    ...draw,
    units: inFrameOrder(draw, [...draw.units, ...added]),
    topUps: [...(draw.topUps ?? []), topUp],
  };
  const { codes: before } = record;
  const taken = before.codings.map(({ created }) => created);
  const more = copiedCodes(session.current, added, first, (path) => session.codingsOf(first, path), taken);
  const copied = frozen(
    {
      ...before,
      copied: [...(before.copied ?? []), ...more.copied],
      // By number: one that was drawn before these were kept has none.
      topUps: Array.from({ length: number }, (_, index) =>
        index === number - 1 ? positives : (before.topUps?.[index] ?? []),
      ),
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
  const isForEverybody = draw.assignment.kind !== 'all';
  return { units: added, seed, sent: await sentBefore(session, name, draw, first), isForEverybody };
}

/** To whom a package was sent. */
async function sentBefore(
  { world: { files } }: StudySession,
  name: string,
  { coders }: Draw,
  first: string,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const coder of coders) {
    if (coder !== first && (await sentTo(files, name, coder)).size > 0) found.push(coder);
  }
  return found;
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
