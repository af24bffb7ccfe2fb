import { judgeNamed, judgeOf, type Judge } from '../../agreement/round/judge';
import { baseName, folderOf, joinPath, pathAfter, type StudyPath } from '../../text/studyPath';
import { coderIdProblem } from '../coderId';

export const roundsFolder = joinPath('rounds');
export const drawName = 'round.json';
export const bookName = 'codebook.yaml';
export const resolutionsName = 'resolutions.json';

/** The name of a round once a file or folder is somewhere else; a round that leaves the folder of rounds keeps its own. */
export function roundAfter(round: string, from: StudyPath, to: StudyPath): string {
  const folder = pathAfter(roundFolder(round), from, to);
  return folderOf(folder) === roundsFolder ? baseName(folder) : round;
}

const ending = '.codes.json';

export const roundFolder = (round: string): StudyPath => joinPath(roundsFolder, round);
export const drawPath = (round: string): StudyPath => joinPath(roundFolder(round), drawName);
export const bookPath = (round: string): StudyPath => joinPath(roundFolder(round), bookName);

export const roundCodesPath = (round: string, judge: Judge): StudyPath =>
  joinPath(roundFolder(round), `${judgeOf(judge)}${ending}`);

/** Whose file of a round this is, by its name. Undefined where it is another kind of file. */
export function readRoundCodesName(name: string): Judge | undefined {
  if (!name.endsWith(ending)) return undefined;
  const judge = judgeNamed(name.slice(0, -ending.length));
  return coderIdProblem(judge.coder) === undefined ? judge : undefined;
}
