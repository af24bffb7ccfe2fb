import assert from 'node:assert/strict';
import { render, type Language, type MessageKey } from '../../../../src/core/messages/render';
import { readProjectFile, sourceFiles } from '../../../support/sources';

/** Read from the files, so that no area is left out of a hand-kept list. */
const keysIn = (language: Language): readonly string[] =>
  sourceFiles(`src/core/messages/${language}`).flatMap((file) =>
    Array.from(readProjectFile(file).matchAll(/^ {2}'?([\w.]+)'?:(?= |$)/gm), ([, key = '']) => key),
  );

const keys = keysIn('en') as readonly MessageKey[];

/** A message as it stands in the catalogue: nothing is filled in where there are no values. */
const template = (language: Language, key: MessageKey): string => render(language, key);

const placeholder = /\{(\w+)(?::shell)?(?:\|[^|{}]*\|[^|{}]*)?\}/g;
const namesIn = (text: string): readonly string[] =>
  [...new Set(Array.from(text.matchAll(placeholder), ([, name = '']) => name))].sort();

describe('the message catalogues', () => {
  it('are found', () => assert.ok(keys.length > 100, String(keys.length)));

  for (const language of ['en', 'nl'] as const) {
    it(`hold every key once and only once: ${language}`, () => {
      const inLanguage = keysIn(language);
      assert.deepEqual(
        inLanguage.filter((key, index) => inLanguage.indexOf(key) !== index),
        [],
      );
      assert.deepEqual(inLanguage.toSorted(), keys.toSorted());
    });

    it(`have a message for every key, with no stray brace or blank: ${language}`, () => {
      const bad = keys.filter((key) => {
        const text = template(language, key);
        return (
          text.trim() !== text || text === '' || text.includes('  ') || /\{\S|\S\}/.test(text.replace(placeholder, ''))
        );
      });
      assert.deepEqual(bad, []);
    });
  }

  it('fill into a command that is to be pasted nothing but whole words of it', () => {
    const isBare = (text: string): boolean =>
      Array.from(text.matchAll(/intercoder [a-z]+ (?:(?!\. |[.)]?$|\)|, (?!intercoder)|; ).)*/gs)).some(([command]) =>
        /\{\w+\}/.test(command),
      );
    assert.ok(isBare('Look: intercoder verify {round} --report kept.json.'));
    const bare = (['en', 'nl'] as const).flatMap((language) => keys.filter((key) => isBare(template(language, key))));
    assert.deepEqual(bare, []);
  });

  it('fill in the same values in both languages', () => {
    const differing = keys.filter((key) => namesIn(template('en', key)).join() !== namesIn(template('nl', key)).join());
    assert.deepEqual(differing, []);
  });

  it('leave no placeholder once all values are given', () => {
    for (const language of ['en', 'nl'] as const) {
      for (const key of keys) {
        const data = Object.fromEntries(namesIn(template(language, key)).map((name) => [name, 2]));
        assert.doesNotMatch(render(language, key, data), /\{\S|\S\}/, key);
      }
    }
  });

  it('are two languages: no sentence is left untranslated', () => {
    const same = keys.filter(
      (key) => template('en', key) === template('nl', key) && / \w+ \w+ /.test(template('en', key)),
    );
    assert.deepEqual(same, []);
  });
});
