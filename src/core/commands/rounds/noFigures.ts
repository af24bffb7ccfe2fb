import type { MessageData, MessageKey } from '../../messages/render';
import { copiedCodes } from '../../study/rounds/copiedCodes';
import type { Draw } from '../../study/rounds/round';
import { unitsOf } from '../../study/rounds/roundState';
import type { StudySnapshot } from '../../study/snapshot';

/** Why a round can never give a figure, however much is judged in it, with the next step. */
export interface NoFigures {
  readonly key: MessageKey;
  readonly data: MessageData;
}

/** Told of a round between coders before anybody judges in it; undefined where there can be figures. */
export function noFigures(snapshot: StudySnapshot, draw: Draw): NoFigures | undefined {
  const { purpose, mode, coders, first, units } = draw;
  if (purpose !== 'inter-coder' || mode !== 'agreement') return undefined;
  const { codebook, codebookRecord } = snapshot;
  if (!codebook.codes.some(({ codable, status }) => codable && status === 'active'))
    return { key: 'draw.noCodes', data: { file: codebookRecord.path } };
  const read = first === undefined ? [] : copiedCodes(snapshot, units, first, () => []).seen;
  const others = coders.filter((coder) => coder !== first).map((coder) => unitsOf(draw, coder).map(({ id }) => id));
  const once = new Set<string>();
  for (const id of [...read, ...others.flat()]) {
    if (once.has(id)) return undefined;
    once.add(id);
  }
  return first === undefined
    ? { key: 'draw.nothingShared', data: {} }
    : { key: 'draw.firstReadNothing', data: { coder: first } };
}
