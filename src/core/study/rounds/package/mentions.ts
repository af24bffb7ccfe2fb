import type { Coder } from '../../config';
import type { StudyPath } from '../../../text/studyPath';

/** A coder who is named in a text, by id, name or e-mail address. */
export interface Mention {
  readonly coder: string;
  readonly file: StudyPath;
  /** From 1. */
  readonly line: number;
}

/**
 * Where texts name coders, once for each coder and text. A package takes over texts and codes as they are, and who wrote
 * them may have named a colleague there; only people can tell whether that is one.
 */
export function mentionsOf(coders: readonly Coder[], files: ReadonlyMap<StudyPath, string>): readonly Mention[] {
  return [...files].flatMap(([file, text]) => {
    const searched = text.toLowerCase();
    return coders.flatMap(({ id, name, email }): Mention[] => {
      const words = [id, name, email].flatMap((word) => (word === undefined || word === '' ? [] : word.toLowerCase()));
      const found = words.map((word) => wholeWord(searched, word)).filter((at) => at !== -1);
      return found.length === 0
        ? []
        : [{ coder: id, file, line: searched.slice(0, Math.min(...found)).split('\n').length }];
    });
  });
}

function wholeWord(text: string, word: string): number {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!isLetter(text.slice(at - 1, at)) && !isLetter(text.charAt(at + word.length))) return at;
  }
  return -1;
}

const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
