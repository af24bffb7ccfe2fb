import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import type { AgreementReport } from '../../src/core/report/agreement/agreementReport';
import type { Draw } from '../../src/core/study/rounds/round';
import { folderWith, run, runJson, textOf } from './cli';

async function done(study: string, ...argv: readonly string[]): Promise<string> {
  const { code, out, messages } = await run(study, argv);
  assert.equal(code, 0, messages);
  return out;
}

export const drawnRound = (study: string, round: string): Draw =>
  JSON.parse(textOf(study, `rounds/${round}/round.json`)) as Draw;

/**
 * The example study with a finished round “shared” of which every passage has one coder beside the first: bert and cato
 * gave one code each, to what the first coder gave it.
 * @param unseen how many of their passages bert never came to
 */
export async function splitRound(unseen = 0): Promise<string> {
  const study = folderWith({});
  cpSync('media/example/en', study, { recursive: true });
  const assignment = ['--coders', 'anna,bert,cato', '--assignment', 'split'];
  const draw = ['round', 'draw', 'shared', ...assignment, '--fraction', '.25', '--seed', '3', '--incomplete', 'draw'];
  await done(study, ...draw);
  const { units } = drawnRound(study, 'shared');
  const { codings } = JSON.parse(textOf(study, 'rounds/shared/anna.codes.json')) as {
    codings: { unit: string; code: string; quote: string }[];
  };
  for (const coder of ['bert', 'cato']) {
    const own = units.filter(({ coders }) => coders?.includes(coder));
    const seen = own.slice(0, own.length - (coder === 'bert' ? unseen : 0));
    const found = codings.find(({ unit, code }) => code === 'observing' && seen.some(({ id }) => id === unit));
    const transcript = units.find(({ id }) => id === found?.unit)?.transcript ?? '';
    const assign = ['assign', '--as', coder, '--round', 'shared', '--transcript', transcript, '--code', 'observing'];
    await done(study, ...assign, '--quote', found?.quote ?? '');
    await done(study, 'round', 'seen', 'shared', '--as', coder, ...seen.flatMap(({ id }) => ['--unit', id]));
    await done(study, 'round', 'finish', 'shared', '--as', coder, '--with-units-left');
  }
  return study;
}

export const sharedReport = async (study: string): Promise<AgreementReport> =>
  (await runJson(study, ['agreement', 'shared'])) as AgreementReport;

/** What stands under a title of the report, as Markdown. */
export async function sectionOf(study: string, title: string, language: 'en' | 'nl' = 'en'): Promise<string> {
  const { out } = await run(study, ['report', 'shared', '--as', 'md'], { language });
  return out.split(/^## /m).find((section) => section.startsWith(`${title}\n`)) ?? '';
}

/** The cells of the rows of a table in Markdown, without its head. */
export const rowsOf = (section: string): readonly (readonly string[])[] =>
  section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.slice(2, -2).split(' | '));
