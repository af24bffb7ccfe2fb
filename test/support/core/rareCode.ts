import { markComplete } from '../../../src/core/commands/markComplete';
import { drawRound } from '../../../src/core/commands/rounds/drawRound';
import { codingId, openGarden, settings, sidecarOf, type Opened } from './memoryStudy';

export const rareTalk = 'transcripts/long.transcript';
const text = Array.from({ length: 60 }, (_, index) => `P${1 + (index % 2)}: Turn ${index} of the talk.\n`).join('');
const rare = [3, 17, 31, 45, 59];

/** A study with a round "one", in of which anna read all, and gave a code to a few turns outside the sample. */
export async function withRareCode(): Promise<Opened> {
  const opened = await openGarden({
    'study.yaml': settings,
    'transcripts/group1.transcript': undefined,
    'transcripts/diary.transcript': undefined,
    [rareTalk]: text,
    [`${rareTalk}.anna.codes.json`]: sidecarOf(
      text,
      ...rare.map((turn) => ({ id: codingId(turn), code: 'water', words: `Turn ${turn} of` })),
    ),
  });
  const [transcript] = [...opened.session.current.transcripts.keys()];
  await markComplete(opened.session, { transcript: transcript!, coder: 'anna', isComplete: true });
  const choices = { coders: ['anna', 'bert'], fraction: 0.1, draw: 'turn', seed: 1, incomplete: 'draw' } as const;
  await drawRound(opened.session, { coder: 'anna' }, 'one', choices);
  return opened;
}
