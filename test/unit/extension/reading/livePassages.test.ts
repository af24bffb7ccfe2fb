import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { anchorIn } from '../../../../src/core/anchoring/anchorIn';
import { describeSpan } from '../../../../src/core/anchoring/describeSpan';
import type { Coding } from '../../../../src/core/coding/sidecar';
import type { Codebook } from '../../../../src/core/codebook/codebook';
import type { PlacedCoding } from '../../../../src/core/study/placedCoding';
import { span } from '../../../../src/core/text/offsets';
import { SourceText } from '../../../../src/core/text/sourceText';
import { toStudyPath } from '../../../../src/core/text/studyPath';
import { LivePassages, type KnownTranscript } from '../../../../src/extension/features/reading/livePassages';

const codebook: Codebook = { codes: [], byId: () => undefined, resolve: () => ({ kind: 'unknown' }) };
const transcript = toStudyPath('fg1.transcript')!;

function coding(id: string, text: string, words: string): Coding {
  const start = text.indexOf(words);
  const anchor = describeSpan(new SourceText(text), span(start, start + words.length));
  return { id, code: 'trust', created: '2026-01-15T11:00:00Z', ...anchor };
}

/** What a study knows that has read `text`, with the codings of anna and bert. */
function known(text: string, anna: readonly Coding[], bert: readonly Coding[] = []): KnownTranscript {
  const source = new SourceText(text);
  const place = (coder: string, one: Coding): PlacedCoding => ({
    coding: one,
    coder,
    transcript,
    anchored: anchorIn(source, one),
    resolution: { kind: 'unknown' },
    isSettled: true,
  });
  const placed = [...anna.map((one) => place('anna', one)), ...bert.map((one) => place('bert', one))];
  return { source, placed, codebook, coder: 'anna', isShown: () => true };
}

/** The same before it has looked for what does not stand where it is stored, nor between the same words. */
function justRead(...of: Parameters<typeof known>): KnownTranscript {
  const all = known(...of);
  return { ...all, placed: all.placed.map((one) => ({ ...one, isSettled: one.anchored.state === 'exact' })) };
}

/** `id state: words`, of every place. */
const shown = (live: LivePassages, text: string): readonly string[] =>
  live.passages.map(({ placed, state, spans }) =>
    [`${placed.coding.id} ${state}:`, ...spans.map(({ start, end }) => text.slice(start, end))].join(' '),
  );

const first = 'MOD: How did it begin?\nP1: We worked along for two days, and then came the questions.\n';

describe('the passages of an open transcript', () => {
  const days = coding('days', first, 'two days');
  const questions = coding('questions', first, 'the questions');

  it('are where the study found them', () => {
    const live = new LivePassages(first, known(first, [days, questions]));
    deepEqual(shown(live, first), ['days exact: two days', 'questions exact: the questions']);
  });

  it('stay in step with typing before anything is saved, also when codings come and go', () => {
    const live = new LivePassages(first, known(first, [days]));
    live.edit([{ start: 0, end: 0, text: '>' }], true);
    live.update(known(first, [days, questions]));
    deepEqual(shown(live, `>${first}`), ['days exact: two days', 'questions moved: the questions']);
  });

  it('are told as not found while their words are deleted', () => {
    const live = new LivePassages(first, known(first, [days]));
    const start = first.indexOf('two days');
    live.edit([{ start, end: start + 8, text: '' }], true);
    deepEqual(shown(live, first), ['days orphaned:']);
    live.edit([{ start, end: start, text: 'two days' }], true);
    deepEqual(shown(live, first), ['days exact: two days']);
  });

  it('of one’s own stay between saving the text and storing the places', () => {
    const typed = first.replace('two days', 'two whole days');
    const live = new LivePassages(first, known(first, [days], [{ ...days, id: 'another' }]));
    live.edit([{ start: first.indexOf('days'), end: first.indexOf('days'), text: 'whole ' }], true);
    live.update(justRead(typed, [days], [{ ...days, id: 'another' }]));
    deepEqual(shown(live, typed), ['days exact: two whole days', 'another changed: two whole days']);
    live.update(known(typed, [coding('days', typed, 'two whole')]));
    deepEqual(shown(live, typed), ['days exact: two whole']);
  });

  it('of others are followed on after saving, and told as moved where their words stayed', () => {
    const typed = first.replace('We worked', 'We really worked');
    const theirs = coding('theirs', first, 'two days');
    const live = new LivePassages(first, known(first, [], [theirs]));
    live.edit([{ start: first.indexOf('worked'), end: first.indexOf('worked'), text: 'really ' }], true);
    live.update(justRead(typed, [], [theirs]));
    deepEqual(shown(live, typed), ['theirs moved: two days']);
    live.update(known(typed, [], [coding('theirs', typed, 'two days')]));
    deepEqual(shown(live, typed), ['theirs exact: two days']);
  });

  it('are where the study has them again when what was typed is given up', () => {
    const typed = first.replace('two days', 'some weeks');
    const live = new LivePassages(typed, known(first, [days]));
    deepEqual(shown(live, typed), ['days changed: some weeks']);
    // While an editor takes the file's text again it still counts as unsaved.
    live.edit([{ start: 0, end: typed.length, text: first }], true);
    live.update(known(first, [days]));
    deepEqual(shown(live, first), ['days exact: two days']);
  });

  it('are taken from the study when the file was changed by another program', () => {
    const changed = first.replace('two days', 'some weeks');
    const live = new LivePassages(first, known(first, [days]));
    live.edit([{ start: 0, end: first.length, text: changed }], false);
    live.update(known(changed, [coding('days', changed, 'some weeks')]));
    deepEqual(shown(live, changed), ['days exact: some weeks']);
  });

  it('are told as changed at once where another program changed their words, and as they were where it was typed after all', () => {
    const changed = first.replace('two days', 'two long days');
    const edit = [{ start: 23, end: first.length, text: changed.slice(23) }];
    const before = known(first, [days, questions]);
    const live = new LivePassages(first, before);
    live.edit(edit, false, 'reload');
    deepEqual(shown(live, changed), ['days changed: two long days', 'questions exact: the questions']);
    live.update(before);
    deepEqual(shown(live, changed), ['days changed: two long days', 'questions exact: the questions']);
    live.becameUnsaved();
    deepEqual(shown(live, changed), ['days exact: two long days', 'questions exact: the questions']);
    live.update(known(changed, [days, questions]));
    deepEqual(shown(live, changed), ['days exact: two long days', 'questions exact: the questions']);
  });

  it('are told as changed where one paste replaced them with much around, until that is taken back', () => {
    const more =
      'P2: And so it went on, week after week, for all of that first winter and the spring after it.\n'.repeat(3);
    const text = `${first}${more}`;
    const changed = `${first.replace('two days', 'two long days')}${more}`;
    const coded = [coding('days', text, 'two days'), coding('questions', text, 'the questions')];
    const live = new LivePassages(text, known(text, coded));
    live.edit([{ start: 0, end: text.length, text: changed }], true, 'typed');
    deepEqual(shown(live, changed), ['days changed: two long days', 'questions exact: the questions']);
    deepEqual(
      live.passages.map(({ isSure }) => isSure),
      [false, true],
    );
    live.edit([{ start: 0, end: changed.length, text }], true, 'undo');
    deepEqual(shown(live, text), ['days exact: two days', 'questions exact: the questions']);
  });

  it('are told as they may be where a large paste brings the words of one that was not found', () => {
    const more = 'P3: And so it went on, week after week, for all of that first winter.\n'.repeat(4);
    const gone = coding('gone', `${first}${more}P1: After the winter of that year?\n`, 'the winter of that year');
    const text = `${first}${more}`;
    const live = new LivePassages(text, known(text, [gone]));
    deepEqual(shown(live, text), ['gone orphaned:']);
    const now = `${first}${more.replaceAll('week', 'day')}${more.slice(-71)}P1: After the winter of that year?\n`;
    live.edit([{ start: first.length, end: text.length, text: now.slice(first.length) }], true, 'typed');
    deepEqual(shown(live, now), ['gone ambiguous: the winter of that year']);
  });

  it('stay as another program left them where something else is typed then', () => {
    const changed = first.replace('two days', 'two long days');
    const live = new LivePassages(first, known(first, [days]));
    live.edit([{ start: 23, end: first.length, text: changed.slice(23) }], false, 'reload');
    live.edit([{ start: 0, end: 0, text: '>' }], false, 'reload');
    live.becameUnsaved();
    deepEqual(shown(live, `>${changed}`), ['days changed: two long days']);
  });

  it('have every place that fits where it is not clear which', () => {
    const twice = `${'x'.repeat(40)} yes ${'y'.repeat(40)}\n${'x'.repeat(40)} yes ${'y'.repeat(40)}\n`;
    const stored = { ...coding('yes', twice, 'yes'), prefix: `${'x'.repeat(31)} `, suffix: ` ${'y'.repeat(31)}` };
    const elsewhere = `one line more\n${twice}`;
    const live = new LivePassages(elsewhere, known(elsewhere, [stored]));
    deepEqual(shown(live, elsewhere), ['yes ambiguous: yes yes']);
  });

  it('are found at a place by the characters there, and at their ends by a cursor', () => {
    const live = new LivePassages(first, known(first, [days]));
    const start = first.indexOf('two days');
    const at = (from: number, to: number): number => live.passagesAt(span(from, to)).length;
    equal(at(start + 8, start + 8), 1);
    equal(at(start + 8, start + 9), 0);
    equal(at(start + 9, start + 9), 0);
    equal(at(0, start + 1), 1);
  });

  it('are the same whether the study told of one coding after the other or of all at once', () => {
    const text = Array.from(
      { length: 12 },
      (_, turn) => `P${turn % 3}: turn ${turn} says something of its own.\n`,
    ).join('');
    const turns = Array.from({ length: 12 }, (_, turn) => coding(`c${turn}`, text, `turn ${turn} says`));
    // One is nowhere in the text, and one holds more than it did when another list is told.
    const all = [...turns, { ...coding('nowhere', text, 'turn 3'), quote: 'never said' }];
    const wider = coding('c5', text, 'turn 5 says something');
    const { source, placed: narrow } = known(text, all);
    const placed = [...narrow, ...known(text, [wider]).placed];
    const listed = fc.subarray(placed).filter((some) => new Set(some.map((one) => one.coding.id)).size === some.length);
    const typing = fc.record({
      at: fc.nat({ max: text.length - 9 }),
      length: fc.nat({ max: 8 }),
      text: fc.string({ maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(listed, { minLength: 1, maxLength: 6 }), typing, (lists, { at, length, text: put }) => {
        const told = (some: readonly PlacedCoding[]): KnownTranscript => ({ ...known(text, []), source, placed: some });
        const last = told(lists.at(-1) ?? []);
        const live = new LivePassages(text, told([]));
        for (const some of lists) live.update(told(some));
        const atOnce = new LivePassages(text, last);
        deepEqual(live.passages, atOnce.passages);
        for (const one of [live, atOnce]) one.edit([{ start: at, end: at + length, text: put }], true);
        deepEqual(live.passages, atOnce.passages);
      }),
    );
  });
});
