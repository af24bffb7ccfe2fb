import type { TranscriptOrder } from '../core/commands/listTranscripts';
import type { UnitQuery } from '../core/report/agreement/unitQuery';
import type { StudyPath } from '../core/text/studyPath';
import type { CodesNode, PassageNode } from './features/codesView/nodes';
import type { MovedNode } from './features/moved/nodes';
import type { RoundNode, RoundsNode, UnitNode } from './features/rounds/nodes';
import type { TranscriptRowNode } from './features/transcriptsView/nodes';

/** What `intercoder.assign` may be bound with: codes to put on the selection without asking. */
export interface AssignArguments {
  readonly codes?: readonly string[];
}

/** Codings of one coder, by id. */
export interface CodingsRef {
  /** The study's id in this window. */
  readonly study: string;
  readonly ids: readonly string[];
}

/** A coding that is not where it was stored, and one of the places where it may be. */
export interface MovedRef {
  /** The study's id in this window. */
  readonly study: string;
  readonly coder: string;
  readonly coding: string;
  /** Which of the candidates, from 0. */
  readonly place?: number;
  /** The words that are shown at its place. */
  readonly words?: string;
}

/** The units behind a figure of a finished round's report. */
export interface UnitsRef {
  /** The study's id in this window. */
  readonly study: string;
  readonly round: string;
  readonly query: UnitQuery;
}

/** A file of a study. */
export interface FileRef {
  /** The study's id in this window. */
  readonly study: string;
  readonly path: StudyPath;
}

/** Every command with what it takes. A command that is missing here or gets other arguments does not compile. */
export interface CommandArguments {
  'intercoder.assign': [options?: AssignArguments];
  'intercoder.assignAgain': [];
  'intercoder.tickCode': [];
  'intercoder.removeCoding': [];
  'intercoder.undo': [];
  'intercoder.redo': [];
  'intercoder.addCode': [node?: CodesNode];
  'intercoder.newStudy': [];
  'intercoder.openExample': [];
  'intercoder.openCodebook': [node?: CodesNode];
  'intercoder.refresh': [];
  'intercoder.switchCoder': [];
  'intercoder.showLog': [];
  'intercoder.unwritten': [];
  'intercoder.showOwnCodings': [];
  'intercoder.showStudyCodings': [];
  'intercoder.showAllCodings': [];
  'intercoder.keepOwnCodings': [];
  'intercoder.keepStudyCodings': [];
  'intercoder.keepAllCodings': [];
  'intercoder.revealPassage': [node: PassageNode];
  'intercoder.removePassage': [node: PassageNode];
  'intercoder.copyQuote': [node: PassageNode];
  'intercoder.codesHere': [];
  'intercoder.sayCodesHere': [];
  'intercoder.nextTurnOfSpeaker': [];
  'intercoder.previousTurnOfSpeaker': [];
  'intercoder.removeCodings': [codings: CodingsRef];
  'intercoder.sortTranscripts': [order?: TranscriptOrder];
  'intercoder.markComplete': [node?: TranscriptRowNode];
  'intercoder.unmarkComplete': [node?: TranscriptRowNode];
  'intercoder.showCodingsOf': [];
  'intercoder.addCoder': [];
  'intercoder.renameCoder': [];
  'intercoder.removeCoder': [];
  'intercoder.codebookDocument': [node?: CodesNode];
  'intercoder.convertCopy': [file?: FileRef];
  'intercoder.removeDuplicate': [codings: CodingsRef];
  'intercoder.relinkSidecar': [file: FileRef];
  'intercoder.clearLeftOvers': [study?: string];
  'intercoder.copyCodings': [];
  'intercoder.mergeByCoding': [file?: FileRef];
  'intercoder.reviewMoved': [];
  'intercoder.revealMoved': [node: MovedNode];
  'intercoder.acceptMoved': [target?: MovedRef | MovedNode];
  'intercoder.chooseMoved': [target?: MovedRef | MovedNode];
  'intercoder.attachMoved': [target?: MovedRef | MovedNode];
  'intercoder.keepMoved': [target?: MovedRef | MovedNode];
  'intercoder.compareMoved': [target?: MovedRef | MovedNode];
  'intercoder.acceptAllMoved': [];
  'intercoder.moveElsewhere': [file?: FileRef];
  'intercoder.nextMoved': [];
  'intercoder.previousMoved': [];
  'intercoder.drawRound': [node?: RoundsNode];
  'intercoder.showAgreement': [node?: RoundsNode];
  'intercoder.exportAgreement': [node?: RoundsNode];
  'intercoder.showUnits': [units: UnitsRef];
  'intercoder.verifyRound': [node?: RoundsNode];
  'intercoder.topUpRound': [node?: RoundsNode];
  'intercoder.startRound': [node?: RoundsNode];
  'intercoder.pauseRound': [];
  'intercoder.finishRound': [node?: RoundNode];
  'intercoder.goToUnit': [node: UnitNode];
  'intercoder.roundMenu': [];
  'intercoder.unitDone': [];
  'intercoder.nothingApplies': [];
  'intercoder.unclear': [];
  'intercoder.question': [];
  'intercoder.suggestCode': [];
  'intercoder.nextUnit': [];
  'intercoder.previousUnit': [];
}
export type CommandId = keyof CommandArguments;

/** Context keys for `when` clauses, with the type of their value. */
export interface ContextValues {
  /** How many studies are open. */
  'intercoder.studies': number;
  /** The codebook of the only study can be read and holds no code. */
  'intercoder.codebookEmpty': boolean;
  /** The only study has been read and has no round. */
  'intercoder.noRounds': boolean;
  'intercoder.canUndo': boolean;
  'intercoder.canRedo': boolean;
  /** The picker of codes is open. */
  'intercoder.pickingCodes': boolean;
  /** How many of one's own passages are not where they were coded. */
  'intercoder.toReview': number;
  /** How many of one's own passages are in another transcript now. */
  'intercoder.elsewhere': number;
  /** There are passages, one's own or others', that are not where they were coded. */
  'intercoder.anyMoved': boolean;
  /** A round is being coded in this window. */
  'intercoder.judging': boolean;
  /** The next passage is on its way: its text is not read-only yet. */
  'intercoder.moving': boolean;
  'intercoder.scope': 'mine' | 'study' | 'all';
}
export type ContextKey = keyof ContextValues;

/** Settings of the manifest, below `intercoder.`. */
export interface SettingValues {
  coder: string;
  language: 'auto' | 'en' | 'nl';
  speakerColors: 'role' | 'speaker' | 'off';
}
export type SettingKey = keyof SettingValues;

export const viewIds = {
  codes: 'intercoder.codes',
  transcripts: 'intercoder.transcripts',
  moved: 'intercoder.moved',
  rounds: 'intercoder.rounds',
} as const;

/** Language id of `.transcript` files. */
export const transcriptLanguage = 'qda-transcript';
