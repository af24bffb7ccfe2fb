import { IntercoderError } from '../intercoderError';
import type { FileSystem } from '../study/ports';
import { encodeText } from '../text/decode';
import { joinPath, type StudyPath } from '../text/studyPath';

export const editorSettingsFile = joinPath('.vscode', 'settings.json');

/** The editor's language id of transcripts. */
const transcriptLanguage = 'qda-transcript';

/**
 * Settings of VS Code that suit a study: files of codings fold under their transcript in the Explorer, and what
 * `study.yaml` lists under another ending is read as a transcript.
 * @param transcripts globs as in `study.yaml`
 */
export function editorSettings(transcripts: readonly string[]): Readonly<Record<string, unknown>> {
  const others = transcripts.filter((glob) => !glob.endsWith('.transcript'));
  return {
    'explorer.fileNesting.enabled': true,
    'explorer.fileNesting.expand': false,
    'explorer.fileNesting.patterns': Object.fromEntries(
      ['.transcript', ...endingsOf(others)].map((ending) => [`*${ending}`, `\${capture}${ending}.*.codes.json`]),
    ),
    ...(others.length > 0 && {
      'files.associations': Object.fromEntries(others.map((glob) => [`**/${glob}`, transcriptLanguage])),
    }),
  };
}

/** The text of a file with these settings and no others. */
export const editorSettingsText = (transcripts: readonly string[]): string =>
  `${JSON.stringify(editorSettings(transcripts), undefined, 2)}\n`;

/** `diaries/*.txt` → `.txt`; a glob without an ending says nothing of it. */
const endingsOf = (globs: readonly string[]): readonly string[] => [
  ...new Set(globs.flatMap((glob) => /\.[a-z0-9]+$/i.exec(glob)?.[0] ?? [])),
];

/**
 * Writes the study's own settings of VS Code, where it has none yet: what is there stays.
 * @returns the file written; undefined where there is one already
 * @throws IntercoderError `file.writeFailed`
 */
export async function writeEditorSettings(
  files: FileSystem,
  transcripts: readonly string[],
): Promise<StudyPath | undefined> {
  const { kind } = await files.read(editorSettingsFile);
  if (kind === 'unreadable') throw new IntercoderError('file.notWritable', { file: editorSettingsFile });
  if (kind !== 'absent') return undefined;
  await files.write(editorSettingsFile, encodeText(editorSettingsText(transcripts)));
  return editorSettingsFile;
}
