import assert from 'node:assert/strict';
import { render } from '../../../../src/core/messages/render';
import type { Problem } from '../../../../src/core/problem';
import {
  isObject,
  member,
  readJsonFile,
  unknownKeys,
  writeJson,
  type JsonObject,
} from '../../../../src/core/text/json';
import { SourceText } from '../../../../src/core/text/sourceText';

function objectIn(text: string): JsonObject {
  const read = readJsonFile(new SourceText(text));
  assert.equal(read.kind, 'object');
  return read.value;
}

function problemIn(text: string): Problem {
  const read = readJsonFile(new SourceText(text));
  if (read.kind === 'object') assert.fail(`${text} was read`);
  assert.equal(read.problem.severity, 'error');
  return read.problem;
}

const placeIn = (text: string): unknown => problemIn(text).range?.start;

describe('readJsonFile', () => {
  it('refuses what is not JSON, and says where', () => {
    assert.equal(problemIn('{').code, 'file.notJson');
    assert.deepEqual(placeIn('{\n  "format": 1,\n  "codings": [x]\n}\n'), { line: 2, column: 14 });
    assert.deepEqual(placeIn('{\n  "format": 1,\n}\n\n\n'), { line: 2, column: 0 });
    assert.deepEqual(placeIn('{\n  "format": 1\n  "codings": []\n}\n'), { line: 2, column: 2 });
    assert.deepEqual(placeIn('{\n  "memo": "two\nlines"\n}\n'), { line: 1, column: 14 });
    assert.deepEqual(placeIn('{\n  "format": 1\n'), { line: 2, column: 0 });
    assert.deepEqual(placeIn(''), { line: 0, column: 0 });
  });

  it('says so in one short line, even of hostile text', () => {
    const message = render('en', 'file.notJson', problemIn(`{"a": ${'\n'.repeat(5)}${'x'.repeat(10_000)}}`).data);
    assert.ok(message.length < 300 && !message.includes('\n'), message);
  });

  it('refuses JSON that is no object', () => {
    for (const text of ['[]', '[{"format": 1}]', 'null', '1', '"format"', 'true']) {
      assert.equal(problemIn(text).code, 'file.notAnObject');
    }
  });

  it('refuses a newer format, and says both', () => {
    const { code, data } = problemIn('{"format": 2, "codings": "of another kind"}');
    assert.deepEqual([code, data], ['file.newerFormat', { found: 2, known: 1 }]);
    assert.equal(problemIn('{"format": 1.5}').code, 'file.newerFormat');
    assert.equal(problemIn('{"format": 1e400}').code, 'file.newerFormat');
  });

  it('refuses a format that is missing or none', () => {
    for (const text of [
      '{}',
      '{"format": "1"}',
      '{"format": null}',
      '{"format": 0}',
      '{"format": -1}',
      '{"format": [1]}',
    ]) {
      assert.equal(problemIn(text).code, 'file.noFormat', text);
    }
    assert.equal(problemIn('{"__proto__": {"format": 1}}').code, 'file.noFormat');
  });

  it('finds conflict markers before anything else, with their place', () => {
    const conflict = '{\n  "format": 1,\n<<<<<<< HEAD\n  "a": 1\n=======\n  "a": 2\n>>>>>>> other\n}\n';
    const { code, range } = problemIn(conflict);
    assert.deepEqual(
      [code, range],
      ['file.conflictMarkers', { start: { line: 2, column: 0 }, end: { line: 2, column: 7 } }],
    );
  });

  it('takes arrows inside a text for what they are', () => {
    assert.equal(member(objectIn('{"format": 1, "memo": "<<<<<<< HEAD"}'), 'memo'), '<<<<<<< HEAD');
    assert.equal(problemIn('<<<<<<<< no marker').code, 'file.notJson');
  });

  it('reads names that objects have by themselves as data', () => {
    const read = objectIn('{"format": 1, "__proto__": {"admin": true}, "constructor": 1}');
    assert.deepEqual(Object.keys(read), ['format', '__proto__', 'constructor']);
    assert.equal(member(read, 'admin'), undefined);
    assert.equal(member(read, 'toString'), undefined);
    assert.equal(member(read, 'constructor'), 1);
    assert.deepEqual(member(read, '__proto__'), { admin: true });
    assert.equal(Object.hasOwn(Object.prototype, 'admin'), false);
  });
});

describe('keys this version does not know', () => {
  it('are kept in their order, also those that objects have by themselves', () => {
    const text = '{"z": 1, "format": 1, "__proto__": {"a": []}, "constructor": null, "a": "😀"}';
    const rest = unknownKeys(objectIn(text), ['format']);
    assert.deepEqual(JSON.stringify(rest), '{"z":1,"__proto__":{"a":[]},"constructor":null,"a":"😀"}');
    assert.equal(Object.getPrototypeOf(rest), Object.prototype);
  });

  it('are undefined where there are none', () => {
    assert.equal(unknownKeys({ format: 1 }, ['format']), undefined);
  });
});

it('only objects are objects', () => {
  assert.deepEqual([{}, [], null, 'a', 1, undefined].map(isObject), [true, false, false, false, false, false]);
});

it('writes two spaces, a final line end, and halves of pairs so that they survive', () => {
  assert.equal(writeJson({ a: [1, '😀é'] }), '{\n  "a": [\n    1,\n    "😀é"\n  ]\n}\n');
  assert.equal(writeJson('\ud83d'), '"\\ud83d"\n');
});
