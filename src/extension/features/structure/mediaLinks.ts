import * as vscode from 'vscode';
import { baseName, type StudyPath } from '../../../core/text/studyPath';
import { bareTime } from '../../../core/transcript/line/time';
import { mediaTarget, timePlaces } from '../../../core/transcript/mediaLinks';
import type { Transcript } from '../../../core/transcript/transcript';
import { rangeOf } from '../../convert';
import type { Study } from '../../study';
import { WorkspaceFiles } from '../../workspaceFiles';
import type { FeatureContext } from '../feature';

type Context = Pick<FeatureContext, 'parsed' | 'studies' | 't'>;

/** A recording that can be opened, and what opening it at a time does. */
interface Recording {
  readonly uri: vscode.Uri;
  readonly tooltip: (time: string) => string;
}

/** A time that leads to the recording. Where to is said when it is asked for: a transcript may have thousands. */
class TimeLink extends vscode.DocumentLink {
  constructor(
    range: vscode.Range,
    private readonly recording: vscode.Uri,
    private readonly seconds: number,
  ) {
    super(range);
  }

  resolve(): this {
    this.target = this.recording.with({ fragment: `t=${this.seconds.toString()}` });
    return this;
  }
}

/** Makes every time of a transcript a link to its recording; none where there is no recording that may be opened. */
export class MediaLinks implements vscode.DocumentLinkProvider<TimeLink> {
  constructor(private readonly context: Context) {}

  async provideDocumentLinks(document: vscode.TextDocument): Promise<TimeLink[]> {
    const transcript = await this.context.parsed.of(document);
    const recording = await recordingOf(document.uri, transcript, this.context);
    if (recording === undefined) return [];
    return timePlaces(transcript).map(({ span, seconds }) => {
      const link = new TimeLink(rangeOf(document, span), recording.uri, seconds);
      link.tooltip = recording.tooltip(bareTime(transcript.source.slice(span)));
      return link;
    });
  }

  resolveDocumentLink(link: TimeLink): TimeLink {
    return link.resolve();
  }
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
