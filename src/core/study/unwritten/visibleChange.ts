import { isOpen } from '../rounds/roundState';
import type { StudySnapshot } from '../snapshot';
import { visibleTo, type Viewer } from '../visibleTo';
import { isOfRound, type KeptChange } from './unwritten';

/**
 * Whether somebody may see what a kept change is about, as they may once it is written: another's judgements of a round
 * only when it is closed. Where a coding will stand is not asked: on a transcript of an open round the gate is shut.
 */
export function visibleChange(viewer: Viewer, snapshot: StudySnapshot): (change: KeptChange) => boolean {
  const isVisible = visibleTo(viewer, snapshot);
  return (change) => {
    if (!isOfRound(change)) return isVisible({ ...change, at: undefined });
    const round = snapshot.rounds.find(({ name }) => name === change.round);
    return change.coder === viewer.coder || (round !== undefined && !isOpen(round));
  };
}
