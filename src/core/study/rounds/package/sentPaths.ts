import { joinPath, type StudyPath } from '../../../text/studyPath';
import { roundFolder } from '../roundPaths';

/** Where home keeps what it sent to somebody: each package that is another than those before has a file of its own. */
export const sentPath = (round: string, receiver: string, number: number): StudyPath =>
  joinPath(roundFolder(round), `${receiver}.package${number === 1 ? '' : `-${number}`}.json`);

/** Of which package to whom a file of a round tells, by its name. */
export function readSentName(name: string): { readonly receiver: string; readonly number: number } | undefined {
  const [, receiver, number = '1'] = /^([a-z0-9-]+)\.package(?:-([1-9]\d{0,8}))?\.json$/.exec(name) ?? [];
  return receiver === undefined ? undefined : { receiver, number: Number(number) };
}
