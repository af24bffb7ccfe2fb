import type { LiveEdit } from '../../../src/core/anchoring/liveEdit';
import type { LivePassage } from '../../../src/extension/features/reading/livePassages';
import type { Numbers } from './liveSequence';
import { codingId } from './memoryStudy';
import { openTranscript, somePlace } from './openTranscript';
import { ReloadJudge, type Judgement } from './reloadJudge';
import { ReplacedFile } from './replacedFile';

/** What became of the passages of one open transcript in which much was replaced at once. */
export interface Replacement extends Judgement {
  readonly passages: number;
  /** What undo and redo left otherwise than it was before, and after, in words. */
  readonly notTakenBack: readonly string[];
  /** When all is looked for after saving. */
  readonly saved: Judgement;
}

/**
 * Opens a transcript with codings, replaces much of it at once in the editor, and judges what is shown: at once, after
 * undo and redo, when something was typed then, when it was saved and stored, and when all is looked for. As what is typed
 * first into a saved text may be, it is taken for a file that was read again now and then.
 */
export async function replaceMuch(numbers: Numbers): Promise<Replacement> {
  const file = new ReplacedFile(numbers, numbers.between(20, 80));
  const text = file.text;
  const places = Array.from({ length: 25 }, () => somePlace(text, numbers));
  const judge = new ReloadJudge(file, new Map(places.map((place, index) => [codingId(index), place])));
  const open = await openTranscript(text, places);
  const { live } = open;
  const { how, edits } = file.replace();
  const isTakenForFile = numbers.between(0, 1) === 0;
  live.edit(edits, !isTakenForFile, isTakenForFile ? 'reload' : 'typed');
  if (isTakenForFile) live.becameUnsaved();
  if (live.text !== file.text) throw new Error(`The edits do not make the text: ${how}.`);
  const told = wordsOf(live.passages);
  const atOnce = judge.judge(live.passages, `${how}, at once`);

  live.edit(inverse(edits, text), true, 'undo');
  const untaken = places.flatMap((place, index) => {
    const one = live.passages.find(({ placed }) => placed.coding.id === codingId(index));
    const isBack = one?.state === 'exact' && one.spans[0]?.start === place.start && one.spans[0].end === place.end;
    return isBack ? [] : [`${how}, undone: “${one?.placed.coding.quote}” ${one?.state}`];
  });
  live.edit(edits, true, 'redo');
  const again = wordsOf(live.passages);
  const changed = told.flatMap((one, index) =>
    one === again[index] ? [] : [`${how}, redone: ${one}, ${again[index]}`],
  );

  file.typeFirst('> ');
  live.edit([{ start: 0, end: 0, text: '> ' }], true, 'typed');
  const typed = judge.judge(live.passages, `${how}, typed on`);
  await open.save();
  const stored = judge.judge(live.passages, `${how}, saved`);
  await open.settle();
  const saved = judge.judge(live.passages, `${how}, settled`);
  return {
    ...atOnce,
    passages: places.length,
    wrong: [...atOnce.wrong, ...typed.wrong],
    notTakenBack: [...untaken, ...changed],
    saved: { ...saved, wrong: [...stored.wrong, ...saved.wrong] },
  };
}

const wordsOf = (passages: readonly LivePassage[]): readonly string[] =>
  passages.map(({ placed, state, spans }) => `“${placed.coding.quote}” ${state} ${JSON.stringify(spans)}`);

/** In offsets of the text after. */
function inverse(edits: readonly LiveEdit[], text: string): readonly LiveEdit[] {
  let moved = 0;
  return edits.map(({ start, end, text: put }) => {
    const at = start + moved;
    moved += put.length - (end - start);
    return { start: at, end: at + put.length, text: text.slice(start, end) };
  });
}
