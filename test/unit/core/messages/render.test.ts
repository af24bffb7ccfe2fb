import assert from 'node:assert/strict';
import fc from 'fast-check';
import { languageOf, render } from '../../../../src/core/messages/render';

describe('render', () => {
  const count = (data: Record<string, string | number>): string => render('en', 'codes.passages', data);

  it('fills in values, also the same one more than once', () => {
    assert.equal(
      render('en', 'file.newerFormat', { found: 2, known: 1 }),
      'Written by a newer Intercoder (format 2, this one knows 1). Update Intercoder; until then it is left as it is.',
    );
    assert.equal(render('nl', 'file.missingKey', { key: 'id' }), '"id" ontbreekt. Vul het aan.');
    assert.equal(render('en', 'sidecar.unknownCoder', { coder: 'bert' }).split('bert').length, 3);
  });

  it('takes the first form for 1 and the second for any other number', () => {
    assert.deepEqual(
      [0, 1, 2, 1000, -1, 1.5].map((number) => count({ count: number })),
      ['0 passages', '1 passage', '2 passages', '1000 passages', '-1 passages', '1.5 passages'],
    );
    assert.equal(
      render('nl', 'cli.check.summary', { errors: 1, warnings: 2, rest: 0 }),
      '1 fout, 2 waarschuwingen, 0 om te weten.',
    );
  });

  it('leaves a name without a value to be seen, in both its shapes', () => {
    assert.equal(count({}), '{count} {count|passage|passages}');
    assert.equal(render('en', 'file.missingKey', { kez: 'id' }), '"{key}" is missing. Add it.');
    assert.equal(render('en', 'file.missingKey', {}), '"{key}" is missing. Add it.');
  });

  it('does not take for values what every object has', () => {
    assert.doesNotMatch(
      render('en', 'file.missingKey', Object.create({ key: 'inherited' }) as object as { key: string }),
      /inherited/,
    );
  });

  it('takes values as they are, whatever they look like', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('{key}', '$&', "$'", '$1', '{count|a|b}', '\\')), (value) => {
        assert.equal(render('en', 'file.missingKey', { key: value }), `"${value}" is missing. Add it.`);
      }),
    );
  });

  it('fills in nothing and empty texts too', () => {
    assert.equal(render('en', 'file.missingKey', { key: '' }), '"" is missing. Add it.');
    assert.equal(render('en', 'file.missingKey', { key: 0 }), '"0" is missing. Add it.');
  });
});

it('the language is Dutch for all kinds of Dutch, written as editors or shells do, and English for the rest', () => {
  for (const tag of ['nl', 'nl-BE', 'NL-nl', 'nl_BE.UTF-8', 'nl_NL@euro', 'nl.UTF-8'])
    assert.equal(languageOf(tag), 'nl', tag);
  for (const tag of [undefined, '', 'en', 'en-NL', 'nld-x', 'nlx', 'C', 'fr_BE', ' nl'])
    assert.equal(languageOf(tag), 'en', tag);
});
