import assert from 'node:assert/strict';
import { filesOfCoder, removeCoder, roundsWaitingFor } from '../../../../src/core/commands/removeCoder';
import { renameCoder } from '../../../../src/core/commands/renameCoder';
import { codingId, group1, openGarden, settings, sidecarOf } from '../../../support/core/memoryStudy';
import { roundFile, roundOf } from '../../../support/core/rounds';
import { codeOf } from '../../../support/core/thrown';

const berts = 'transcripts/group1.transcript.bert.codes.json';
const study = (text: string): Readonly<Record<string, string>> => ({ 'study.yaml': text });

describe('renameCoder', () => {
  it('changes name and e-mail, and no other byte of the settings', async () => {
    const before = settings.replace('- { id: bert }', "- { id: bert, name: 'B.', pronouns: he }   # second");
    const { files, session } = await openGarden(study(before.replaceAll('\n', '\r\n')));
    await renameCoder(session, { id: 'bert', name: ' Bert V. ', email: 'bert@example.org' });
    assert.deepEqual(session.current.config.coders[1], { id: 'bert', name: 'Bert V.', email: 'bert@example.org' });
    const after = before.replace("name: 'B.'", "name: 'Bert V.', email: bert@example.org");
    assert.equal(files.text('study.yaml'), after.replaceAll('\n', '\r\n'));
  });

  it('takes away what is left empty, and writes no file of codings', async () => {
    const { files, session } = await openGarden({
      ...study(settings.replace('{ id: bert }', '{ id: bert, name: Bert, email: b@example.org }')),
      [berts]: sidecarOf(group1, { id: codingId(1), words: 'And now?' }),
    });
    await renameCoder(session, { id: 'bert', name: '', email: ' ' });
    assert.equal(files.text('study.yaml'), settings);
    assert.deepEqual(files.writes, ['study.yaml']);
  });

  it('refuses a coder that is not there, and settings that cannot be read', async () => {
    const { files, session } = await openGarden();
    assert.equal(await codeOf(() => renameCoder(session, { id: 'zoe', name: 'Z', email: '' })), 'coder.unknown');
    files.put('study.yaml', 'coders: [');
    assert.equal(await codeOf(() => renameCoder(session, { id: 'bert', name: 'B', email: '' })), 'study.cannotEdit');
    assert.deepEqual(files.writes, []);
  });
});

describe('removeCoder', () => {
  it('takes the coder off the list and says which files stay', async () => {
    const codings = sidecarOf(group1, { id: codingId(1), words: 'And now?' });
    const { files, session } = await openGarden({ [berts]: codings });
    assert.deepEqual(await removeCoder(session, 'bert'), [berts]);
    assert.deepEqual(
      session.current.config.coders.map(({ id }) => id),
      ['anna'],
    );
    assert.equal(files.text('study.yaml'), settings.replace('  - { id: bert }\n', ''));
    assert.equal(files.text(berts), codings);
    assert.equal(session.index({ coder: 'anna' }).passages({ coder: 'bert' }).length, 1);
  });

  it('says which files in rounds stay too, and which rounds wait for the coder', async () => {
    const finished = roundFile('2026-02-01T09:00:00Z');
    const { session } = await openGarden({
      [berts]: sidecarOf(group1),
      'rounds/closed/round.json': roundOf(['anna', 'bert']),
      'rounds/closed/anna.codes.json': finished,
      'rounds/closed/bert.codes.json': finished,
      'rounds/open/round.json': roundOf(['anna', 'bert']),
      'rounds/open/anna.codes.json': finished,
      'rounds/open/bert.codes.json': '{ "format": 1, "codings": 7',
      'rounds/others/round.json': roundOf(['anna', 'cato']),
    });
    assert.deepEqual(roundsWaitingFor(session.current, 'bert'), ['open']);
    assert.deepEqual(roundsWaitingFor(session.current, 'anna'), ['others']);
    const files = [berts, 'rounds/closed/bert.codes.json', 'rounds/open/bert.codes.json'];
    assert.deepEqual(await removeCoder(session, 'bert'), files);
    assert.deepEqual(filesOfCoder(session.current, 'cato'), []);
  });

  it('refuses the coder whose coding is the study’s, also where that goes without saying', async () => {
    const { session } = await openGarden();
    assert.equal(await codeOf(() => removeCoder(session, 'anna')), 'coder.isAnalysis');
    const alone = await openGarden(study('coders:\n  - { id: anna }\n'));
    assert.equal(await codeOf(() => removeCoder(alone.session, 'anna')), 'coder.isAnalysis');
    assert.deepEqual(alone.files.writes, []);
  });

  it('refuses a coder that is not there', async () => {
    const { session } = await openGarden();
    assert.equal(await codeOf(() => removeCoder(session, 'zoe')), 'coder.unknown');
  });
});
