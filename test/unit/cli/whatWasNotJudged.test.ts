import assert from 'node:assert/strict';
import type { AgreementReport } from '../../../src/core/report/agreement/agreementReport';
import { removeFolders, run, runJson } from '../../support/cli';
import { example, isSentence } from '../../support/exampleReport';

const bad = '<img src=x onerror=alert(1)>';

/** The second round of the example, in which bert judges some passages, leaves others, and writes beside them. */
async function judged(): Promise<{ study: string; done: (...argv: string[]) => Promise<string> }> {
  const study = example();
  const done = async (...argv: string[]): Promise<string> => {
    const { code, out, messages } = await run(study, argv);
    assert.equal(code, 0, messages);
    return out;
  };
  const as = ['--as', 'bert'];
  const status = await runJson(study, ['round', 'status', 'round-2', ...as]);
  const { rounds } = status as { rounds: { left: { unit: string }[] | null }[] };
  const units = rounds.flatMap(({ left }) => left ?? []).map(({ unit }) => unit);
  const [first = '', second = '', ...others] = units;
  await done('round', 'unclear', 'round-2', ...as, '--unit', first, '--reason', `Too short ${bad}`);
  await done('round', 'unclear', 'round-2', ...as, '--unit', second, '--reason', 'Who speaks?');
  const seen = others.slice(0, -1);
  for (const unit of seen) await done('round', 'seen', 'round-2', ...as, '--unit', unit);
  const suggested = ['--code-name', `Small talk ${bad}`, '--text', 'A word | about nothing'];
  await done('round', 'suggest', 'round-2', ...as, '--unit', seen[0] ?? '', ...suggested);
  await done('round', 'ask', 'round-2', ...as, '--unit', seen[0] ?? '', '--reason', 'Is a sigh a turn?');
  return { study, done };
}

describe('what coders of a round did not judge, and what they wrote', () => {
  after(removeFolders);

  it('stands in the report of the round, with their reasons, and in no figure', async () => {
    const { study, done } = await judged();
    for (const coder of ['bert', 'cato']) await done('round', 'finish', 'round-2', '--as', coder, '--with-units-left');
    const { notJudged, suggestions, questions } = (await runJson(study, ['agreement', 'round-2'])) as AgreementReport;
    assert.deepEqual(notJudged.at(-1), {
      coder: 'cato',
      unclear: [],
      notSeen: ['u01', 'u02', 'u03', 'u04', 'u05'],
    });
    assert.equal(notJudged.length, 2);
    const [{ coder, unclear, notSeen } = { coder: '', unclear: [], notSeen: [] }] = notJudged;
    assert.equal(coder, 'bert');
    assert.deepEqual(
      unclear.map(({ reason }) => reason),
      [`Too short ${bad}`, 'Who speaks?'],
    );
    assert.equal(notSeen.length, 1);
    const ids = unclear.map(({ unit }) => unit);
    const [suggestion] = suggestions;
    assert.deepEqual(
      suggestions.map(({ coder: who, name, text }) => [who, name, text]),
      [['bert', `Small talk ${bad}`, 'A word | about nothing']],
    );
    assert.deepEqual(
      questions.map(({ coder: who, question }) => [who, question]),
      [['bert', 'Is a sigh a turn?']],
    );

    const md = await done('report', 'round-2');
    assert.match(
      md,
      new RegExp(
        `## Left out\\n\\n${[
          `Unclear to bert, and missing in every figure: ${ids[0]} .Too short .+; ${ids[1]} .Who speaks.+`,
          `Not seen by bert, and missing in every figure: ${notSeen.join(', ')}\\.`,
          'Not seen by cato, and missing in every figure: u01, u02, u03, u04, u05\\.',
        ].join('\\n\\n')}`,
      ),
    );
    assert.match(
      md,
      new RegExp(`## Suggested codes\\n[^#]*\\| Small talk [^|]* \\| bert \\| ${suggestion?.unit} \\| A word`),
    );
    assert.match(md, /## Questions\n[^#]*\| bert \| Is a sigh a turn\? \|/);
    const html = await done('report', 'round-2', '--as', 'html');
    assert.match(html, /<td>bert<\/td><td>u\d+<\/td><td class="sentence">A word \| about nothing<\/td>/);
    assert.match(html, /Small talk &lt;img src=x/);
    for (const text of [md, html]) assert.doesNotMatch(text, /<img/);
    const dutch = await run(study, ['report', 'round-2'], { language: 'nl' });
    assert.match(dutch.out, /Niet gezien door bert, [^\n]+\n\n[^#]*## Voorgestelde codes\n[^#]*## Vragen\n/);
  });

  it('is shown to nobody while the round is open', async () => {
    const { study } = await judged();
    for (const command of [
      ['agreement', 'round-2', '--format', 'json'],
      ['report', 'round-2', '--as', 'json'],
      ['report', 'round-2'],
    ])
      isSentence(await run(study, command), /still open.*bert/);
  });

  it('is nothing where a coder judged everything and wrote nothing', async () => {
    const study = example();
    const { notJudged, questions } = (await runJson(study, ['agreement', 'round-1'])) as AgreementReport;
    assert.deepEqual(notJudged, []);
    assert.deepEqual(
      questions.map(({ coder, unit }) => [coder, unit]),
      [['bert', 'u07']],
    );
  });
});
