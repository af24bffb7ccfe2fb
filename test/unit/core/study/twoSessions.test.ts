import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assign } from '../../../../src/core/commands/assign';
import { unassign } from '../../../../src/core/commands/unassign';
import { parseSidecar } from '../../../../src/core/coding/parseSidecar';
import { serializeSidecar } from '../../../../src/core/coding/serializeSidecar';
import { StudySession } from '../../../../src/core/study/session';
import { span } from '../../../../src/core/text/offsets';
import { SourceText } from '../../../../src/core/text/sourceText';
import { at, MemoryFiles } from '../../../support/core/memoryFiles';
import { ReplacingFiles } from '../../../support/core/replacingFiles';
import { gardenFiles, group1, memoryWorld } from '../../../support/core/memoryStudy';
import { codeOf } from '../../../support/core/thrown';

const transcript = at('transcripts/group1.transcript');
const sidecar = (coder: string): string => `${transcript}.${coder}.codes.json`;
const body = group1.indexOf('MOD: How');

type Operation =
  | { readonly kind: 'assign'; readonly start: number; readonly length: number; readonly code: string }
  | { readonly kind: 'unassign'; readonly which: number }
  | { readonly kind: 'undo' | 'redo' | 'reload' };

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({
    kind: fc.constant('assign' as const),
    start: fc.integer({ min: body, max: group1.length - 12 }),
    length: fc.integer({ min: 6, max: 12 }),
    code: fc.constantFrom('tools', 'plan', 'water', 'neighbours'),
  }),
  fc.record({ kind: fc.constant('unassign' as const), which: fc.nat(5) }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const, 'reload' as const) }),
);

/** One of two hosts on the same folder, and what it knows to have made and not taken away. */
class Host {
  constructor(
    readonly session: StudySession,
    readonly coder: string,
  ) {}

  private get own(): readonly string[] {
    const { sidecars } = this.session.current;
    return sidecars.get(at(sidecar(this.coder)))?.sidecar.codings.map(({ id }) => id) ?? [];
  }

  /** Carries an operation out on the session and on the ids that there should be. */
  async run(operation: Operation, expected: Set<string>): Promise<void> {
    const { session, coder } = this;
    if (operation.kind === 'reload') return session.reload();
    if (operation.kind === 'assign') {
      const { start, length, code } = operation;
      const wanted = { transcript, span: span(start, start + length), codes: [code], coder };
      await codeOf(async () => {
        for (const { id } of await assign(session, wanted)) expected.add(id);
      });
      return;
    }
    if (operation.kind === 'unassign') {
      const id = this.own[operation.which];
      if (id === undefined) return;
      const refused = await codeOf(() => unassign(session, { ids: [id], coder }));
      if (refused === undefined) expected.delete(id);
      else assert.equal(refused, 'coding.changedMeanwhile');
      return;
    }
    const step = operation.kind === 'undo' ? session.nextUndo(coder) : session.nextRedo(coder);
    const refused = await codeOf(() => (operation.kind === 'undo' ? session.undo(coder) : session.redo(coder)));
    if (refused !== undefined) {
      assert.equal(refused, 'coding.changedMeanwhile');
      return;
    }
    for (const { id, after } of step?.changes.flatMap(({ changes }) => changes) ?? []) {
      if (after) expected.add(id);
      else expected.delete(id);
    }
  }
}

describe('Two sessions on one folder', () => {
  for (const [what, coders] of Object.entries({ 'the same coder': ['anna', 'anna'], 'two coders': ['anna', 'bert'] })) {
    it(`never lose a coding of ${what}, whatever the two do in turn`, async () => {
      const run = fc.asyncProperty(
        fc.boolean(),
        fc.array(fc.tuple(fc.nat(1), operation), { maxLength: 25 }),
        async (replaces, script) => {
          const files = replaces ? new ReplacingFiles(gardenFiles) : new MemoryFiles(gardenFiles);
          const world = memoryWorld(files);
          const hosts: Host[] = [];
          for (const coder of coders) hosts.push(new Host(await StudySession.open(world), coder));
          const expected = new Map(coders.map((coder) => [coder, new Set<string>()]));
          for (const [who, operation] of script) {
            const host = hosts[who];
            if (host) await host.run(operation, expected.get(host.coder) ?? new Set());
          }
          for (const [coder, ids] of expected) {
            const text = files.text(sidecar(coder));
            const { value, problems } = parseSidecar(new SourceText(text ?? '{"format":1}'));
            assert.deepEqual(problems, []);
            assert.deepEqual(new Set(value.codings.map(({ id }) => id)), ids);
            if (text !== undefined) assert.equal(text, serializeSidecar(value));
          }
        },
      );
      await fc.assert(run, { numRuns: 120 });
    });
  }

  it('lose nothing of what one session does all at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: body, max: group1.length - 12 }), { maxLength: 12 }),
        async (starts) => {
          const files = new MemoryFiles(gardenFiles);
          const session = await StudySession.open(memoryWorld(files));
          const all = starts.map((start) =>
            codeOf(() =>
              assign(session, { transcript, span: span(start, start + 10), codes: ['tools', 'plan'], coder: 'anna' }),
            ),
          );
          const refused = (await Promise.all([...all, session.reload().then(() => undefined)])).filter(Boolean);
          const { value } = parseSidecar(new SourceText(files.text(sidecar('anna')) ?? '{"format":1}'));
          assert.equal(value.codings.length, 2 * (starts.length - refused.length));
          assert.equal(session.index({ coder: 'anna' }).passages().length, value.codings.length);
        },
      ),
      { numRuns: 30 },
    );
  });
});
