import { IntercoderError } from '../../intercoderError';
import { checkRead } from './checkSize';
import type { StatisticsInput } from './input';

/** A row of a CSV file, with the line it begins at, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface RowOptions {
  /** Whether a unit has one code or any number; told from the rows where not given. */
  readonly kind?: 'nominal' | 'multilabel';
  /** The column that says what was drawn. */
  readonly cluster?: string;
}

interface Columns {
  readonly unit: number;
  readonly coder: number;
  readonly code: number;
  readonly cluster: number | undefined;
}

/** The judgements of one unit, by coder. */
interface Unit {
  readonly cluster: string;
  readonly given: Map<number, Set<string>>;
}

/**
 * A table as rows `unit, coder, code`, a judgement each; an empty code means judged and nothing applies. Units have one
 * code each if no coder gave two to one and none is empty.
 * @throws IntercoderError `statistics.noColumn`, `.shortRow`, `.blankCoder`, `.blankUnit`, `.twice`, `.severalCodes`, `.severalClusters`, `.empty`
 */
export function readStatisticsRows(file: string, rows: readonly CsvRow[], options: RowOptions): StatisticsInput {
  const [head, ...body] = rows;
  if (head === undefined || body.length === 0) throw new IntercoderError('statistics.empty', { file });
  const columns = columnsOf(file, head.cells, options.cluster);
  const coders = new Map<string, number>();
  const units = new Map<string, Unit>();
  const codes = new Set<string>();
  let several: { readonly line: number; readonly unit: string; readonly coder: string } | undefined;
  let blank: number | undefined;
  for (const { line, cells } of body) {
    // Cut off, it would say that nothing applies, where nobody can tell what was judged.
    if (cells.length < head.cells.length)
      throw new IntercoderError('statistics.shortRow', {
        file,
        line,
        count: cells.length,
        titles: head.cells.length,
      });
    const cell = (column: number): string => (cells[column] ?? '').trim();
    const [unit, coder, code] = [cell(columns.unit), cell(columns.coder), cell(columns.code)];
    if (unit === '') throw new IntercoderError('statistics.blankUnit', { file, line });
    if (coder === '') throw new IntercoderError('statistics.blankCoder', { file, line });
    const who = coders.get(coder) ?? coders.size;
    if (who === coders.size) coders.set(coder, who);
    const cluster = columns.cluster === undefined ? '' : cell(columns.cluster);
    const own = units.get(unit) ?? { cluster, given: new Map<number, Set<string>>() };
    units.set(unit, own);
    if (code !== '') codes.add(code);
    checkRead(coders.size, units.size, options.kind === 'multilabel' ? codes.size : 1);
    if (own.cluster !== cluster) throw new IntercoderError('statistics.severalClusters', { file, line, unit });
    const before = own.given.get(who);
    // Nothing applies and a code does: or the same said twice.
    if (before !== undefined && (code === '' || before.size === 0 || before.has(code))) {
      throw new IntercoderError('statistics.twice', { file, line, unit, coder });
    }
    if (before !== undefined) several ??= { line, unit, coder };
    if (code === '') blank ??= line;
    const codesHere = before ?? new Set<string>();
    own.given.set(who, codesHere);
    if (code !== '') codesHere.add(code);
  }
  const kind = options.kind ?? (several === undefined && blank === undefined ? 'nominal' : 'multilabel');
  if (kind === 'nominal' && several !== undefined)
    throw new IntercoderError('statistics.severalCodes', { file, ...several });
  const all = [...units.values()];
  const clusters = columns.cluster === undefined ? {} : { clusters: all.map(({ cluster }) => cluster) };
  const matrix = <T>(cell: (given: ReadonlySet<string>) => T): (T | null)[][] =>
    all.map(({ given }) =>
      Array.from(coders, (_, coder) => {
        const own = given.get(coder);
        return own === undefined ? null : cell(own);
      }),
    );
  return kind === 'multilabel'
    ? { kind, matrix: matrix((own) => [...own]), codes: [...codes].sort(), ...clusters }
    : { kind, matrix: matrix((own) => [...own][0] ?? null), ...clusters };
}

function columnsOf(file: string, head: readonly string[], cluster: string | undefined): Columns {
  const names = head.map((name) => name.trim().toLowerCase());
  const place = (name: string): number => {
    const found = names.indexOf(name.toLowerCase());
    if (found === -1) throw new IntercoderError('statistics.noColumn', { file, column: name, found: head.join(', ') });
    return found;
  };
  return {
    unit: place('unit'),
    coder: place('coder'),
    code: place('code'),
    cluster: cluster === undefined ? undefined : place(cluster),
  };
}
