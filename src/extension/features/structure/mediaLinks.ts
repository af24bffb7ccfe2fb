import * as vscode from 'vscode';
import { baseName, type StudyPath } from '../../../core/text/studyPath';
import { bareTime } from '../../../core/transcript/line/time';
import { mediaTarget, timePlaces } from '../../../core/transcript/mediaLinks';
import type { Transcript } from '../../../core/transcript/transcript';
import { rangeOf } from '../../convert';
import type { Translate } from '../../l10n';
import type { Studies } from '../../studies';
import type { Study } from '../../study';
import { WorkspaceFiles } from '../../workspaceFiles';

interface Context {
  readonly studies: Studies;
  readonly t: Translate;
}

/** A recording that can be opened, and what opening it at a time does. */
interface Recording {
  readonly uri: vscode.Uri;
  readonly tooltip: (time: string) => string;
}

/** Every time of a transcript as a link to its recording; none where there is no recording that may be opened. */
export async function mediaLinksOf(
  document: vscode.TextDocument,
  transcript: Transcript,
  context: Context,
): Promise<vscode.DocumentLink[]> {
  const recording = await recordingOf(document.uri, transcript, context);
  if (recording === undefined) return [];
  return timePlaces(transcript).map(({ span, seconds }) => {
    const link = new vscode.DocumentLink(
      rangeOf(document, span),
      recording.uri.with({ fragment: `t=${seconds.toString()}` }),
    );
    link.tooltip = recording.tooltip(bareTime(transcript.source.slice(span)));
    return link;
  });
}

async function recordingOf(
  uri: vscode.Uri,
  { frontMatter }: Transcript,
  { studies, t }: Context,
): Promise<Recording | undefined> {
  const file = studies.fileOf(uri);
  const target = frontMatter?.media === undefined ? undefined : mediaTarget(frontMatter.media, file?.path);
  if (target?.kind === 'web') {
    const address = vscode.Uri.parse(target.url, true);
    return { uri: address, tooltip: (time) => t('structure.openWeb', { host: address.authority, time }) };
  }
  if (target === undefined || file === undefined) return undefined;
  // Recordings are often kept elsewhere: no link is better than one that leads nowhere.
  if (!(await isFile(file.study, target.path))) return undefined;
  return {
    uri: file.study.uriOf(target.path),
    tooltip: (time) => t('structure.openFile', { file: baseName(target.path), time }),
  };
}

/** Whether there is a file, reached without following a link on the disk: that may leave the study. */
async function isFile(study: Study, path: StudyPath): Promise<boolean> {
  const { kind } = await new WorkspaceFiles(study.folder).read(path, 0);
  if (kind !== 'file' && kind !== 'tooLarge') return false;
  // A folder may have a size too.
  return (await vscode.workspace.fs.stat(study.uriOf(path))).type === vscode.FileType.File;
}
