import type { KnownKeys } from '../yaml/unknownKeys';

/** The keys of front matter that are texts. */
export const textKeys = ['title', 'id', 'type', 'date', 'language', 'media', 'transcriber', 'convention'] as const;

/** What front matter may say of a transcript. A text that other programs read too has keys of theirs. */
export const frontMatterKeys: KnownKeys = {
  keys: [...textKeys, 'anonymised', 'strict', 'participants'],
  otherWords: new Map([
    ['speakers', 'participants'],
    ['respondents', 'participants'],
    ['interviewees', 'participants'],
    ['audio', 'media'],
    ['video', 'media'],
    ['recording', 'media'],
    ['lang', 'language'],
  ]),
  ownKeysAreUsual: true,
};

/** What it may say of a participant. */
export const participantKeys: KnownKeys = {
  keys: ['id', 'name', 'role', 'aliases', 'attributes'],
  otherWords: new Map([
    ['label', 'id'],
    ['labels', 'aliases'],
    ['function', 'role'],
  ]),
  ownKeysAreUsual: true,
  ownKeysGo: 'attributes',
};
