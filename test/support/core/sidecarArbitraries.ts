import fc from 'fast-check';
import type {
  Anchor,
  Coding,
  Completion,
  Memo,
  MemoTarget,
  Sidecar,
  UnknownKeys,
} from '../../../src/core/coding/sidecar';
import { codePointOffset } from '../../../src/core/text/offsets';
import { unicodeText } from './texts';

const someText = unicodeText(6).map((text) => text || '…');
const created = fc.constantFrom('2026-01-15T11:00:00Z', '2026-02-01T16:20:00Z');
const id = fc.uuid({ version: 4 });

/** Names no version of the format has, among them those that plain member access would trip over. */
const unknownName = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', '🙂', '10', 'later'),
  fc.string().map((name) => `x-${name}`),
);

/** As JSON keeps it: no negative zero, no undefined. */
const jsonValue = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

const unknown: fc.Arbitrary<UnknownKeys> = fc
  .array(fc.tuple(unknownName, jsonValue), { minLength: 1, maxLength: 3 })
  .map((entries) => Object.fromEntries(entries));

const anchor: fc.Arbitrary<Anchor> = fc
  .tuple(someText, unicodeText(3), unicodeText(3), fc.nat(50), fc.nat(9))
  .map(([quote, prefix, suffix, start, length]) => ({
    quote,
    prefix,
    suffix,
    start: codePointOffset(start),
    end: codePointOffset(start + length),
  }));

type Optional = readonly ('memo' | 'doubtful' | 'orphaned' | 'unknown')[];
const withOptional: Optional = ['memo', 'doubtful', 'orphaned', 'unknown'];

export const coding: fc.Arbitrary<Coding> = fc
  .tuple(
    fc.record({ code: someText, created, id }),
    anchor,
    fc.record({ memo: unicodeText(4), doubtful: fc.boolean(), orphaned: fc.boolean(), unknown }, { requiredKeys: [] }),
  )
  .map(([known, place, optional]) => ({ ...known, ...place, ...present(optional, withOptional) }));

const target: fc.Arbitrary<MemoTarget> = fc
  .tuple(
    fc.oneof(
      fc.constant({ kind: 'transcript' } as const),
      fc.tuple(fc.constantFrom('passage', 'turn'), anchor).map(([kind, place]) => ({ kind, anchor: place })),
    ),
    fc.option(unknown, { nil: undefined }),
  )
  .map(([known, rest]) => ({ ...known, ...(rest && { unknown: rest }) }));

const memo: fc.Arbitrary<Memo> = fc
  .tuple(
    fc.record({ id, created, text: unicodeText(4), target }),
    fc.record({ replyTo: id, unknown }, { requiredKeys: [] }),
  )
  .map(([known, optional]) => ({ ...known, ...present(optional, ['replyTo', 'unknown']) }));

const complete: fc.Arbitrary<Completion> = fc
  .tuple(fc.record({ at: created, text: fc.constant('sha256:00') }), fc.option(unknown, { nil: undefined }))
  .map(([known, rest]) => ({ ...known, ...(rest && { unknown: rest }) }));

export const codings = fc.uniqueArray(coding, { selector: (each) => each.id, maxLength: 6 });

/** Any sidecar, in any order: codings and memos with different ids, unknown keys at every level. */
export const sidecar: fc.Arbitrary<Sidecar> = fc
  .tuple(
    fc.record({ codings, memos: fc.uniqueArray(memo, { selector: (each) => each.id, maxLength: 4 }) }),
    fc.record({ complete, unknown }, { requiredKeys: [] }),
  )
  .map(([known, optional]) => ({ ...known, ...present(optional, ['complete', 'unknown']) }));

/** Only the keys that have a value, as a parser leaves the others out. */
function present<T extends object, K extends keyof T>(
  value: T,
  keys: readonly K[],
): { [P in K]?: Exclude<T[P], undefined> } {
  return Object.fromEntries(keys.filter((key) => value[key] !== undefined).map((key) => [key, value[key]])) as {
    [P in K]?: Exclude<T[P], undefined>;
  };
}
