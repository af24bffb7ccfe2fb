import { deepEqual } from 'node:assert/strict';
import { listMoved } from '../../../../src/core/commands/listMoved';
import type { StudySession } from '../../../../src/core/study/session';
import { LivePassages, type KnownTranscript } from '../../../../src/extension/features/reading/livePassages';
import { at } from '../../../support/core/memoryFiles';
import { codingId, openGarden, sidecarOf } from '../../../support/core/memoryStudy';

const path = at('transcripts/group1.transcript');
const [rest, half] = ['I dug all day,', ' and then my neighbours came with a wheelbarrow full of their own earth.'];
const text =
  `MOD: How did the garden begin for you?\nP1: Well. ${rest}${half} So.\nMOD: And what came after the winter?\n` +
  `P2: Four beds, and a fence that nobody had asked us about.\nP1: That was all there was to say of it.\n`;

const viewer = { coder: 'anna' };

function knownOf(session: StudySession): KnownTranscript {
  const source = session.current.transcripts.get(path)?.source;
  if (source === undefined) throw new Error('no transcript');
  const placed = session.index(viewer).placed(path);
  return { source, placed, codebook: session.current.codebook, coder: 'anna', isShown: () => true };
}

describe('a passage of another coder, half of which is cut and pasted elsewhere', () => {
  it('is drawn where the review says that it is', async () => {
    const { files, session } = await openGarden({
      [path]: text,
      [`${path}.bert.codes.json`]: sidecarOf(text, { id: codingId(1), words: rest + half }),
    });
    const live = new LivePassages(text, knownOf(session));
    const cut = text.indexOf(half);
    live.edit([{ start: cut, end: cut + half.length, text: '' }], true, 'typed');
    const to = live.text.indexOf('P2: ') + 4;
    live.edit([{ start: to, end: to, text: half }], true, 'typed');
    const drawn = (): readonly unknown[] =>
      live.passages.map(({ state, spans }) => [state, ...spans.map(({ start, end }) => live.text.slice(start, end))]);
    deepEqual(drawn(), [['exact', rest]]);
    files.put(path, live.text);
    await session.reload([path]);
    live.update(knownOf(session));
    deepEqual(drawn(), [['changed', rest]]);
    await session.settleAnchors();
    live.update(knownOf(session));
    const reviewed = listMoved(session, viewer, { coder: 'all' }).map(({ placed: { anchored }, now, candidates }) => [
      anchored.state,
      ...(now === undefined ? candidates.map(({ words }) => words) : [now]),
    ]);
    deepEqual(drawn(), reviewed);
    deepEqual(reviewed.length, 1);
  });
});
