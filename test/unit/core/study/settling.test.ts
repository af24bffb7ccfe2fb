import assert from 'node:assert/strict';
import { acceptMoved } from '../../../../src/core/commands/acceptMoved';
import { chooseCandidate } from '../../../../src/core/commands/chooseCandidate';
import { keepAsOrphan } from '../../../../src/core/commands/keepAsOrphan';
import { listMoved } from '../../../../src/core/commands/listMoved';
import { reattach } from '../../../../src/core/commands/reattach';
import { checkStudy } from '../../../../src/core/study/checks/checkStudy';
import { needsLook } from '../../../../src/core/study/needsLook';
import type { History } from '../../../../src/core/study/ports';
import { StudySession } from '../../../../src/core/study/session';
import { span } from '../../../../src/core/text/offsets';
import { MemoryFiles, at } from '../../../support/core/memoryFiles';
import { codingId, gardenFiles, group1, memoryWorld, sidecarOf, spanOfWords } from '../../../support/core/memoryStudy';
import { historyOf } from '../../../support/core/historyOf';
import { codeOf } from '../../../support/core/thrown';

const group = 'transcripts/group1.transcript';
const annas = `${group}.anna.codes.json`;
const viewer = { coder: 'anna' };

/** Both "Now the whole street digs" stand in the text: only an older text tells which one is left. */
const coded = sidecarOf(
  group1,
  { id: codingId(1), code: 'plan', words: 'no plan at all' },
  { id: codingId(2), code: 'neighbours', words: 'We watched from behind the curtains.' },
  { id: codingId(3), code: 'tools', words: 'rain on the roof' },
);

const edited = group1
  .replace('We watched from behind the curtains.', 'We looked on from behind our curtains.')
  .replace(', 🌧️ rain on the roof', '')
  .replace('MOD: How', 'Recorder on.\n\nMOD: How');

async function opened(text: string, history?: History): Promise<{ files: MemoryFiles; session: StudySession }> {
  const files = new MemoryFiles({ ...gardenFiles, [group]: text, [annas]: coded });
  const session = await StudySession.open({ ...memoryWorld(files), ...(history && { history }) });
  return { files, session };
}

const states = (session: StudySession): readonly string[] =>
  session
    .index(viewer)
    .codings({ coder: 'anna', transcript: at(group) })
    .map(({ coding, anchored }) => `${coding.id.slice(-1)} ${anchored.state}`)
    .sort();

describe('Settling where codings are', () => {
  it('needs nothing where all are at their place', async () => {
    const { session } = await opened(group1);
    assert.equal(session.isSettled, true);
    const changes: unknown[] = [];
    session.onDidChange((change) => changes.push(change));
    await session.settleAnchors();
    assert.deepEqual(changes, []);
  });

  it('compares with an older text, tells of it as a change of its own, and writes nothing', async () => {
    const { session, files } = await opened(edited, historyOf('something else', group1));
    assert.deepEqual(states(session), ['1 orphaned', '2 orphaned', '3 orphaned']);
    assert.equal(session.isSettled, false);
    const changes: unknown[] = [];
    session.onDidChange((change) => changes.push(change));
    await session.settleAnchors();
    assert.deepEqual(changes, [{ origin: 'anchoring', paths: [group] }]);
    assert.deepEqual(states(session), ['1 moved', '2 changed', '3 orphaned']);
    assert.equal(session.isSettled, true);
    assert.deepEqual(files.writes, []);
  });

  it('knows the text that was read before, without any history', async () => {
    const { session, files } = await opened(group1);
    files.put(group, edited);
    await session.reload([at(group)]);
    await session.settleAnchors();
    assert.deepEqual(states(session), ['1 moved', '2 changed', '3 orphaned']);
  });

  it('shows in what is checked which words changed, also at the end of a long passage', async () => {
    const words = 'With two wheelbarrows 🌱 and no plan at all.\nP2: We watched from behind the curtains.';
    const files = new MemoryFiles({
      ...gardenFiles,
      [group]: group1.replace('behind the curtains', 'behind the fence'),
      [annas]: sidecarOf(group1, { id: codingId(1), words }),
    });
    const session = await StudySession.open({ ...memoryWorld(files), history: historyOf(group1) });
    await session.settleAnchors();
    const [changed] = checkStudy(session, viewer).filter(({ code }) => code === 'sidecar.changed');
    const { quote, now } = changed?.data ?? {};
    assert.match(`${quote}|${now}`, /curtains.*\|.*fence/);
  });

  it('gives up where it is not wanted any more', async () => {
    const signal = { aborted: false };
    const history: History = {
      ...historyOf(),
      async *versions() {
        signal.aborted = true;
        yield await Promise.resolve(new TextEncoder().encode(group1));
      },
    };
    const { session } = await opened(edited, history);
    await session.settleAnchors(signal);
    assert.equal(session.isSettled, false);
    assert.deepEqual(states(session), ['1 orphaned', '2 orphaned', '3 orphaned']);
  });
});

describe('Storing where passages are now', () => {
  const settled = async (): Promise<{ files: MemoryFiles; session: StudySession }> => {
    const study = await opened(edited, historyOf(group1));
    await study.session.settleAnchors();
    return study;
  };

  it('lists the words that were beside those that are', async () => {
    const { session } = await settled();
    assert.deepEqual(
      listMoved(session, viewer).map(({ placed, now }) => [placed.coding.quote, now]),
      [
        ['no plan at all', 'no plan at all'],
        ['We watched from behind the curtains.', 'We looked on from behind our curtains.'],
        ['rain on the roof', undefined],
      ],
    );
  });

  it('accepts all with the same words at once, and takes that back as one step', async () => {
    const { session, files } = await settled();
    await acceptMoved(session, { coder: 'anna' });
    assert.deepEqual(states(session), ['1 exact', '2 changed', '3 orphaned']);
    await session.undo('anna');
    assert.equal(files.text(annas), coded);
  });

  it('accepts nothing that has not been looked into', async () => {
    const { session, files } = await opened(`Recorder on.\n${group1}`);
    assert.deepEqual(states(session), ['1 moved', '2 moved', '3 moved']);
    assert.deepEqual(await acceptMoved(session, { coder: 'anna' }), []);
    const byName = { coder: 'anna', ids: [codingId(1)] };
    assert.equal(await codeOf(() => acceptMoved(session, byName)), 'coding.nowhere');
    assert.deepEqual(files.writes, []);
    await session.settleAnchors();
    assert.equal((await acceptMoved(session, byName)).length, 1);
  });

  it('accepts changed words only by name, and nothing whose place is not certain', async () => {
    const { session, files } = await settled();
    await acceptMoved(session, { coder: 'anna', ids: [codingId(2)] });
    assert.match(files.text(annas) ?? '', /We looked on from behind our curtains/);
    assert.equal(await codeOf(() => acceptMoved(session, { coder: 'anna', ids: [codingId(3)] })), 'coding.nowhere');
    assert.equal(await codeOf(() => acceptMoved(session, { coder: 'bert', ids: [codingId(1)] })), 'coding.unknown');
  });

  it('stores only what was shown to who decides, wherever it has gone since', async () => {
    const { session, files } = await settled();
    const seen = new Map(listMoved(session, viewer).map(({ placed, shown }) => [placed.coding.id, shown]));
    const reads = async (text: string): Promise<void> => {
      files.put(group, text);
      await session.reload([at(group)]);
      await session.settleAnchors();
    };
    await reads(edited.replace('We looked on from', 'We looked out from'));
    const changed = { coder: 'anna', ids: [codingId(2)], shown: seen };
    assert.equal(await codeOf(() => acceptMoved(session, changed)), 'coding.shownOtherwise');
    await reads(edited.replace('two wheelbarrows 🌱 and', 'two old wheelbarrows and then'));
    assert.deepEqual(await acceptMoved(session, { coder: 'anna', shown: seen }), []);
    assert.deepEqual(files.writes, []);
    await reads(`A word before.\n${edited}`);
    const moved = await acceptMoved(session, { coder: 'anna', shown: seen });
    assert.deepEqual(
      [moved, await acceptMoved(session, changed)].map((stored) => stored.map(({ quote }) => quote)),
      [['no plan at all'], ['We looked on from behind our curtains.']],
    );
  });

  it('attaches a coding to where its coder points, and keeps one as not found', async () => {
    const { session, files } = await settled();
    await keepAsOrphan(session, { coder: 'anna', ids: [codingId(3)] });
    assert.match(files.text(annas) ?? '', /"orphaned": true/);
    await session.settleAnchors();
    assert.deepEqual(states(session), ['1 moved', '2 changed', '3 orphaned']);
    await reattach(session, { coder: 'anna', id: codingId(3), passage: { span: spanOfWords(edited, 'Recorder on.') } });
    assert.deepEqual(states(session), ['1 moved', '2 changed', '3 exact']);
    assert.doesNotMatch(files.text(annas) ?? '', /"orphaned"/);
  });

  it('looks again for one that was kept as not found and stood at its place since, until it is kept again', async () => {
    const { session, files } = await settled();
    const read = async (text: string): Promise<void> => {
      files.put(group, text);
      await session.reload([at(group)]);
      await session.settleAnchors();
    };
    const needing = (): readonly string[] =>
      listMoved(session, viewer)
        .filter(({ placed }) => needsLook(placed))
        .map(({ placed }) => placed.coding.id.slice(-1));
    await keepAsOrphan(session, { coder: 'anna', ids: [codingId(3)] });
    await read(edited.replace('MOD: How', 'MOD: And how'));
    assert.deepEqual([states(session)[2], needing()], ['3 orphaned', ['1', '2']]);
    await read(group1);
    assert.deepEqual(states(session), ['1 exact', '2 exact', '3 exact']);
    await read(`Recorder on.\n${group1}`);
    assert.deepEqual(states(session), ['1 moved', '2 moved', '3 moved']);
    await read(edited);
    assert.deepEqual([states(session)[2], needing()], ['3 orphaned', ['1', '2', '3']]);
    await keepAsOrphan(session, { coder: 'anna', ids: [codingId(3)] });
    assert.deepEqual([states(session)[2], needing()], ['3 orphaned', ['1', '2']]);
  });

  it('stores the place that was chosen of several', async () => {
    const twice = `${group1}\n${group1.slice(group1.indexOf('Recorded'))}`;
    const { session } = await opened(`\n${twice}`);
    await session.settleAnchors();
    const candidates = listMoved(session, viewer).find(({ placed }) => placed.coding.id === codingId(2))?.candidates;
    assert.equal(candidates?.length, 2);
    const { shown } = listMoved(session, viewer).find(({ placed }) => placed.coding.id === codingId(2)) ?? {};
    const chosen = { coder: 'anna', id: codingId(2), candidate: 1, ...(shown && { shown }) };
    const others = { ...chosen, shown: chosen.shown?.slice(1) ?? [] };
    assert.equal(await codeOf(() => chooseCandidate(session, others)), 'coding.shownOtherwise');
    await chooseCandidate(session, chosen);
    const found = session
      .index(viewer)
      .codings({ coder: 'anna' })
      .find(({ coding }) => coding.id === codingId(2));
    assert.deepEqual(found?.anchored.state === 'exact' && found.anchored.span, candidates[1]?.span ?? span(0, 0));
    assert.equal(
      await codeOf(() => chooseCandidate(session, { coder: 'anna', id: codingId(2), candidate: 7 })),
      'coding.nowhere',
    );
  });
});
