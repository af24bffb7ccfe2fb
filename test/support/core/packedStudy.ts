import { assign } from '../../../src/core/commands/assign';
import { drawRound } from '../../../src/core/commands/rounds/drawRound';
import { finishRound } from '../../../src/core/commands/rounds/finishRound';
import { markUnit } from '../../../src/core/commands/rounds/markUnit';
import { packageFor, writePackage, type RoundPackage } from '../../../src/core/commands/rounds/packageRound';
import { sheetData } from '../../../src/core/commands/rounds/sheetData';
import { unitAround } from '../../../src/core/commands/rounds/unitAround';
import { StudySession } from '../../../src/core/study/session';
import { at, MemoryFiles } from './memoryFiles';
import { codingId, gardenFiles, memoryWorld, sidecarOf, spanOfWords } from './memoryStudy';

export const talk = 'transcripts/talk.transcript';
const turns = Array.from(
  { length: 40 },
  (_, index) => `P${1 + (index % 2)}: Turn ${index} 🌱 about the beds and the tap.`,
);
export const talkText = `---\ntitle: A talk\nparticipants:\n  - { id: P1, role: gardener }\n  - { id: P2, role: neighbour }\n---\n${turns.join('\n')}\n`;
/** Everything that must not leave with a package. */
export const secrets = [
  'anna',
  'Lodewyckx',
  'lodewyckx@example.org',
  'annas memo',
  'why I doubt',
  codingId(1),
  codingId(2),
  codingId(3),
  'my own note',
];
const settings = `format: 1
title: Garden
coders:
  - { id: anna, name: A. Lodewyckx, email: lodewyckx@example.org }
  - { id: cato, name: Cato }
analysis: anna
`;
export const book = `format: 1
codes:
  - id: water # my own note
    name: Water
    definition: What is done about water.
    examples: ["Turn 2 🌱 about", "Elsewhere it rained."]
  - { id: tools, name: "Tools: old & new", include: "- a spade", formerIds: [gear], codes: [{ id: spade, name: "yes" }] }
  - { id: weeds, name: Weeds, status: retired, replacedBy: tools, ordered: true, aliases: ["#1", "a, b"] }
  - { id: people, name: People, codable: false, created: 2026-01-10, color: "#c2410c" }
`;

export interface Packed {
  readonly home: StudySession;
  readonly files: MemoryFiles;
  readonly made: RoundPackage;
  readonly sent: MemoryFiles;
}

export async function packed(context: 'all' | 'none' | number = 1): Promise<Packed> {
  const files = new MemoryFiles({
    ...gardenFiles,
    'study.yaml': settings,
    'codebook.yaml': book,
    [talk]: talkText,
    [`${talk}.anna.codes.json`]: sidecarOf(
      talkText,
      ...[1, 2, 3].map((id) => ({
        id: codingId(id),
        code: 'water',
        memo: `annas memo: why I doubt ${id}`,
        words: `Turn ${id * 9} 🌱`,
      })),
    ),
  });
  const home = await StudySession.open(memoryWorld(files));
  const plan = { context, excludeRoles: [] };
  const training = {
    transcripts: [at('transcripts/group1.transcript'), at('transcripts/diary.transcript')],
    rounds: [],
  };
  await drawRound(home, { coder: 'anna' }, 'one', {
    coders: ['anna', 'cato'],
    fraction: 0.5,
    seed: 4,
    turnsPerPassage: 4,
    plan,
    trainedOn: training,
    incomplete: 'draw',
  });
  const made = packageFor(home, 'one', 'cato');
  const sent = new MemoryFiles();
  await writePackage(home, sent, made, [at('coding-sheet.html'), JSON.stringify(sheetData(made))]);
  return { home, files, made, sent };
}

/** Judges a package as its receiver: a code on words of the first unit, nothing in the others. */
export async function judge(sent: MemoryFiles): Promise<void> {
  const session = await StudySession.open(memoryWorld(sent));
  const draw = session.current.rounds[0]!.draw!;
  const source = session.current.transcripts.get(at(talk))!.source!;
  const first = draw.units[0]!;
  const words = first.first.anchor.quote.slice(4, 20);
  const span = spanOfWords(source.text, words);
  const inRound = unitAround(session, { round: 'one', coder: 'cato', transcript: at(talk), span });
  await assign(session, { transcript: at(talk), span, codes: ['tools'], coder: 'cato', inRound });
  for (const { id } of draw.units)
    await markUnit(session, {
      round: 'one',
      unit: id,
      coder: 'cato',
      as: id === inRound.unit ? 'judged' : 'nothingApplies',
    });
  await finishRound(session, { round: 'one', coder: 'cato' });
}
