import Papa from 'papaparse';
import type { CsvRow } from '../core/commands/statistics/readStatisticsRows';
import { IntercoderError } from '../core/intercoderError';

/**
 * The rows of a CSV file that are not empty, whatever separates its cells. @throws IntercoderError `statistics.notCsv`
 * @param file as messages name it
 */
export function readCsv(file: string, text: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let line = 1;
  let failed: number | undefined;
  Papa.parse<string[]>(text, {
    delimitersToGuess: [',', ';', '\t'],
    step: ({ data, errors }) => {
      if (errors.some(({ type }) => type === 'Quotes')) failed ??= line;
      if (data.some((cell) => cell !== '')) rows.push({ line, cells: data });
      line += 1;
      for (const cell of data) if (cell.includes('\n')) line += cell.split('\n').length - 1;
    },
  });
  if (failed !== undefined) throw new IntercoderError('statistics.notCsv', { file, line: failed });
  return rows;
}
