/**
 * `make` at the first call, and what it made at every later one. For what takes long to make and may never be needed:
 * a pattern over all of Unicode takes as long to read as the rest of a file takes to run.
 */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
