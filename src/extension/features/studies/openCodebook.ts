import * as vscode from 'vscode';
import type { CodesNode } from '../codesView/nodes';
import type { FeatureContext } from '../feature';
import { pickStudy } from '../pickStudy';

/** Opens the codebook of the study at hand, at the code that is pointed at. */
export async function openCodebook(node: CodesNode | undefined, context: FeatureContext): Promise<void> {
  const study = node?.study ?? (await pickStudy(context));
  if (study === undefined) return;
  const { codebook, config } = (await study.open()).current;
  const id = node && codeIn(node);
  const at = id === undefined ? undefined : codebook.byId(id)?.at;
  const place = new vscode.Position(at?.line ?? 0, at?.column ?? 0);
  await vscode.window.showTextDocument(study.uriOf(config.codebook), { selection: new vscode.Range(place, place) });
}

function codeIn(node: CodesNode): string | undefined {
  if (node.kind === 'passage') return node.passage.code;
  return node.kind === 'code' || node.kind === 'transcript' ? node.code : undefined;
}
