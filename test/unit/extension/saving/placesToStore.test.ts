import { deepEqual } from 'node:assert/strict';
import { saveOffsets } from '../../../../src/core/commands/saveOffsets';
import type { StudySession } from '../../../../src/core/study/session';
import { LivePassages, type KnownTranscript } from '../../../../src/extension/features/reading/livePassages';
import { placesToStore } from '../../../../src/extension/features/saving/placesToStore';
import { at, type MemoryFiles } from '../../../support/core/memoryFiles';
import { codingId, openGarden, sidecarOf } from '../../../support/core/memoryStudy';

const path = at('transcripts/group1.transcript');
const annas = at(`${path}.anna.codes.json`);

/** What was said twice, word for word, with more around the coded words than is stored of it. */
const exchange =
  'MOD: And did you ever talk about the fence with the others?\n' +
  'P1: No, we never talked about it, not with anybody from our street.\n' +
  'MOD: Thank you for telling us so openly about all of this.\n';
const text =
  `MOD: How did the garden begin for you?\nP2: With a spade that my mother lent me.\n${exchange}` +
  `MOD: What came after that first winter?\nP2: Four beds and a lot of rain.\n${exchange}P2: That was all.\n`;
const without = text.replace(exchange, '');

const stored = sidecarOf(
  text,
  { id: codingId(1), words: 'never talked about it' },
  { id: codingId(2), words: 'Four beds and a lot of rain.' },
);

const knownOf = (session: StudySession): KnownTranscript => {
  const source = session.current.transcripts.get(path)?.source;
  if (source === undefined) throw new Error('no transcript');
  const placed = session.index({ coder: 'anna' }).placed(path);
  return { source, placed, codebook: session.current.codebook, coder: 'anna', isShown: () => true };
};

const states = (live: LivePassages): Readonly<Record<string, string>> =>
  Object.fromEntries(live.passages.map(({ placed, state }) => [placed.coding.id.slice(-1), state]));

/** Saves what is in the editor, and stores what may be stored of it. */
async function save(
  live: LivePassages,
  { files, session }: { files: MemoryFiles; session: StudySession },
): Promise<void> {
  const spans = placesToStore(live, 'anna');
  files.put(path, live.text);
  await session.reload([path]);
  live.update(knownOf(session));
  await saveOffsets(session, { transcript: path, coder: 'anna', spans, text: live.text });
  live.update(knownOf(session));
}

/** What the file says of the coding whose words stand twice, and where the other one is. */
const inFile = ({ session }: { session: StudySession }): readonly unknown[] => {
  const [twice, other] = [1, 2].map((number) =>
    session.current.sidecars.get(annas)?.sidecar.codings.find(({ id }) => id === codingId(number)),
  );
  return [twice?.start === text.indexOf('never talked'), other?.start];
};

describe('what a save stores of passages', () => {
  const opened = (): ReturnType<typeof openGarden> => openGarden({ [path]: text, [annas]: stored });

  const changedOutside = async (): ReturnType<typeof openGarden> => {
    const study = await opened();
    study.files.put(path, without);
    await study.session.reload([path]);
    return study;
  };

  it('is nothing of one that may be another’s as long as that has not been looked into', async () => {
    const study = await changedOutside();
    const live = new LivePassages(without, knownOf(study.session));
    deepEqual(states(live), { 1: 'ambiguous', 2: 'ambiguous' });
    live.edit([{ start: 0, end: 0, text: '>' }], true);
    await save(live, study);
    deepEqual(inFile(study), [true, text.indexOf('Four beds')]);
    await study.session.settleAnchors();
    live.update(knownOf(study.session));
    deepEqual(states(live), { 1: 'orphaned', 2: 'moved' });
    live.edit([{ start: 0, end: 0, text: '>' }], true);
    await save(live, study);
    deepEqual(inFile(study), [true, live.text.indexOf('Four beds')]);
  });

  it('is nothing of one that turns out to be uncertain while something is typed', async () => {
    const study = await changedOutside();
    const live = new LivePassages(without, knownOf(study.session));
    live.edit([{ start: 0, end: 0, text: '>' }], true);
    await study.session.settleAnchors();
    live.update(knownOf(study.session));
    deepEqual(states(live), { 1: 'orphaned', 2: 'moved' });
    await save(live, study);
    deepEqual(inFile(study), [true, live.text.indexOf('Four beds')]);
  });

  it('is where one was found while its file was read again, before the study has looked for it', async () => {
    const study = await opened();
    const live = new LivePassages(text, knownOf(study.session));
    live.edit([{ start: 0, end: text.length, text: without }], false, 'reload');
    deepEqual(states(live), { 1: 'orphaned', 2: 'exact' });
    live.edit([{ start: 0, end: 0, text: '>' }], false, 'reload');
    live.becameUnsaved();
    await save(live, study);
    deepEqual(inFile(study), [true, live.text.indexOf('Four beds')]);
    await study.session.settleAnchors();
    live.update(knownOf(study.session));
    deepEqual(states(live), { 1: 'orphaned', 2: 'exact' });
  });

  it('is nothing of one whose words another program changed, also before the study has read it', async () => {
    const study = await opened();
    const live = new LivePassages(text, knownOf(study.session));
    const start = text.indexOf('P2: Four beds');
    const line = 'P2: Four beds and a lot of rain.\n';
    live.edit([{ start, end: start + line.length, text: line.replace('a lot', 'lots') }], false, 'reload');
    live.edit([{ start: 0, end: 0, text: '>' }], true, 'typed');
    deepEqual(states(live), { 1: 'exact', 2: 'changed' });
    await save(live, study);
    deepEqual(inFile(study), [false, text.indexOf('Four beds')]);
    await study.session.settleAnchors();
    live.update(knownOf(study.session));
    deepEqual(states(live), { 1: 'exact', 2: 'changed' });
  });

  it('is what was typed into the words of one, also where that was taken for the file at first', async () => {
    const study = await opened();
    const live = new LivePassages(text, knownOf(study.session));
    const start = text.indexOf('P2: Four beds');
    const line = 'P2: Four beds and a lot of rain.\n';
    live.edit([{ start, end: start + line.length, text: line.replace('a lot', 'lots') }], false, 'reload');
    live.update(knownOf(study.session));
    live.becameUnsaved();
    live.edit([{ start: 0, end: 0, text: '>' }], true, 'typed');
    deepEqual(states(live), { 1: 'exact', 2: 'exact' });
    await save(live, study);
    deepEqual(inFile(study), [false, live.text.indexOf('Four beds')]);
  });

  it('is where one is that has surely moved', async () => {
    const study = await opened();
    const moved = `P2: Before that, nothing.\n${text}`;
    const live = new LivePassages(text, knownOf(study.session));
    study.files.put(path, moved);
    await study.session.reload([path]);
    live.edit([{ start: 0, end: text.length, text: moved }], false, 'reload');
    live.update(knownOf(study.session));
    await study.session.settleAnchors();
    live.update(knownOf(study.session));
    live.edit([{ start: 0, end: 0, text: '>' }], true);
    await save(live, study);
    deepEqual(states(live), { 1: 'exact', 2: 'exact' });
    deepEqual(inFile(study), [false, live.text.indexOf('Four beds')]);
  });

  it('is where one is, also where the study has read the saved text before the save is told of', async () => {
    const study = await opened();
    const live = new LivePassages(text, knownOf(study.session));
    // That the text is unsaved comes after the edit, in an event of its own.
    live.edit([{ start: 0, end: 0, text: '>' }], false, 'reload');
    live.update(knownOf(study.session));
    live.becameUnsaved();
    study.files.put(path, live.text);
    await study.session.reload([path]);
    live.update(knownOf(study.session));
    await save(live, study);
    deepEqual(inFile(study), [false, live.text.indexOf('Four beds')]);
  });

  it('is where one is in a text that was changed before it was followed, also where what stands around it was', async () => {
    const study = await opened();
    const renamed = text.replaceAll('P1:', 'Neighbour-1:').replaceAll('P2:', 'Neighbour-2:');
    const live = new LivePassages(renamed, knownOf(study.session));
    deepEqual(states(live), { 1: 'moved', 2: 'moved' });
    await save(live, study);
    deepEqual(states(live), { 1: 'exact', 2: 'exact' });
    deepEqual(inFile(study), [false, renamed.indexOf('Four beds')]);
  });

  it('goes by the text on the disk for one that an editor has brought back unsaved', async () => {
    const study = await opened();
    const live = new LivePassages(`> ${without}`, knownOf(study.session));
    deepEqual(states(live)[2], 'moved');
    await save(live, study);
    deepEqual(inFile(study), [true, live.text.indexOf('Four beds')]);
    await study.session.settleAnchors();
    live.update(knownOf(study.session));
    deepEqual(states(live), { 1: 'orphaned', 2: 'exact' });
  });
});
