import { roundVerbs, type Prepared } from './roundVerbs';
import { study, writingVerbs } from './writingVerbs';

/** Every verb that writes, with a study for it. */
export const allVerbs: Readonly<Record<string, Prepared>> = {
  ...Object.fromEntries(
    Object.entries(writingVerbs).map(([name, verb]) => [name, () => Promise.resolve({ files: study, verb })]),
  ),
  ...roundVerbs,
};
