import { IntercoderError } from '../intercoderError';
import { encodeText } from '../text/decode';
import { joinPath, type StudyPath } from '../text/studyPath';
import { coderIdProblem } from '../study/coderId';
import type { Coder } from '../study/config';
import { studyFile } from '../study/studyFile';
import type { FileSystem } from '../study/ports';
import { renderBlockMap, renderFlowMap } from '../yaml/renderYaml';
import { foundTranscripts } from './foundTranscripts';
import { addAttributeLines, attributeLines, gitAttributes, lineEndLines } from './gitAttributes';

export interface InitArguments {
  readonly title: string;
  /** BCP 47 */
  readonly language: string;
  /** The first coder, whose coding is the study's. */
  readonly coder: Coder;
}

/**
 * Makes a new study: settings, an empty codebook, a folder for transcripts, and what git needs to know. What is there
 * already stays; texts in the folder for transcripts are read as such.
 * @returns the files written
 * @throws IntercoderError `coder.idNotAllowed`, `study.exists`, `file.notWritable`, `file.writeFailed`; it can be called again then
 */
export async function initStudy(files: FileSystem, wanted: InitArguments): Promise<readonly StudyPath[]> {
  const { id } = wanted.coder;
  if (coderIdProblem(id) !== undefined) throw new IntercoderError('coder.idNotAllowed', { id });
  const written: StudyPath[] = [];
  if ((await files.read(studyFile)).kind !== 'absent') throw new IntercoderError('study.exists', { file: studyFile });
  const missing = await attributeLines(files, lineEndLines, 'missing').catch(unlessUnreadable);
  if (missing.length > 0) {
    await addAttributeLines(files, missing);
    written.push(gitAttributes);
  }
  // The settings come last: they make it a study, and until then a call that failed can be made again.
  const transcripts = await foundTranscripts(files);
  for (const [path, text] of Object.entries(newFiles(wanted, transcripts))) {
    const file = path as StudyPath;
    const { kind } = await files.read(file);
    if (kind === 'unreadable') throw new IntercoderError('file.notWritable', { file });
    if (kind !== 'absent') continue;
    await files.write(file, encodeText(text));
    written.push(file);
  }
  return written;
}

/** The text of a codebook without codes. */
export const emptyCodebook = 'format: 1\ncodes: []\n';

function newFiles({ title, language, coder }: InitArguments, transcripts: readonly string[]): Record<string, string> {
  const place = { flow: false, column: 0, lineEnd: '\n' };
  const fields = Object.entries(coder).filter((field): field is [string, string] => field[1] !== undefined);
  const settings = [
    'format: 1',
    renderBlockMap(
      [
        ['title', title],
        ['language', language],
        ['transcripts', transcripts],
      ],
      place,
    ),
    'codebook: codebook.yaml',
    `coders:\n  - ${renderFlowMap(fields, place)}`,
    renderBlockMap([['analysis', coder.id]], place),
  ];
  return {
    'codebook.yaml': emptyCodebook,
    [joinPath('transcripts', '.gitkeep')]: '',
    [studyFile]: `${settings.join('\n')}\n`,
  };
}

/** Somebody's own file in another encoding is left alone: a study can be without these lines. */
function unlessUnreadable(error: unknown): readonly string[] {
  if (error instanceof IntercoderError && error.code === 'file.notWritable') return [];
  throw error;
}
