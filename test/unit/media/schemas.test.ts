import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { bookKeys, codeKeys } from '../../../src/core/codebook/bookKeys';
import { parseCodebook } from '../../../src/core/codebook/parseCodebook';
import { parseSidecar } from '../../../src/core/coding/parseSidecar';
import type { Problem } from '../../../src/core/problem';
import { parseStudyConfig } from '../../../src/core/study/config';
import { parseDraw, parseRoundCodes } from '../../../src/core/study/rounds/roundFiles';
import { coderKeys, studyKeys } from '../../../src/core/study/studyKeys';
import type { StudyPath } from '../../../src/core/text/studyPath';
import { SourceText } from '../../../src/core/text/sourceText';
import { frontMatterKeys, participantKeys } from '../../../src/core/transcript/frontMatterKeys';
import { parseTranscript } from '../../../src/core/transcript/parseTranscript';

const folder = 'media/schemas';

function compile(name: string): ValidateFunction {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true });
  return ajv.compile(JSON.parse(readFileSync(`${folder}/${name}.schema.json`, 'utf8')) as object);
}

const weighty = (problems: readonly Problem[]): string[] =>
  problems.filter(({ severity }) => severity !== 'information').map(({ code }) => code);

/** Asserts that parser and schema say the same of each text, and that it is what the table says. */
function agree(
  schema: string,
  read: (text: string) => unknown,
  problemsOf: (text: string) => readonly Problem[],
  samples: { readonly valid: readonly string[]; readonly invalid: readonly string[] },
): void {
  const validate = compile(schema);
  for (const [expected, texts] of [
    [true, samples.valid],
    [false, samples.invalid],
  ] as const) {
    for (const text of texts) {
      const problems = weighty(problemsOf(text));
      assert.equal(problems.length === 0, expected, `parser on ${text}: ${problems.join(', ')}`);
      assert.equal(validate(read(text)), expected, `schema on ${text}: ${JSON.stringify(validate.errors)}`);
    }
  }
}

const yaml = (text: string): unknown => parse(text, { schema: 'core' }) as unknown;

const hash = 'a'.repeat(64);
const uuid = '7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b11';
const anchor = { quote: 'twee dagen', prefix: '', suffix: ' meegedraaid', start: 6, end: 16 };
const coding = { code: 'trust', created: '2026-01-15T11:00:00Z', id: uuid, ...anchor };
const memo = { id: uuid, created: '2026-01-15T11:00:00Z', text: 'A thought.', target: { kind: 'transcript' } };

describe('the JSON Schemas', () => {
  const names = readdirSync(folder).map((file) => file.replace('.schema.json', ''));

  it('are all there, valid, in draft-07, and explain every field', () => {
    assert.deepEqual(names.sort(), [
      'codebook',
      'frontMatter',
      'memos',
      'resolutions',
      'round',
      'roundCodes',
      'sidecar',
      'study',
    ]);
    for (const name of names) {
      compile(name);
      const text = readFileSync(`${folder}/${name}.schema.json`, 'utf8');
      const schema = JSON.parse(text) as { $schema: string; title: string; description: string };
      assert.equal(schema.$schema, 'http://json-schema.org/draft-07/schema#');
      assert.ok(schema.title && schema.description, name);
      for (const [field, value] of fieldsOf(schema)) {
        assert.ok(
          'description' in value || '$ref' in value || 'const' in value || 'enum' in value,
          `${name}: ${field}`,
        );
      }
      assert.doesNotMatch(text, /"additionalProperties": false/);
    }
  });

  it('refuse a newer format', () => {
    for (const name of names.filter((name) => name !== 'frontMatter')) {
      const validate = compile(name);
      validate({ format: 2 });
      assert.ok(
        validate.errors?.some(({ instancePath, keyword }) => instancePath === '/format' || keyword === 'required'),
      );
    }
  });

  it('know the same keys as the parser', () => {
    interface Schema {
      readonly properties: Readonly<Record<string, unknown>>;
      readonly definitions: Readonly<Record<string, Schema>>;
    }
    const [study, book, front] = ['study', 'codebook', 'frontMatter'].map(
      (name) => JSON.parse(readFileSync(`${folder}/${name}.schema.json`, 'utf8')) as Schema,
    );
    for (const [schema, { keys, otherWords }] of [
      [study, studyKeys],
      [study?.definitions.coder, coderKeys],
      [book, bookKeys],
      [book?.definitions.code, codeKeys],
      [front, frontMatterKeys],
      [front?.definitions.participant, participantKeys],
    ] as const) {
      assert.deepEqual([...keys].sort(), Object.keys(schema?.properties ?? {}).sort());
      for (const [word, meant] of otherWords) assert.ok(keys.includes(meant) && !keys.includes(word), word);
    }
  });

  it('agree with the parser on settings', () => {
    agree('study', yaml, (text) => parseStudyConfig(new SourceText(text)).problems, {
      valid: [
        'format: 1\ntitle: T\nlanguage: nl-BE\ncoders: [{ id: anna, name: A, email: a@b.c }]\nanalysis: anna\n',
        'transcripts: ./diaries/*.txt\ncodebook: books/main.yaml\ntitle: 2024\n',
        'title:\ncoders:\n',
        'coders: [{ id: 1 }]\nfuture: { any: thing }\n',
      ],
      invalid: [
        'format: 2\n',
        'format: latest\n',
        'title: [a]\n',
        'language: Dutch language\n',
        'transcripts: ["../*.txt"]\n',
        'transcripts: ["a/../b.txt"]\n',
        'transcripts: ["!a.txt"]\n',
        'codebook: /etc/codebook.yaml\n',
        'codebook: "C:/codebook.yaml"\n',
        'codebook: "a\\\\b.yaml"\n',
        'coders: anna\n',
        'coders: [anna]\n',
        'coders: [{ name: Anna }]\n',
        'coders: [{ id: Anna V. }]\n',
        'coders: [{ id: consensus }]\n',
        'coders: [{ id: com1 }]\n',
      ],
    });
  });

  it('agree with the parser on codebooks', () => {
    const code = (fields: string): string => `codes: [{ id: a, name: A, ${fields} }]\n`;
    agree('codebook', yaml, (text) => parseCodebook(new SourceText(text)).problems, {
      valid: [
        'codes:\n',
        'codes: [{ id: trust-2, codes: [{ id: 7 }] }]\n',
        code('color: "#C2410c", definition: D, include: I, exclude: 3, status: retired, ordered: true, codable: false'),
        code('examples: [a, b], aliases: a, formerIds: [], created: 2026-01-10, definition:, status:, unknown: [x]'),
      ],
      invalid: [
        'codes: { id: a }\n',
        'codes: [a]\n',
        'codes: [{ name: A }]\n',
        'codes: [{ id: A }]\n',
        `codes: [{ id: ${'x'.repeat(65)} }]\n`,
        code('codes: [{ id: a b }]'),
        code('color: red'),
        code('color: "#abc"'),
        code('created: yesterday'),
        code('created: 2026-13-01'),
        code('status: gone'),
        code('ordered: perhaps'),
        code('codable: 1'),
        code('definition: [a]'),
        code('examples: [[a]]'),
        code('aliases: { a: b }'),
      ],
    });
  });

  it('agree with the parser on front matter', () => {
    agree('frontMatter', yaml, (text) => parseTranscript(new SourceText(`---\n${text}---\nWords.\n`)).problems, {
      valid: [
        'title: T\nid: 2\ntype: focus-group\ndate: 2023-03-14\nlanguage: nl\nmedia: a.m4a\nanonymised: true\n',
        'strict: true\nparticipants: [{ id: P1, name: N, role: coach, aliases: [I, J], attributes: { years: 4 } }]\n',
        'participants:\ntitle:\nother: [1]\n',
      ],
      invalid: [
        'title: [a]\n',
        'strict: sometimes\n',
        'participants: P1\n',
        'participants: [P1]\n',
        'participants: [{ name: N }]\n',
        'participants: [{ id: P1, aliases: { a: b } }]\n',
        'participants: [{ id: P1, attributes: { years: [4] } }]\n',
      ],
    });
  });

  it('agree with the parser on codings', () => {
    const json = (value: object): string => JSON.stringify(value);
    agree('sidecar', JSON.parse, (text) => parseSidecar(new SourceText(text)).problems, {
      valid: [
        json({ format: 1, codings: [], memos: [] }),
        json({
          format: 1,
          complete: { at: '2026-02-01T16:20:00Z', text: `sha256:${hash}` },
          codings: [{ ...coding, memo: 'x', doubtful: true, orphaned: true, mine: 1 }],
          memos: [memo, { ...memo, id: uuid.replace('7', '8'), target: { kind: 'turn', ...anchor }, replyTo: uuid }],
        }),
      ],
      invalid: [
        json({ codings: [] }),
        json({ format: 1, codings: {} }),
        json({ format: 1, codings: [{ ...coding, start: -1 }] }),
        json({ format: 1, codings: [{ ...coding, quote: '' }] }),
        json({ format: 1, codings: [{ ...coding, code: undefined }] }),
        json({ format: 1, codings: [{ ...coding, doubtful: 'yes' }] }),
        json({ format: 1, codings: [{ ...coding, orphaned: 1 }] }),
        json({ format: 1, memos: [{ ...memo, target: { kind: 'passage' } }] }),
        json({ format: 1, memos: [{ ...memo, target: { kind: 'code' } }] }),
        json({ format: 1, complete: { at: '2026-02-01T16:20:00Z' } }),
        json({ format: 1, conflicts: [{ in: 'codings', field: 'memo' }] }),
        json({ format: 1, conflicts: {} }),
      ],
    });
  });

  it('know the files of rounds and memos', () => {
    const turn = { turn: 3, anchor };
    const round = {
      format: 1,
      purpose: 'inter-coder',
      mode: 'agreement',
      coders: ['anna', 'bert'],
      assignment: { kind: 'all' },
      plan: { unit: 'turn', presence: 'any', level: 'exact', statistic: 'krippendorffAlpha', minimum: 0.667 },
      method: { name: 'stratified-random', version: 1, seed: 20261123, fraction: 0.12, draw: 'passage', excluded: [] },
      frame: {
        transcripts: [{ path: 'transcripts/fg1.transcript', sha256: hash, passages: 61, turns: 488, words: 18044 }],
      },
      strata: [{ name: 'transcripts/fg1.transcript', passages: 61, drawn: 1 }],
      units: [
        {
          id: 'u01',
          stratum: 'transcripts/fg1.transcript',
          transcript: 'transcripts/fg1.transcript',
          first: turn,
          last: turn,
        },
      ],
    };
    const codes = {
      format: 1,
      blind: 'package',
      finished: '2026-03-01T10:00:00Z',
      seen: ['u01'],
      unclear: [{ unit: 'u02', reason: 'noise' }],
      codings: [{ ...coding, unit: 'u01' }],
      questions: [{ unit: 'u01', reason: 'Who is meant?' }],
      suggestions: [{ id: uuid, unit: 'u01', name: 'Fatigue', text: 'Being tired.', passage: anchor }],
    };
    const resolution = {
      id: uuid,
      unit: 'u01',
      codings: [uuid],
      pattern: 'one-only',
      verdict: 'applies',
      codes: ['trust'],
    };
    const cases: readonly (readonly [string, object, readonly object[]])[] = [
      [
        'round',
        round,
        [
          { purpose: 'other' },
          { units: [{ id: 'u01' }] },
          { coders: ['Anna V.'] },
          { plan: { ...round.plan, unit: 'page' } },
          { units: [{ ...round.units[0], transcript: '../x' }] },
          { units: [{ ...round.units[0], id: 'a b' }] },
          { units: [{ ...round.units[0], topUp: 0 }] },
          { assignment: { kind: 'overlap' } },
          { assignment: undefined },
          { plan: { ...round.plan, minimum: 2 } },
          { plan: { ...round.plan, context: 'some' } },
          { method: { ...round.method, seed: -1 } },
          { method: { ...round.method, seed: 2 ** 32 } },
          { method: { ...round.method, seed: 0.5 } },
          { method: { ...round.method, draw: 'word' } },
          { method: { ...round.method, excluded: [{}] } },
          { frame: { transcripts: [{ path: 'a', sha256: 'a' }] } },
          { topUps: [{ codes: ['a'] }] },
          { package: { receiver: 'cato' } },
        ],
      ],
      [
        'roundCodes',
        codes,
        [
          { blind: 'yes' },
          { codings: [coding] },
          { seen: undefined },
          { unclear: ['u02'] },
          { copied: [{ units: [] }] },
          { suggestions: [{ name: 'x' }] },
        ],
      ],
      [
        'resolutions',
        { format: 1, resolutions: [{ ...resolution, cause: 'definition', how: 'discussion', agreedBy: ['anna'] }] },
        [{ resolutions: [{ ...resolution, verdict: 'maybe' }] }, { resolutions: [{ ...resolution, id: '1' }] }],
      ],
      [
        'memos',
        {
          format: 1,
          memos: [
            { ...memo, target: { kind: 'code', code: 'trust' } },
            { ...memo, target: { kind: 'study' } },
          ],
        },
        [{ memos: [{ ...memo, target: { kind: 'code' } }] }, { memos: [{ ...memo, text: 1 }] }],
      ],
    ];
    const parsers: Readonly<Record<string, typeof parseDraw | typeof parseRoundCodes>> = {
      round: parseDraw,
      roundCodes: parseRoundCodes,
    };
    for (const [name, valid, changes] of cases) {
      const validate = compile(name);
      const parser = parsers[name];
      const isRead = (value: unknown): boolean => {
        const bytes = new TextEncoder().encode(JSON.stringify(value));
        const read = parser?.('rounds/one/file.json' as StudyPath, { kind: 'file', bytes });
        return read?.value !== undefined && read.problems.length === 0;
      };
      if (parser) assert.ok(isRead(valid) && isRead({ ...valid, future: true }), name);
      assert.ok(validate(valid), `${name}: ${JSON.stringify(validate.errors)}`);
      assert.ok(validate({ ...valid, future: true }), name);
      for (const change of changes) {
        const changed: unknown = JSON.parse(JSON.stringify({ ...valid, ...change }));
        assert.equal(validate(changed), false, `${name}: ${JSON.stringify(change)}`);
        if (parser) assert.equal(isRead(changed), false, `${name}, parsed: ${JSON.stringify(change)}`);
      }
    }
  });
});

/** Every property that a schema names, at any depth. */
function fieldsOf(schema: unknown): readonly (readonly [string, object])[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    const own =
      key === 'properties' && typeof value === 'object' && value !== null
        ? Object.entries(value as Record<string, object>)
        : [];
    return [...own, ...fieldsOf(value)];
  });
}
