import { deepEqual, equal } from 'node:assert/strict';
import { span } from '../../../../src/core/text/offsets';
import { follow, insert, replace, show } from '../../../support/core/markedText';

describe('a replacement of more than 200 characters', () => {
  const long = (said: string): string => `${said}, and so it went on for all of that first winter. `.repeat(6);
  const before = `P1: ${long('one')}\nP2: And then |came the questions| we had.\nP3: ${long('three')}\n`;
  const lines = before.replaceAll('|', '').split('\n');

  it('tells that other words came to stand in a passage, until that was looked into', () => {
    const live = follow(before);
    const text = live.text.toString();
    const now = text.replace('came the questions', 'came many questions');
    live.apply([{ start: 0, end: text.length, text: now }], 'typed');
    equal(show(live), now.replace('came many questions', '|$&|'));
    equal(live.uncertaintyOf('0'), 'changed');
    const [at, words] = [live.spanOf('0'), { quote: '', prefix: '', suffix: '' }];
    live.track([{ id: '0', span: at, words, uncertainty: live.uncertaintyOf('0') }]);
    equal(live.uncertaintyOf('0'), 'changed');
    live.track([{ id: '0', span: at, words }]);
    equal(live.uncertaintyOf('0'), undefined);
  });

  it('leaves nothing uncertain when it is taken back, and as much as before when it is made again', () => {
    const live = follow(before);
    const text = live.text.toString();
    const now = text.replace('came the questions', 'came many questions');
    live.apply([{ start: 0, end: text.length, text: now }], 'typed');
    live.apply([{ start: 0, end: now.length, text }], 'undo');
    equal(show(live), before);
    equal(live.uncertaintyOf('0'), undefined);
    live.apply([{ start: 0, end: text.length, text: now }], 'redo');
    equal(live.uncertaintyOf('0'), 'changed');
  });

  it('that a passage holds on both sides belongs to it, as what has changed', () => {
    const [first = '', second = '', third = ''] = lines;
    const live = follow(`${first}\n|${second}\n${third}|\n`);
    const start = live.text.toString().indexOf('then came');
    live.apply([{ start, end: live.text.length - 20, text: 'x' }], 'typed');
    equal(show(live), `${first}\n|P2: And x${third.slice(-19)}|\n`);
    equal(live.uncertaintyOf('0'), 'changed');
  });

  it('leaves a passage beside it on its line where it was', () => {
    const live = follow(`P1: |Yeah.| ${long('one')}\nP2: Yeah. ${long('two')}\n`);
    const text = live.text.toString();
    live.apply([{ start: 10, end: text.indexOf('\n'), text: long('But never ever') }], 'typed');
    deepEqual(live.spanOf('0'), span(4, 9));
  });

  it('keeps what was uncertain of a passage that is taken away and put in elsewhere', () => {
    const live = follow(before);
    const text = live.text.toString();
    live.apply([{ start: 0, end: text.length, text: text.replace('came the', 'came many') }], 'typed');
    const turn = 'P2: And then came many questions we had.\n';
    replace(live, turn, '');
    insert(live, 0, turn);
    deepEqual(live.spanOf('0'), span(13, 32));
    equal(live.uncertaintyOf('0'), 'changed');
  });

  it('brings nothing back for certain: what reads like a passage that was lost before may be another', () => {
    const live = follow(`P1: |Yes, we did.|\n${before.replaceAll('|', '')}`);
    replace(live, 'P1: Yes, we did.\n', '');
    const text = live.text.toString();
    live.apply([{ start: 0, end: text.length, text: `P5: ${long('new')}\nP1: Yes, we did.\n${text}` }], 'typed');
    equal(show(live).includes('P1: |Yes, we did.|'), true);
    equal(live.uncertaintyOf('0'), 'elsewhere');
  });

  it('may have left either of two equal turns in a row, also where the words stand just as they did', () => {
    const turn = `P2: ${long('two')}\n`;
    const live = follow(`${turn.replace(' for all of that', ' |for all| of that')}${turn}P3: ${long('three')}\n`);
    const text = live.text.toString();
    const now = `${turn}P4: ${long('four')}\nP3: ${long('three')}\n`;
    live.apply([{ start: 0, end: text.length, text: now }], 'typed');
    equal(live.uncertaintyOf('0'), 'elsewhere');
  });

  it('leaves what it lost uncertain where its words are put in later', () => {
    const live = follow(before);
    const text = live.text.toString();
    live.apply([{ start: 0, end: text.length, text: `${long('never')}\n${long('ever')}\n` }], 'typed');
    equal(live.spanOf('0'), undefined);
    insert(live, 0, text.slice(text.indexOf('P2') - 40, text.indexOf('P3') + 40));
    equal(show(live).includes('P2: And then |came the questions| we had.\n'), true);
    equal(live.uncertaintyOf('0'), 'elsewhere');
  });

  it('does not make uncertain what another selection replaced', () => {
    const live = follow(`${before}P4: At |last, that| was all.\n`);
    const text = live.text.toString();
    const start = text.indexOf('last, that');
    live.apply(
      [
        { start: 4, end: 300, text: long('never') },
        { start: start + 6, end: start + 10, text: 'this' },
      ],
      'typed',
    );
    equal(live.uncertaintyOf('1'), undefined);
    equal(show(live, 2).includes('At |last, this| was'), true);
  });
});
