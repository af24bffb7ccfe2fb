import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { IntercoderError } from '../../../../src/core/intercoderError';
import { reportRound } from '../../../../src/core/commands/agreement/reportRound';
import { unitsBehind } from '../../../../src/core/commands/agreement/unitsBehind';
import { documentOf } from '../../../../src/core/report/agreement/documentOf';
import type { UnitQuery } from '../../../../src/core/report/agreement/unitQuery';
import type { StudySnapshot } from '../../../../src/core/study/snapshot';
import { openStudy } from '../../../../src/cli/openStudy';
import { folderWith, removeFolders } from '../../../support/cli';

describe('the units behind a figure', () => {
  let snapshot: StudySnapshot;

  before(async () => {
    const folder = folderWith({});
    cpSync(path.resolve('media/example/en'), folder, { recursive: true });
    const io = { cwd: folder, env: {}, terminal: false, language: 'en', width: 100, out: () => 0, message: () => 0 };
    snapshot = (await openStudy(io as unknown as Parameters<typeof openStudy>[0], undefined)).session.current;
  });

  after(removeFolders);

  it('are as many as it counts, in every table of the report', () => {
    const report = reportRound(snapshot, 'round-1');
    const cells = documentOf(report, 'en')
      .sections.flatMap(({ table }) => table?.rows ?? [])
      .flat();
    const counted = cells.flatMap(({ text, units }) =>
      units && /^\d+$/.test(text) ? [{ count: Number(text), units }] : [],
    );
    assert.ok(counted.length > 50);
    for (const { count, units } of counted) {
      // With three coders a unit stands for more than one pair of them.
      const found = unitsBehind(snapshot, 'round-1', units).length;
      if (units.show === 'instead') assert.ok(found > 0 && found <= count, JSON.stringify(units));
      else assert.equal(found, count, JSON.stringify(units));
    }
  });

  it('are where their words are, with what everybody gave them', () => {
    const query: UnitQuery = { unit: 'turn', show: 'differing', transcript: 'transcripts/fg1.transcript' };
    const units = unitsBehind(snapshot, 'round-1', query);
    assert.ok(units.length > 0);
    for (const { transcript, at, text, given } of units) {
      assert.equal(snapshot.transcripts.get(transcript)?.source?.slice(at), text);
      assert.equal(transcript, query.transcript);
      assert.ok(new Set(given.map(({ codes }) => codes.join())).size > 1);
    }
  });

  it('are those that two coders differ on, in a role', () => {
    const all = unitsBehind(snapshot, 'round-1', { unit: 'turn', show: 'differing' });
    const two = unitsBehind(snapshot, 'round-1', { unit: 'turn', show: 'differing', coders: ['anna', 'cato'] });
    const { perPair = [], perRole = {} } = reportRound(snapshot, 'round-1');
    const pair = perPair.find(({ first, second }) => first === 'anna' && second === 'cato');
    const same = pair?.percentIdentical.value ?? 0;
    assert.equal(two.length, Math.round((1 - same) * (pair?.units ?? 0)));
    assert.ok(two.length < all.length);
    const byRole = Object.keys(perRole).map(
      (role) => unitsBehind(snapshot, 'round-1', { unit: 'turn', show: 'differing', role }).length,
    );
    assert.equal(
      byRole.reduce((sum, count) => sum + count, 0),
      all.length,
    );
  });

  it('are those of a third of what a coder judged in order, and those of a top code with what was given below it', () => {
    const { drift = [], rollUp } = reportRound(snapshot, 'round-1');
    const all = unitsBehind(snapshot, 'round-1', { unit: 'turn', show: 'differing' });
    assert.deepEqual(
      drift.map(({ coder }) => coder),
      ['bert', 'cato'],
    );
    for (const { coder } of drift) {
      const parts = ([0, 1, 2] as const).map((part) =>
        unitsBehind(snapshot, 'round-1', { unit: 'turn', show: 'differing', third: { coder, part } }),
      );
      const passages = parts.map((units) => [...new Set(units.map(({ passage }) => passage))]);
      assert.ok(passages.every((own) => own.length > 0));
      // Each passage is in one third, and nothing is left out.
      assert.equal(new Set(passages.flat()).size, passages.flat().length);
      assert.equal(parts.flat().length, all.length);
    }
    for (const { coder, with: other, thirds } of drift) {
      ([0, 1, 2] as const).forEach((part) => {
        const query = { unit: 'turn', show: 'differing', coders: [coder, other], third: { coder, part } } as const;
        const { n = 0, percentIdentical } = thirds[part] ?? {};
        assert.equal(
          unitsBehind(snapshot, 'round-1', query).length,
          Math.round((1 - (percentIdentical?.value ?? 0)) * n),
        );
      });
    }
    const [top = ''] = rollUp?.codes ?? [];
    const below = unitsBehind(snapshot, 'round-1', { unit: 'turn', show: 'any', code: top, isTop: true });
    assert.ok(below.every(({ given }) => given.some(({ codes }) => codes.length > 0)));
    assert.ok(below.every(({ given }) => given.every(({ codes }) => !codes.includes('Trust'))));
    assert.ok(
      below.length > unitsBehind(snapshot, 'round-1', { unit: 'turn', show: 'any', code: 'building-trust' }).length,
    );
  });

  it('are nobody’s to see while a round is open', () => {
    assert.throws(
      () => unitsBehind(snapshot, 'round-2', { unit: 'turn', show: 'differing' }),
      (error) => error instanceof IntercoderError && error.code === 'agreement.open',
    );
  });
});
