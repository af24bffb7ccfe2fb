import assert from 'node:assert/strict';
import type { Anchored } from '../../../../../src/core/anchoring/anchoring';
import type { TranscriptRecord } from '../../../../../src/core/study/records';
import type { RoundUnit } from '../../../../../src/core/study/rounds/round';
import { rememberAnchored } from '../../../../../src/core/study/rounds/roundAnchors';
import { unitSpan } from '../../../../../src/core/study/rounds/unitSpan';
import { SourceText } from '../../../../../src/core/text/sourceText';
import { parseTranscript } from '../../../../../src/core/transcript/parseTranscript';
import { spanOfWords } from '../../../../support/core/memoryStudy';
import { unitOf } from '../../../../support/core/rounds';

const path = 'transcripts/group.transcript';
const before = 'MOD: What did you do in the garden this year, all of you?';
const first = 'P1: In spring we dug the beds by the wall, and the children carried the water from the pump.';
const between = 'P2: We did not, we had no water at all.';
const last =
  'P1: That is what I mean. You have to dig while the ground is still wet, and then you wait, and after that you wait once more until it is dry.';
const after = 'P2: Dry it was.';
const text = `${[before, first, between, last, after].join('\n')}\n`;

/** As a draw keeps it: of a turn its first 80 characters at most. */
const unit = unitOf(path, text, first.slice(0, 80), last.slice(0, 80)) as RoundUnit;

/** Where the unit is in a text, once its first and last turn were looked for and found where these words are. */
function found(now: string, looked: { readonly first?: Anchored; readonly last?: Anchored } = {}): string | undefined {
  const source = new SourceText(now);
  const record = { path, source, transcript: parseTranscript(source) } as unknown as TranscriptRecord;
  if (looked.first) rememberAnchored(source, unit.first.anchor, looked.first);
  if (looked.last) rememberAnchored(source, unit.last.anchor, looked.last);
  const at = unitSpan(unit, record);
  return at && source.slice(at);
}

const changed = (now: string, words: string): Anchored => ({
  state: 'changed',
  span: spanOfWords(now, words),
  score: 0.9,
  via: 'likeness',
});

describe('where a unit of a round is', () => {
  it('from the label of its first turn to the end of its last, however long that is', () => {
    assert.equal(found(text), [first, between, last].join('\n'));
  });

  it('the same where something was put before it', () => {
    assert.equal(found(`MOD: Welcome.\n${text}`), [first, between, last].join('\n'));
  });

  it('whole turns, where words at their ends were corrected: the ends of changed words are a guess', () => {
    const well = 'P1: Well, in the spring we dug beds by the wall, and children carried the water from the pump.';
    const one = text.replace(first, well);
    const isWell = { first: changed(one, 'in the spring we dug beds by the wall, and child') };
    assert.equal(found(one, isWell), [well, between, last].join('\n'));
    const meant = `${last.replace('That is what I mean', 'This is what I meant')} Always.`;
    const other = text.replace(last, meant);
    const isMeant = { last: changed(other, 'what I meant. You have to dig while the ground is') };
    assert.equal(found(other, isMeant), [first, between, meant].join('\n'));
  });

  it('nowhere, where one of its turns is gone, or they changed places', () => {
    assert.equal(found(text.replace(`${first}\n`, '')), undefined);
    assert.equal(found(text.replace(`${last}\n`, '')), undefined);
    const swapped = `${[before, last, between, first, after].join('\n')}\n`;
    const looked = { first: changed(swapped, 'In spring we dug'), last: changed(swapped, 'You have to dig') };
    assert.equal(found(swapped, looked), undefined);
  });
});
