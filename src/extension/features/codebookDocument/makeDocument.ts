import * as vscode from 'vscode';
import { codebookDocument } from '../../../core/report/codebookDocument/codebookDocument';
import { codebookHtml } from '../../../core/report/codebookDocument/codebookHtml';
import { codebookMarkdown } from '../../../core/report/codebookDocument/codebookMarkdown';
import { currentLanguage } from '../../l10n';
import type { Study } from '../../study';
import type { CodesNode } from '../codesView/nodes';
import type { FeatureContext } from '../feature';
import { pickStudy } from '../pickStudy';

const forms = [
  { label: 'Markdown', detail: 'book.markdown', ending: 'md', write: codebookMarkdown },
  { label: 'HTML', detail: 'book.html', ending: 'html', write: codebookHtml },
] as const;

/** Writes the codebook as a document where the person says, and offers to open it. Counts are the study's codings. */
export async function makeDocument(node: CodesNode | undefined, context: FeatureContext): Promise<void> {
  const { t } = context;
  const study = node?.study ?? (await pickStudy(context));
  if (study === undefined) return;
  const items = forms.map((form) => ({ label: form.label, description: t(form.detail), form }));
  const form = (await vscode.window.showQuickPick(items, { title: t('book.pick') }))?.form;
  if (form === undefined) return;
  const text = form.write(await describe(study, context));
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(study.folder, `codebook.${form.ending}`),
    filters: { [form.label]: [form.ending] },
  });
  if (target === undefined) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  const open = t('book.open');
  const file = vscode.workspace.asRelativePath(target);
  if ((await vscode.window.showInformationMessage(t('book.saved', { file }), open)) !== open) return;
  // A browser prints; a page in the editor cannot.
  if (form.ending === 'html' && target.scheme === 'file') await vscode.env.openExternal(target);
  else await vscode.window.showTextDocument(target);
}

async function describe(study: Study, { identity }: FeatureContext): Promise<ReturnType<typeof codebookDocument>> {
  const session = await study.open();
  const { codebook, config } = session.current;
  const coder = config.coders.find(({ id }) => id === config.analysis);
  return codebookDocument({
    title: study.name,
    codebook,
    counts: session.index(identity.viewerOf(study)).counts(),
    coder: coder && (coder.name ?? coder.id),
    language: currentLanguage(),
  });
}
