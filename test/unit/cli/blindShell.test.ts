import assert from 'node:assert/strict';
import { drawOf, roundFile, unitOf } from '../../support/core/rounds';
import { codingId, codingOf, settings, sidecarOf } from '../../support/core/memoryStudy';
import { filesBelow, folderWith, removeFolders, run, textOf } from '../../support/cli';

const talk = 'transcripts/talk.transcript';
const subjects = [
  ...['was about the beds', 'tells of rain', 'names who came first', 'asks for a spade', 'is on slugs in the cabbage'],
  ...['thanks the neighbours', 'goes back to the fence', 'laughs at the roses', 'counts wheelbarrows', 'wants a bench'],
  ...['is on the tap', 'ends the evening'],
];
const turns = Array.from({ length: 12 }, (_, index) => `P${1 + (index % 2)}: Turn ${index} ${subjects[index] ?? ''}.`);
const text = `${turns.join('\n')}\n`;
const codebook =
  'format: 1\ncodes:\n  - { id: water, name: Water }\n  - { id: tools, name: Tools }\n  - { id: weeds, name: Weeds }\n';

/** What the first coder and a third one gave on the drawn turns 4 to 7: turn and code. */
type Given = readonly (readonly [turn: number, code: string])[];

/** The same study but for what others judged in its open round. */
function study(firsts: Given, thirds: Given, now: string): string {
  const codings = (given: Given, from: number) =>
    given.map(([turn, code], index) => ({
      id: codingId(from + index),
      code,
      memo: `because of ${code} ${turn}`,
      words: turns[turn]!.slice(4),
    }));
  const inRound = (given: Given, from: number) =>
    codings(given, from).map((one) => ({ ...codingOf(text, one), unit: 'u01' }));
  return folderWith({
    'study.yaml': settings.replace('  - { id: bert }\n', '  - { id: bert }\n  - { id: cato }\n'),
    'codebook.yaml': codebook,
    [talk]: now,
    // Outside the sample everybody may see what was given.
    [`${talk}.anna.codes.json`]: sidecarOf(
      text,
      ...codings([[0, 'water']], 90),
      ...codings(firsts, 1),
      ...codings([[10, 'tools']], 91),
    ),
    [`${talk}.bert.codes.json`]: sidecarOf(text, ...codings([[1, 'weeds']], 50)),
    'rounds/one/round.json': drawOf({
      coders: ['anna', 'bert', 'cato'],
      first: 'anna',
      units: [unitOf(talk, text, turns[4]!, turns[7])],
    }),
    'rounds/one/codebook.yaml': codebook,
    'rounds/one/anna.codes.json': roundFile('2026-03-01T10:00:00Z', {
      codings: inRound(firsts, 1),
      seen: ['u01'],
      copied: [{ complete: '2026-02-01T10:00:00Z', units: ['u01'] }],
    }),
    'rounds/one/bert.codes.json': roundFile(undefined, { codings: inRound([[4, 'water']], 60) }),
    'rounds/one/cato.codes.json': roundFile(undefined, {
      codings: inRound(thirds, 70),
      questions: thirds.map(([turn]) => ({ unit: 'u01', reason: `Turn ${turn}?` })),
      suggestions: thirds.map(([turn]) => ({ id: codingId(80 + turn), unit: 'u01', name: `Missing ${turn}` })),
    }),
  });
}

/** Everything that reads, and what must refuse. */
const commands: readonly (readonly string[])[] = [
  ['check'],
  ['summary'],
  ['codes'],
  ['codes', '--coder', 'all'],
  ['codes', '--coder', 'anna'],
  ['codes', '--coder', 'cato', '--transcript', talk],
  ['passages'],
  ['passages', '--coder', 'all', '--all'],
  ['passages', '--coder', 'anna', '--all'],
  ['passages', '--coder', 'cato', '--all'],
  ['passages', '--code', 'tools', '--coder', 'all'],
  ['reanchor'],
  ['turns', talk],
  ['round', 'status'],
  ['round', 'status', 'one'],
  ['round', 'draw', 'two', '--dry-run', '--coders', 'anna,bert', '--seed', '1', '--incomplete', 'draw'],
  ['round', 'top-up', 'one', '--code', 'water', '--seed', '1'],
  ['verify', 'one'],
  ['agreement', 'one'],
  ['agreement', 'one', '--bundle', 'bundle'],
  ['report', 'one', '--as', 'json'],
];

/** What a command says to somebody, in words and as data. */
async function said(folder: string, viewer: string | undefined, command: readonly string[]): Promise<string> {
  const env = viewer === undefined ? {} : { INTERCODER_CODER: viewer };
  const forms = command[0] === 'report' ? [[]] : [[], ['--format', 'json']];
  const answers: string[] = [];
  for (const form of forms) {
    const { code, out, messages } = await run(folder, [...command, ...form], { env });
    answers.push(`${code}\n${out}\n${messages}`);
  }
  return answers.join('\n').replaceAll(folder, '');
}

describe('the shell, while a round is open', () => {
  after(removeFolders);

  const one: readonly [Given, Given] = [[[4, 'water']], [[5, 'tools']]];
  const other: readonly [Given, Given] = [
    [
      [4, 'tools'],
      [6, 'weeds'],
      [7, 'weeds'],
    ],
    [],
  ];
  const texts = {
    'as it was drawn': text,
    'that was corrected since': text.replace('Turn 2 names', 'Turn two, which names'),
  };

  for (const [what, now] of Object.entries(texts)) {
    for (const viewer of ['bert', undefined]) {
      it(`says the same to ${viewer ?? 'somebody unknown'}, whatever others judged in it, on a text ${what}`, async () => {
        for (const command of commands) {
          const [here, there] = [study(...one, now), study(...other, now)];
          assert.equal(await said(here, viewer, command), await said(there, viewer, command), command.join(' '));
          assert.ok(!filesBelow(here).some((file) => file.startsWith('bundle')), 'nothing is written');
        }
      });
    }
  }

  it('would tell these studies apart if it could', async () => {
    const [here, there] = [study(...one, text), study(...other, text)];
    for (const coder of ['anna', 'cato'])
      assert.notEqual(textOf(here, `rounds/one/${coder}.codes.json`), textOf(there, `rounds/one/${coder}.codes.json`));
    const mine = ['passages', '--coder', 'anna', '--all'];
    assert.notEqual(await said(here, 'anna', mine), await said(there, 'anna', mine));
  });
});
