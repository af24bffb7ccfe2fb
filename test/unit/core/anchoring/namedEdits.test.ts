import assert from 'node:assert/strict';
import { anchorAll } from '../../../../src/core/anchoring/anchorAll';
import { describeSpan } from '../../../../src/core/anchoring/describeSpan';
import { orphaned, type Anchored } from '../../../../src/core/anchoring/anchoring';
import { findAgain } from '../../../../src/core/anchoring/findAgain';
import type { ToAnchor } from '../../../../src/core/anchoring/toAnchor';
import type { Anchor } from '../../../../src/core/coding/sidecar';
import { decodeText, encodeText } from '../../../../src/core/text/decode';
import { SourceText } from '../../../../src/core/text/sourceText';
import { spanOfWords } from '../../../support/core/memoryStudy';

const first = `MOD: Hoe begon het bij jullie op de groep?
P1: Eerst heb ik twee dagen meegedraaid, gewoon de vloer op. (lacht)
P2: Ja.
P1: Dan pas kwamen de vragen over het eten en het slapen.
P2: Bij ons ook, maar wij hadden al een vraag liggen van de ouders.
MOD: En wat deed je daarmee?
P1: Ik heb ze laten liggen tot de week erna, dat was beter zo.
P2: Ja.
P1: Anders ben je weer degene die alles komt zeggen.
`;

const second = `MOD: Wat neem je mee uit deze namiddag?
P3: Dat ik niet alleen ben met mijn twijfels over het filmen.
P4: Mm-hm.
P3: En dat niemand het graag heeft, de eerste keer.
`;

/** Passages of either text, as they were coded. */
const passagesOf = (text: string, ...words: readonly string[]): readonly Anchor[] =>
  words.map((one) => describeSpan(new SourceText(text), spanOfWords(text, one)));

const ofFirst = passagesOf(
  first,
  'twee dagen meegedraaid',
  'Dan pas kwamen de vragen over het eten en het slapen.',
  'Bij ons ook, maar wij hadden al een vraag liggen van de ouders.',
  'laten liggen tot de week erna',
  'degene die alles komt zeggen',
);
const ofSecond = passagesOf(
  second,
  'niet alleen ben met mijn twijfels over het filmen',
  'niemand het graag heeft, de eerste keer',
);

const header = '---\ntitle: Focusgroep 2\nparticipants:\n  - { id: P1, role: coach }\n---\n';
const rewrapped = (text: string): string => text.replace(/(.{20}\S*) /g, '$1\n');

interface Row {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly passages: readonly Anchor[];
  readonly gone?: readonly Anchor[];
}

const rows: readonly Row[] = [
  {
    what: 'correcting a label everywhere',
    before: first,
    after: first.replaceAll('P1:', 'Karen:'),
    passages: ofFirst,
  },
  {
    what: 'correcting every label',
    before: first,
    after: first.replaceAll('P1:', 'K:').replaceAll('P2:', 'Annelies:').replaceAll('MOD:', 'INT:'),
    passages: ofFirst,
  },
  { what: 'adding front matter', before: first, after: header + first, passages: ofFirst },
  { what: 'taking front matter away', before: header + first, after: first, passages: passagesIn(header + first) },
  { what: 'converting line ends', before: first, after: first.replaceAll('\n', '\r\n'), passages: ofFirst },
  { what: 'an empty line between turns', before: first, after: first.replaceAll('\n', '\n\n'), passages: ofFirst },
  { what: 're-wrapping lines', before: first, after: rewrapped(first), passages: ofFirst },
  { what: 're-wrapping under a new header', before: first, after: header + rewrapped(first), passages: ofFirst },
  { what: 'joining two files, those of the first', before: first, after: first + second, passages: ofFirst },
  { what: 'joining two files, those of the second', before: second, after: first + second, passages: ofSecond },
  {
    what: 'splitting a file, the first part',
    before: first + second,
    after: first,
    passages: passagesIn(first + second),
    gone: passagesOf(first + second, 'niet alleen ben met mijn twijfels over het filmen'),
  },
  {
    what: 'splitting a file, the second part',
    before: first + second,
    after: header + second,
    passages: passagesOf(first + second, 'niet alleen ben met mijn twijfels over het filmen'),
    gone: passagesIn(first + second),
  },
];

/** The passages of the first text, as they are stored with another one that holds them. */
function passagesIn(text: string): readonly Anchor[] {
  return passagesOf(text, 'twee dagen meegedraaid', 'laten liggen tot de week erna', 'degene die alles komt zeggen');
}

function anchored(after: string, passages: readonly Anchor[], old: string | undefined): readonly Anchored[] {
  const source = decodeText(encodeText(after)).source ?? assert.fail();
  const known = anchorAll(source, passages);
  const all = passages.map((anchor, index): ToAnchor => ({
    anchor,
    known: known[index] ?? orphaned,
    ...(old !== undefined && { old: new SourceText(old) }),
  }));
  const work = findAgain(source, all);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

describe('Edits that people make of whole transcripts', () => {
  for (const { what, before, after, passages, gone = [] } of rows) {
    for (const old of [before, undefined]) {
      it(`${what}: every passage is at its words (${old === undefined ? 'older text lost' : 'older text at hand'})`, () => {
        const text = after.replaceAll('\r\n', '\n');
        anchored(after, passages, old).forEach((found, index) => {
          const quote = passages[index]?.quote ?? '';
          assert.ok(found.state === 'exact' || found.state === 'moved', `${found.state}: ${quote}`);
          assert.equal(squeezed(text.slice(found.span.start, found.span.end)), quote);
        });
        for (const found of anchored(after, gone, old)) assert.equal(found.state, 'orphaned');
      });
    }
  }
});
