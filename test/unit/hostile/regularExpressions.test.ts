import assert from 'node:assert/strict';
import { literalsIn, madeBy, type FoundPattern } from '../../support/regex/patternsOf';
import { groupPumpsOf, pumpsOf, textOf } from '../../support/regex/pumped';
import { StepCounter } from '../../support/regex/stepCounter';
import { readProjectFile, sourceFiles } from '../../support/sources';

/** In UTF-16 units: beyond what any bounded repetition may take. */
const length = 400;

/** Steps after which it is clear that a pattern has run away. */
const most = 4_000_000;

/** How much more work twice the text may be; a pattern that is quadratic needs four times as much. */
const mostGrowth = 2.6;

/** Less work than this is none to worry about, however it grows. */
const stepsForEachUnit = 20;

function growthOf(pattern: RegExp): { readonly growth: number; readonly text: string } {
  const counter = new StepCounter(pattern);
  let worst = { growth: 0, text: '' };
  for (const pump of pumpsOf(pattern)) {
    const twice = counter.count(textOf(pump, 2 * length), most);
    if (twice <= 2 * length * stepsForEachUnit) continue;
    const growth = twice === Infinity ? Infinity : twice / counter.count(textOf(pump, length), most);
    if (growth > worst.growth) worst = { growth, text: JSON.stringify(pump) };
  }
  return worst;
}

function patternsOfTheProgram(): ReadonlyMap<string, FoundPattern> {
  const files = sourceFiles('src');
  const making = files.filter((file) => file.startsWith('src/core/') && readProjectFile(file).includes('new RegExp('));
  const found = [...files.flatMap(literalsIn), ...making.flatMap(madeBy)];
  return new Map(found.map((each) => [String(each.pattern), each]));
}

describe('Every regular expression of the program', () => {
  const patterns = patternsOfTheProgram();

  it('is found, those that are put together too', () => {
    assert.ok(patterns.size > 100);
    assert.ok([...patterns.values()].some(({ file }) => file.endsWith('findMarks.ts')));
  });

  for (const [name, { file, pattern }] of patterns) {
    const shown = name.length > 60 ? `${name.slice(0, 60)}…` : name;
    it(`takes steps in proportion to the text: ${shown} (${file})`, () => {
      const { growth, text } = growthOf(pattern);
      assert.ok(growth <= mostGrowth, `twice the text takes ${growth} times the steps: ${text}`);
    });
    const groups = groupPumpsOf(pattern);
    if (groups.length === 0) continue;
    // What is repeated without end and is more than one character leaves a way back each time, and these fill a stack.
    it(`survives megabytes: ${shown} (${file})`, () => {
      for (const pump of groups) pattern.test(textOf(pump, 8_000_000));
    });
  }
});

describe('The count of steps', () => {
  const growths = (...all: readonly RegExp[]): readonly number[] => all.map((each) => growthOf(each).growth);

  it('sees patterns that are quadratic, cubic or worse', () => {
    const bad = growths(/\s+$/, /^\s*(.*?)\s*$/m, /^(a+)+$/, /(a|a)*b/, /a.*b.*c.*d/s, /(?<=x.*)y/, /^(\w+\s?)*$/);
    assert.deepEqual(
      bad.filter((growth) => growth <= mostGrowth),
      [],
    );
  });

  it('lets pass what is linear', () => {
    const good = growths(/(?<!\s)\s+$/, /\s/g, /^[a-z0-9-]{1,64}$/, /"[^"]*"/g, /a{0,50}b/, /^a+$/, /[^]*/y);
    assert.deepEqual(
      good.filter((growth) => growth > mostGrowth),
      [],
    );
  });

  it('counts what an engine does', () => {
    assert.equal(new StepCounter(/^abc/).count('abcabc', most), 4);
    assert.equal(new StepCounter(/a/y).count('ba', most), 1);
    assert.equal(new StepCounter(/(a+)+b/).count('a'.repeat(40), most), Infinity);
  });
});
