import { stringify } from 'yaml';
import { IntercoderError } from '../intercoderError';
import { encodeText } from '../text/decode';
import { joinPath, type StudyPath } from '../text/studyPath';
import { coderIdProblem } from '../study/coderId';
import type { Coder } from '../study/config';
import { studyFile } from '../study/loadStudy';
import type { FileSystem } from '../study/ports';

export interface InitArguments {
  readonly title: string;
  /** BCP 47 */
  readonly language: string;
  /** The first coder, whose coding is the study's. */
  readonly coder: Coder;
}

/**
 * Makes a new, empty study: settings, an empty codebook, a folder for transcripts, and what git needs to know. What is
 * there already stays.
 * @returns the files written
 * @throws IntercoderError `coder.idNotAllowed`, `study.exists`, `file.writeFailed`
 */
export async function initStudy(files: FileSystem, wanted: InitArguments): Promise<readonly StudyPath[]> {
  const { id } = wanted.coder;
  if (coderIdProblem(id) !== undefined) throw new IntercoderError('coder.idNotAllowed', { id });
  const written: StudyPath[] = [];
  for (const [path, text] of Object.entries(newFiles(wanted))) {
    const file = path as StudyPath;
    if ((await files.read(file)).kind !== 'absent') {
      if (file === studyFile) throw new IntercoderError('study.exists', { file });
      continue;
    }
    await files.write(file, encodeText(text));
    written.push(file);
  }
  return written;
}

/** `study.yaml` first: where it exists nothing else is touched. */
function newFiles({ title, language, coder }: InitArguments): Record<string, string> {
  const settings = {
    format: 1,
    title,
    language,
    transcripts: ['transcripts/**/*.transcript'],
    codebook: 'codebook.yaml',
    coders: [coder],
    analysis: coder.id,
  };
  return {
    [studyFile]: stringify(settings),
    'codebook.yaml': 'format: 1\ncodes: []\n',
    [joinPath('transcripts', '.gitkeep')]: '',
    '.gitattributes': '*.json text eol=lf\n*.yaml text eol=lf\n',
  };
}
