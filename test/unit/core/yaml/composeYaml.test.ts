import assert from 'node:assert/strict';
import { composeWhole, type Composed } from '../../../../src/core/yaml/composeYaml';

const errorsOf = (composed: Composed): readonly unknown[] => {
  assert.ok(composed.kind === 'broken', composed.kind);
  return composed.errors;
};

describe('Text that is no YAML', () => {
  // Each unit, hundreds of thousands of times, is one more mistake.
  const units = {
    quotes: ['', '""'],
    'quotes behind a key': ['a: ', '""'],
    'quotes on lines': ['', '""\n'],
    words: ['', '"a" '],
    aliases: ['', '*a '],
    lists: ['', '[a] '],
  } as const;
  for (const [what, [start, unit]] of Object.entries(units)) {
    it(`is given up after a number of mistakes, the first of which are told: ${what}`, () => {
      const all = errorsOf(composeWhole(start + unit.repeat(20_000)));
      assert.ok(all.length < 300, `${all.length} mistakes`);
      assert.deepEqual(all.slice(0, 5), errorsOf(composeWhole(start + unit.repeat(50))).slice(0, 5));
    });
  }

  it('is not what has many remarks, blank lines and words', () => {
    const lines = '\n# remark\n\na: "b" # remark\n'.replaceAll('a:', 'k: ');
    const many = Array.from({ length: 300 }, (_, at) => lines.replace('k', `k${at}`)).join('');
    assert.equal(composeWhole(`${many}\n${'\n# remark\n'.repeat(300)}`).kind, 'document');
    const list = `a: ["b" # remark\n${'  , "b" # remark\n'.repeat(300)}  ]${'\n# remark'.repeat(300)}\n`;
    assert.equal(composeWhole(list).kind, 'document');
  });
});
