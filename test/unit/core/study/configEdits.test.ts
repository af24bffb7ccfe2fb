import assert from 'node:assert/strict';
import { IntercoderError } from '../../../../src/core/intercoderError';
import { addCoder } from '../../../../src/core/study/configEdits';
import { parseStudyConfig, type Coder } from '../../../../src/core/study/config';
import { SourceText } from '../../../../src/core/text/sourceText';
import { applyTextEdits } from '../../../../src/core/text/textEdits';

const added = (text: string, coder: Coder): string => applyTextEdits(text, addCoder(text, coder));
const throws = (code: string) => (error: unknown) => error instanceof IntercoderError && error.code === code;

describe('addCoder', () => {
  it('appends a coder in the style of the list, and leaves every other byte', () => {
    const text = '# ours\r\ntitle:   "T"\r\ncoders:\r\n  - { id: anna }   # first\r\nanalysis: anna\r\n';
    const result = added(text, { id: 'bert', name: 'Bert, V.', email: ' bert@example.org ' });
    const entry = '  - { id: bert, name: "Bert, V.", email: bert@example.org }\r\n';
    assert.equal(result, text.replace('# first\r\n', `# first\r\n${entry}`));
    const { config } = parseStudyConfig(new SourceText(result.replaceAll('\r\n', '\n')));
    assert.deepEqual(config?.coders, [{ id: 'anna' }, { id: 'bert', name: 'Bert, V.', email: 'bert@example.org' }]);
  });

  it('begins the list where there is none', () => {
    assert.equal(added('title: T\n', { id: 'anna' }), 'title: T\ncoders:\n  - id: anna\n');
    assert.equal(added('', { id: 'anna' }), 'format: 1\ncoders:\n  - id: anna\n');
  });

  it('refuses ids that are taken or cannot be, and files it cannot read', () => {
    const text = 'coders: [{ id: anna }]\n';
    assert.throws(() => added(text, { id: 'anna' }), throws('coder.exists'));
    for (const id of ['Anna', 'consensus', 'nul', '']) {
      assert.throws(() => added(text, { id }), throws('coder.idNotAllowed'), id);
    }
    assert.throws(() => added('coders: [', { id: 'anna' }), throws('study.cannotEdit'));
    assert.throws(() => added('coders: anna\n', { id: 'bert' }), throws('study.cannotEdit'));
  });
});
