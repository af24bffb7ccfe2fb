import { isSeed } from '../../random/seed';
import { IntercoderError } from '../../intercoderError';
import { member, type JsonObject } from '../../text/json';
import { jsonErrorOffset } from '../../text/jsonErrorOffset';
import type { JsonStep } from '../../text/jsonPlace';
import { mostReplicates } from './checkSize';
import { statisticsKinds, type CodeJudgements, type Drawing, type StatisticsInput } from './input';
import { readSpans } from './readSpans';
import { Shape } from './shape';

/**
 * A table as JSON. @throws IntercoderError `statistics.notJson`, `statistics.noKind`, `statistics.badShape.…`
 * @param file as messages name it
 */
export function readStatisticsJson(file: string, text: string): StatisticsInput {
  const shape = new Shape(file, text);
  const root = shape.object(parsed(file, text), []);
  const kind = member(root, 'kind');
  switch (statisticsKinds.find((known) => known === kind)) {
    case 'nominal': {
      const matrix = matrixOf(shape, root, (cell, path) => (cell === null ? null : shape.category(cell, path)));
      const q = optional(member(root, 'q'), (value) => shape.count(value, ['q']));
      return { kind: 'nominal', matrix, ...q, ...drawingOf(shape, root, matrix.length) };
    }
    case 'multilabel':
      return multilabel(shape, root);
    case 'confirmed':
      return { kind: 'confirmed', ...codesOf(shape, root) };
    case 'spans':
      return readSpans(shape, root);
    case 'table': {
      const table = matrixOf(shape, root, (cell, path) => shape.count(cell, path), 'table');
      if (table.some((row) => row.length !== table.length)) shape.wrong(['table'], 'row');
      const labels = shape.perUnit(member(root, 'labels'), 'labels', table.length, (each, path) =>
        String(shape.category(each, path)),
      );
      return { kind: 'table', table, ...(labels === undefined ? {} : { labels }) };
    }
    case 'segments': {
      const lengths = (key: string) => shape.list(member(root, key), [key], (each, path) => shape.count(each, path));
      const [a, b] = [lengths('a'), lengths('b')];
      if (sumOf(a) !== sumOf(b))
        throw new IntercoderError('statistics.unequalLengths', { file, a: sumOf(a), b: sumOf(b) });
      return { kind: 'segments', a, b };
    }
    case 'sets': {
      const set = (key: string) => shape.list(member(root, key), [key], (each, path) => shape.category(each, path));
      return { kind: 'sets', a: set('a'), b: set('b') };
    }
    case undefined:
      throw new IntercoderError('statistics.noKind', {
        file,
        found: typeof kind === 'string' ? kind : '',
        kinds: statisticsKinds.join(', '),
      });
  }
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new IntercoderError(
      'statistics.notJson',
      { file, line: text.slice(0, jsonErrorOffset(text)).split('\n').length },
      { cause: error },
    );
  }
}

const sumOf = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

/** Which codes each coder gave each unit. */
function codesOf(shape: Shape, root: JsonObject): CodeJudgements {
  const codes = shape.list(member(root, 'codes'), ['codes'], (each, path) => String(shape.category(each, path)));
  const known = new Set(codes);
  const matrix = matrixOf(shape, root, (cell, path) =>
    cell === null
      ? null
      : shape.list(cell, path, (each, at) => {
          const code = String(shape.category(each, at));
          return known.has(code) ? code : shape.wrong(at, 'code');
        }),
  );
  const notJudged = member(root, 'notJudged');
  return { matrix, codes, ...(notJudged === undefined ? {} : { notJudged: notJudgedOf(shape, notJudged) }) };
}

function multilabel(shape: Shape, root: JsonObject): StatisticsInput {
  const judgements = codesOf(shape, root);
  const { matrix } = judgements;
  const multiplicity = shape.perUnit(member(root, 'multiplicity'), 'multiplicity', matrix.length, (each, path) =>
    shape.positive(each, path),
  );
  return {
    kind: 'multilabel',
    ...judgements,
    ...(multiplicity === undefined ? {} : { multiplicity }),
    ...drawingOf(shape, root, matrix.length),
  };
}

function notJudgedOf(shape: Shape, value: unknown): Readonly<Record<string, readonly (readonly [number, number])[]>> {
  const byCode = shape.object(value, ['notJudged']);
  const cell = (each: unknown, path: readonly JsonStep[]): readonly [number, number] => {
    const [unit, coder] = shape.list(each, path, (index, at) => shape.count(index, at));
    return unit === undefined || coder === undefined ? shape.wrong(path, 'list') : [unit, coder];
  };
  return Object.fromEntries(
    Object.entries(byCode).map(([code, cells]) => [code, shape.list(cells, ['notJudged', code], cell)]),
  );
}

/** Rows of equal length. */
function matrixOf<T>(
  shape: Shape,
  root: JsonObject,
  cell: (value: unknown, path: readonly JsonStep[]) => T,
  key = 'matrix',
): readonly (readonly T[])[] {
  const matrix = shape.list(member(root, key), [key], (row, path) => shape.list(row, path, cell));
  const wrong = matrix.findIndex((row) => row.length !== matrix[0]?.length);
  return wrong === -1 ? matrix : shape.wrong([key, wrong], 'row');
}

function drawingOf(shape: Shape, root: JsonObject, units: number): Drawing {
  const names = (key: string) =>
    shape.perUnit(member(root, key), key, units, (each, path) => String(shape.category(each, path)));
  const [clusters, strata] = [names('clusters'), names('strata')];
  const weights = shape.perUnit(member(root, 'weights'), 'weights', units, (each, path) => shape.positive(each, path));
  const bootstrap = member(root, 'bootstrap');
  const design = member(root, 'design');
  return {
    ...(design === undefined ? {} : { design: designOf(shape, design, clusters) }),
    ...(clusters === undefined ? {} : { clusters }),
    ...(strata === undefined ? {} : { strata }),
    ...(weights === undefined ? {} : { weights }),
    ...(bootstrap === undefined ? {} : { bootstrap: bootstrapOf(shape, bootstrap) }),
  };
}

/** The drawn clusters; every unit is in one of them. */
function designOf(
  shape: Shape,
  value: unknown,
  clusters: readonly string[] | undefined,
): NonNullable<Drawing['design']> {
  const drawn = shape.list(value, ['design'], (each, path) => {
    const row = shape.object(each, path);
    return {
      cluster: String(shape.category(member(row, 'cluster'), [...path, 'cluster'])),
      stratum: String(shape.category(member(row, 'stratum'), [...path, 'stratum'])),
      weight: shape.positive(member(row, 'weight'), [...path, 'weight']),
    };
  });
  // Without the cluster of each unit nothing says what of the draw it is in.
  if (clusters === undefined) return shape.wrong(['clusters'], 'list');
  const known = new Set(drawn.map(({ cluster }) => cluster));
  const stray = clusters.findIndex((cluster) => !known.has(cluster));
  return stray === -1 ? drawn : shape.wrong(['clusters', stray], 'code');
}

function bootstrapOf(shape: Shape, value: unknown): { readonly replicates: number; readonly seed: number } {
  const plan = shape.object(value, ['bootstrap']);
  const replicates = shape.count(member(plan, 'replicates'), ['bootstrap', 'replicates']);
  const seed = shape.count(member(plan, 'seed'), ['bootstrap', 'seed']);
  if (replicates > mostReplicates) shape.wrong(['bootstrap', 'replicates'], 'replicates');
  return isSeed(seed) ? { replicates, seed } : shape.wrong(['bootstrap', 'seed'], 'count');
}

const optional = (value: unknown, read: (value: unknown) => number): { readonly q?: number } =>
  value === undefined ? {} : { q: read(value) };
