import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { DeclaredLabels } from '../../../../src/core/transcript/line/declaredLabels';
import { headLength, mayOpen, openingOf } from '../../../../src/core/transcript/line/openingOf';
import { lineCases } from './lineCases';
import type { LineCase } from './lineCases';
import { anyLine, declaring } from './transcriptTexts';

const openCase = ({ line, declared = [], strict = false }: LineCase): ReturnType<typeof openingOf> =>
  openingOf(line, declaring(declared), strict);

const firstColon = (line: string): number => {
  const at = line.search(/[:：]/);
  return at === -1 ? Infinity : at;
};

const named = ({ line, declared, strict }: LineCase): string =>
  JSON.stringify(line.length > 60 ? `${line.slice(0, 60)}…` : line) +
  (declared === undefined ? '' : ` with ${declared.join(', ')} declared`) +
  (strict === true ? ', strict' : '');

describe('openingOf', () => {
  for (const each of lineCases) {
    it(`${each.label === undefined ? 'opens nothing at' : 'opens a turn at'} ${named(each)}`, () => {
      const opening = openCase(each);
      equal(opening?.label, each.label);
      equal(opening?.time, each.time);
      if (opening === undefined) return;
      equal(mayOpen(each.line.charCodeAt(0), firstColon(each.line), declaring(each.declared ?? [])), true);
      equal(each.line.slice(opening.labelStart, opening.labelEnd), each.label);
      if (each.speech !== undefined) equal(each.line.slice(opening.after).trim(), each.speech);
    });
  }

  it('marks a label that was forced as forced', () => {
    equal(openCase({ line: '@Anna: ja' })?.forced, true);
    equal(openCase({ line: 'Anna: ja' })?.forced, false);
  });

  it('hangs on the beginning of the line alone', () => {
    const before = fc.constantFrom(
      '',
      ' ',
      '  ',
      '\t',
      ':',
      ': ',
      '[',
      '[0:01',
      '**',
      'A'.repeat(130),
      ' van'.repeat(200),
    );
    fc.assert(
      fc.property(anyLine, before, fc.constantFrom(' ', 'x', ':', '*', 'Anna '), (line, then, filler) => {
        const long = line + then + filler.repeat(2000 / filler.length);
        for (const labels of [new DeclaredLabels(), declaring(['Anna', 'i', 'jo an'])]) {
          deepEqual(openingOf(long, labels), openingOf(long.slice(0, headLength), labels));
        }
      }),
    );
  });

  it('never looks further than its head, whatever the head holds', () => {
    // The widest line that still opens a turn: everything that may stand before, in and after a label, at its longest.
    const time = '[00:00:00.000000  -->  00:00:00.000000]';
    const label = `${'𝐀'.repeat(59)} ${'𝐀'.repeat(60)}`;
    const line = `12345\t${' '.repeat(16)}${time}        - ${' '.repeat(8)}***${label}        - ${time}***        :***`;
    equal(openingOf(`${line} ja`, new DeclaredLabels())?.label, label);
    equal(line.length < headLength, true);
  });

  it('gives places inside the line', () => {
    fc.assert(
      fc.property(anyLine, fc.boolean(), (line, strict) => {
        const opening = openingOf(line, declaring(['Anna', 'i', 'jo an']), strict);
        if (opening === undefined) return;
        equal(line.slice(opening.labelStart, opening.labelEnd), opening.label);
        equal(opening.label.trim(), opening.label);
        equal(opening.label.length > 0 && opening.labelEnd <= opening.after && opening.after <= line.length, true);
      }),
    );
  });
});
