import * as vscode from 'vscode';
import { describeSpan } from '../../src/core/anchoring/describeSpan';
import { serializeSidecar } from '../../src/core/coding/serializeSidecar';
import { needsLook } from '../../src/core/study/needsLook';
import { span } from '../../src/core/text/offsets';
import { SourceText } from '../../src/core/text/sourceText';
import { equal, eventually, ok } from './support/expect';
import { intercoder } from './support/intercoder';
import { openRound } from './support/openRound';
import { fg1, TestStudy } from './support/testStudy';

const anna = `${fg1}.anna.codes.json`;
const bert = `${fg1}.bert.codes.json`;
const id = (last: number): string => `7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b${last}`;
const text = `MOD: Hoe begon het bij jullie, in de eerste weken?

P1: Eerst twee dagen meegedraaid. Dan pas kwamen de vragen van iedereen.

P2: Bij ons ook.
`;

/** A sidecar with one coding for each of these words of the text. */
function coded(...codings: readonly { readonly id: string; readonly code: string; readonly words: string }[]): string {
  const source = new SourceText(text);
  return serializeSidecar({
    codings: codings.map(({ words, ...coding }) => {
      const start = text.indexOf(words);
      const anchor = describeSpan(source, span(start, start + words.length));
      return { ...coding, created: '2026-01-15T11:00:00Z', ...anchor };
    }),
    memos: [],
  });
}

const own = coded(
  { id: id(11), code: 'trust', words: 'Eerst twee dagen' },
  { id: id(12), code: 'time', words: 'Bij ons ook.' },
);
const ofBert = coded({ id: id(13), code: 'time', words: 'meegedraaid' });

/** Moved: the same words, a turn later. */
const movedText = `P3: Wie begint er? Ik wil het graag eens van iedereen horen, om de beurt en zonder haast.

${text}`;

describe('the review of moved passages', () => {
  let study: TestStudy;

  before(async () => {
    study = await TestStudy.make('moved-study');
  });
  after(() => study.remove());

  beforeEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await study.write(fg1, text);
    await study.write(anna, own);
    await study.write(bert, ofBert);
    await study.study.reload();
  });

  const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
    vscode.commands.executeCommand(`intercoder.${command}`, ...args);

  const ref = (last: number, coder = 'anna'): object => ({ study: study.study.id, coder, coding: id(last) });

  /** Writes the transcript as another program would, and waits until everything has been looked for. */
  async function changed(text: string): Promise<void> {
    await study.write(fg1, text);
    await study.study.reload();
    const session = await study.study.open();
    await session.settleAnchors();
    await run('reviewMoved');
  }

  /** Ids of own codings that wait for a look, in the last two digits. */
  async function waiting(): Promise<readonly string[]> {
    const session = await study.study.open();
    return session
      .index({ coder: 'anna' })
      .codings({ coder: 'anna' })
      .filter(needsLook)
      .map(({ coding }) => coding.id.slice(-2));
  }

  const stored = async (): Promise<readonly (readonly [string, number])[]> =>
    (await study.codings()).map(({ quote, start }) => [quote, start] as const);

  it('writes nothing by looking, and says where nothing is to be seen', async () => {
    await run('reviewMoved');
    await changed(movedText);
    equal(await waiting(), ['11', '12']);
    await run('nextMoved');
    await run('previousMoved');
    await run('compareMoved', ref(11));
    equal([await study.read(anna), await study.read(bert)], [own, ofBert]);
  });

  it('shows the passage in its transcript', async () => {
    await changed(movedText);
    const selected = (): string | undefined => {
      const shown = vscode.window.activeTextEditor;
      return shown?.document.getText(shown.selection);
    };
    await eventually(async () => {
      if (selected() === 'Eerst twee dagen') return true;
      // An editor that was closed a moment ago may come back with what the file held then.
      await run('reviewMoved');
      return undefined;
    });
    await run('nextMoved');
    await eventually(() => selected() === 'Bij ons ook.' || undefined);
  });

  it('accepts one passage, as one step that can be undone, and goes on to the next', async () => {
    await changed(movedText);
    await run('acceptMoved', ref(11));
    equal(await waiting(), ['12']);
    equal(await stored(), [
      ['Bij ons ook.', text.indexOf('Bij ons')],
      ['Eerst twee dagen', movedText.indexOf('Eerst twee')],
    ]);
    await run('undo');
    equal(await waiting(), ['11', '12']);
    await run('redo');
    equal(await waiting(), ['12']);
  });

  it('goes on to the next in a study with rounds too, whose passages are looked for after every step', async () => {
    const book = 'format: 1\ncodes:\n  - { id: trust, name: Trust }\n';
    const files = {
      'rounds/first/round.json': openRound(text, { id: 'u01', turn: 2, words: 'P2: Bij ons ook.' }),
      'rounds/first/codebook.yaml': book,
    };
    for (const [path, content] of Object.entries(files)) await study.write(path, content);
    await study.study.reload();
    await changed(movedText);
    await run('acceptMoved', ref(11));
    const { activeTextEditor } = vscode.window;
    equal(activeTextEditor?.document.getText(activeTextEditor.selection), 'Bij ons ook.');
    for (const path of Object.keys(files)) await study.delete(path);
  });

  it('does not say that all are at their place where a transcript is gone', async () => {
    await study.delete(fg1);
    await study.study.reload();
    const { showInformationMessage } = vscode.window;
    const said: string[] = [];
    Object.assign(vscode.window, { showInformationMessage: (words: string) => Promise.resolve(void said.push(words)) });
    await run('reviewMoved');
    Object.assign(vscode.window, { showInformationMessage });
    equal(said, [
      `Every passage of yours that could be looked for is where it was coded. Of some the transcript is not there or cannot be read: ${fg1}. The Problems panel says what to do.`,
    ]);
  });

  it('accepts all whose words are the same at once, and leaves those of others to them', async () => {
    await changed(movedText);
    await run('acceptAllMoved');
    equal(await waiting(), []);
    equal(await study.read(bert), ofBert);
    await run('acceptMoved', ref(13, 'bert'));
    equal(await study.read(bert), ofBert);
    await run('undo');
    equal(await waiting(), ['11', '12']);
  });

  it('asks nobody about passages whose places are being stored', async () => {
    // Nothing is left in the list of what another test looked at.
    await run('reviewMoved');
    await study.study.storingPlaces(async () => {
      await changed(movedText);
      await run('acceptAllMoved');
      equal(await study.read(anna), own);
    });
    await changed(movedText);
    await run('acceptAllMoved');
    equal(await waiting(), []);
  });

  it('keeps a passage as not found, and attaches it to what is selected', async () => {
    await changed('P1: Iets heel anders nu.\n\nP2: Bij ons ook.\n');
    ok((await waiting()).includes('11'), 'the passage to wait for a look');
    await run('keepMoved', ref(11));
    ok(!(await waiting()).includes('11'), 'the passage to be settled');
    await run('undo');
    const editor = await study.select([0, 4, 19]);
    equal(editor.document.getText(editor.selection), 'Iets heel ander');
    await eventually(async () => (await waiting()).includes('11') || undefined);
    await run('reviewMoved');
    editor.selection = new vscode.Selection(0, 4, 0, 20);
    await run('attachMoved', ref(11));
    equal((await study.codings()).find((coding) => coding.id === id(11))?.quote, 'Iets heel anders');
  });

  it('accepts only the words that were shown', async () => {
    await changed(movedText);
    await run('acceptMoved', { ...ref(11), words: 'Drie dagen' });
    equal(await study.read(anna), own);
    await run('acceptMoved', { ...ref(11), words: 'Eerst twee dagen' });
    equal(await waiting(), ['12']);
  });

  it('stores no place where others fit by the time that one was chosen', async () => {
    const twice = `P3: Wie begint er?\n\n${text}\n${text}`;
    await changed(twice);
    const asked = run('chooseMoved', ref(12));
    await eventually(
      () =>
        vscode.window.activeTextEditor?.document.getText(vscode.window.activeTextEditor.selection) === 'Bij ons ook.',
    );
    await study.write(fg1, `${twice}\n${text}`);
    await study.study.reload();
    await (await study.study.open()).settleAnchors();
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await asked;
    equal(await study.read(anna), own);
  });

  it('waits, after a save, for what who typed it has not settled', async () => {
    const { live } = await intercoder();
    const editor = await study.select([0, 0, 0]);
    await eventually(() => live.of(editor.document));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'P3: Eerst dit.\n\n'));
    await editor.document.save();
    const there = async (): Promise<boolean> =>
      (await stored()).some(([, start]) => start === text.indexOf('Bij ons') + 16);
    await eventually(async () => (await there()) || undefined);
    // The file holds them a moment before the session knows.
    await eventually(async () => (await waiting()).length === 0);
  });
});
