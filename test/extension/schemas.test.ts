import * as vscode from 'vscode';
import { equal, eventually } from './support/expect';
import { fg1, sidecarOf, TestStudy } from './support/testStudy';

const sidecar = `${fg1}.anna.codes.json`;

const book = `format: 1
codes:
  - id: trust
    name: Building trust
    definition: What it
      means.
    codes:
      - { id: joining-in, name: Joining in }
`;

describe('the keys of a study’s files', () => {
  let study: TestStudy;

  before(async () => {
    study = await TestStudy.make('schemas-study', {
      [sidecar]: sidecarOf([{ id: '7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b11', code: 'trust', quote: 'Eerst', start: 6 }]),
      'codebook.yaml': book,
      'books/other.yaml': book,
      [fg1]: '---\ntitle: FG 1\nparticipants:\n  - { id: P1, role: coach }\n\n---\nP1: Eerst, id: dan.\n',
    });
  });
  after(() => study.remove());

  /** The words of the hovers on the first `word` of a file. */
  async function hovers(path: string, word: string): Promise<string> {
    const { document } = await vscode.window.showTextDocument(study.uri(path));
    const at = document.positionAt(document.getText().indexOf(word) + 1);
    const all = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
    return all
      .flatMap(({ contents }) => contents)
      .map((one) => (one instanceof vscode.MarkdownString ? one.value : ''))
      .join('\n')
      .replaceAll('\\', '');
  }

  const explained = (path: string, word: string, text: string): Promise<unknown> =>
    eventually(async () => (await hovers(path, word)).includes(text));

  /** The keys that are offered where `written` ends, or undefined where none is. */
  async function offered(path: string, written: string): Promise<readonly string[]> {
    const { document } = await vscode.window.showTextDocument(study.uri(path));
    const at = document.positionAt(document.getText().indexOf(written) + written.length);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    );
    return items
      .filter(({ kind }) => kind === vscode.CompletionItemKind.Property)
      .map(({ insertText }) => (typeof insertText === 'string' ? insertText : ''));
  }

  it('are explained in JSON', () => explained(sidecar, '"quote"', 'The words of the passage.'));

  it('are explained in study.yaml, on the key and on its value', async () => {
    await explained('study.yaml', 'analysis', 'Id of the coder whose coding is the study');
    await explained('study.yaml', 'A study of', 'What the study is called in reports');
    await explained('study.yaml', 'name: Anna', 'Full name, shown in reports');
  });

  it('are explained in the codebook, at every level, and not within a text of several lines', async () => {
    await explained('codebook.yaml', 'definition', 'so that another coder would give it to the same passages');
    await explained('codebook.yaml', 'name: Joining', 'What the code is called while coding');
    equal(await hovers('codebook.yaml', 'means.'), '');
  });

  it('are explained in a codebook of another name, and in no other YAML', async () => {
    equal(await hovers('books/other.yaml', 'definition'), '');
    const settings = (await study.read('study.yaml')) ?? '';
    await study.write('study.yaml', settings.replace('codebook: codebook.yaml', 'codebook: books/other.yaml'));
    await study.study.reload();
    await explained('books/other.yaml', 'definition', 'What the code means');
    await study.write('study.yaml', settings);
    await study.study.reload();
  });

  it('are explained in front matter, and nothing is in what is said', async () => {
    await explained(fg1, 'role', 'Counts and tables are split by it');
    equal(await hovers(fg1, 'id: dan'), '');
  });

  it('are explained in Dutch to whoever reads Dutch', async () => {
    const configuration = vscode.workspace.getConfiguration('intercoder');
    await configuration.update('language', 'nl', vscode.ConfigurationTarget.Global);
    try {
      await explained('codebook.yaml', 'definition', 'Wat de code betekent');
      await explained('study.yaml', 'title', 'Hoe de studie in rapporten heet');
      await explained(sidecar, '"quote"', 'De woorden van de passage.');
    } finally {
      await configuration.update('language', undefined, vscode.ConfigurationTarget.Global);
    }
    await explained('codebook.yaml', 'definition', 'What the code means');
    await explained(sidecar, '"quote"', 'The words of the passage.');
  });

  it('are offered where one can be written, and those that are there are not', async () => {
    await study.write('codebook.yaml', `${book}    \n  - \n`);
    const { document } = await vscode.window.showTextDocument(study.uri('codebook.yaml'));
    await eventually(() => document.getText().endsWith('  - \n'));
    equal(await offered('codebook.yaml', '}\n    '), [
      'color: ',
      'include: ',
      'exclude: ',
      'examples: ',
      'aliases: ',
      'created: ',
      'formerIds: ',
      'status: ',
      'replacedBy: ',
      'ordered: ',
      'codable: ',
    ]);
    equal((await offered('codebook.yaml', '    \n  - ')).slice(0, 2), ['id: ', 'name: ']);
    equal((await offered(fg1, 'coach }\n')).slice(0, 3), ['id: ', 'type: ', 'date: ']);
    equal(await offered(fg1, 'P1: Eerst, '), []);
  });

  it('are left to another extension that explains them in YAML, once that is active', async () => {
    await explained('study.yaml', 'title', 'What the study is called');
    const yaml = { contributes: { configuration: [{ properties: {} }, { properties: { 'yaml.schemas': {} } }] } };
    const whileThereIs = (isActive: boolean): Promise<string> =>
      withExtension({ isActive, packageJSON: yaml }, () => hovers('study.yaml', 'title'));
    equal(await whileThereIs(true), '');
    equal((await whileThereIs(false)) !== '', true);
  });
});

/** As if this extension were installed as well. */
async function withExtension<Result>(
  extension: Partial<vscode.Extension<unknown>>,
  run: () => Promise<Result>,
): Promise<Result> {
  const before = Object.getOwnPropertyDescriptor(vscode.extensions, 'all') ?? {};
  const all = [...vscode.extensions.all, extension];
  Object.defineProperty(vscode.extensions, 'all', { ...before, get: () => all });
  try {
    return await run();
  } finally {
    Object.defineProperty(vscode.extensions, 'all', before);
  }
}
