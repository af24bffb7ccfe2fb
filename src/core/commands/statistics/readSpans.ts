import { hasOverlap } from '../../agreement/spans/codedSpan';
import type { UnitSpan } from '../../agreement/spans/projection';
import { member, type JsonObject } from '../../text/json';
import type { JsonStep } from '../../text/jsonPlace';
import type { StatisticsInput } from './input';
import type { Shape } from './shape';

/**
 * `{length, codes, coders, units?, seams?, notJudged?}`: spans `[start, end, code]` of each coder, inside the text; places
 * where it is put together; by code the stretches in which somebody could not judge it.
 */
export function readSpans(shape: Shape, root: JsonObject): StatisticsInput {
  const length = shape.count(member(root, 'length'), ['length']);
  const codes = shape.list(member(root, 'codes'), ['codes'], (each, path) => String(shape.category(each, path)));
  const known = new Set(codes);
  const stretch = (value: unknown, path: readonly JsonStep[]): readonly [UnitSpan, unknown] => {
    if (!Array.isArray(value)) return shape.wrong(path, 'span');
    const [start, end] = [shape.count(value[0], [...path, 0]), shape.count(value[1], [...path, 1])];
    return start < end && end <= length ? [[start, end], value[2]] : shape.wrong(path, 'span');
  };
  const coders = shape.list(member(root, 'coders'), ['coders'], (spans, path) =>
    shape.list(spans, path, (each, at) => {
      const [[start, end], given] = stretch(each, at);
      const code = String(shape.category(given, at));
      return known.has(code) ? { start, end, code } : shape.wrong([...at, 2], 'code');
    }),
  );
  const apart = (list: readonly UnitSpan[], path: readonly JsonStep[]): readonly UnitSpan[] =>
    hasOverlap(list.map(([start, end]) => ({ start, end, code: '' }))) ? shape.wrong(path, 'span') : list;
  const stretches = (value: unknown, path: readonly JsonStep[]): readonly UnitSpan[] =>
    apart(
      shape.list(value, path, (each, at) => stretch(each, at)[0]),
      path,
    );
  const [units, seams, notJudged] = ['units', 'seams', 'notJudged'].map((key) => member(root, key));
  const table = {
    length,
    codes,
    coders,
    ...(seams === undefined ? {} : { seams: shape.list(seams, ['seams'], (each, path) => shape.count(each, path)) }),
    ...(notJudged === undefined ? {} : { notJudged: byCode(shape, notJudged, stretches) }),
  };
  return { kind: 'spans', table, ...(units === undefined ? {} : { units: stretches(units, ['units']) }) };
}

const byCode = <T>(
  shape: Shape,
  value: unknown,
  each: (item: unknown, path: readonly JsonStep[]) => T,
): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(shape.object(value, ['notJudged'])).map(([code, item]) => [code, each(item, ['notJudged', code])]),
  );
