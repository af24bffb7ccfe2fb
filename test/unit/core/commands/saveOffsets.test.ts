import assert from 'node:assert/strict';
import { saveOffsets } from '../../../../src/core/commands/saveOffsets';
import type { Span } from '../../../../src/core/text/offsets';
import { span } from '../../../../src/core/text/offsets';
import { at } from '../../../support/core/memoryFiles';
import { codingId, group1, openGarden, sidecarOf, spanOfWords, type Opened } from '../../../support/core/memoryStudy';

const transcript = at('transcripts/group1.transcript');
const annas = at(`${transcript}.anna.codes.json`);
const given = [
  { id: codingId(1), words: 'two wheelbarrows' },
  { id: codingId(2), code: 'water', memo: 'the tap', words: 'the water' },
] as const;
const edited = group1
  .replace('two wheelbarrows 🌱', 'two old wheelbarrows')
  .replace('Garden group', 'Garden group no.');

/** A study whose transcript was edited and saved; the session has read it. */
async function saved(): Promise<Opened> {
  const opened = await openGarden({ [annas]: sidecarOf(group1, ...given) });
  opened.files.put(transcript, edited);
  await opened.session.reload([transcript]);
  return opened;
}

const spans = (...places: readonly (readonly [number, Span])[]): ReadonlyMap<string, Span> =>
  new Map(places.map(([number, place]) => [codingId(number), place]));

const live = spans([1, spanOfWords(edited, 'two old wheelbarrows')], [2, spanOfWords(edited, 'the water')]);

describe('saveOffsets', () => {
  it('stores where codings are now, with their words, and nothing else of them', async () => {
    const { files, session } = await saved();
    await saveOffsets(session, { transcript, coder: 'anna', spans: live });
    assert.equal(files.text(annas), sidecarOf(edited, { ...given[0], words: 'two old wheelbarrows' }, given[1]));
    assert.deepEqual(
      session
        .index({ coder: 'anna' })
        .passages()
        .map(({ state, quote }) => [state, quote]),
      [
        ['exact', 'two old wheelbarrows'],
        ['exact', 'the water'],
      ],
    );
  });

  it('stores a place without what was said of the one before: that it was nowhere', async () => {
    const kept = sidecarOf(group1, ...given).replaceAll(/"created".*/g, '$&\n      "orphaned": true,');
    const { files, session } = await openGarden({ [annas]: kept });
    const same = spans([1, spanOfWords(group1, 'two wheelbarrows')]);
    await saveOffsets(session, { transcript, coder: 'anna', spans: same });
    const codings = session.current.sidecars.get(annas)?.sidecar.codings ?? [];
    assert.deepEqual(
      codings.map(({ id, orphaned }) => [id, orphaned]),
      [
        [codingId(1), undefined],
        [codingId(2), true],
      ],
    );
    assert.equal(files.text(annas)?.match(/"orphaned"/g)?.length, 1);
  });

  it('is no step, and says so once', async () => {
    const { session } = await saved();
    const heard: unknown[] = [];
    session.onDidChange((change) => heard.push(change));
    await saveOffsets(session, { transcript, coder: 'anna', spans: live });
    await saveOffsets(session, { transcript, coder: 'anna', spans: live });
    assert.deepEqual([heard, session.nextUndo('anna')], [[{ origin: 'save', paths: [annas] }], undefined]);
  });

  it('writes nothing where no place changed, whatever the file’s own form', async () => {
    const { files, session } = await openGarden({ [annas]: sidecarOf(group1, ...given).replaceAll('  ', '\t') });
    const same = spans([1, spanOfWords(group1, 'two wheelbarrows')]);
    await saveOffsets(session, { transcript, coder: 'anna', spans: same });
    await saveOffsets(session, { transcript, coder: 'bert', spans: same });
    assert.deepEqual(files.writes, []);
  });

  it('leaves alone what has no place, an empty one, or one beyond the text', async () => {
    const { files, session } = await saved();
    const wrong = spans([1, span(5, 5)], [2, span(5, edited.length + 1)], [7, span(5, 9)]);
    await saveOffsets(session, { transcript, coder: 'anna', spans: wrong });
    await saveOffsets(session, { transcript, coder: 'anna', spans: spans() });
    await saveOffsets(session, { transcript: at('none.transcript'), coder: 'anna', spans: live });
    assert.deepEqual(files.writes, []);
  });

  it('stores nothing of what was seen in another text than the study reads', async () => {
    const { files, session } = await saved();
    await saveOffsets(session, { transcript, coder: 'anna', spans: live, text: `${edited} ` });
    assert.deepEqual(files.writes, []);
    await saveOffsets(session, { transcript, coder: 'anna', spans: live, text: edited });
    assert.deepEqual(files.writes, [annas]);
  });

  it('goes by what the file holds by now', async () => {
    const { files, session } = await saved();
    const other = { id: codingId(3), code: 'plan', words: 'And now?' };
    files.put(annas, sidecarOf(group1, given[1], other));
    await saveOffsets(session, { transcript, coder: 'anna', spans: live });
    const ids = session.current.sidecars.get(annas)?.sidecar.codings.map(({ id }) => id);
    assert.deepEqual(ids, [codingId(3), codingId(2)]);
  });

  it('has nothing to store in a file that cannot be read', async () => {
    const { files, session } = await saved();
    files.put(annas, '<<<<<<< ours\n');
    await saveOffsets(session, { transcript, coder: 'anna', spans: live });
    assert.equal(files.text(annas), '<<<<<<< ours\n');
  });
});
