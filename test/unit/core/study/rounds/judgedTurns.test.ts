import assert from 'node:assert/strict';
import { recode } from '../../../../../src/core/commands/recode';
import { sheetData } from '../../../../../src/core/commands/rounds/sheetData';
import { packageFor } from '../../../../../src/core/commands/rounds/packageRound';
import { contextOf } from '../../../../../src/core/study/rounds/unitContext';
import { textHash } from '../../../../../src/core/text/textHash';
import { at } from '../../../../support/core/memoryFiles';
import { codebook, openGarden, spanOfWords } from '../../../../support/core/memoryStudy';
import { codeOf } from '../../../../support/core/thrown';
import { drawOf, someDraw, unitOf } from '../../../../support/core/rounds';

const path = at('transcripts/talk.transcript');
const turns = [
  'P1: What came before was long enough.',
  'P1: The beans came up very late this year.',
  'P2: So did the roses on the other side.',
  'P1: Yes.',
  'P2: [laughs]',
  'P1: And the water was off for a whole week.',
  'P2: What comes after is long enough too.',
];
const text = `---\nparticipants:\n  - { id: P1, role: gardener }\n  - { id: P2, role: neighbour }\n---\n${turns.join('\n')}\n`;

const opened = async () => {
  const { session } = await openGarden({
    [path]: text,
    'rounds/one/round.json': drawOf({
      coders: ['anna', 'bert'],
      first: 'anna',
      plan: { ...someDraw.plan, minWords: 3 },
      frame: { transcripts: [{ path, sha256: textHash(text).replace('sha256:', '') }] },
      units: [unitOf(path, text, turns[1]!, turns[5])],
    }),
    'rounds/one/codebook.yaml': codebook,
  });
  return session;
};

describe('turns of a passage that are too short, or hold no speech', () => {
  it('are shown with what stands around the passage, not with what is judged', async () => {
    const { rounds, transcripts } = (await opened()).current;
    const shown = contextOf(rounds[0]!.draw!, 'u01', transcripts.get(path)!)!;
    const words = shown.judged.map(({ start, end }) => text.slice(start, end).trim());
    assert.deepEqual(words, [turns.slice(1, 3).join('\n'), turns[5]]);
    const dimmed = shown.dimmed.map(({ start, end }) => text.slice(start, end));
    assert.equal(dimmed.length, 3);
    assert.equal(dimmed[1]!.trim(), turns.slice(3, 5).join('\n'));
    const all = [...shown.judged, ...shown.dimmed].toSorted((a, b) => a.start - b.start);
    assert.equal(all.map(({ start, end }) => text.slice(start, end)).join(''), text);
  });

  it('are not offered as judged on a coding sheet', async () => {
    const [unit] = sheetData(packageFor(await opened(), 'one', 'bert')).units;
    assert.deepEqual(
      unit!.lines.map(({ part, judged }) => `${part} ${judged}`),
      ['before false', 'unit true', 'unit true', 'unit false', 'unit false', 'unit true', 'after false'],
    );
  });

  it('are given no code, which would count nowhere; one that reaches into a judged turn is', async () => {
    const session = await opened();
    const give = (words: string, add: readonly string[] = ['water']) =>
      recode(session, {
        transcript: path,
        coder: 'bert',
        passages: [{ span: spanOfWords(text, words) }],
        add,
        inRound: { round: 'one', unit: 'u01' },
      });
    assert.equal(await codeOf(() => give('Yes.')), 'round.onlyShown');
    assert.equal(await codeOf(() => give('P2: [laughs]')), 'round.onlyShown');
    assert.equal(await codeOf(() => give('What came before')), 'round.outsideUnit');
    await give('Yes.\nP2: [laughs]\nP1: And the water');
    await give('other side.');
    // What is there already can be taken away.
    assert.equal((await give('Yes.', [])).added.length, 0);
  });
});
