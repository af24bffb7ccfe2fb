import * as vscode from 'vscode';
import type { StudyPath } from '../../../core/text/studyPath';
import type { Study } from '../../study';

export interface SelectedIn {
  readonly editor: vscode.TextEditor;
  readonly path: StudyPath;
}

/**
 * Where words of a study's transcripts are selected: in the editor that was worked in last, or else in one that is seen,
 * that of `transcript` before others. Undefined where nothing is selected in any.
 */
export function selectedIn(study: Study, transcript: StudyPath): SelectedIn | undefined {
  const { activeTextEditor: active, visibleTextEditors: visible } = vscode.window;
  const paths = new Map(
    [...(study.current?.transcripts.keys() ?? [])].map((path) => [study.uriOf(path).toString(), path]),
  );
  const found = [...(active ? [active] : []), ...visible].flatMap((editor): readonly SelectedIn[] => {
    const path = paths.get(editor.document.uri.toString());
    return path === undefined || editor.selection.isEmpty ? [] : [{ editor, path }];
  });
  return found.find(({ editor }) => editor === active) ?? found.find(({ path }) => path === transcript) ?? found[0];
}
