import * as vscode from 'vscode';
import type { Code } from '../../../core/codebook/codebook';
import { assignColors } from '../../../core/codebook/colors';
import { namePath } from '../../../core/codebook/tree';
import { addCode } from '../../../core/commands/addCode';
import { codeIcon } from '../../codeIcon';
import { saveFirst } from '../../saveFirst';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';

type Asking = Pick<FeatureContext, 't'>;

interface ParentItem extends vscode.QuickPickItem {
  readonly parent: string | undefined;
}

/** Asks where in the book a code of this name goes, and adds it. Undefined where the question was turned away. */
export async function createCode(study: Study, name: string, context: Asking): Promise<Code | undefined> {
  const session = await study.open();
  const { codebook } = session.current;
  if (codebook.codes.length === 0) return addToBook(study, { name }, context);
  const { t } = context;
  const colors = assignColors(codebook);
  const atTop: ParentItem = { label: `$(list-tree) ${t('newCode.top')}`, parent: undefined };
  const below = codebook.codes
    .filter(({ status }) => status === 'active')
    .map((code): ParentItem => ({
      label: t('newCode.below', { code: code.name }),
      description: namePath(codebook, code.id).slice(0, -1).join(' › '),
      iconPath: codeIcon(colors.get(code.id), code.codable ? 'filled' : 'hollow'),
      parent: code.id,
    }));
  const picked = await vscode.window.showQuickPick([atTop, ...below], {
    title: t('newCode.title', { name }),
    placeHolder: t('newCode.placeholder'),
    matchOnDescription: true,
  });
  if (picked === undefined) return undefined;
  return addToBook(study, { name, ...(picked.parent !== undefined && { parent: picked.parent }) }, context);
}

/** Asks for a name and adds a code, below `parent` where given. Undefined where the question was turned away. */
export async function askNewCode(study: Study, parent: string | undefined, context: Asking): Promise<Code | undefined> {
  const { t } = context;
  const { codebook } = (await study.open()).current;
  const above = parent === undefined ? undefined : codebook.byId(parent);
  const name = await vscode.window.showInputBox({
    title: above ? t('newCode.titleBelow', { code: above.name }) : t('newCode.titleAny'),
    prompt: t('newCode.prompt'),
    validateInput: (text) => (text.trim() === '' ? t('newCode.empty') : undefined),
  });
  if (name === undefined) return undefined;
  return above
    ? addToBook(study, { name: name.trim(), parent: above.id }, context)
    : createCode(study, name.trim(), context);
}

async function addToBook(
  study: Study,
  code: { readonly name: string; readonly parent?: string },
  context: Asking,
): Promise<Code> {
  const session = await study.open();
  await saveFirst(study, session.current.config.codebook, context.t);
  return addCode(session, code);
}
