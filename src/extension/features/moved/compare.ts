import * as vscode from 'vscode';
import { contextAfter, contextBefore } from '../../../core/anchoring/describeSpan';
import { codeNameOf } from '../../../core/study/placedCoding';
import { spanOf } from '../../../core/study/placement';
import { Disposables } from '../../disposables';
import type { FeatureContext } from '../feature';
import { keyOf, type MovedPassageNode } from './nodes';

const scheme = 'intercoder-passage';

/** Shows a passage as it was coded beside what is there now, in the editor's own comparison. */
export class Comparison extends Disposables implements vscode.TextDocumentContentProvider {
  private readonly texts = new Map<string, string>();

  constructor(private readonly context: FeatureContext) {
    super();
    this.register(vscode.workspace.registerTextDocumentContentProvider(scheme, this));
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  async show(node: MovedPassageNode, place = 0): Promise<void> {
    const { moved, study } = node;
    const { coding, transcript, anchored } = moved.placed;
    const at = spanOf(anchored) ?? moved.candidates[place]?.span;
    const source = study.current?.transcripts.get(transcript)?.source;
    const now =
      at && source
        ? inContext(contextBefore(source.text, at.start), source.slice(at), contextAfter(source.text, at.end))
        : '';
    const was = this.keep(node, 'was', inContext(coding.prefix, coding.quote, coding.suffix));
    const is = this.keep(node, `now-${place}`, now);
    const title = this.context.t('moved.compare', { code: codeNameOf(moved.placed) });
    await vscode.commands.executeCommand('vscode.diff', was, is, title, { preview: true });
  }

  private keep(node: MovedPassageNode, side: string, text: string): vscode.Uri {
    const query = `${keyOf(node)}\n${text.length}\n${Date.now()}`;
    const uri = vscode.Uri.from({ scheme, path: `/${side}.txt`, query });
    // Only the one that is shown is needed.
    if (side === 'was') this.texts.clear();
    this.texts.set(uri.toString(), text);
    return uri;
  }
}

/** The passage stands on lines of its own, so that what is coded is told from what stands around it. */
const inContext = (before: string, words: string, after: string): string => `…${before}\n${words}\n${after}…\n`;
