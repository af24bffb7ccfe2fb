import { hasOverlap } from '../../agreement/spans/codedSpan';
import type { UnitSpan } from '../../agreement/spans/projection';
import { member, type JsonObject } from '../../text/json';
import type { JsonStep } from '../../text/jsonPlace';
import type { StatisticsInput } from './input';
import type { Shape } from './shape';

/** `{length, codes, coders, units?}`: spans `[start, end, code]` of each coder, inside the text. */
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
  const own = member(root, 'units');
  const units = own === undefined ? undefined : shape.list(own, ['units'], (each, path) => stretch(each, path)[0]);
  if (units !== undefined && hasOverlap(units.map(([start, end]) => ({ start, end, code: '' }))))
    shape.wrong(['units'], 'span');
  return { kind: 'spans', table: { length, codes, coders }, ...(units === undefined ? {} : { units }) };
}
