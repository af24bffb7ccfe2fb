/** A word as a POSIX shell reads it back: what git starts its helpers with, on Windows too. */
export const shellQuoted = (word: string): string =>
  /^[\w./:@+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
