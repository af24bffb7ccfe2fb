import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeSpan } from '../../../src/core/anchoring/describeSpan';
import { parseCodebook } from '../../../src/core/codebook/parseCodebook';
import { parseSidecar } from '../../../src/core/coding/parseSidecar';
import { serializeSidecar } from '../../../src/core/coding/serializeSidecar';
import type { Problem } from '../../../src/core/problem';
import { parseStudyConfig } from '../../../src/core/study/config';
import { decodeText } from '../../../src/core/text/decode';
import { offset, span } from '../../../src/core/text/offsets';
import { SourceText } from '../../../src/core/text/sourceText';
import { parseTranscript } from '../../../src/core/transcript/parseTranscript';
import { codingId, sidecarOf } from '../../support/core/memoryStudy';
import { unicodeText } from '../../support/core/texts';

const pieces = [
  ...[
    'format: 1\n',
    'codes:\n',
    '  - id: a\n',
    '    name: A\n',
    'coders: ',
    '---\n',
    'participants: ',
    '- { id: P1 }\n',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"',
    "'",
    '#',
    '&a',
    '*a',
    '!t',
    '|',
    '>',
    '\t',
    '\n',
    '\r',
    '\0',
    ' ',
    '  ',
    '@',
    '%%',
  ],
  ...[
    '"format": 1',
    '"codings": ',
    '"memos": ',
    '"__proto__": ',
    '"complete": ',
    '1e999',
    '-1',
    'null',
    'true',
    'P1: ',
    '<<<<<<< a\n',
  ],
];
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 })
  .map((all) => all.join(''));
const hostileBytes = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  hostileText.map((text) => new TextEncoder().encode(text)),
);

const parsers: Readonly<Record<string, (source: SourceText) => { readonly problems: readonly Problem[] }>> = {
  transcript: parseTranscript,
  codebook: parseCodebook,
  sidecar: parseSidecar,
  'study.yaml': parseStudyConfig,
};

describe('Any bytes, read as a', () => {
  for (const [kind, parse] of Object.entries(parsers)) {
    it(`${kind}: never throw, and every problem has its place in the text`, () => {
      fc.assert(
        fc.property(hostileBytes, (bytes) => {
          const { source, problems } = decodeText(bytes);
          if (source === undefined) {
            assert.ok(problems.length > 0);
            return;
          }
          for (const { range } of parse(source).problems) {
            if (range === undefined) continue;
            for (const place of [range.start, range.end]) {
              assert.deepEqual(source.lineColumn(source.offsetOf(place)), place);
            }
          }
        }),
      );
    });
  }
});

describe('A sidecar that holds one value of another kind', () => {
  const sound = JSON.parse(sidecarOf('Ann: yes', { id: codingId(1), words: 'yes' })) as { codings: [object] };
  const [coding] = sound.codings;

  it('is read without throwing, and what cannot be kept makes it unwritable', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(coding), '__proto__'), fc.jsonValue(), (key, value) => {
        const entries = [...Object.entries(coding).filter(([name]) => name !== key), [key, value]];
        const codings = [Object.fromEntries(entries) as unknown];
        const text = JSON.stringify({ format: 1, codings, memos: [] });
        const parsed = parseSidecar(new SourceText(text));
        if (!parsed.writable) {
          assert.ok(parsed.problems.length > 0);
          return;
        }
        const again = JSON.parse(serializeSidecar(parsed.value)) as { codings: unknown };
        const given = JSON.parse(text) as { codings: unknown };
        assert.deepEqual(sortedKeys(again.codings), sortedKeys(given.codings));
      }),
    );
  });
});

describe('The place of a coding', () => {
  it('survives being written and read, in any text', () => {
    fc.assert(
      fc.property(unicodeText(), fc.nat(), fc.nat(), (text, from, length) => {
        const source = new SourceText(text);
        const points = source.codePointLength;
        fc.pre(points > 0);
        const first = from % points;
        const last = first + 1 + (length % (points - first));
        const at = [first, last].map((point) => Array.from(text).slice(0, point).join('').length);
        const place = span(at[0] ?? 0, at[1] ?? 0);
        const anchor = describeSpan(source, place);
        const coding = { code: 'a', created: '2026-02-01T09:00:00Z', id: codingId(1), ...anchor };
        const read = parseSidecar(new SourceText(serializeSidecar({ codings: [coding], memos: [] })));
        const [back] = read.value.codings;
        assert.ok(back);
        assert.equal(source.fromCodePoints(back.start), offset(place.start));
        assert.equal(source.fromCodePoints(back.end), offset(place.end));
        assert.equal(back.quote, source.slice(place));
      }),
    );
  });
});

/** Lists and objects with the keys in order, so that two that say the same look the same. */
function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]): [string, unknown] => [key, sortedKeys(each)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
