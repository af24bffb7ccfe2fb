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
/** No coder's id holds a full stop. */
const earlier = '.earlier';

export const roundFolder = (round: string): StudyPath => joinPath(roundsFolder, round);
export const drawPath = (round: string): StudyPath => joinPath(roundFolder(round), drawName);
export const bookPath = (round: string): StudyPath => joinPath(roundFolder(round), bookName);

/** Who judged: a coder, or what the coder of an intra-coder round had coded before the draw. */
export interface Judge {
  readonly coder: string;
  readonly isEarlier: boolean;
}

/** The name that a judge has in the round's files and figures: the coder's id, `anna.earlier` for what was before. */
export const judgeOf = ({ coder, isEarlier }: Judge): string => (isEarlier ? `${coder}${earlier}` : coder);

/** The other way round. */
export function judgeNamed(name: string): Judge {
  const isEarlier = name.endsWith(earlier);
  return { coder: isEarlier ? name.slice(0, -earlier.length) : name, isEarlier };
}

export const roundCodesPath = (round: string, judge: Judge): StudyPath =>
  joinPath(roundFolder(round), `${judgeOf(judge)}${ending}`);

/** Whose file of a round this is, by its name. Undefined where it is another kind of file. */
export function readRoundCodesName(name: string): Judge | undefined {
  if (!name.endsWith(ending)) return undefined;
  const judge = judgeNamed(name.slice(0, -ending.length));
  return coderIdProblem(judge.coder) === undefined ? judge : undefined;
}
