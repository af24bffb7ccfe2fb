import assert from 'node:assert/strict';
import { addCode, type AddCodeArguments } from '../../../../src/core/commands/addCode';
import { addCoder } from '../../../../src/core/commands/addCoder';
import { codebook, openGarden, settings } from '../../../support/core/memoryStudy';
import { codeOf } from '../../../support/core/thrown';

describe('addCode', () => {
  it('adds a code last under its parent, and leaves every other byte', async () => {
    const commented = codebook.replace('  - { id: water', '  # rain too\n  - { id:   water').replaceAll('\n', '\r\n');
    const { files, session } = await openGarden({ 'codebook.yaml': `\uFEFF${commented}` });
    const code = await addCode(session, {
      name: ' Rain barrel ',
      parent: 'beginning',
      definition: 'Where rain is kept.',
    });
    assert.deepEqual(
      [code.id, code.name, code.parent, code.created],
      ['rain-barrel', 'Rain barrel', 'beginning', '2026-03-01'],
    );
    assert.equal(session.current.codebook.byId('rain-barrel')?.definition, 'Where rain is kept.');
    const after = files.text('codebook.yaml') ?? '';
    const added = /\r\n[^\n]*id: rain-barrel[\s\S]*?(?=\r\n  - \{ id: people|\r\n  - id: people)/;
    assert.equal(after.replace(added, ''), commented);
    assert.deepEqual(session.current.codebookRecord.problems, []);
  });

  it('finds an id that is free, and says once that the book changed', async () => {
    const { session } = await openGarden();
    const heard: unknown[] = [];
    session.onDidChange((change) => heard.push(change));
    assert.equal((await addCode(session, { name: 'Equipment' })).id, 'equipment-2');
    assert.deepEqual(heard, [{ origin: 'disk', paths: ['codebook.yaml'] }]);
  });

  it('adds to what the file holds by now', async () => {
    const { files, session } = await openGarden();
    files.put('codebook.yaml', `${codebook}  - { id: shed, name: Shed }\n`);
    await addCode(session, { name: 'Rain' });
    assert.ok(session.current.codebook.byId('shed') && session.current.codebook.byId('rain'));
  });

  it('makes the edit anew where the file changes just before it is written', async () => {
    const { files, session } = await openGarden();
    let reads = 0;
    files.onRead = (path) => {
      if (path === 'codebook.yaml' && ++reads === 1) files.put(path, `${codebook}  - { id: shed, name: Shed }\n`);
    };
    await addCode(session, { name: 'Rain' });
    assert.ok(session.current.codebook.byId('shed') && session.current.codebook.byId('rain'));
  });

  const rows: readonly (readonly [what: string, wanted: AddCodeArguments, code: string, book?: string])[] = [
    ['an id that is there', { name: 'x', id: 'tools' }, 'code.exists'],
    ['an id that was there', { name: 'x', id: 'equipment' }, 'code.exists'],
    ['an id that is none', { name: 'x', id: 'No Id' }, 'codebook.idNotAllowed'],
    ['a parent that is not there', { name: 'x', parent: 'shed' }, 'code.unknown'],
    ['a book of a newer format', { name: 'x' }, 'codebook.notWritable', 'format: 2\n'],
    ['a book in the middle of a merge', { name: 'x' }, 'codebook.notWritable', `${codebook}<<<<<<< a\n`],
  ];
  for (const [what, wanted, code, book] of rows) {
    it(`refuses ${what}`, async () => {
      const { files, session } = await openGarden(book === undefined ? {} : { 'codebook.yaml': book });
      assert.equal(await codeOf(() => addCode(session, wanted)), code);
      assert.deepEqual(files.writes, []);
    });
  }

  it('refuses a book that is gone', async () => {
    const { files, session } = await openGarden();
    files.delete('codebook.yaml');
    assert.equal(await codeOf(() => addCode(session, { name: 'Rain' })), 'file.notWritable');
    assert.deepEqual(files.writes, []);
  });
});

describe('addCoder', () => {
  it('adds a coder, who can then code', async () => {
    const { files, session } = await openGarden();
    await addCoder(session, { id: 'cato', name: 'Cato', email: 'cato@example.org' });
    assert.deepEqual(session.current.config.coders.at(-1), { id: 'cato', name: 'Cato', email: 'cato@example.org' });
    const lines = (files.text('study.yaml') ?? '').split('\n').filter((line) => !/cato/i.test(line));
    assert.deepEqual(lines, settings.split('\n'));
  });

  for (const [id, code] of [
    ['anna', 'coder.exists'],
    ['Cato', 'coder.idNotAllowed'],
    ['consensus', 'coder.idNotAllowed'],
  ] as const) {
    it(`refuses "${id}"`, async () => {
      const { files, session } = await openGarden();
      assert.equal(await codeOf(() => addCoder(session, { id })), code);
      assert.deepEqual(files.writes, []);
    });
  }
});
