import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assign } from '../../../../../src/core/commands/assign';
import { collectRound } from '../../../../../src/core/commands/rounds/collectRound';
import { drawRound } from '../../../../../src/core/commands/rounds/drawRound';
import { finishRound } from '../../../../../src/core/commands/rounds/finishRound';
import { markUnit } from '../../../../../src/core/commands/rounds/markUnit';
import { openUnit } from '../../../../../src/core/commands/rounds/openUnit';
import { packageFor, writePackage } from '../../../../../src/core/commands/rounds/packageRound';
import { readReturnedFolder } from '../../../../../src/core/commands/rounds/returnedPackage';
import { suggestCode } from '../../../../../src/core/commands/rounds/suggestCode';
import { StudySession } from '../../../../../src/core/study/session';
import { span, type CodePointOffset } from '../../../../../src/core/text/offsets';
import { at, MemoryFiles } from '../../../../support/core/memoryFiles';
import { memoryWorld } from '../../../../support/core/memoryStudy';

const settings = `format: 1
coders:
  - { id: anna }
  - { id: cato }
analysis: anna
`;
const book = `format: 1
codes:
  - { id: water, name: Water }
`;
const words = ['water', 'é', 'e\u0301tage', '🌱', '👩‍🌾', 'tap.', '(laughs)', '"so"', 'a\u00a0b', '%', 'no: yes'];
const lines = ['', '## Part', '%% a note', '\n'];

/** A transcript of turns that all differ, so that one that was taken for another shows. */
const transcripts = fc
  .tuple(
    fc.constantFrom('', '---\ntitle: A talk 🌧\n---\n', '---\r\nlanguage: nl\r\n---\r\n'),
    fc.array(fc.tuple(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }), fc.constantFrom(...lines)), {
      minLength: 6,
      maxLength: 30,
    }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([head, turns, lineEnd]) => {
    const body = turns.map(([said, line], index) => `P${index % 3}: Turn ${index} ${said.join(' ')}\n${line}\n`);
    return `${head}${body.join('').replaceAll('\n', lineEnd)}`;
  });

const plans = fc.record({
  texts: fc.array(transcripts, { minLength: 1, maxLength: 2 }),
  context: fc.constantFrom('all' as const, 'none' as const, 0, 1, 2),
  turnsPerPassage: fc.integer({ min: 1, max: 5 }),
  fraction: fc.constantFrom(0.5, 0.7, 1),
  seed: fc.integer({ min: 1, max: 9999 }),
  cuts: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 30 })), {
    minLength: 1,
    maxLength: 6,
  }),
});

/** What tells a place: its line up to there and on from there; where that is no turn, what follows the turn before. */
function placeIn(session: StudySession, path: string, start: CodePointOffset): readonly string[] {
  const { source } = session.current.transcripts.get(at(path))!;
  const here = source!.fromCodePoints(start);
  const [before, after] = [source!.text.slice(0, here), source!.text.slice(here)];
  const line = [before.slice(before.lastIndexOf('\n') + 1), after.slice(0, after.indexOf('\n'))];
  return line.join('').includes('Turn ') ? line : [before.slice(before.lastIndexOf('Turn ')), ...line];
}

describe('what is coded in a package', () => {
  it('arrives at home on the same words of the same turn, whatever was drawn, cut and coded', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async ({ texts, context, turnsPerPassage, fraction, seed, cuts }) => {
        const named = texts.map((text, index) => [`transcripts/t${index}.transcript`, text] as const);
        const files = new MemoryFiles({ 'study.yaml': settings, 'codebook.yaml': book, ...Object.fromEntries(named) });
        const home = await StudySession.open(memoryWorld(files));
        const plan = { context, excludeRoles: [] };
        const choices = {
          coders: ['anna', 'cato'],
          fraction,
          seed,
          turnsPerPassage,
          plan,
          incomplete: 'draw' as const,
        };
        await drawRound(home, { coder: 'anna' }, 'one', choices);
        const sent = new MemoryFiles();
        await writePackage(home, sent, packageFor(home, 'one', 'cato'), [at('sheet.html'), '']);

        const there = await StudySession.open(memoryWorld(sent));
        const { units } = there.current.rounds[0]!.draw!;
        const coded = new Set<string>();
        for (const [share, length] of cuts) {
          const unit = units[Math.floor(share * (units.length - 1))]!;
          const { span: whole } = openUnit(there, { round: 'one', unit: unit.id }, 'cato');
          const { source } = there.current.transcripts.get(unit.transcript)!;
          const points = Array.from(source!.slice(whole));
          const from = Math.floor(share * (points.length - 1));
          const [before, quote] = [points.slice(0, from).join(''), points.slice(from, from + length).join('')];
          if (quote.trim() === '') continue;
          const passage = span(whole.start + before.length, whole.start + before.length + quote.length);
          const inRound = { round: 'one', unit: unit.id };
          await suggestCode(there, { ...inRound, coder: 'cato', name: 'Missing', passage });
          if (coded.has(`${unit.id} ${passage.start}-${passage.end}`)) continue;
          coded.add(`${unit.id} ${passage.start}-${passage.end}`);
          await assign(there, { transcript: unit.transcript, span: passage, codes: ['water'], coder: 'cato', inRound });
        }
        const given = there.current.rounds[0]!.codes.get('cato')?.codes.codings ?? [];
        for (const { id } of units) {
          const as = given.some(({ unit }) => unit === id) ? 'judged' : 'nothingApplies';
          await markUnit(there, { round: 'one', unit: id, coder: 'cato', as });
        }
        await finishRound(there, { round: 'one', coder: 'cato' });
        await collectRound(home, 'one', await readReturnedFolder(sent, 'one'));

        const made = there.current.rounds[0]!.codes.get('cato')!.codes;
        const taken = home.current.rounds[0]!.codes.get('cato')!.codes;
        assert.deepEqual(taken.codings.map(({ id }) => id).sort(), made.codings.map(({ id }) => id).sort());
        const pathOf = (id: string): string => units.find((unit) => unit.id === id)!.transcript;
        const passagesOf = (codes: typeof made): readonly (readonly [string, string, CodePointOffset, string])[] => [
          ...codes.codings.map(({ id, quote, start, unit }) => [id, quote, start, pathOf(unit)] as const),
          ...codes.suggestions.map(
            ({ id, passage, unit }) => [id, passage!.quote, passage!.start, pathOf(unit)] as const,
          ),
        ];
        const arrived = new Map(passagesOf(taken).map((one) => [one[0], one]));
        for (const [id, quote, start, path] of passagesOf(made)) {
          const [, quoteAtHome, startAtHome] = arrived.get(id)!;
          const { source } = home.current.transcripts.get(at(path))!;
          const points = Array.from(source!.text).slice(startAtHome, startAtHome + Array.from(quote).length);
          assert.deepEqual([quoteAtHome, points.join('')], [quote, quote]);
          assert.deepEqual(placeIn(home, path, startAtHome), placeIn(there, path, start));
        }
      }),
      { numRuns: 60 },
    );
  });
});
