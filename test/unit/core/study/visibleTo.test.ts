import assert from 'node:assert/strict';
import { listPassages } from '../../../../src/core/commands/listPassages';
import { summarizeStudy } from '../../../../src/core/commands/summarizeStudy';
import { checkStudy } from '../../../../src/core/study/checks/checkStudy';
import type { StudySession } from '../../../../src/core/study/session';
import type { Content } from '../../../support/core/content';
import { codingId, codingOf, diary, group1, openGarden, settings, sidecarOf } from '../../../support/core/memoryStudy';
import { roundFile, roundOf, unitOf } from '../../../support/core/rounds';

const group = 'transcripts/group1.transcript';
const unit = unitOf(group, group1, 'P2: We watched', 'MOD: And now?');
const inUnit = { code: 'water', words: 'behind the curtains' };
const outOfUnit = { code: 'tools', words: 'two wheelbarrows' };

const studyWith = (more: Record<string, Content>): Promise<StudySession> =>
  openGarden({
    'study.yaml': settings.replace('  - { id: bert }\n', '  - { id: bert }\n  - { id: cato }\n'),
    [`${group}.anna.codes.json`]: sidecarOf(group1, { id: codingId(1), ...inUnit }, { id: codingId(2), ...outOfUnit }),
    [`${group}.bert.codes.json`]: sidecarOf(group1, { id: codingId(3), ...inUnit }, { id: codingId(4), ...outOfUnit }),
    'transcripts/diary.transcript.bert.codes.json': sidecarOf(diary, {
      id: codingId(5),
      code: 'plan',
      words: 'The beans',
    }),
    ...more,
  }).then(({ session }) => session);

/** Numbers of the codings that a viewer sees, the same through passages, counts and the summary. */
function seen(session: StudySession, coder: string | undefined): number[] {
  const viewer = { coder };
  const rows = listPassages(session, viewer, { coder: 'all' });
  const counted = [...session.index(viewer).counts({ coder: 'all' }).values()].reduce(
    (sum, { count }) => sum + count,
    0,
  );
  const summed = Object.values(summarizeStudy(session, viewer).codings).reduce((sum, count) => sum + count, 0);
  assert.deepEqual([counted, summed], [rows.length, rows.length]);
  const placed = [...session.current.transcripts.keys()].flatMap((path) => session.index(viewer).placed(path));
  assert.equal(placed.length, rows.length);
  return rows.map(({ id }) => Number(id.slice(-12))).sort((a, b) => a - b);
}

const all = [1, 2, 3, 4, 5];
const open = { 'rounds/one/round.json': roundOf(['anna', 'bert'], unit) };

describe('visibleTo', () => {
  it('shows everything where no round is open', async () => {
    const session = await studyWith({});
    for (const coder of ['anna', 'bert', undefined]) assert.deepEqual(seen(session, coder), all);
  });

  it('hides what others coded on the units of an open round, from every viewer', async () => {
    const session = await studyWith(open);
    assert.deepEqual(seen(session, 'anna'), [1, 2, 4, 5]);
    assert.deepEqual(seen(session, 'bert'), [2, 3, 4, 5]);
    assert.deepEqual(seen(session, 'cato'), [2, 4, 5]);
    assert.deepEqual(seen(session, 'nobody'), [2, 4, 5]);
    assert.deepEqual(seen(session, undefined), [2, 4, 5]);
  });

  it('hides there also what a coder coded who takes no part: it could sway those who judge', async () => {
    const session = await studyWith({ 'rounds/one/round.json': roundOf(['bert'], unit) });
    assert.deepEqual(seen(session, 'bert'), [2, 3, 4, 5]);
    assert.deepEqual(seen(session, 'anna'), [1, 2, 4, 5]);
  });

  it('opens once all of its coders have finished, not before', async () => {
    const half = await studyWith({ ...open, 'rounds/one/anna.codes.json': roundFile('2026-03-01T10:00:00Z') });
    assert.deepEqual(seen(half, 'anna'), [1, 2, 4, 5]);
    const both = {
      ...open,
      'rounds/one/anna.codes.json': roundFile('2026-03-01'),
      'rounds/one/bert.codes.json': roundFile('2026-03-02'),
    };
    assert.deepEqual(seen(await studyWith(both), 'anna'), all);
    const begun = { ...both, 'rounds/one/bert.codes.json': roundFile() };
    assert.deepEqual(seen(await studyWith(begun), undefined), [2, 4, 5]);
    const another = { ...both, 'rounds/two/round.json': roundOf(['anna', 'bert'], unit) };
    assert.deepEqual(seen(await studyWith(another), 'anna'), [1, 2, 4, 5]);
  });

  it('opens with the file that finishes the round', async () => {
    const { files, session } = await openGarden({
      [`${group}.bert.codes.json`]: sidecarOf(group1, { id: codingId(3), ...inUnit }),
      'rounds/one/round.json': roundOf(['bert'], unit),
    });
    assert.deepEqual(seen(session, 'anna'), []);
    files.put('rounds/one/bert.codes.json', roundFile('2026-03-02T10:00:00Z'));
    await session.reload(['rounds/one/bert.codes.json' as never]);
    assert.deepEqual(seen(session, 'anna'), [3]);
  });

  const shut: Record<string, Record<string, Content>> = {
    'a round that is not JSON': { 'rounds/one/round.json': '{' },
    'a round of a newer format': { 'rounds/one/round.json': '{ "format": 2 }' },
    'a round in the middle of a merge': { 'rounds/one/round.json': '<<<<<<< a\n' },
    'a round that may not be read': { 'rounds/one/round.json': { unreadable: 'EACCES' } },
    'a round that is too large': { 'rounds/one/round.json': { size: 1e9 } },
    'a round without units': { 'rounds/one/round.json': '{ "format": 1, "coders": ["anna"] }' },
    'a round with a unit outside the study': {
      'rounds/one/round.json': roundOf(['anna', 'bert'], { ...unit, transcript: '../elsewhere.transcript' }),
    },
  };
  for (const [what, files] of Object.entries(shut)) {
    it(`stays shut for ${what}: only one’s own is visible`, async () => {
      const session = await studyWith(files);
      assert.deepEqual(seen(session, 'anna'), [1, 2]);
      assert.deepEqual(seen(session, undefined), []);
    });
  }

  it('stays shut where a finished coder’s file cannot be read', async () => {
    const files = { ...open, 'rounds/one/anna.codes.json': roundFile('2026-03-01'), 'rounds/one/bert.codes.json': '{' };
    assert.deepEqual(seen(await studyWith(files), 'anna'), [1, 2, 4, 5]);
  });

  it('stays shut over a whole transcript in which a unit is not found', async () => {
    const lost = unitOf(group, 'P2: Somebody else said this.\n', 'P2: Somebody');
    const session = await studyWith({ 'rounds/one/round.json': roundOf(['anna', 'bert'], lost) });
    assert.deepEqual(seen(session, 'anna'), [1, 2, 5]);
  });

  it('stays shut where the last turn of a unit now stands before its first', async () => {
    const backwards = unitOf(group, group1, 'MOD: And now?', 'P2: We watched');
    const session = await studyWith({ 'rounds/one/round.json': roundOf(['anna', 'bert'], backwards) });
    assert.deepEqual(seen(session, 'anna'), [1, 2, 5]);
  });

  it('hides what is not found in a transcript of the round, since nobody knows where it was', async () => {
    const lost = { ...codingOf('nobody ever said this', { id: codingId(6), words: 'ever said' }), code: 'plan' };
    const session = await studyWith({
      ...open,
      [`${group}.bert.codes.json`]: JSON.stringify({ format: 1, codings: [lost] }),
    });
    for (const [coder, ids] of [
      ['anna', []],
      ['bert', [6]],
    ] as const) {
      const shown = listPassages(session, { coder }, { coder: 'all', code: 'plan' }).filter(
        ({ state }) => state === 'orphaned',
      );
      assert.deepEqual(
        shown.map(({ id }) => Number(id.slice(-12))),
        ids,
      );
    }
  });

  it('follows units that moved', async () => {
    const session = await studyWith({ ...open, [group]: `# Shed\n\n${group1}` });
    assert.deepEqual(seen(session, 'anna'), [1, 2, 4, 5]);
  });

  it('lets no problem tell what is hidden', async () => {
    const unknown = { code: 'secret-code', words: 'behind the curtains' };
    const session = await studyWith({
      ...open,
      [`${group}.bert.codes.json`]: sidecarOf(group1, { id: codingId(3), ...unknown }, { id: codingId(4), ...unknown }),
    });
    const told = (coder: string | undefined): string[] =>
      checkStudy(session, { coder })
        .filter(({ data }) => JSON.stringify(data).includes('secret'))
        .map(({ code }) => code);
    assert.deepEqual(told('anna'), []);
    assert.deepEqual(told(undefined), []);
    assert.deepEqual(told('bert'), ['sidecar.unknownCode', 'sidecar.unknownCode']);
  });
});
