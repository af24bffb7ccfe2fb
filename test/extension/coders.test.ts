import * as vscode from 'vscode';
import { answering } from './support/answering';
import { equal, ok } from './support/expect';
import { fg1, sidecarOf, TestStudy } from './support/testStudy';

const berts = `${fg1}.bert.codes.json`;
const codings = sidecarOf([
  { id: '7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b11', code: 'trust', quote: 'twee dagen', start: 12 },
]);

describe('the coders of a study', () => {
  let study: TestStudy;

  before(async () => {
    study = await TestStudy.make('coders-study', { [berts]: codings });
  });
  after(() => study.remove());

  beforeEach(() => study.select([0, 0, 0]));

  const run = (command: string) => (): Thenable<unknown> => vscode.commands.executeCommand(`intercoder.${command}`);
  const listed = (): readonly string[] =>
    study.study.current?.config.coders.map(({ id, name, email }) => [id, name, email].filter(Boolean).join(' ')) ?? [];

  it('are added with an id that is made of the name', async () => {
    await answering(['Cato Wuyts', 'cato@example.org'], run('addCoder'));
    equal(listed(), ['anna Anna V.', 'bert', 'cato-wuyts Cato Wuyts cato@example.org']);
    await answering(['Cato Wuyts', ''], run('addCoder'));
    equal(listed().slice(3), ['cato-wuyts-2 Cato Wuyts']);
  });

  it('get another name and e-mail, and keep their id', async () => {
    const asked = await answering(['Anna V.', 'Anna Vermeulen', 'anna@example.org'], run('renameCoder'));
    equal(asked.slice(1), [['Anna V.'], ['']]);
    equal(listed()[0], 'anna Anna Vermeulen anna@example.org');
  });

  it('have an e-mail that looks like one and is nobody else’s', async () => {
    const { showInputBox } = vscode.window;
    const emails = ['', 'els@', 'Anna@example.org', 'els@example.org'];
    const said: unknown[] = [];
    const ask = (options: vscode.InputBoxOptions = {}): Promise<string | undefined> => {
      said.push(emails.map((email) => options.validateInput?.(email)));
      return Promise.resolve(said.length === 1 ? 'Els' : undefined);
    };
    Object.assign(vscode.window, { showInputBox: ask });
    try {
      await run('addCoder')();
    } finally {
      Object.assign(vscode.window, { showInputBox });
    }
    equal(said[1], [
      undefined,
      'Type an e-mail address such as name@example.org, or nothing.',
      'This is the e-mail of Anna Vermeulen: by it nobody could tell the two apart.',
      undefined,
    ]);
  });

  it('are taken off the list once it is said what stays, and come back with all of it', async () => {
    const asked = await answering(['bert', 'Remove'], run('removeCoder'));
    ok(asked[1]?.[0]?.includes('fg1.transcript.bert.codes.json'), `the file that stays in ${String(asked[1]?.[0])}`);
    ok(!listed().includes('bert'), 'nobody of that name to be left');
    equal(await study.read(berts), codings, 'the file of codings');
    await answering(['Bert', ''], run('addCoder'));
    ok(listed().includes('bert Bert'), 'the coder to be back');
    equal(study.study.current?.sidecars.size, 1);
  });

  it('who judged only in rounds have files that stay too', async () => {
    await answering(['Dora', ''], run('addCoder'));
    const id = listed().at(-1)?.split(' ')[0] ?? '';
    await study.write('rounds/pilot/round.json', '{ "format": 1 }');
    await study.write(`rounds/pilot/${id}.codes.json`, '{}');
    await study.study.reload();
    const [, asked] = await answering(['Dora', 'Keep'], run('removeCoder'));
    ok(asked?.[0]?.includes(`1 file stays: rounds/pilot/${id}.codes.json`), `the file in ${String(asked?.[0])}`);
  });

  it('stay where the removal is turned away', async () => {
    const before = await study.read('study.yaml');
    await answering(['Bert', 'Keep'], run('removeCoder'));
    equal(await study.read('study.yaml'), before);
  });
});
