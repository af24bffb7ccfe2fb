import { strict as assert } from 'node:assert';
import { sourceFiles } from '../../support/sources';
import { textProperties, textsIn } from '../../support/syntax';

const messagesIn = (folder: string): readonly (readonly [string, string])[] =>
  sourceFiles(`src/core/messages/${folder}`).flatMap(textProperties);

/** `{name}` and `{name|one|other}`: what the caller has to give. */
const placeholders = (message: string): readonly string[] =>
  [...new Set([...message.matchAll(/\{(\w+)[|}]/g)].map(([, name]) => name ?? ''))].sort();

describe('the message catalogue', () => {
  const [english, dutch] = [messagesIn('en'), messagesIn('nl')];

  it('has each message once, in both languages', () => {
    const keys = english.map(([key]) => key).sort();
    assert.ok(keys.length > 10, 'the scan finds the messages');
    assert.deepEqual(keys, [...new Set(keys)]);
    assert.deepEqual(dutch.map(([key]) => key).sort(), keys);
  });

  it('fills in the same in both languages', () => {
    const inDutch = new Map(dutch);
    for (const [key, message] of english) {
      assert.deepEqual(placeholders(inDutch.get(key) ?? ''), placeholders(message), key);
    }
  });

  it('holds no message that nothing says', () => {
    const outside = sourceFiles('src').filter((file) => !/\/messages\/(en|nl)\//.test(file));
    const texts = outside.flatMap(textsIn);
    const said = new Set(texts.filter((text) => typeof text === 'string'));
    // A pattern without a word of its own would fit everything.
    const patterns = texts.filter((text) => text instanceof RegExp).filter(({ source }) => /\w\\\./.test(source));
    assert.deepEqual(
      english.map(([key]) => key).filter((key) => !said.has(key) && !patterns.some((pattern) => pattern.test(key))),
      [],
    );
  });
});
