import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isMap, isSeq, parseDocument, type Node } from 'yaml';
import type { CodeFields } from '../../../../src/core/codebook/codeFields';
import { addCode, setField } from '../../../../src/core/codebook/edits';
import type { Code } from '../../../../src/core/codebook/codebook';
import { IntercoderError } from '../../../../src/core/intercoderError';
import { anyBook, codesOf, said } from '../../../support/codebooks';
import { applyTextEdits, type TextEdit } from '../../../../src/core/text/textEdits';

const apply = (text: string, edits: readonly TextEdit[]): string => applyTextEdits(text, edits);

const throws = (code: string) => (error: unknown) => error instanceof IntercoderError && error.code === code;

describe('addCode', () => {
  const added = (text: string, parent?: string): string =>
    apply(text, addCode(text, { id: 'new', name: 'New' }, parent));

  it('begins a book', () => {
    const first = 'format: 1\ncodes:\n  - id: new\n    name: New\n';
    assert.equal(added(''), first);
    assert.equal(added('# mine'), `# mine\n${first}`);
    assert.equal(added('---\r\n'), `---\r\n${first.replaceAll('\n', '\r\n')}`);
    assert.equal(added('{}\n'), '{ codes: [{ id: new, name: New }] }\n');
  });

  it('fills a list that is missing or empty, and leaves comments where they are', () => {
    const list = '\n  - id: new\n    name: New';
    assert.equal(added('format: 1\n'), `format: 1\ncodes:${list}\n`);
    assert.equal(added('format: 1'), `format: 1\ncodes:${list}`);
    assert.equal(added('codes: [] # none yet\nx: 1\n'), `codes: # none yet${list}\nx: 1\n`);
    assert.equal(added('codes: ~\n'), `codes:${list}\n`);
    assert.equal(added('codes:\n  # here they come\n'), `codes:\n  # here they come${list}\n`);
    assert.equal(added('{ codes: [] }\n'), '{ codes: [{ id: new, name: New }] }\n');
  });

  it('follows the style of the list it joins', () => {
    assert.equal(added('codes:\n- id: a\n'), 'codes:\n- id: a\n- id: new\n  name: New\n');
    assert.equal(added('codes:\n    -   id: a'), 'codes:\n    -   id: a\n    -   id: new\n        name: New');
    assert.equal(added('codes:\n  - { id: a }\n'), 'codes:\n  - { id: a }\n  - { id: new, name: New }\n');
    assert.equal(added('codes: [{ id: a }]\n'), 'codes: [{ id: a }, { id: new, name: New }]\n');
    assert.equal(
      added('codes: [\n  { id: a }, # first\n  { id: b }\n]\n'),
      'codes: [\n  { id: a }, # first\n  { id: b },\n  { id: new, name: New }\n]\n',
    );
    assert.equal(added('codes:\n- id: a\n\n- id: b\n'), 'codes:\n- id: a\n\n- id: b\n\n- id: new\n  name: New\n');
  });

  it('puts a child under its parent, after the children there are', () => {
    assert.equal(
      added('codes:\n  - id: a\n  - id: b\n', 'A'),
      'codes:\n  - id: a\n    codes:\n      - id: new\n        name: New\n  - id: b\n',
    );
    assert.equal(
      added('codes:\n- id: a\n- id: b\n', 'a'),
      'codes:\n- id: a\n  codes:\n  - id: new\n    name: New\n- id: b\n',
    );
    assert.equal(
      added('codes:\n  - { id: a, name: A }\n', 'a'),
      'codes:\n  - { id: a, name: A, codes: [{ id: new, name: New }] }\n',
    );
  });

  it('refuses ids that are not free or no ids, and parents that are not there', () => {
    const text = 'codes:\n  - { id: a, formerIds: [New] }\n';
    assert.throws(() => added(text), throws('code.exists'));
    assert.throws(() => addCode(text, { id: 'a', name: 'A' }), throws('code.exists'));
    assert.throws(() => addCode(text, { id: 'No id', name: 'A' }), throws('codebook.idNotAllowed'));
    assert.throws(() => addCode(text, { id: 'b', name: 'B' }, 'c'), throws('code.unknown'));
  });

  it('leaves a book alone that it cannot read, or not change safely', () => {
    for (const text of ['codes: [', 'format: 2\n', '<<<<<<< HEAD\ncodes:\n', 'codes: many\n', 'x: &a 1\ncodes: *a\n']) {
      assert.throws(() => added(text), throws('codebook.cannotEdit'), text);
    }
  });
});

describe('setField', () => {
  const set = <F extends keyof CodeFields>(text: string, field: F, value: CodeFields[F] | undefined): string =>
    apply(text, setField(text, 'a', field, value));

  it('does nothing where nothing changes', () => {
    const text = 'codes:\n- { id: a, name: "A", examples: [x] }\n';
    assert.deepEqual(setField(text, 'a', 'name', ' A\n'), []);
    assert.deepEqual(setField(text, 'a', 'examples', ['x']), []);
    assert.deepEqual(setField(text, 'a', 'definition', undefined), []);
    assert.deepEqual(setField(text, 'a', 'aliases', []), []);
  });

  it('quotes what would not read back as the same text, and only that', () => {
    const text = 'codes:\n- id: a\n';
    const written = (value: string): string => /name: (.*)\n/.exec(set(text, 'name', value))?.[1] ?? '';
    for (const plain of [
      'Trust',
      'twee woorden',
      'a:b',
      'C#',
      'a (b)',
      '2 coaches',
      'één 😀',
      '2026-01-10',
      'a, [b]',
    ]) {
      assert.equal(written(plain), plain);
    }
    for (const quoted of [
      'a: b',
      'a #b',
      '- a',
      'yes',
      'No',
      'null',
      '42',
      '1e3',
      '0x1F',
      '12:30',
      '@a',
      '{a}',
      'a:',
    ]) {
      assert.equal(written(quoted), JSON.stringify(quoted));
    }
    assert.equal(written('"a"'), '"\\"a\\""');
  });

  it('keeps the kind of quotes there were', () => {
    assert.equal(set("codes:\n- { id: a, name: 'x' }\n", 'name', "it's"), "codes:\n- { id: a, name: 'it''s' }\n");
    assert.equal(set('codes:\n- { id: a, name: "x" }\n', 'name', 'y'), 'codes:\n- { id: a, name: "y" }\n');
  });

  it('keeps the comments of the list items that stay', () => {
    assert.equal(
      set('codes:\n- id: a\n  examples:\n  - x # one\n  - y # two\n', 'examples', ['y', 'z']),
      'codes:\n- id: a\n  examples:\n  - y # two\n  - z\n',
    );
  });

  it('makes a list of a single text, and a text of a list', () => {
    assert.equal(
      set('codes:\n- id: a\n  aliases: x # c\n', 'aliases', ['x', 'z']),
      'codes:\n- id: a\n  aliases: [x, z] # c\n',
    );
    assert.equal(set('codes:\n- id: a\n  name:\n  - x\n', 'name', 'z'), 'codes:\n- id: a\n  name: z\n');
  });

  it('checks a new id, and does not take the only field away', () => {
    const text = 'codes:\n- { id: a }\n- { id: b, formerIds: [c] }\n';
    assert.equal(set(text, 'id', 'd'), text.replace('id: a', 'id: d'));
    assert.throws(() => set(text, 'id', 'b'), throws('code.exists'));
    assert.throws(() => set(text, 'id', 'c'), throws('code.exists'));
    assert.throws(() => set(text, 'id', undefined), throws('codebook.idNotAllowed'));
    assert.throws(() => setField(text, 'nobody', 'name', 'x'), throws('code.unknown'));
  });

  it('refuses what would change more than was asked', () => {
    const twice = 'codes:\n- id: a\n  name: x\n  name: y\n';
    assert.throws(() => set(twice, 'name', undefined), throws('codebook.cannotEdit'));
    const explicitKey = 'codes:\n- id: a\n  ? name\n  : x\n';
    assert.throws(() => set(explicitKey, 'name', undefined), throws('codebook.cannotEdit'));
  });
});

const anyText = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.constantFrom('a\n\nb', '  x\n y', 'no', '- a', 'a: b # c', '|', '---', '...', '<<<<<<< x\ny', '\t', '&a', '*a'),
);
const tidy = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trim();

/** The map of a code in the file's own syntax tree, found without the code under test. */
function nodeOf(text: string, id: string): Node & { items: { key: unknown; value: unknown }[] } {
  const waiting: unknown[] = [parseDocument(text, { uniqueKeys: false }).contents];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isSeq(node)) waiting.push(...node.items);
    if (!isMap(node)) continue;
    if (node.get('id') === id) return node;
    waiting.push(...node.items.map(({ value }) => value ?? undefined).filter((value) => value !== undefined));
  }
  throw new Error(`no ${id}`);
}

describe('edits of random books', () => {
  it('set one field of one code, inside its own bytes, and leave what all others say', () => {
    fc.assert(
      fc.property(
        anyBook,
        fc.nat(),
        fc.oneof(
          fc.tuple(fc.constantFrom('name', 'definition', 'include', 'replacedBy'), fc.option(anyText)),
          fc.tuple(fc.constantFrom('examples', 'aliases', 'formerIds'), fc.option(fc.array(anyText, { maxLength: 3 }))),
        ),
        (text, pick, [field, raw]) => {
          const before = codesOf(text);
          const code = before[pick % before.length]!;
          const value =
            raw === null ? undefined : typeof raw === 'string' ? tidy(raw) : raw.map(tidy).filter((one) => one !== '');
          const edits = setField(text, code.id, field as 'name', (raw ?? undefined) as string | undefined);
          const after = codesOf(apply(text, edits));

          const expected = before.map((other) => {
            if (other !== code) return other;
            if (typeof value === 'object') return { ...code, [field]: value };
            const rest = Object.fromEntries(Object.entries(code).filter(([key]) => key !== field));
            if (value !== undefined && value !== '') return { ...rest, [field]: value };
            return field === 'name'
              ? { ...rest, name: code.id }
              : ['examples', 'aliases', 'formerIds'].includes(field)
                ? { ...rest, [field]: [] }
                : rest;
          });
          assert.deepEqual(said(after), said(expected as Code[]));

          const node = nodeOf(text, code.id);
          const children = node.items.find(({ key }) => String(key) === 'codes')?.value as Node | undefined;
          const [from, , to] = node.range!;
          for (const { start, end } of edits) {
            assert.ok(start >= from - 40 && end <= to, `${start}-${end} outside ${from}-${to}`);
            assert.match(text.slice(Math.min(start, from), from), /^[ \r\n-]*$/);
            if (children?.range) assert.ok(end <= children.range[0] || start >= children.range[1]);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('add one code and leave what all others say', () => {
    fc.assert(
      fc.property(anyBook, fc.option(fc.nat()), anyText, anyText, (text, pick, name, definition) => {
        const before = codesOf(text);
        const parent = pick === null ? undefined : before[pick % before.length];
        const edits = addCode(text, { id: 'new', name, definition }, parent?.id);
        for (const { start, end } of edits) assert.match(text.slice(start, end), /^[ []*\]?$/);
        const after = codesOf(apply(text, edits));
        const added = after.find(({ id }) => id === 'new');
        assert.equal(added?.name, tidy(name) || 'new');
        assert.equal(added.definition ?? '', tidy(definition));
        assert.equal(added.parent, parent?.id);
        const others = after
          .filter((code) => code !== added)
          .map((code) => ({ ...code, children: code.children.filter((id) => id !== 'new') }));
        assert.deepEqual(said(others), said(before));
        const siblings =
          parent === undefined
            ? after.filter(({ level }) => level === 0).map(({ id }) => id)
            : after.find(({ id }) => id === parent.id)?.children;
        assert.equal(siblings?.at(-1), 'new');
      }),
      { numRuns: 400 },
    );
  });
});
