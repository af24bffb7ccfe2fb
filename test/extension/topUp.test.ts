import * as vscode from 'vscode';
import { drawRound } from '../../src/core/commands/rounds/drawRound';
import { markComplete } from '../../src/core/commands/markComplete';
import { joinPath } from '../../src/core/text/studyPath';
import { describeSpan } from '../../src/core/anchoring/describeSpan';
import { serializeSidecar } from '../../src/core/coding/serializeSidecar';
import { span } from '../../src/core/text/offsets';
import { SourceText } from '../../src/core/text/sourceText';
import type { IntercoderApi } from '../../src/extension/api';
import type { RoundNode } from '../../src/extension/features/rounds/nodes';
import { answering } from './support/answering';
import { equal, eventually, ok } from './support/expect';
import { intercoder } from './support/intercoder';
import { fg1, TestStudy } from './support/testStudy';

const talk = joinPath('transcripts', 'talk.transcript');
const text = Array.from({ length: 40 }, (_, index) => `P${1 + (index % 2)}: Turn ${index} of the talk.\n`).join('');
const source = new SourceText(text);
const rare = [5, 15, 25, 35];
const sidecar = serializeSidecar({
  codings: rare.map((turn) => {
    const start = text.indexOf(`Turn ${turn} of`);
    return {
      code: 'time',
      created: `2026-01-15T11:00:${turn}Z`,
      id: `7f0c9a52-5e0b-4f0e-9d53-0a3a3c1c2b${turn + 10}`,
      ...describeSpan(source, span(start, start + `Turn ${turn} of`.length)),
    };
  }),
  memos: [],
});

describe('adding passages for rare codes', () => {
  let study: TestStudy;
  let api: IntercoderApi;

  before(async () => {
    api = await intercoder();
    study = await TestStudy.make('top-up-study', { [talk]: text, [`${talk}.anna.codes.json`]: sidecar });
    const session = await study.study.open();
    await markComplete(session, { transcript: talk, coder: 'anna', isComplete: true });
    await drawRound(session, { coder: 'anna' }, 'rare', {
      coders: ['anna', 'bert'],
      fraction: 0.1,
      draw: 'turn',
      seed: 3,
      incomplete: 'draw',
      trainedOn: { transcripts: [fg1], rounds: [] },
    });
  });
  after(() => study.remove());

  const node = (): RoundNode => ({ kind: 'round', study: study.study, round: 'rare' });
  const become = async (coder: string): Promise<void> => {
    await vscode.workspace.getConfiguration('intercoder').update('coder', coder, vscode.ConfigurationTarget.Global);
    await eventually(() => api.identity.coderOf(study.study)?.id === coder || undefined);
  };
  const units = () => study.study.current?.rounds[0]?.draw?.units ?? [];

  it('is offered to the first coder, and to nobody who judges blind', async () => {
    await become('anna');
    equal((await api.rounds.getTreeItem(node())).contextValue, 'round.open.first');
    await become('bert');
    equal((await api.rounds.getTreeItem(node())).contextValue, 'round.open.own');
    const before = units().length;
    const asked = await answering([], () => vscode.commands.executeCommand('intercoder.topUpRound', node()));
    equal([asked, units().length], [[], before]);
    await become('anna');
  });

  it('asks for codes and how many, and mixes in as many others', async () => {
    const before = units();
    const asked = await answering(['Time', '2'], () => vscode.commands.executeCommand('intercoder.topUpRound', node()));
    const [codes = [], [most] = []] = asked;
    equal(codes.length, 1, 'codes given outside the sample');
    ok(/^Time · \d in the round · \d passages outside$/.test(codes[0] ?? ''), codes[0] ?? '');
    ok(Number(most) >= 2, 'as many as there are, five at most');
    equal(units().length, before.length + 4);
    const ids = await api.rounds.getChildren({ kind: 'judge', study: study.study, round: 'rare', coder: 'anna' });
    equal(ids?.length, units().length);
    const turns = units().map(({ first }) => first.turn ?? 0);
    equal(
      turns,
      [...turns].sort((a, b) => a - b),
      'one order of all',
    );
  });
});
