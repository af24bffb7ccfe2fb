import type { StudyPath } from '../text/studyPath';

/** Absent and unreadable are different answers: what cannot be read is never overwritten. */
export type ReadResult =
  | {
      readonly kind: 'file';
      readonly bytes: Uint8Array;
      /** It was reached through a link inside the study, which not every host can follow. */
      readonly isLinked?: true;
    }
  | { readonly kind: 'absent' }
  | { readonly kind: 'tooLarge'; readonly size: number }
  | {
      readonly kind: 'unreadable';
      readonly reason: string;
      /** A link stands there or before it. */
      readonly isLink?: true;
    };

export interface DirectoryEntry {
  readonly name: string;
  /** `other`: links that leave the study, sockets and what else there may be: never followed. */
  readonly kind: 'file' | 'folder' | 'other';
  /** A link to a folder, of kind `other`. */
  readonly isLinkedFolder?: true;
}

/** The files of one study, rooted at its folder. */
export interface FileSystem {
  /** Never rejects for what a folder may hold. `maxBytes`: refuse by size before reading. */
  read(path: StudyPath, maxBytes?: number): Promise<ReadResult>;
  /** Replaces the file whole, or leaves the old one; makes missing folders. Rejects with `file.writeFailed`. */
  write(path: StudyPath, bytes: Uint8Array): Promise<void>;
  /**
   * As `write`, only over these bytes: a host that looks and writes at once is quicker than `read`, then `write`, and looks
   * later. Where it rejects, the file is as it was. Resolves with false, and nothing written, where the file holds
   * something else.
   */
  replace?(path: StudyPath, bytes: Uint8Array, over: Uint8Array): Promise<boolean>;
  /** Rejects with `file.writeFailed`. */
  remove(path: StudyPath): Promise<void>;
  /**
   * Runs `work` while no other process does the same for this file, where the host can see to that. Rejects with
   * `file.busy` where another one does not come to an end.
   * @param reach `thisFile` where `work` reads and writes this file alone: a host may then let it begin before the lock is
   *   sure, have it wait at the file, and run it again where the lock went to another
   */
  exclusively?<T>(path: StudyPath, work: () => Promise<T>, reach?: 'thisFile'): Promise<T>;
  /** Entries in name order; an absent or unreadable folder has none. */
  list(folder: StudyPath): Promise<readonly DirectoryEntry[]>;
}

export interface Clock {
  /** ISO 8601 in UTC to the second: `2026-01-15T11:00:00Z`. */
  now(): string;
}

export interface IdSource {
  /** A fresh UUID v4. */
  next(): string;
}

/** Says whether work under way is still wanted; an `AbortSignal` is one. */
export interface Cancellation {
  readonly aborted: boolean;
}

/** What a file held before, where somebody kept it. */
export interface History {
  /**
   * Earlier contents, newest first, as far back as the host goes: renames are followed, number and bytes are bounded, the
   * same content comes once. None where there is no history. Ends early once `signal` is aborted.
   */
  versions(path: StudyPath, signal?: Cancellation): AsyncIterable<Uint8Array>;
  /**
   * What two files held at the same time, newest first, at every change of either, as far back as the host goes; under the
   * names they have now. None where there is no history. Ends early once `signal` is aborted.
   */
  together(one: StudyPath, other: StudyPath, signal?: Cancellation): AsyncIterable<Together<Uint8Array>>;
}

/** What two files held at one time; undefined where a file was not there, or had nothing in it. */
export interface Together<Content> {
  readonly one: Content | undefined;
  readonly other: Content | undefined;
}

/** Two lines of work that were brought together, or are being: their last commits, and the last one that both come from. */
export interface Fork {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** What version control knows of work that went on in two places. */
export interface Forks {
  /**
   * Newest first, before all one that is being brought together now; their number is bounded. None where there is no
   * history. Left out are those that come from several commits alike.
   */
  list(): AsyncIterable<Fork>;
  /** What a file held in a commit; undefined where it was not there. */
  read(commit: string, path: StudyPath): Promise<Uint8Array | undefined>;
  /** Files of which two commits hold something different, also those that only the first one has. */
  changed(before: string, after: string): Promise<readonly StudyPath[]>;
}

/** One version of a file, and the commit that made it. */
export interface CommittedVersion {
  readonly commit: string;
  /** The bytes; undefined where the commit took the file away. @throws IntercoderError `git.failed` */
  readonly read: () => Promise<Uint8Array | undefined>;
}

/** What version control can say of which came first. */
export interface Provenance {
  /**
   * The commits that made a file what it is, oldest first: those that the present one stands on, then those of the
   * other branches; with `upTo` only those that this one stands on, itself among them. Undefined where it cannot be
   * told: no git, or a history that was cut short.
   * @throws IntercoderError `git.failed`
   */
  versions(path: StudyPath, upTo?: string): Promise<readonly CommittedVersion[] | undefined>;
}

/** What core needs of its world. */
export interface World {
  readonly files: FileSystem;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Absent where no history is kept. */
  readonly history?: History;
  /** Absent where there is no version control to ask. */
  readonly forks?: Forks;
  /** Absent where there is no version control to ask. */
  readonly provenance?: Provenance;
  /** Lets everything else that waits go first. Absent where nothing else waits. */
  readonly pause?: () => Promise<void>;
}
