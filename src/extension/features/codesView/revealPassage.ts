import * as vscode from 'vscode';
import { span, type Span } from '../../../core/text/offsets';
import { rangeOf } from '../../convert';
import type { FeatureContext } from '../feature';
import { say } from '../say';
import type { PassageNode } from './nodes';

/** A passage to show. */
export interface ToReveal extends Pick<PassageNode, 'study'> {
  readonly passage: Pick<PassageNode['passage'], 'id' | 'coder' | 'transcript' | 'span'>;
}

/** Opens the transcript and selects the passage where it is right now; where it was, if it is not found. */
export async function revealPassage(
  { study, passage }: ToReveal,
  context: FeatureContext,
  options: vscode.TextDocumentShowOptions = {},
): Promise<void> {
  const { live, t } = context;
  const document = await vscode.workspace.openTextDocument(study.uriOf(passage.transcript));
  const here = live
    .of(document)
    ?.passages.find(({ placed }) => placed.coding.id === passage.id && placed.coder === passage.coder);
  const [at = passage.span, another] = here?.spans ?? [];
  const range = at ? rangeOf(document, at) : rangeOf(document, lastPlace(context, { study, passage }));
  const editor = await vscode.window.showTextDocument(document, options);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (at === undefined) say(t('codes.revealedLost'));
  else if (another) say(t('codes.revealedAmbiguous', { count: here?.spans.length ?? 0 }));
}

/** An empty span at the place where the passage was stored last. */
function lastPlace({ identity }: Pick<FeatureContext, 'identity'>, { study, passage }: ToReveal): Span {
  const source = study.current?.transcripts.get(passage.transcript)?.source;
  const placed = study.session?.index(identity.viewerOf(study)).placed(passage.transcript) ?? [];
  const coding = placed.find((one) => one.coding.id === passage.id)?.coding;
  const at = source && coding ? Math.min(source.fromCodePoints(coding.start), source.length) : 0;
  return span(at, at);
}
