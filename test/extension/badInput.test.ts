import * as vscode from 'vscode';
import { equal, eventually, ok } from './support/expect';
import { fg1, sidecarOf, TestStudy } from './support/testStudy';

const broken = {
  'transcripts/fg2.transcript': '---\ntitle: a: b\n---\nP1: Ja.\nP1: Nee.\n',
  'transcripts/fg2.transcript.bert.codes.json': '{ "format": 1, "codings": [',
  'transcripts/fg3.transcript': '---\nparticipants: [\n---\nP1: Ja.\nP1: Nee.\n',
  'transcripts/fg3.transcript.anna.codes.json': '<<<<<<< ours\n{}\n=======\n>>>>>>> theirs\n',
  'transcripts/fg4.transcript.anna.codes.json': '{ "format": 2, "__proto__": { "codings": [] } }\n',
  'transcripts/fg5.transcript': `P1: ${'a'.repeat(1_000_000)}\nP1: Ja.\n`,
  'transcripts/inner/study.yaml': 'coders: [',
  'transcripts/inner/fg6.transcript': '---\ntitle: a: b\n---\n',
};
const expected: readonly (readonly [file: string, code: string])[] = [
  ['transcripts/fg2.transcript.bert.codes.json', 'file.notJson'],
  ['transcripts/fg3.transcript.anna.codes.json', 'file.conflictMarkers'],
  ['transcripts/fg4.transcript.anna.codes.json', 'file.newerFormat'],
  ['transcripts/utf16 #1 100%.transcript', 'text.notUtf8'],
];

describe('a study with several files that are bad', () => {
  const utf16 = 'transcripts/utf16 #1 100%.transcript';
  const bytes = new Uint8Array([0xff, 0xfe, 0x50, 0x00, 0x31, 0x00, 0x3a, 0x00, 0x20, 0x00]);
  const berts = `${fg1}.bert.codes.json`;
  const coded = sidecarOf([{ id: '00000000-0000-4000-8000-000000000001', code: 'time', quote: 'Eerst', start: 6 }]);
  let study: TestStudy;

  before(async () => {
    study = await TestStudy.make('bad # 100% 🌱 study', { ...broken, [berts]: coded });
    await vscode.workspace.fs.writeFile(study.uri(utf16), bytes);
    await study.study.reload();
  });
  after(() => study.remove());

  it('says of each what is wrong with it, and of no file twice the same', () => {
    const found = (study.study.current?.problems ?? [])
      .filter(({ severity }) => severity === 'error')
      .map(({ file, code }) => [file, code]);
    equal(found.sort(), [...expected].sort());
  });

  it('opens the transcripts all the same, and finds their turns', async () => {
    for (const file of ['transcripts/fg2.transcript', 'transcripts/fg3.transcript', 'transcripts/fg5.transcript']) {
      const document = await vscode.workspace.openTextDocument(study.uri(file));
      equal(document.languageId, 'qda-transcript');
      const read = study.study.current?.transcripts.get(file as typeof fg1);
      equal(read?.transcript.turns.length, 2, `the turns of ${file}`);
    }
  });

  it('goes on coding what is sound, and overwrites nothing', async () => {
    await study.select([0, 7, 12]);
    await vscode.commands.executeCommand('intercoder.assign', { codes: ['trust'] });
    const [coding] = await eventually(async () => {
      const codings = await study.codings();
      return codings.length > 0 ? codings : undefined;
    });
    equal([coding?.code, coding?.quote], ['trust', 'Eerst']);
    for (const [file, text] of Object.entries({ ...broken, [berts]: coded })) {
      ok((await study.read(file)) === text, `${file} to be as it was`);
    }
    equal(Array.from(await vscode.workspace.fs.readFile(study.uri(utf16))), Array.from(bytes));
  });
});
