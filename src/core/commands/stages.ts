/** What git's index keeps of a file that it could not merge: stages 1, 2 and 3. */
export interface Stages {
  readonly base: Uint8Array | undefined;
  readonly ours: Uint8Array | undefined;
  readonly theirs: Uint8Array | undefined;
}
