import assert from 'node:assert/strict';
import fc from 'fast-check';
import Papa from 'papaparse';
import { csvCell } from '../../../../src/core/text/csvCell';

const readBack = (cell: string, delimiter: string): unknown =>
  Papa.parse<string[]>(`${cell}${delimiter}x`, { delimiter }).data[0];

describe('A cell of a CSV file', () => {
  it('is no formula, whatever it begins with', () => {
    for (const sign of ['=', '+', '-', '@', '\t', '\r', '\n', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20'])
      for (const rest of ['', '1+1', 'cmd|calc', '1;2', '"x"', '1e', '0x10', '1 2'])
        assert.deepEqual(readBack(csvCell(sign + rest), ','), [
          /^-1$/.test(sign + rest) ? sign + rest : `'${sign}${rest}`,
          'x',
        ]);
    assert.equal(csvCell('-1+cmd|calc'), "'-1+cmd|calc");
    assert.equal(csvCell('-.5'), "'-.5");
  });

  it('keeps a number as it is', () => {
    for (const number of ['0', '-1', '-0.25', '1e-7', '-1.5e+21', '12']) assert.equal(csvCell(number), number);
  });

  it('is read back whole, whatever separates the cells', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(',', ';', '\t'), (text, delimiter) => {
        const [cell, next] = readBack(csvCell(text), delimiter) as string[];
        assert.ok(cell === text || cell === `'${text}`);
        assert.equal(next, 'x');
        assert.ok(!/^[=+@\t\r\n]/.test(cell));
      }),
    );
  });
});
