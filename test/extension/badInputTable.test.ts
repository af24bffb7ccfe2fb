import * as vscode from 'vscode';
import { annas, transcript, type BadInputRow } from '../unit/badInput/badInputRow';
import { codebookRows } from '../unit/badInput/codebookRows';
import { sidecarRows } from '../unit/badInput/sidecarRows';
import { transcriptRows } from '../unit/badInput/transcriptRows';
import { gardenFiles } from '../support/core/garden';
import { equal, eventually, ok } from './support/expect';
import { fg1, firstTranscript, TestStudy } from './support/testStudy';

/** What a row says, with the first line where the whole file is meant, as the Problems panel shows it. */
const expected = ({ said }: BadInputRow): readonly string[] =>
  said.map((one) => (/ \d+$/.test(one) ? one : `${one} 1`)).sort();

type Bytes = string | Uint8Array;
const isContent = (content: BadInputRow['files'][string]): content is Bytes =>
  typeof content === 'string' || content instanceof Uint8Array;

/** The table of what may be wrong with files, each row tried in the editor: in a study whose other files are sound. */
describe('the Problems panel, of', () => {
  let study: TestStudy;

  before(async () => {
    study = await TestStudy.make('bad-table', { ...gardenFiles, [fg1]: firstTranscript });
  });
  after(() => study.remove());

  afterEach(async () => {
    for (const file of [annas, `${fg1}.anna.codes.json`]) await study.delete(file);
    for (const file of ['codebook.yaml', transcript] as const) await study.write(file, gardenFiles[file]);
    await study.study.reload();
  });

  const found = (path: string): readonly string[] =>
    vscode.languages
      .getDiagnostics(study.uri(path))
      .filter(({ source }) => source === 'Intercoder')
      .map(({ code, range }) => `${typeof code === 'string' ? code : ''} ${range.start.line + 1}`)
      .sort();

  const codeSound = async (code: string): Promise<void> => {
    await study.select([0, 7, 12]);
    await vscode.commands.executeCommand('intercoder.assign', { codes: [code] });
    await eventually(async () => (await study.codings()).length > 0 || undefined);
  };

  for (const [kind, rows] of Object.entries({
    'a codebook': codebookRows,
    'a coder’s file': sidecarRows,
    'a transcript': transcriptRows,
  }))
    for (const row of rows) {
      const files = Object.entries(row.files).filter((file): file is [string, Bytes] => isContent(file[1]));
      if (files.length === 0) continue;
      it(`${kind} with ${row.what}, says what the table says, and nothing is overwritten`, async () => {
        const bytes = new Map(
          files.map(([file, text]) => [file, typeof text === 'string' ? new TextEncoder().encode(text) : text]),
        );
        for (const [file, content] of bytes) await vscode.workspace.fs.writeFile(study.uri(file), content);
        await study.study.reload();
        const [file = ''] = bytes.keys();
        const wanted = JSON.stringify(expected(row));
        await eventually(() => JSON.stringify(found(file)) === wanted || undefined).catch(() =>
          equal(found(file), expected(row)),
        );
        const book = study.study.current?.codebook;
        const code = book?.byId('water') ?? book?.codes[0];
        if (code) await codeSound(code.id);
        for (const [path, content] of bytes) {
          const now = await vscode.workspace.fs.readFile(study.uri(path));
          ok(now.length === content.length && now.every((byte, at) => byte === content[at]), `${path} as it was`);
        }
      });
    }
});
