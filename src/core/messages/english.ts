import { agreementViewEn } from './en/agreementView';
import { agreementErrorsEn } from './en/agreementErrors';
import { agreementReportEn } from './en/agreementReport';
import { agreementWordsEn } from './en/agreementWords';
import { codebookDocumentEn } from './en/codebookDocument';
import { drawPageEn } from './en/drawPage';
import { errorsEn } from './en/errors';
import { editorEn } from './en/editor';
import { filesEn } from './en/files';
import { fixErrorsEn } from './en/fixErrors';
import { judgingEn } from './en/judging';
import { mergeErrorsEn } from './en/mergeErrors';
import { mergingEn } from './en/merging';
import { shellMergingEn } from './en/shellMerging';
import { movedEn } from './en/moved';
import { problemsEn } from './en/problems';
import { problemsFeatureEn } from './en/problemsFeature';
import { readingEn } from './en/reading';
import { roundErrorsEn } from './en/roundErrors';
import { roundsViewEn } from './en/roundsView';
import { shellEn } from './en/shell';
import { shellReanchorEn } from './en/shellReanchor';
import { shellReanchorErrorsEn } from './en/shellReanchorErrors';
import { shellStatisticsEn } from './en/shellStatistics';
import { shellStatisticsErrorsEn } from './en/shellStatisticsErrors';
import { shellPackagesEn } from './en/shellPackages';
import { shellRoundsEn } from './en/shellRounds';
import { shellSheetEn } from './en/shellSheet';
import { speakersEn } from './en/speakers';
import { statesEn } from './en/states';
import { stepsEn } from './en/steps';
import { structureEn } from './en/structure';
import { transcriptsViewEn } from './en/transcriptsView';
import { unwrittenEn } from './en/unwritten';
import { roundChecksEn } from './en/roundChecks';

/** Every message there is, in English: what is said where another language has no words yet. */
export const english = {
  ...agreementViewEn,
  ...judgingEn,
  ...movedEn,
  ...problemsEn,
  ...drawPageEn,
  ...errorsEn,
  ...filesEn,
  ...fixErrorsEn,
  ...mergeErrorsEn,
  ...mergingEn,
  ...shellMergingEn,
  ...problemsFeatureEn,
  ...editorEn,
  ...readingEn,
  ...roundErrorsEn,
  ...roundsViewEn,
  ...shellEn,
  ...shellReanchorEn,
  ...shellReanchorErrorsEn,
  ...shellStatisticsEn,
  ...shellStatisticsErrorsEn,
  ...agreementErrorsEn,
  ...agreementReportEn,
  ...agreementWordsEn,
  ...shellPackagesEn,
  ...shellRoundsEn,
  ...shellSheetEn,
  ...speakersEn,
  ...statesEn,
  ...stepsEn,
  ...structureEn,
  ...codebookDocumentEn,
  ...transcriptsViewEn,
  ...unwrittenEn,
  ...roundChecksEn,
} as const;
