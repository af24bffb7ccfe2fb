import type { KnownKeys } from '../yaml/unknownKeys';

/** What stands in `study.yaml`. */
export const studyKeys: KnownKeys = {
  keys: ['format', 'title', 'language', 'transcripts', 'codebook', 'coders', 'analysis'],
  otherWords: new Map([
    ['name', 'title'],
    ['lang', 'language'],
    ['documents', 'transcripts'],
    ['interviews', 'transcripts'],
    ['files', 'transcripts'],
    ['codes', 'codebook'],
    ['team', 'coders'],
    ['members', 'coders'],
  ]),
};

/** What it may say of a coder. */
export const coderKeys: KnownKeys = {
  keys: ['id', 'name', 'email'],
  otherWords: new Map([
    ['mail', 'email'],
    ['e-mail', 'email'],
  ]),
};
