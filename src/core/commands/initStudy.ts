import { stringify } from 'yaml';
import { IntercoderError } from '../intercoderError';
import { decodeText, encodeText } from '../text/decode';
import { joinPath, type StudyPath } from '../text/studyPath';
import { coderIdProblem } from '../study/coderId';
import { defaultTranscripts, type Coder } from '../study/config';
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
  if ((await files.read(studyFile)).kind !== 'absent') throw new IntercoderError('study.exists', { file: studyFile });
  for (const [path, text] of Object.entries(newFiles(wanted))) {
    const file = path as StudyPath;
    if ((await files.read(file)).kind !== 'absent') continue;
    await files.write(file, encodeText(text));
    written.push(file);
  }
  if (await tellGit(files)) written.push(gitFile);
  return written;
}

/** The text of a codebook without codes. */
export const emptyCodebook = 'format: 1\ncodes: []\n';

function newFiles({ title, language, coder }: InitArguments): Record<string, string> {
  const settings = {
    format: 1,
    title,
    language,
    transcripts: defaultTranscripts,
    codebook: 'codebook.yaml',
    coders: [coder],
    analysis: coder.id,
  };
  return {
    [studyFile]: stringify(settings),
    'codebook.yaml': emptyCodebook,
    [joinPath('transcripts', '.gitkeep')]: '',
  };
}

const gitFile = joinPath('.gitattributes');

/** Without these lines git may give files other line ends on another machine, and every sidecar is then a change. */
const gitLines = ['*.json text eol=lf', '*.yaml text eol=lf'];

/** Adds what is missing; other lines stay. @returns whether something was */
async function tellGit(files: FileSystem): Promise<boolean> {
  const read = await files.read(gitFile);
  const raw = read.kind === 'file' ? decodeText(read.bytes).raw : read.kind === 'absent' ? '' : undefined;
  if (raw === undefined) return false;
  const missing = gitLines.filter((line) => !raw.split(/\r?\n/).includes(line));
  if (missing.length === 0) return false;
  const start = raw === '' || raw.endsWith('\n') ? raw : `${raw}\n`;
  await files.write(gitFile, encodeText(`${start}${missing.join('\n')}\n`));
  return true;
}
