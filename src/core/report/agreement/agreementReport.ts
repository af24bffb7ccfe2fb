import type { MultilabelStatistics } from '../../agreement/codes/codeStatistics';
import type { BootstrapPlan } from '../../agreement/intervals/bootstrap';
import type { Ancestry } from '../../agreement/round/ancestry';
import type { UnitType } from '../../agreement/round/judgedPassages';
import type { Confusions } from '../../agreement/round/confusions';
import type { Drift } from '../../agreement/round/drift';
import type { ScaleAgreement } from '../../agreement/round/orderedCodes';
import type { Overall, UnitCounts } from '../../agreement/round/overall';
import type { SpanAgreement } from '../../agreement/round/spanAgreement';
import type { Verdicts } from '../../agreement/round/roundAgreement';
import type { Tested } from '../../agreement/round/tested';
import type { Presence } from '../../agreement/spans/projection';
import type { MessageData } from '../../messages/render';

export type WarningCode =
  | 'textChanged'
  | 'textVanished'
  | 'notFound'
  | 'editedAfterFinishing'
  | 'planChanged'
  | 'bookChanged'
  | 'sampleChanged'
  | 'bookGone'
  | 'fewUnits'
  | 'fewPassages'
  | 'fewTogether'
  | 'oneCluster'
  | 'fewTranscripts'
  | 'neverUsed'
  | 'constantCoder'
  | 'notBlind'
  | 'lostCodings';

/** What is to be known before figures are believed. */
export interface AgreementWarning {
  readonly code: WarningCode;
  readonly data: MessageData;
}

/** What a report was made by: the plan of the round, or what was asked for instead. */
export interface ReportPlan {
  readonly unit: UnitType;
  readonly presence: Presence;
  readonly level: 'exact' | number;
  readonly statistic: string;
  readonly scale?: string;
  readonly minimum?: number;
}

export interface ReportCode {
  readonly id: string;
  readonly name: string;
  readonly color?: string;
}

/** A coder and how much they judged. */
export interface ReportCoder {
  readonly id: string;
  readonly passages: number;
  /** Copied from what was coded before the draw. */
  readonly copied: boolean;
  readonly blind: 'package' | 'shielded' | 'none';
  readonly finished?: string;
}

export type UnitBlock = UnitCounts & { readonly unweighted?: MultilabelStatistics } & MultilabelStatistics;

/** How many units of the plan all, some or none of the coders gave a code: all that a dialogue counts. */
export interface CodeCounts {
  readonly all: number;
  readonly some: number;
  readonly none: number;
}

/** A round among the others, with its figures before discussion. */
export interface RoundInTime {
  readonly name: string;
  readonly purpose: AgreementReport['purpose'];
  readonly mode: AgreementReport['mode'];
  /** Of several rounds one is the figure: the last of several coders whose passages are all fresh. */
  readonly standsFor: 'figure' | 'development' | 'seenBefore' | 'apart';
  readonly finished?: string;
  readonly coders: number;
  /** Drawn passages that are found, and those of them that two coders or more judged. */
  readonly passages: number;
  readonly judgedTwice: number;
  /** Of its passages, those of which no turn was in a round that was finished before. */
  readonly fresh: number;
  readonly overall?: Overall;
  /** Intra-coder: days between the two readings. */
  readonly days?: number;
}

/** Everything a report of a round shows, as `agreement --format json` prints it. Holds no words of participants. */
export interface AgreementReport extends Confusions {
  readonly round: string;
  readonly study: string;
  readonly purpose: 'inter-coder' | 'intra-coder' | 'practice';
  readonly mode: 'agreement' | 'dialogue';
  readonly plan: ReportPlan;
  /** What of the plan was asked otherwise: then the report is exploratory. */
  readonly exploratory: readonly string[];
  readonly coders: readonly ReportCoder[];
  /** The least blindness of those who judged in the round. */
  readonly blind: 'package' | 'shielded' | 'none';
  /**
   * What git says of whether each coder could have read the first coder's codings of the sample. Not there where it was not
   * asked; the figures do not hang on it.
   */
  readonly ancestry?: readonly ({ readonly coder: string } & Ancestry)[];
  /** What of the plan is another now than when coders began, where the history of the study tells; like `ancestry`. */
  readonly planChanges?: readonly string[];
  readonly codes: readonly ReportCode[];
  /** Codes that stand above these and only group them. */
  readonly groups: readonly ReportCode[];
  readonly passages: {
    readonly drawn: number;
    readonly found: number;
    readonly notFound: readonly string[];
    readonly transcripts: number;
    readonly share?: number;
    readonly seed: number;
  };
  /** Intervals: replicates and seed; null where there are none. */
  readonly intervals: BootstrapPlan | null;
  readonly units?: Readonly<Record<UnitType, UnitBlock>>;
  readonly rollUp?: { readonly codes: readonly string[] } & UnitBlock;
  readonly counts: Readonly<Record<string, CodeCounts>>;
  readonly weights: { readonly unequal: boolean; readonly least: number; readonly most: number };
  readonly excluded: {
    readonly shownTurns: number;
    readonly clipped: readonly { readonly coder: string; readonly code: string; readonly unit: string }[];
    readonly onNothingJudged: number;
    readonly unclearCode: number;
  };
  /** By coder, where there are any: passages that were unclear to them, and those they neither judged nor said why not. */
  readonly notJudged: readonly {
    readonly coder: string;
    readonly unclear: readonly { readonly unit: string; readonly reason: string }[];
    readonly notSeen: readonly string[];
  }[];
  /** Codes that coders missed in the round's book. */
  readonly suggestions: readonly {
    readonly coder: string;
    readonly unit: string;
    readonly name: string;
    readonly text?: string;
  }[];
  readonly questions: readonly { readonly coder: string; readonly unit: string; readonly question: string }[];
  readonly orphaned: number;
  readonly ambiguous: number;
  readonly tested?: Tested;
  readonly perTranscript?: Readonly<Record<string, Overall>>;
  readonly perRole?: Readonly<Record<string, Overall>>;
  readonly perPair?: readonly ({ readonly first: string; readonly second: string } & Overall)[];
  readonly drift?: readonly Drift[];
  /** How alike passages were marked: uα family, matched passages and boundaries. */
  readonly spans?: SpanAgreement;
  /** By code whose children are levels of a scale. */
  readonly scales?: Readonly<Record<string, ScaleAgreement>>;
  readonly verdicts?: Verdicts;
  /** Of units added for rare codes: how many of the first coder's applications the others confirmed. */
  readonly topUp?: Readonly<Record<string, { readonly applications: number; readonly confirmed: number }>>;
  /** Intra-coder: days between the two readings. */
  readonly days?: number;
  readonly rounds: readonly RoundInTime[];
  readonly warnings: readonly AgreementWarning[];
}
