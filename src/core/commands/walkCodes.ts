import { CodeCounter } from '../study/codeCounts';
import type { CodingsWithoutText } from '../study/codingsWithoutText';
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
  readonly withoutText: readonly CodingsWithoutText[];
  readonly notReadWhole: readonly StudyPath[];
}

/** As `listCodes` and `countStates`, without ever having the whole study at hand. @throws IntercoderError `codebook.unreadable` */
export async function walkCodes(walk: StudyWalk, viewer: Viewer, filter: CodingFilter = {}): Promise<WalkedCodes> {
  const { codebook } = walk;
  const counter = new CodeCounter();
  const states: StateCounts[] = [];
  const withoutText: CodingsWithoutText[] = [];
  const notReadWhole: StudyPath[] = [];
  for await (const index of walk.parts(viewer, filter.transcript)) {
    index.countInto(counter, filter);
    states.push(countStates(index, filter));
    withoutText.push(...index.withoutText(filter));
    notReadWhole.push(...index.notReadWhole(filter));
  }
  const codes = listCodes(codebook, counter.counts(codebook));
  return { codes, states: sumOfStates(states), withoutText, notReadWhole };
}
