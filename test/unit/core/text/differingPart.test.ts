import { deepEqual, equal, notEqual, ok } from 'node:assert/strict';
import { differingFrom, shortenedApart } from '../../../../src/core/text/differingPart';

const long = 'Zij kwamen elke ochtend binnen en zaten eerst een tijd bij het raam, tot er iemand begon te';

describe('what differs between two texts that are cut', () => {
  it('is in what is shown of both, with what is before it', () => {
    const [was, now] = shortenedApart(`${long} praten over rust.`, `${long} zwijgen over rust.`, 60);
    deepEqual([was, now], ['… er iemand begon te praten over rust.', '… er iemand begon te zwijgen over rust.']);
    ok(Math.max(was.length, now.length) <= 60);
  });

  it('is shown in whole words, where a word was only prolonged and where a text only goes on', () => {
    const [was, now] = shortenedApart(`${long} praat er`, `${long} praatte er`, 60);
    ok(was.endsWith('te praat er') && now.endsWith('te praatte er'), `${was} | ${now}`);
    const [short, longer] = shortenedApart(long, `${long} praten en te zwijgen`, 60);
    notEqual(short, longer);
    ok(longer.includes('praten'));
  });

  it('is shown with all there is where that is short, or where it is at the beginning', () => {
    deepEqual(shortenedApart('two days', 'some weeks', 60), ['two days', 'some weeks']);
    const [was, now] = shortenedApart(`Nu. ${long}`, `Dan. ${long}`, 60);
    ok(was.startsWith('Nu. Zij') && now.startsWith('Dan. Zij') && was.length === 60);
  });

  it('never begins within a character', () => {
    const letters = '😀'.repeat(50);
    for (const before of [10, 11]) {
      const from = differingFrom(`${letters} a`, `${letters} b`, before);
      ok(from > 0 && (`${letters} a`.slice(from).codePointAt(0) ?? 0) >= 0x10000, `${from}`);
    }
    equal(differingFrom(letters, letters, 10), 0);
  });
});
