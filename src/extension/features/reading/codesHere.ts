import * as vscode from 'vscode';
import { spanOf } from '../../convert';
import { Debounced } from '../../debounce';
import { Disposables } from '../../disposables';
import type { CommandId } from '../../ids';
import type { FeatureContext } from '../feature';
import { codePath, inWords } from './describePassage';
import type { LivePassage } from './livePassages';
import type { LiveTranscript } from './liveTranscript';

/** A held arrow key should not make the status bar flicker. */
const pauseMilliseconds = 80;

const longestText = 48;

/** The codings at the cursor or in the selection of the active editor; undefined without a transcript of a study. */
export interface CodesHere {
  readonly editor: vscode.TextEditor;
  readonly live: LiveTranscript;
  readonly passages: readonly LivePassage[];
}

export function codesHere({ live }: Pick<FeatureContext, 'live'>): CodesHere | undefined {
  const editor = vscode.window.activeTextEditor;
  const transcript = editor && live.of(editor.document);
  if (editor === undefined || transcript === undefined) return undefined;
  const at = spanOf(editor.document, editor.selection);
  return { editor, live: transcript, passages: transcript.passagesAt(at) };
}

/** The codes at the cursor as a sentence. */
export function sayHere({ live, passages }: CodesHere, t: FeatureContext['t']): string {
  if (passages.length === 0) return t('reading.noneHere');
  const codes = passages.map((passage) => inWords(passage, live, t)).join(', ');
  return t('reading.here', { count: passages.length, codes });
}

/** Shows in the status bar which codes are at the cursor; choosing it lists them. */
export class CodesHereItem extends Disposables {
  private readonly item = this.register(
    vscode.window.createStatusBarItem('intercoder.codesHere', vscode.StatusBarAlignment.Left, 39),
  );
  private readonly pause = this.register(new Debounced(pauseMilliseconds, () => this.show()));

  constructor(private readonly context: FeatureContext) {
    super();
    const showSoon = (): void => this.pause.trigger();
    this.item.command = 'intercoder.codesHere' satisfies CommandId;
    this.register(vscode.window.onDidChangeTextEditorSelection(showSoon));
    this.register(vscode.window.onDidChangeActiveTextEditor(showSoon));
    this.register(context.live.onDidChange(showSoon));
    this.register(context.language.onDidChange(showSoon));
    this.show();
  }

  private show(): void {
    const { t } = this.context;
    const here = codesHere(this.context);
    if (here === undefined) {
      this.item.hide();
      return;
    }
    const said = sayHere(here, t);
    this.item.name = t('reading.itemName');
    this.item.text = `$(tag) ${shortly(here, t)}`;
    this.item.tooltip = said;
    this.item.accessibilityInformation = { label: said };
    this.item.show();
  }
}

/** The names of the codes where there is room for them, else how many they are. */
function shortly({ live, passages }: CodesHere, t: FeatureContext['t']): string {
  const names = [...new Set(passages.map((passage) => codePath(passage, live.codebook)))];
  if (names.length === 0) return t('reading.none');
  const listed = names.join(', ');
  return listed.length > longestText ? t('reading.count', { count: names.length }) : listed;
}
