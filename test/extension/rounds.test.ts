import * as vscode from 'vscode';
import { emptyRoundCodes, type RoundCodes } from '../../src/core/study/rounds/roundCodes';
import type { IntercoderApi } from '../../src/extension/api';
import type { RoundNode, RoundsNode, UnitNode } from '../../src/extension/features/rounds/nodes';
import { answering } from './support/answering';
import { equal, eventually, ok } from './support/expect';
import { intercoder } from './support/intercoder';
import { openRound } from './support/openRound';
import { fg1, firstTranscript, sidecarOf, TestStudy } from './support/testStudy';

const round = openRound(
  firstTranscript,
  { id: 'u01', turn: 0, words: 'P1: 😀 Eerst twee dagen meegedraaid.' },
  { id: 'u02', turn: 1, words: 'P2: Bij ons ook.' },
);
const book = 'format: 1\ncodes:\n  - { id: trust, name: Trust in the round }\n  - { id: time, name: Time }\n';
const berts = 'rounds/first/bert.codes.json';

describe('second coding', () => {
  let study: TestStudy;
  let api: IntercoderApi;

  before(async () => {
    api = await intercoder();
    study = await TestStudy.make('rounds-study', {
      'rounds/first/round.json': round,
      'rounds/first/codebook.yaml': book,
      [`${fg1}.anna.codes.json`]: sidecarOf([
        { id: '7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b11', code: 'trust', quote: 'Eerst twee', start: 6 },
      ]),
      [`${fg1}.bert.codes.json`]: sidecarOf([
        { id: '7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b12', code: 'time', quote: 'meegedraaid', start: 23 },
      ]),
    });
    await vscode.workspace.getConfiguration('intercoder').update('coder', 'bert', vscode.ConfigurationTarget.Global);
    await eventually(() => api.identity.coderOf(study.study)?.id === 'bert' || undefined);
  });
  after(async () => {
    api.judging.pause();
    await study.remove();
  });

  const children = async (node?: RoundsNode): Promise<readonly RoundsNode[]> =>
    (await api.rounds.getChildren(node)) ?? [];
  const shown = async (node: RoundsNode): Promise<vscode.TreeItem> => api.rounds.getTreeItem(node);
  const roundNode = async (): Promise<RoundNode> => {
    const [first] = await children({ kind: 'study', study: study.study });
    ok(first?.kind === 'round', 'a round in the view');
    return first;
  };
  const own = async (): Promise<readonly UnitNode[]> => {
    const [me] = await children(await roundNode());
    return (me ? await children(me) : []).filter((node) => node.kind === 'unit');
  };
  const states = async (): Promise<readonly unknown[]> =>
    Promise.all((await own()).map(async (node) => (await shown(node)).description));
  const codes = async (): Promise<RoundCodes> => {
    const text = await study.read(berts);
    return text === undefined ? emptyRoundCodes : (JSON.parse(text) as RoundCodes);
  };
  const start = async (): Promise<void> => {
    api.judging.start(study.study, await study.study.open(), 'first', 'bert');
    const [first] = await own();
    await vscode.commands.executeCommand('intercoder.goToUnit', first);
  };
  const live = (): ReturnType<typeof api.live.of> => {
    const editor = vscode.window.activeTextEditor;
    return editor && api.live.of(editor.document);
  };

  it('shows the round, who judges, and one’s own passages', async () => {
    const node = await roundNode();
    equal((await shown(node)).description, 'open · coders with each other');
    const judges = await Promise.all((await children(node)).map(shown));
    equal(
      judges.map(({ label, description }) => [label, description]),
      [
        ['bert (you)', '0 of 2 passages'],
        ['Anna V.', '0 of 2 passages'],
      ],
    );
    equal((await own()).length, 2);
  });

  it('says of whom the file cannot be read, in place of how far they are', async () => {
    const annas = 'rounds/first/anna.codes.json';
    const told = async (): Promise<unknown> => {
      const [, anna] = await children(await roundNode());
      return anna && (await shown(anna)).description;
    };
    await study.write(annas, '{');
    // Of a file in a folder that was made a moment ago an editor may not tell.
    await study.study.reload();
    await eventually(async () => ((await told()) === 'cannot be read' ? true : undefined));
    await study.delete(annas);
    await study.study.reload();
    await eventually(async () => ((await told()) === '0 of 2 passages' ? true : undefined));
  });

  it('shows only what one judges oneself in the round, under its codebook', async () => {
    await start();
    await eventually(() => (live()?.codebook.byId('trust')?.name === 'Trust in the round' ? true : undefined));
    equal(live()?.passages.length, 0, 'the number of codings shown');
    const top = (await api.codes.getChildren({ kind: 'study', study: study.study })) ?? [];
    equal(
      top.map((node) => (node.kind === 'code' ? node.code : node.kind)),
      ['trust', 'time'],
    );
  });

  it('puts codings into the round, and refuses words outside the passage', async () => {
    await start();
    await study.select([0, 7, 17]);
    await vscode.commands.executeCommand('intercoder.assign', { codes: ['trust'] });
    const { codings } = await codes();
    equal(
      codings.map((coding) => [coding.unit, coding.code, coding.quote]),
      [['u01', 'trust', 'Eerst twee']],
    );
    equal((await study.codings('bert')).length, 1, 'bert’s codings of the study');
    await eventually(() => (live()?.passages.length === 1 ? true : undefined));
    await study.select([2, 4, 7]);
    await vscode.commands.executeCommand('intercoder.assign', { codes: ['trust'] });
    equal((await codes()).codings.length, 1);
    await eventually(async () => ((await states())[0] === 'begun, not done · you are here' ? true : undefined));
  });

  it('says by one command that a passage is done or that nothing applies, and goes on', async () => {
    await start();
    await vscode.commands.executeCommand('intercoder.unitDone');
    equal(api.judging.current?.unit, 'u02');
    equal((await codes()).seen, ['u01']);
    const { showErrorMessage } = vscode.window;
    const said: string[] = [];
    Object.assign(vscode.window, { showErrorMessage: (text: string) => Promise.resolve(void said.push(text)) });
    await vscode.commands.executeCommand('intercoder.unitDone');
    Object.assign(vscode.window, { showErrorMessage });
    equal((await codes()).seen, ['u01'], 'what is judged where nothing is coded');
    equal(said, ['Nothing is coded in this passage yet. Code something (C), or say that nothing applies (N).']);
    await vscode.commands.executeCommand('intercoder.nothingApplies');
    equal((await codes()).seen, ['u01', 'u02']);
    await eventually(async () =>
      (await states()).join() === 'done,nothing applies · you are here' ? true : undefined,
    );
  });

  it('takes judgements back by undo, and codings away by their link', async () => {
    await vscode.commands.executeCommand('intercoder.undo');
    equal((await codes()).seen, ['u01']);
    const [coding] = (await codes()).codings;
    await vscode.commands.executeCommand('intercoder.removeCodings', {
      study: study.study.id,
      ids: [coding?.id ?? ''],
    });
    equal((await codes()).codings.length, 0);
    await vscode.commands.executeCommand('intercoder.undo');
    equal((await codes()).codings.length, 1);
  });

  it('cannot be written in while it is judged, and shows the study again when paused', async () => {
    await start();
    await vscode.commands.executeCommand('intercoder.pauseRound');
    equal(api.judging.current === undefined, true);
    await eventually(() => (live()?.codebook.byId('trust')?.name === 'Building trust' ? true : undefined));
    // Anna has coded this passage too, and the round is open.
    equal(
      live()?.passages.map(({ placed }) => placed.coder),
      ['bert'],
    );
  });

  it('keeps judgements that cannot be written, saves them elsewhere, and writes them once that can be', async () => {
    await start();
    await vscode.commands.executeCommand('intercoder.goToUnit', (await own())[0]);
    const { unwritten } = await study.study.open();
    ok(unwritten, 'the editor to keep what cannot be written');
    const before = await codes();
    const document = await vscode.workspace.openTextDocument(study.uri(berts));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), ' ');
    await vscode.workspace.applyEdit(edit);
    await study.select([0, 24, 35]);
    await vscode.commands.executeCommand('intercoder.assign', { codes: ['time'] });
    await answering(['Too noisy'], () => vscode.commands.executeCommand('intercoder.unclear'));
    equal(await codes(), before, 'what the file holds');
    equal(unwritten.changes.length, 2);
    equal((await states())[0], 'unclear');
    equal(api.judging.current?.unit, 'u02', 'the passage that is next');
    const shown = await answering(['Show', ''], () => vscode.commands.executeCommand('intercoder.unwritten'));
    ok(shown[1]?.[0]?.includes('meegedraaid'), `${JSON.stringify(shown)} to name what was coded`);
    await vscode.workspace.getConfiguration('intercoder').update('coder', 'anna', vscode.ConfigurationTarget.Global);
    await eventually(() => (api.judging.current === undefined ? true : undefined));
    const toAnna = await answering(['Show', ''], () => vscode.commands.executeCommand('intercoder.unwritten'));
    equal([...new Set(toAnna[1])], ['A step of bert, not shown while a round is open']);
    await vscode.workspace.getConfiguration('intercoder').update('coder', 'bert', vscode.ConfigurationTarget.Global);
    await answering(['Save Elsewhere', study.uri('saved')], () =>
      vscode.commands.executeCommand('intercoder.unwritten'),
    );
    const [folder] = (await vscode.workspace.fs.readDirectory(study.uri('saved'))).map(([name]) => name);
    const copy = JSON.parse((await study.read(`saved/${folder ?? ''}/${berts}`)) ?? '{}') as RoundCodes;
    equal([copy.unclear[0]?.reason, copy.codings.at(-1)?.quote], ['Too noisy', 'meegedraaid']);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await answering(['Retry'], () => vscode.commands.executeCommand('intercoder.unwritten'));
    equal(unwritten.changes, []);
    equal(await codes(), copy, 'what the file holds in the end');
  });

  it('ends when somebody else sits down', async () => {
    await start();
    await vscode.workspace.getConfiguration('intercoder').update('coder', 'anna', vscode.ConfigurationTarget.Global);
    await eventually(() => (api.judging.current === undefined ? true : undefined));
    await vscode.workspace.getConfiguration('intercoder').update('coder', 'bert', vscode.ConfigurationTarget.Global);
  });
});
