import { IntercoderError } from '../../intercoderError';
import { without } from '../../text/json';
import { sameBytes } from '../../text/sameBytes';
import type { StudyPath } from '../../text/studyPath';
import { jsonDifferences, namedDifferences } from '../../text/jsonDifferences';
import { largestFile } from '../../study/readRecords';
import { drawShape } from '../../study/rounds/drawShape';
import { frozen, isIntact } from '../../study/rounds/frozen';
import { sentTo } from '../../study/rounds/package/readSent';
import { packedHash, sentHash, type Sent } from '../../study/rounds/package/sent';
import { roundCodesBytes, roundCodesFrom } from '../../study/rounds/roundFiles';
import { roundCodesPath, roundsFolder } from '../../study/rounds/roundPaths';
import type { StudySession } from '../../study/session';
import { broughtHome } from './broughtHome';
import type { Returned } from './returnedPackage';
import { roundNamed } from './roundNamed';

/**
 * Takes in what somebody judged in a package: checks that texts and codebook are what was sent, and maps positions home.
 * Everything is taken in, or nothing.
 * @returns the path of their file in the round, finished
 * @throws IntercoderError `round.unknown`, `round.noCodebook`, `package.*`, `file.writeFailed`
 */
export async function collectRound(session: StudySession, name: string, returned: Returned): Promise<StudyPath> {
  const round = roundNamed(session, name);
  const { receiver, codes } = returned;
  const sent = await sentBefore(session, name, returned);
  const path = roundCodesPath(name, { coder: receiver, isEarlier: false });
  const there = await session.world.files.read(path, largestFile);
  const before = there.kind === 'file' ? roundCodesFrom(path, there.bytes).value : undefined;
  // What came first stays, whatever else came back; the very same is worth another word.
  if (there.kind !== 'absent' && before?.finished !== codes.finished)
    throw new IntercoderError('package.twice', { coder: receiver, round: name });
  if (returned.codebook !== sent.codebook) throw new IntercoderError('package.bookAltered', { coder: receiver });
  const altered = sent.transcripts.find((one) => returned.texts.get(one.path) !== one.text);
  if (altered !== undefined) throw new IntercoderError('package.textAltered', { file: altered.path });
  checkPlan(sent, returned);
  const { finished } = codes;
  if (finished === undefined || Number.isNaN(Date.parse(finished)))
    throw new IntercoderError('package.notFinished', { coder: receiver });
  if (!isIntact(codes)) throw new IntercoderError('package.changedAfterFinish', { coder: receiver });
  const taken = {
    ...without(without(broughtHome(session, round, sent, codes), 'hash'), 'drawn'),
    blind: 'package' as const,
    // What it was sent with: the plan at home may be another by now.
    ...(sent.drawn && { drawn: sent.drawn }),
  };
  const bytes = roundCodesBytes(frozen(taken, finished));
  if (there.kind !== 'absent') {
    const isSame = there.kind === 'file' && sameBytes(there.bytes, bytes);
    throw new IntercoderError(isSame ? 'package.takenIn' : 'package.twice', { coder: receiver, round: name });
  }
  await session.world.files.write(path, bytes);
  await session.reload([roundsFolder]);
  return path;
}

/** A plan that is another, or other units: what was judged then answers another question. @throws IntercoderError `package.planAltered` */
function checkPlan({ draw: hash, packed }: Sent, { draw, receiver }: Returned): void {
  if (hash === undefined || draw === undefined || packedHash(draw) === hash) return;
  const now = without(draw, 'package');
  const list =
    packed === undefined ? '' : namedDifferences(jsonDifferences(drawShape.write(packed), drawShape.write(now)));
  throw new IntercoderError('package.planAltered', { coder: receiver, list: list === '' ? 'round.json' : list });
}

/** Which of the packages that went to its receiver it is. @throws IntercoderError `package.neverSent`, `package.another` */
async function sentBefore(session: StudySession, name: string, { round, receiver, sent }: Returned): Promise<Sent> {
  const all = await sentTo(session.world.files, name, receiver);
  if (all.size === 0) throw new IntercoderError('package.neverSent', { coder: receiver, round: name });
  const found = round === name ? [...all.values()].find((one) => one && sentHash(one) === sent) : undefined;
  if (found === undefined) throw new IntercoderError('package.another', { coder: receiver, round: name });
  return found;
}
