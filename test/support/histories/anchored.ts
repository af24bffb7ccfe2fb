import { spanOf } from '../../../src/core/study/placement';
import { StudySession } from '../../../src/core/study/session';
import { historyOf } from '../core/historyOf';
import { at, MemoryFiles } from '../core/memoryFiles';
import { memoryWorld } from '../core/memoryStudy';
import { transcript, type Copy } from './copy';
import { spanOfIds } from './trackedText';

/** In characters: a word more or less at an end is still the passage. */
const near = 5;

export interface PlacedCodings {
  readonly codings: number;
  readonly found: number;
  readonly wrong: readonly string[];
}

/** Opens a merged study as a coder would, and holds where its codings are shown against the characters they were on. */
export async function placedWrong(
  copy: Copy,
  coders: readonly string[],
  texts: readonly string[],
): Promise<PlacedCodings> {
  const files = new MemoryFiles(Object.fromEntries([...copy.files].filter(([path]) => !path.startsWith('oracle/'))));
  const session = await StudySession.open({ ...memoryWorld(files), history: historyOf(...texts) });
  await session.settleAnchors();
  const wrong: string[] = [];
  let [codings, found] = [0, 0];
  for (const coder of coders) {
    for (const { coding, anchored, coder: owner } of session.index({ coder }).placed(at(transcript))) {
      if (owner !== coder) continue;
      codings++;
      if (anchored.state !== 'exact' && anchored.state !== 'moved') continue;
      found++;
      const [is, truth] = [spanOf(anchored), copy.truths.get(coding.id)];
      const should = truth && spanOfIds(copy.text, truth.ids);
      if (is && should && Math.abs(is.start - should.start) <= near && Math.abs(is.end - should.end) <= near) continue;
      const words = (span: typeof is): string =>
        span ? `${span.start}-${span.end} "${copy.text.text.slice(span.start, span.end)}"` : 'nowhere';
      wrong.push(
        `silently wrong: ${coder} ${coding.id} ${anchored.state} via ${anchored.via} at ${words(is)}, should be ${words(should)}`,
      );
    }
  }
  return { codings, found, wrong };
}
