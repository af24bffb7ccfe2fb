import * as vscode from 'vscode';
import { reportWithAncestry } from '../../../core/commands/agreement/withAncestry';
import { agreementCsv } from '../../../core/report/agreement/agreementCsv';
import { agreementBody, agreementHtml } from '../../../core/report/agreement/agreementHtml';
import { agreementMarkdown } from '../../../core/report/agreement/agreementMarkdown';
import type { AgreementReport } from '../../../core/report/agreement/agreementReport';
import { agreementStyle } from '../../../core/report/agreement/agreementStyle';
import { documentOf } from '../../../core/report/agreement/documentOf';
import type { Language } from '../../../core/messages/render';
import { currentLanguage } from '../../l10n';
import { commandLink } from '../../commands';
import { nextTurn } from '../../nextTurn';
import { settledSession } from '../../settledSession';
import { showReport } from '../../pages/reportPanel';
import type { FeatureContext } from '../feature';
import type { RoundsNode } from '../rounds/nodes';
import { pickRound, type RoundRef } from './pickRound';

/** Shows the figures of a finished round, what needs attention first. */
export async function showAgreement(node: RoundsNode | undefined, context: FeatureContext): Promise<void> {
  const found = await pickRound(node, 'closed', context);
  if (found === undefined) return;
  const report = await computed(found, context);
  const language = currentLanguage();
  const document = documentOf(report, language);
  const { study, round } = found;
  const body = agreementBody(document, (query) =>
    commandLink('intercoder.showUnits', { study: study.id, round, query }),
  );
  const commands = ['intercoder.showUnits'] as const;
  showReport({ title: document.title, language, style: agreementStyle, body, commands });
}

const forms: readonly {
  readonly label: string;
  readonly ending: string;
  readonly write: (report: AgreementReport, language: Language) => string;
}[] = [
  { label: 'HTML', ending: 'html', write: (report, language) => agreementHtml(documentOf(report, language)) },
  { label: 'Markdown', ending: 'md', write: (report, language) => agreementMarkdown(documentOf(report, language)) },
  { label: 'CSV', ending: 'csv', write: agreementCsv },
  { label: 'JSON', ending: 'json', write: (report) => `${JSON.stringify(report, undefined, 2)}\n` },
];

/** Writes the report of a finished round where the person says. HTML opens in a browser, which prints it. */
export async function exportAgreement(node: RoundsNode | undefined, context: FeatureContext): Promise<void> {
  const { t } = context;
  const found = await pickRound(node, 'closed', context);
  if (found === undefined) return;
  const form = (
    await vscode.window.showQuickPick(
      forms.map((each) => ({ label: each.label, form: each })),
      { title: t('agreementView.exportAs', { round: found.round }) },
    )
  )?.form;
  if (form === undefined) return;
  const text = form.write(await computed(found, context), currentLanguage());
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(found.study.folder, `${found.round}-agreement.${form.ending}`),
    filters: { [form.label]: [form.ending] },
  });
  if (target === undefined) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  const open = t('book.open');
  const file = vscode.workspace.asRelativePath(target);
  if ((await vscode.window.showInformationMessage(t('agreementView.saved', { file }), open)) !== open) return;
  if (form.ending === 'html' && target.scheme === 'file') await vscode.env.openExternal(target);
  else await vscode.window.showTextDocument(target);
}

/** It may take a second: said in the status bar before the window holds its breath. */
const computed = ({ study, round }: RoundRef, { t }: FeatureContext): Thenable<AgreementReport> =>
  vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: t('agreementView.computing', { round }) },
    async () => {
      await nextTurn();
      return reportWithAncestry(await settledSession(study.open()), round);
    },
  );
