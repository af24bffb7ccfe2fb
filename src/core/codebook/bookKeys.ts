import type { KnownKeys } from '../yaml/unknownKeys';
import type { CodeFields } from './codeFields';

/** The order in which a code's fields stand in a book. */
export const fieldOrder: readonly (keyof CodeFields)[] = [
  'id',
  'name',
  'color',
  'definition',
  'include',
  'exclude',
  'examples',
  'aliases',
  'created',
  'formerIds',
  'status',
  'replacedBy',
  'ordered',
  'codable',
];

/** What stands at the top of a codebook. */
export const bookKeys: KnownKeys = {
  keys: ['format', 'codes'],
  otherWords: new Map([
    ['children', 'codes'],
    ['nodes', 'codes'],
    ['themes', 'codes'],
    ['categories', 'codes'],
  ]),
};

/** What a code may say of itself. */
export const codeKeys: KnownKeys = {
  keys: [...fieldOrder, 'codes'],
  otherWords: new Map([
    ['children', 'codes'],
    ['subcodes', 'codes'],
    ['nodes', 'codes'],
    ['label', 'name'],
    ['title', 'name'],
    ['description', 'definition'],
    ['inclusion', 'include'],
    ['exclusion', 'exclude'],
    ['quotes', 'examples'],
    ['synonyms', 'aliases'],
    ['keywords', 'aliases'],
    ['oldids', 'formerIds'],
  ]),
};
