import { CodeCounter } from '../study/codeCounts';
import type { CodingFilter } from '../study/studyIndex';
import type { StudyWalk } from '../study/studyWalk';
import type { StudyPath } from '../text/studyPath';
import type { Viewer } from '../study/visibleTo';
import { countStates, sumOfStates, type StateCounts } from './countStates';
import { listCodes, type CodeRow } from './listCodes';

/** The JSON of `intercoder codes`, and the files of which something is missing from it. */
export interface WalkedCodes {
  readonly codes: readonly CodeRow[];
  readonly states: StateCounts;
  readonly notReadWhole: readonly StudyPath[];
}

/** As `listCodes` and `countStates`, without ever having the whole study at hand. @throws IntercoderError `codebook.unreadable` */
export async function walkCodes(walk: StudyWalk, viewer: Viewer, filter: CodingFilter = {}): Promise<WalkedCodes> {
  const { codebook } = walk;
  const counter = new CodeCounter();
  const states: StateCounts[] = [];
  const notReadWhole: StudyPath[] = [];
  for await (const index of walk.parts(viewer, filter.transcript)) {
    index.countInto(counter, filter);
    states.push(countStates(index, filter));
    notReadWhole.push(...index.notReadWhole(filter));
  }
  return { codes: listCodes(codebook, counter.counts(codebook)), states: sumOfStates(states), notReadWhole };
}
