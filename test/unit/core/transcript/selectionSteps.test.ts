import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { contains, offset } from '../../../../src/core/text/offsets';
import { SourceText } from '../../../../src/core/text/sourceText';
import { parseTranscript } from '../../../../src/core/transcript/parseTranscript';
import { selectionSteps } from '../../../../src/core/transcript/selectionSteps';
import { anyText } from './transcriptTexts';

const text = `---
title: x
---
# Kop
## Onder
Anna [0:01]: Zo'n ding. Dat was 't.
%% opm. hier
Ja, echt.

# Daarna
Bert: nee
`;
const transcript = parseTranscript(new SourceText(text));

/** The steps at the first place where this text stands, the whole text left out. */
const stepsAt = (found: string): readonly string[] => {
  const steps = selectionSteps(transcript, offset(text.indexOf(found)));
  deepEqual(steps.at(-1), { start: 0, end: text.length });
  return steps.slice(0, -1).map((step) => transcript.source.slice(step));
};

const speech = text.slice(text.indexOf("Zo'n"), text.indexOf('\n\n# Daarna'));
const turn = `Anna [0:01]: ${speech}`;
const around = [turn, `## Onder\n${turn}`, `# Kop\n## Onder\n${turn}`];

describe('selectionSteps', () => {
  it('go from the word over sentence, speech and turn to the sections', () => {
    deepEqual(stepsAt("'n ding"), ["Zo'n", "Zo'n ding.", speech, ...around]);
    deepEqual(stepsAt('t.\n'), ['t', "Dat was 't.", speech, ...around]);
    deepEqual(stepsAt('echt'), ['echt', 'Ja, echt.', speech, ...around]);
  });

  it('begin at the sentence where no word is', () => deepEqual(stepsAt('. Dat')[0], 'ding'));

  it('begin with the label, the heading, the comment or the front matter', () => {
    deepEqual(stepsAt('Anna'), ['Anna', ...around]);
    deepEqual(stepsAt('0:01'), around);
    deepEqual(stepsAt('Kop'), ['# Kop', around[2]]);
    deepEqual(stepsAt('opm'), ['%% opm. hier', speech, ...around]);
    deepEqual(stepsAt('title'), ['---\ntitle: x\n---']);
  });

  it('are found in one word of millions of letters', () => {
    const long = `Anna: ${'a'.repeat(5_000_000)}. ja`;
    const steps = selectionSteps(parseTranscript(new SourceText(long)), offset(2_000_000));
    deepEqual(steps.at(-1), { start: 0, end: long.length });
  });

  it('hold the place and each other, each more than the one before, up to the whole text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (any, number) => {
        const at = offset(number % (any.length + 1));
        const steps = selectionSteps(parseTranscript(new SourceText(any)), at);
        deepEqual(steps.at(-1), { start: 0, end: any.length });
        steps.forEach((step, index) => {
          ok(step.start <= at && at <= step.end);
          const before = steps[index - 1];
          ok(before === undefined || (contains(step, before) && !contains(before, step)));
        });
      }),
    );
  });
});
