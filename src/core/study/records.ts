import type { Codebook } from '../codebook/codebook';
import type { Sidecar } from '../coding/sidecar';
import type { FileProblem } from '../problem';
import type { SourceText } from '../text/sourceText';
import type { StudyPath } from '../text/studyPath';
import type { Transcript } from '../transcript/transcript';

/** One transcript as last read. */
export interface TranscriptRecord {
  readonly path: StudyPath;
  /** Undefined where the file could not be read as text. */
  readonly source: SourceText | undefined;
  /** How it is read: turns, sections and so on. Parsed at first use; empty where there is no source. */
  readonly transcript: Transcript;
  /** What kept it from being read, or looked wrong with its bytes; the parser's own problems are the transcript's. */
  readonly problems: readonly FileProblem[];
}

/** One coder's file of one transcript as last read. */
export interface SidecarRecord {
  readonly path: StudyPath;
  readonly transcript: StudyPath;
  readonly coder: string;
  readonly sidecar: Sidecar;
  /** false: holds what could not be understood, so it is never overwritten. */
  readonly writable: boolean;
  /** What the file held when it was read: a write goes only over these. Undefined: there is no file. */
  readonly bytes: Uint8Array | undefined;
  readonly problems: readonly FileProblem[];
}

/** The codebook as last read. */
export interface CodebookRecord {
  readonly path: StudyPath;
  readonly codebook: Codebook;
  /** Undefined where the file could not be read as text. */
  readonly source: SourceText | undefined;
  /** false: absent, unreadable or of a newer format. */
  readonly usable: boolean;
  readonly problems: readonly FileProblem[];
}
