import { codingId, gardenFiles, group1, sidecarOf } from '../../support/core/memoryStudy';

const group = 'transcripts/group1.transcript';

/** A page that nobody finds in the diary any more. */
const lostPage = `Nothing grows here.\n${'Rain, and rain again. '.repeat(8)}\nThen a hose burst in the night.\n`;

/** The garden study with codings of two coders, one of them not found any more and one that moved. */
export const garden: Readonly<Record<string, string>> = {
  ...gardenFiles,
  [`${group}.anna.codes.json`]: sidecarOf(
    group1,
    { id: codingId(1), code: 'equipment', memo: 'both old', words: 'two wheelbarrows 🌱' },
    { id: codingId(2), code: 'plan', words: 'no plan at all' },
    { id: codingId(3), code: 'neighbours', words: 'We watched from behind the curtains.' },
    { id: codingId(4), code: 'spade', words: 'digs, and argues' },
  ),
  [`${group}.bert.codes.json`]: sidecarOf(`# Shed\n${group1}`, {
    id: codingId(5),
    code: 'water',
    words: 'argues about the water',
  }),
  'transcripts/diary.transcript.anna.codes.json': sidecarOf(
    lostPage,
    { id: codingId(6), code: 'water', words: 'a hose burst in the night' },
    { id: codingId(7), code: 'beginning', words: 'Nothing grows here' },
  ),
};
