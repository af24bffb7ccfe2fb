import path from 'node:path';
import {
  clearLeftOvers,
  undecidedVersions,
  takesIn,
  type Decision,
  type Undecided,
} from '../../core/commands/fixes/clearLeftOvers';
import { IntercoderError } from '../../core/intercoderError';
import type { MessageKey } from '../../core/messages/render';
import { groupBy } from '../../core/text/groupBy';
import type { StudyPath } from '../../core/text/studyPath';
import type { CommandContext } from '../command';
import type { OpenStudy } from '../openStudy';
import { printable } from '../output';

/** Versions that somebody decided about, as they named them. */
export interface DecidedVersions {
  readonly take?: readonly string[] | undefined;
  readonly drop?: readonly string[] | undefined;
}

/**
 * Puts in order what writes that were cut off have left, and says what can be done with what stays.
 * @throws IntercoderError `leftVersion.unknown`, and what `clearLeftOvers` throws
 */
export async function clearLeftVersions(
  { io, t }: CommandContext,
  study: OpenStudy,
  decided: DecidedVersions,
): Promise<void> {
  const cleared = await clearLeftOvers(study.session, await decisions(study, io.cwd, decided));
  const done = [...cleared.completed, ...cleared.removed];
  if (done.length > 0) io.message(`${printable(t('cli.check.cleared', { files: done.join(', ') }))}\n`);
  for (const [key, left] of groupBy(cleared.kept, adviceOn)) {
    const files = left.map((one) => one.path).join(', ');
    io.message(`${printable(t(key, { files }))}\n`);
  }
}

function adviceOn(left: Undecided): MessageKey {
  if (left.isOnly) return 'cli.check.leftAlone';
  return takesIn(left) ? 'cli.check.leftAsTheyAre' : 'cli.check.leftUnmerged';
}

/** Each is named from the study's root, as it is listed, or from where the shell is. */
async function decisions(
  { session, root }: OpenStudy,
  cwd: string,
  { take = [], drop = [] }: DecidedVersions,
): Promise<ReadonlyMap<StudyPath, Decision>> {
  const decided = new Map<StudyPath, Decision>();
  const named = [...drop.map((name) => [name, 'drop'] as const), ...take.map((name) => [name, 'take'] as const)];
  if (named.length === 0) return decided;
  const undecided = await undecidedVersions(session);
  for (const [name, decision] of named) {
    const at = [path.resolve(root, name), path.resolve(cwd, name)];
    const left = undecided.find((one) => at.includes(path.resolve(root, one.path)));
    if (left === undefined || decided.has(left.path)) throw new IntercoderError('leftVersion.unknown', { file: name });
    decided.set(left.path, decision);
  }
  return decided;
}
