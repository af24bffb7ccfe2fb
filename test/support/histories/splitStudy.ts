import { parseSidecar } from '../../../src/core/coding/parseSidecar';
import type { Coding, Sidecar } from '../../../src/core/coding/sidecar';
import { readSidecarName } from '../../../src/core/study/sidecarName';
import { SourceText } from '../../../src/core/text/sourceText';
import type { StudyPath } from '../../../src/core/text/studyPath';
import type { Random } from '../../bench/random';
import { Words } from '../tracked/vocabulary';
import type { Files } from './gitPlumbing';

/** A question and its answer; the question ends with a word that no other has, and so does an answer that is not "Yeah.". */
export function exchange(random: Random, number: number): string {
  const words = new Words(random, 300);
  const some = (count: number): string => Array.from({ length: count }, () => words.one()).join(' ');
  const answer = number % 4 === 3 ? 'Yeah.' : `${some(random.between(6, 14))} a${number}.`;
  return `MOD: ${some(5)} k${number}?\nP1: ${answer}\n`;
}

/** The exchanges of a transcript, in order. */
export const exchangesOf = (text: string): readonly string[] => text.split(/(?=^MOD: )/m).filter((one) => one !== '');

/** The number of an exchange. */
export const numberOf = (text: string): number => Number(/ k(\d+)\?/.exec(text)?.[1]);

/** Where in a text the answer with a number is, or stands again: from its first word to its full stop. */
export const answersAt = (text: string, number: number): readonly { readonly start: number; readonly end: number }[] =>
  [...text.matchAll(new RegExp(` k${number}\\?\nP1: (.*)\n`, 'g'))].map(({ index, 0: all, 1: words = '' }) => {
    const end = index + all.length - 1;
    return { start: end - words.length, end };
  });

export const transcriptsOf = (files: Files): readonly StudyPath[] =>
  [...files.keys()].filter((path) => path.endsWith('.transcript')).sort() as StudyPath[];

/** A coding of a coder, and the transcript that its file belongs to. */
export interface Held {
  readonly coding: Coding;
  readonly transcript: StudyPath;
}

/** All that a coder has coded. */
export function heldBy(files: Files, coder: string): Held[] {
  return [...sidecarsOf(files, coder)].flatMap(([transcript, { codings }]) =>
    codings.map((coding) => ({ coding, transcript })),
  );
}

export function sidecarsOf(files: Files, coder: string): ReadonlyMap<StudyPath, Sidecar> {
  return new Map(
    [...files].flatMap(([path, text]) => {
      const name = readSidecarName(path as StudyPath);
      return name?.coder === coder ? [[name.transcript, parseSidecar(new SourceText(text)).value] as const] : [];
    }),
  );
}
