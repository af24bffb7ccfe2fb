import assert from 'node:assert/strict';
import fc from 'fast-check';
import { listCodes } from '../../../../../src/core/commands/listCodes';
import { listPassages } from '../../../../../src/core/commands/listPassages';
import { previewDraw } from '../../../../../src/core/commands/rounds/drawRound';
import { roundStatus } from '../../../../../src/core/commands/rounds/roundStatus';
import { verifyRound } from '../../../../../src/core/commands/rounds/verifyRound';
import { summarizeStudy } from '../../../../../src/core/commands/summarizeStudy';
import { render } from '../../../../../src/core/messages/render';
import { checkStudy } from '../../../../../src/core/study/checks/checkStudy';
import type { Coding } from '../../../../../src/core/coding/sidecar';
import type { RoundCodes, RoundCoding } from '../../../../../src/core/study/rounds/roundCodes';
import type { StudySession } from '../../../../../src/core/study/session';
import { visibleCodes } from '../../../../../src/core/study/visibleTo';
import { codingOf, openGarden, settings, sidecarOf } from '../../../../support/core/memoryStudy';
import { drawOf, roundFile, unitOf } from '../../../../support/core/rounds';

const coders = ['anna', 'bert', 'cato'] as const;
const path = 'transcripts/group.transcript';
const turns = Array.from(
  { length: 12 },
  (_, index) => `P${1 + (index % 2)}: Sentence ${index} of the talk about beds.`,
);
const text = `${turns.join('\n')}\n`;

/** A judgement of somebody at a turn; `code` may be one that the book does not know, which problems tell of. */
interface Given {
  readonly coder: (typeof coders)[number];
  readonly turn: number;
  readonly code: string;
}

const given: fc.Arbitrary<Given> = fc.record({
  coder: fc.constantFrom(...coders),
  turn: fc.nat(turns.length - 1),
  code: fc.constantFrom('water', 'tools', 'secretcode'),
});

const study = fc.record({
  sidecars: fc.array(given, { maxLength: 12 }),
  judged: fc.array(given, { maxLength: 8 }),
  first: fc.nat(turns.length - 1),
  length: fc.nat(4),
  members: fc.subarray([...coders], { minLength: 1 }),
  finished: fc.subarray([...coders]),
  again: fc.boolean(),
});

/** What tells who judged what: in the id and the memo of a coding, and in words of a unit. */
const mark = (kind: string, coder: string, index: number): string => `${kind}-${coder}-${index}`;

const codingAt = (kind: string, { coder, turn, code }: Given, index: number): Coding =>
  codingOf(text, { id: mark(kind, coder, index), code, memo: mark(kind, coder, index), words: turns[turn]!.slice(4) });

async function open({
  sidecars,
  judged,
  first,
  length,
  members,
  finished,
  again,
}: typeof study extends fc.Arbitrary<infer T> ? T : never): Promise<{ session: StudySession; last: number }> {
  const last = Math.min(first + length, turns.length - 1);
  const files: Record<string, string> = {
    'study.yaml': settings.replace('  - { id: bert }\n', '  - { id: bert }\n  - { id: cato }\n'),
    [path]: text,
    'rounds/one/round.json': drawOf({
      coders: again ? members.slice(0, 1) : members,
      purpose: again ? 'intra-coder' : 'inter-coder',
      units: [unitOf(path, text, turns[first]!, turns[last])],
    }),
    'rounds/one/codebook.yaml': 'format: 1\ncodes: [{ id: water, name: Water }]\n',
  };
  for (const coder of coders) {
    const own = sidecars.map((one, index) => ({ one, index })).filter(({ one }) => one.coder === coder);
    files[`${path}.${coder}.codes.json`] = sidecarOf(
      text,
      ...own.map(({ one, index }) => ({ ...codingAt('file', one, index), words: turns[one.turn]!.slice(4) })),
    );
    const codings = judged
      .map((one, index) => ({ one, index }))
      .filter(({ one }) => one.coder === coder)
      .map(({ one, index }): RoundCoding => ({ ...codingAt('round', one, index), unit: 'u01' }));
    const remark = { unit: 'u01', reason: mark('word', coder, 0) };
    const codes: Partial<RoundCodes> = {
      codings,
      unclear: [remark],
      questions: [remark],
      suggestions: [{ id: mark('word', coder, 1), unit: 'u01', name: mark('word', coder, 2) }],
    };
    files[`rounds/one/${coder}.codes.json`] = roundFile(
      finished.includes(coder) ? '2026-03-01T10:00:00Z' : undefined,
      codes,
    );
    if (again) files[`rounds/one/${coder}.earlier.codes.json`] = roundFile('2026-03-01T10:00:00Z', codes);
  }
  const { session } = await openGarden(files);
  return { session, last };
}

/** Everything that a surface gets to show a viewer. */
async function shown(session: StudySession, coder: string | undefined): Promise<string> {
  const viewer = { coder };
  const problems = checkStudy(session, viewer).map(({ code, data, range }) => [render('en', code, data), data, range]);
  const index = session.index(viewer);
  const parts: unknown[] = [
    listPassages(session, viewer, { coder: 'all' }),
    coders.map((one) => listCodes(session.current.codebook, index.counts({ coder: one }))),
    [...session.current.transcripts.keys()].map((one) => index.placed(one)),
    summarizeStudy(session, viewer),
    problems,
    roundStatus(session, viewer),
    await verifyRound(session, 'one'),
    previewDraw(session, viewer, { coders: ['anna', 'bert'], fraction: 1, turnsPerPassage: 2 }).preview,
    session.current.rounds.map((round) => visibleCodes(viewer, round)),
  ];
  if (coder !== undefined) {
    const view = session.inRound('one', coder);
    if (view) parts.push(view.index.passages({ coder: 'all' }), [...view.index.counts({ coder: 'all' })]);
  }
  return JSON.stringify(parts);
}

describe('while a round is open', () => {
  it('no surface tells a viewer of another’s judgements in it, in any study', async () => {
    await fc.assert(
      fc.asyncProperty(study, async (made) => {
        const { session, last } = await open(made);
        const [round] = session.current.rounds;
        const judges = round!.draw!.coders;
        if (judges.every((coder) => made.finished.includes(coder as never))) return;
        for (const viewer of [...coders, undefined]) {
          const all = await shown(session, viewer);
          const isHidden = (coder: string): boolean => coder !== viewer || (made.again && judges.includes(coder));
          made.sidecars.forEach(({ coder, turn }, index) => {
            const isDrawn = turn >= made.first && turn <= last;
            const marked = mark('file', coder, index);
            if (isDrawn && isHidden(coder)) assert.ok(!all.includes(`"${marked}"`), `${viewer} is told of ${marked}`);
            if (!isDrawn) assert.ok(all.includes(`"${marked}"`), `${viewer} is not told of ${marked}`);
          });
          for (const coder of coders.filter((one) => one !== viewer)) {
            assert.ok(!all.includes(`round-${coder}-`), `${viewer} is told what ${coder} judged`);
            assert.ok(!all.includes(`word-${coder}-`), `${viewer} is told what ${coder} said of the unit`);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
