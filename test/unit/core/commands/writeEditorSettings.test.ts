import assert from 'node:assert/strict';
import { editorSettings, writeEditorSettings } from '../../../../src/core/commands/writeEditorSettings';
import { MemoryFiles } from '../../../support/core/memoryFiles';

describe('the editor settings of a study', () => {
  it('fold files of codings under their transcript, and associate the names that are no .transcript', () => {
    assert.deepEqual(editorSettings(['transcripts/**/*.transcript', 'diaries/*.txt', 'more/*.txt', 'notes/*.md']), {
      'explorer.fileNesting.enabled': true,
      'explorer.fileNesting.expand': false,
      'explorer.fileNesting.patterns': {
        '*.transcript': '${capture}.transcript.*.codes.json',
        '*.txt': '${capture}.txt.*.codes.json',
        '*.md': '${capture}.md.*.codes.json',
      },
      'files.associations': {
        '**/diaries/*.txt': 'qda-transcript',
        '**/more/*.txt': 'qda-transcript',
        '**/notes/*.md': 'qda-transcript',
      },
    });
    assert.equal('files.associations' in editorSettings(['**/*.transcript']), false);
  });

  it('are written once, never over settings that are there', async () => {
    const files = new MemoryFiles();
    assert.equal(await writeEditorSettings(files, []), '.vscode/settings.json');
    const text = files.text('.vscode/settings.json') ?? '';
    assert.ok(text.endsWith('}\n') && JSON.parse(text) !== null);
    files.put('.vscode/settings.json', '{ "mine": true }');
    assert.equal(await writeEditorSettings(files, []), undefined);
    assert.equal(files.text('.vscode/settings.json'), '{ "mine": true }');
  });
});
