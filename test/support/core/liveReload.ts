import type { Numbers } from './liveSequence';
import { codingId } from './memoryStudy';
import { openTranscript, somePlace } from './openTranscript';
import { ReloadJudge, type Judgement } from './reloadJudge';
import { FollowedFile } from './reloads';

/** What became of the passages of one open transcript whose file was changed by another program. */
export interface Reload extends Judgement {
  readonly passages: number;
  /** The same where somebody types and saves before the study has read the file: what is in the sidecar then. */
  readonly saved: Judgement;
}

/**
 * Opens a transcript with codings, changes its file, and judges what is shown: at once, when the study has read the file,
 * and when all is looked for.
 */
export async function reload(numbers: Numbers): Promise<Reload> {
  const file = new FollowedFile(numbers, numbers.between(20, 80));
  const text = file.text;
  const places = Array.from({ length: 25 }, () => somePlace(text, numbers));
  const judge = new ReloadJudge(file, new Map(places.map((place, index) => [codingId(index), place])));
  const [waited, hurried] = [await openTranscript(text, places), await openTranscript(text, places)];
  const how = file.change();
  for (const { live } of [waited, hurried]) live.edit([replacement(text, file.text)], false, 'reload');
  const atOnce = judge.judge(waited.live.passages, `${how}, at once`);
  await waited.fileIs(file.text);
  const between = judge.judge(waited.live.passages, `${how}, read`);
  await waited.settle();
  const settled = judge.judge(waited.live.passages, `${how}, settled`);
  file.typeFirst('> ');
  await hurried.typeAndSave('> ');
  await hurried.settle();
  const saved = judge.judge(hurried.live.passages, `${how}, saved at once`);
  return {
    ...settled,
    passages: places.length,
    wrong: [...atOnce.wrong, ...between.wrong, ...settled.wrong],
    saved,
  };
}

/** One edit from the first to the last line that differs, as an editor that reads a file again has it. */
function replacement(before: string, after: string): { start: number; end: number; text: string } {
  const [old, now] = [before.split(/(?<=\n)/), after.split(/(?<=\n)/)];
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const start = old.slice(0, head).join('').length;
  return {
    start,
    end: before.length - old.slice(old.length - tail).join('').length,
    text: now.slice(head, now.length - tail).join(''),
  };
}
