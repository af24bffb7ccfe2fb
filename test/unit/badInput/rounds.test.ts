import assert from 'node:assert/strict';
import { folderWith, removeFolders, run, textOf } from '../../support/cli';
import { writeFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { garden } from '../cli/fixture';

/** Something that may be wrong with a round, or with what is asked of one, and what the shell says of it. */
interface RoundRow {
  readonly what: string;
  /** Makes it bad, in a study with the finished round `done` and the open round `open`. */
  readonly spoil?: (study: string) => void;
  readonly ask: readonly string[];
  readonly code: 0 | 1 | 2;
  readonly said: RegExp;
}

const draw = (...more: readonly string[]): readonly string[] => [
  'round',
  'draw',
  'new',
  '--incomplete',
  'draw',
  ...more,
];
const group = 'transcripts/group1.transcript';
const change = (file: string, from: string | RegExp, to: string) => (study: string) => {
  const before = textOf(study, file);
  const after = before.replace(from, to);
  assert.notEqual(after, before, `${file} does not hold ${String(from)}`);
  writeFileSync(path.join(study, file), after);
};
const gone = (file: string) => (study: string) => rmSync(path.join(study, file));

const rows: readonly RoundRow[] = [
  { what: 'a seed of 0', ask: draw('--seed', '0', '--fraction', '1'), code: 0, said: /Seed: 0\n/ },
  { what: 'a seed of -1', ask: draw('--seed', '-1'), code: 2, said: /from 0 to 4294967295/ },
  { what: 'a share of 0', ask: draw('--fraction', '0'), code: 2, said: /more than 0 and at most 1/ },
  { what: 'a share of 100 %', ask: draw('--fraction', '100%'), code: 0, said: /\(100 %\)/ },
  { what: 'a share of 101 %', ask: draw('--fraction', '101%'), code: 2, said: /more than 0 and at most 1/ },
  { what: 'a share of 1e-9', ask: draw('--fraction', '1e-9'), code: 2, said: /draws nothing: .* give at least/ },
  { what: 'a share in words', ask: draw('--fraction', 'a tenth'), code: 2, said: /such as 0\.12 or 12%/ },
  {
    what: 'a frame smaller than one passage',
    ask: draw('--turns', '500', '--fraction', '1'),
    code: 0,
    said: /Sample: 2 units/,
  },
  { what: 'a frame without anything', ask: draw('--plan', 'minWords=5000'), code: 2, said: /nothing to draw from/ },
  {
    what: 'a plan of unknown things',
    ask: draw('--plan', 'unit=page'),
    code: 2,
    said: /What unit can be: passage, turn, sentence, character\./,
  },
  { what: 'one coder alone', ask: draw('--coders', 'anna'), code: 2, said: /two different coders/ },
  { what: 'a name that is taken', ask: ['round', 'draw', 'done'], code: 2, said: /a round "done" already/ },
  { what: 'a name that leads elsewhere', ask: ['round', 'draw', '../x'], code: 2, said: /cannot be the name/ },
  { what: 'a round that is not there', ask: ['verify', 'x'], code: 2, said: /no round "x" that can be read/ },
  {
    what: 'a code that its codebook does not have',
    ask: ['assign', '--round', 'open', '--as', 'bert', '--transcript', group, '--quote', 'digs.', '--code', 'humour'],
    code: 2,
    said: /no code "humour" in the codebook of this round.* suggest this one\.\n.*intercoder round suggest/,
  },
  {
    what: 'finishing with units left',
    ask: ['round', 'finish', 'open', '--as', 'bert'],
    code: 2,
    said: /are left: u01/,
  },
  {
    what: 'finishing twice',
    ask: ['round', 'finish', 'done', '--as', 'bert'],
    code: 2,
    said: /has finished the round/,
  },
  {
    what: 'coding after finishing',
    ask: ['assign', '--round', 'done', '--as', 'bert', '--transcript', group, '--quote', 'digs.', '--code', 'water'],
    code: 2,
    said: /has finished the round/,
  },
  {
    what: 'a unit nobody has',
    ask: ['round', 'seen', 'open', '--unit', 'u99', '--as', 'bert'],
    code: 2,
    said: /no unit u99/,
  },
  {
    what: 'a transcript that changed',
    spoil: change(group, 'digs.', 'dug.'),
    ask: ['verify', 'done'],
    code: 1,
    said: /Changed or gone since the draw: transcripts\/group1/,
  },
  {
    what: 'a transcript that vanished',
    spoil: gone(group),
    ask: ['verify', 'done'],
    code: 1,
    said: /No longer found/,
  },
  {
    what: 'a transcript that vanished while it is judged',
    spoil: gone(group),
    ask: ['check'],
    code: 1,
    said: /is not found in transcripts\/group1\.transcript/,
  },
  {
    what: 'a draw edited by hand',
    spoil: change('rounds/done/round.json', '"seed": 1', '"seed": 2'),
    ask: ['verify', 'done'],
    code: 1,
    said: /The plan is not what it was/,
  },
  {
    what: 'a draw broken by hand',
    spoil: change('rounds/done/round.json', '"units"', '"unites"'),
    ask: ['check'],
    code: 1,
    said: /units: missing or of no use here/,
  },
  {
    what: 'a file edited after finishing',
    spoil: change('rounds/done/bert.codes.json', '"shielded"', '"package"'),
    ask: ['check'],
    code: 1,
    said: /changed after bert finished it/,
  },
  {
    what: 'a file broken by hand: what cannot be read is not called unfinished',
    spoil: change('rounds/done/bert.codes.json', '{', ''),
    ask: ['verify', 'done'],
    code: 1,
    said: /The file of bert \(rounds\/done\/bert\.codes\.json\) cannot be read/,
  },
  {
    what: 'a kept report that is not there',
    ask: ['verify', 'done', '--report', 'report.json'],
    code: 2,
    said: /no file .*report\.json/,
  },
  {
    what: 'a kept report that is none',
    spoil: (study) => writeFileSync(path.join(study, 'report.json'), '{}'),
    ask: ['verify', 'done', '--report', 'report.json'],
    code: 2,
    said: /report\.json is no report/,
  },
  {
    what: 'a kept report, and nothing that two coders judged',
    spoil: (study) => writeFileSync(path.join(study, 'report.json'), '{ "round": "done", "plan": {} }'),
    ask: ['verify', 'done', '--report', 'report.json'],
    code: 1,
    said: /No passage of the round .* was judged by two coders/,
  },
  {
    what: 'a codebook taken away',
    spoil: gone('rounds/open/codebook.yaml'),
    ask: ['round', 'seen', 'open', '--unit', 'u01', '--as', 'bert'],
    code: 2,
    said: /missing or cannot be read\. Get back/,
  },
];

async function studyWithRounds(): Promise<string> {
  const study = folderWith(garden);
  for (const name of ['done', 'open']) {
    const argv = ['round', 'draw', name, '--seed', '1', '--fraction', '1', '--turns', '2', '--incomplete', 'draw'];
    const drawn = await run(study, argv);
    assert.equal(drawn.code, 0, drawn.messages);
  }
  const finished = await run(study, ['round', 'finish', 'done', '--as', 'bert', '--with-units-left']);
  assert.equal(finished.code, 0, finished.messages);
  return study;
}

describe('A round with', () => {
  after(removeFolders);

  for (const { what, spoil, ask, code, said } of rows) {
    it(what, async () => {
      const study = await studyWithRounds();
      spoil?.(study);
      const answer = await run(study, ask, { width: 1000 });
      const all = `${answer.out}${answer.messages}`;
      assert.match(all, said);
      assert.equal(answer.code, code, all);
      assert.doesNotMatch(all, /NaN|undefined|Infinity|at \w+ \(|\{\w+[|}]/);
    });
  }
});
