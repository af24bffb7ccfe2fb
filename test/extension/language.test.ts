import * as vscode from 'vscode';
import type { IntercoderApi } from '../../src/extension/api';
import { fg1, TestStudy } from './support/testStudy';
import { eventually } from './support/expect';
import { intercoder } from './support/intercoder';

const speak = async (language: string | undefined): Promise<void> =>
  vscode.workspace.getConfiguration('intercoder').update('language', language, vscode.ConfigurationTarget.Global);

describe('the language of what is said', () => {
  let api: IntercoderApi;
  let study: TestStudy;

  before(async () => {
    api = await intercoder();
    study = await TestStudy.make('language-study', {
      [`${fg1}.anna.codes.json`]: '{ "format": 1, "codings": [], "memos": [],\n<<<<<<< HEAD\n',
    });
  });
  after(async () => {
    await speak(undefined);
    await study.remove();
  });

  it('follows the setting: Dutch once its words have arrived, in what is shown already too, and English again', async () => {
    for (const [language, problem, words] of [
      ['nl', /samenvoeging/, /\d woorden/],
      ['en', /merge/, /\d words/],
    ] as const) {
      let refreshed = false;
      const listening = api.transcripts.onDidChangeTreeData?.(() => {
        refreshed = true;
      });
      await speak(language);
      const problems = (): string =>
        vscode.languages
          .getDiagnostics(study.uri(`${fg1}.anna.codes.json`))
          .map(({ message }) => message)
          .join('\n');
      await eventually(() => problem.test(problems()) || undefined);
      await eventually(() => refreshed || undefined);
      await eventually(async () => words.test(await described(api, study)) || undefined);
      listening?.dispose();
    }
  });
});

/** What the transcripts view says beside the study's transcript. */
async function described(api: IntercoderApi, study: TestStudy): Promise<string> {
  const studies = (await api.transcripts.getChildren()) ?? [];
  const own = studies.find((node) => node.study === study.study);
  const [row] = (own && (await api.transcripts.getChildren(own))) ?? [];
  if (row === undefined) return '';
  const { description } = await api.transcripts.getTreeItem(row);
  return String(description);
}
