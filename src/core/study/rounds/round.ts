import type { Anchor, UnknownKeys } from '../../coding/sidecar';
import type { FileProblem } from '../../problem';
import type { StudyPath } from '../../text/studyPath';
import type { CodebookRecord } from '../records';
import type { RoundCodes } from './roundCodes';

/** inter-coder: coders with each other; intra-coder: one coder with what they coded earlier; practice: counts for nothing. */
export const purposes = ['inter-coder', 'intra-coder', 'practice'] as const;
export type Purpose = (typeof purposes)[number];

/** dialogue: differences are talked through, and no coefficient is computed anywhere. */
export const modes = ['agreement', 'dialogue'] as const;
export type Mode = (typeof modes)[number];

/** What is judged present or absent. */
export const planUnits = ['passage', 'turn', 'sentence', 'character'] as const;

export const assignmentKinds = ['all', 'split', 'overlap'] as const;

/** all: everybody judges everything; split: every unit has one coder; overlap: every unit has `n`. */
export interface Assignment {
  readonly kind: (typeof assignmentKinds)[number];
  readonly n?: number;
  readonly unknown?: UnknownKeys;
}

/** What will be computed, decided before the draw. What a report shows beyond it is exploratory. */
export interface Plan {
  readonly unit: (typeof planUnits)[number];
  /** A code is present in a unit with any shared word, or with at least half of the unit. */
  readonly presence: 'any' | 'half';
  /** The code itself, or its ancestor at that level of the book. */
  readonly level: 'exact' | number;
  /** The headline: `krippendorffAlpha`, … */
  readonly statistic: string;
  /** What its value is read by. */
  readonly scale?: string;
  /** The value that is to be reached. */
  readonly minimum?: number;
  /** Roles whose turns are shown and not judged. */
  readonly excludeRoles?: readonly string[];
  /** Turns with fewer words are shown and not judged. */
  readonly minWords?: number;
  /** What a coder sees around a unit: the whole transcript, nothing, or so many turns on either side. */
  readonly context?: 'all' | 'none' | number;
  readonly unknown?: UnknownKeys;
}

export const drawKinds = ['passage', 'turn', 'transcript'] as const;
export const strataKinds = ['transcript', 'type', 'role', 'none'] as const;

/** What was left out of the draw because it was used for training: a transcript, or turns of it (both included, from 0). */
export interface Excluded {
  readonly transcript: StudyPath;
  readonly from?: number;
  readonly to?: number;
  readonly unknown?: UnknownKeys;
}

/** How the sample was drawn: with the texts of the frame anybody draws the same again. */
export interface Method {
  readonly name: string;
  readonly version: number;
  /** 0 … 2³² − 1 */
  readonly seed: number;
  /** Share of the frame's units that was drawn, above 0, 1 at most. */
  readonly fraction?: number;
  readonly draw?: (typeof drawKinds)[number];
  readonly turnsPerPassage?: number;
  readonly strata?: (typeof strataKinds)[number];
  readonly excluded?: readonly Excluded[];
  readonly unknown?: UnknownKeys;
}

/** A transcript as it was at the draw. */
export interface FrameTranscript {
  readonly path: StudyPath;
  /** Of its text: 64 hexadecimal digits. */
  readonly sha256: string;
  /** Units it offers to the draw, and the eligible turns and their words in them. */
  readonly passages?: number;
  readonly turns?: number;
  readonly words?: number;
  readonly unknown?: UnknownKeys;
}

/** Units that were left out of the frame, by reason. */
export interface LeftOut {
  /** They hold an example of the codebook. */
  readonly examples: number;
  /** They were used for training. */
  readonly training: number;
  readonly unknown?: UnknownKeys;
}

export interface Frame {
  readonly transcripts: readonly FrameTranscript[];
  readonly leftOut?: LeftOut;
  readonly unknown?: UnknownKeys;
}

export interface Stratum {
  readonly name: string;
  /** Units in it, and how many of them were drawn. */
  readonly passages: number;
  readonly drawn: number;
  readonly unknown?: UnknownKeys;
}

/** A turn (or paragraph): its number among all of its transcript from 0, and at most its first 80 code points. */
export interface TurnPlace {
  readonly turn?: number;
  readonly anchor: Anchor;
  readonly unknown?: UnknownKeys;
}

/** A drawn stretch of a transcript, by its first and last turn. */
export interface RoundUnit {
  readonly id: string;
  readonly stratum?: string;
  readonly transcript: StudyPath;
  readonly first: TurnPlace;
  readonly last: TurnPlace;
  /** Who judges it, where not everybody does. */
  readonly coders?: readonly string[];
  /**
   * The number of the top-up it came with, from 1. Such units are half the first coder's applications of rare codes and
   * half decoys: reported as "share of the first coder's applications confirmed", never pooled with the others.
   */
  readonly topUp?: number;
  readonly unknown?: UnknownKeys;
}

/** Units added for rare codes. */
export interface TopUp {
  readonly codes: readonly string[];
  readonly seed: number;
  /** How many units with an application were asked for, at most, and as many decoys. */
  readonly most?: number;
  /** Of how it was drawn. */
  readonly version?: number;
  readonly unknown?: UnknownKeys;
}

/** That these files are a package for one coder: what they hold is all there is. */
export interface PackageMark {
  readonly receiver: string;
  /** Hash of what was sent (see `packageHash`). */
  readonly sent: string;
  readonly unknown?: UnknownKeys;
}

/** What `round.json` holds: who, the plan, how it was drawn, from what, and the sample. Fixed at the draw. */
export interface Draw {
  readonly purpose: Purpose;
  readonly mode: Mode;
  readonly coders: readonly string[];
  /** Whose codings of the sample were copied at the draw: they coded before there was a sample. */
  readonly first?: string;
  readonly assignment: Assignment;
  readonly plan: Plan;
  readonly method: Method;
  readonly frame: Frame;
  readonly strata: readonly Stratum[];
  /** In path and position order. */
  readonly units: readonly RoundUnit[];
  readonly topUps?: readonly TopUp[];
  readonly package?: PackageMark;
  readonly unknown?: UnknownKeys;
}

/** One judge's file of a round as last read. */
export interface RoundCodesRecord {
  readonly path: StudyPath;
  readonly round: string;
  readonly coder: string;
  /** That it holds what the coder of an intra-coder round had coded before. */
  readonly isEarlier: boolean;
  readonly codes: RoundCodes;
  /** false: holds what could not be understood, so it is never overwritten. */
  readonly writable: boolean;
  /** What the file held when it was read. Undefined: there is no file. */
  readonly bytes: Uint8Array | undefined;
  readonly problems: readonly FileProblem[];
}

/** A round of double coding as last read. */
export interface Round {
  readonly name: string;
  /** Undefined: `round.json` could not be read, so nothing can be said of who may see what. */
  readonly draw: Draw | undefined;
  /** The bytes of `round.json`, where it could be read at all. */
  readonly bytes: Uint8Array | undefined;
  /** The codebook as the coders of the round see it; undefined where there is none. */
  readonly codebook: CodebookRecord | undefined;
  /** By judge (see `judgeOf`), in name order. */
  readonly codes: ReadonlyMap<string, RoundCodesRecord>;
  readonly problems: readonly FileProblem[];
}
