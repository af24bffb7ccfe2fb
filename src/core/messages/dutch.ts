import type { Catalogue } from './render';
import { agreementViewNl } from './nl/agreementView';
import { agreementErrorsNl } from './nl/agreementErrors';
import { agreementReportNl } from './nl/agreementReport';
import { agreementWordsNl } from './nl/agreementWords';
import { codebookDocumentNl } from './nl/codebookDocument';
import { drawPageNl } from './nl/drawPage';
import { errorsNl } from './nl/errors';
import { editorNl } from './nl/editor';
import { filesNl } from './nl/files';
import { fixErrorsNl } from './nl/fixErrors';
import { judgingNl } from './nl/judging';
import { mergeErrorsNl } from './nl/mergeErrors';
import { mergingNl } from './nl/merging';
import { shellMergingNl } from './nl/shellMerging';
import { movedNl } from './nl/moved';
import { problemsNl } from './nl/problems';
import { problemsFeatureNl } from './nl/problemsFeature';
import { readingNl } from './nl/reading';
import { roundErrorsNl } from './nl/roundErrors';
import { roundsViewNl } from './nl/roundsView';
import { shellNl } from './nl/shell';
import { shellReanchorNl } from './nl/shellReanchor';
import { shellReanchorErrorsNl } from './nl/shellReanchorErrors';
import { shellStatisticsNl } from './nl/shellStatistics';
import { shellStatisticsErrorsNl } from './nl/shellStatisticsErrors';
import { shellPackagesNl } from './nl/shellPackages';
import { shellRoundsNl } from './nl/shellRounds';
import { shellSheetNl } from './nl/shellSheet';
import { speakersNl } from './nl/speakers';
import { statesNl } from './nl/states';
import { stepsNl } from './nl/steps';
import { structureNl } from './nl/structure';
import { transcriptsViewNl } from './nl/transcriptsView';
import { unwrittenNl } from './nl/unwritten';
import { roundChecksNl } from './nl/roundChecks';

/** Every message in Dutch. */
export const dutch: Catalogue = {
  ...agreementViewNl,
  ...judgingNl,
  ...movedNl,
  ...problemsNl,
  ...drawPageNl,
  ...errorsNl,
  ...filesNl,
  ...fixErrorsNl,
  ...mergeErrorsNl,
  ...mergingNl,
  ...shellMergingNl,
  ...problemsFeatureNl,
  ...editorNl,
  ...readingNl,
  ...roundErrorsNl,
  ...roundsViewNl,
  ...shellNl,
  ...shellReanchorNl,
  ...shellReanchorErrorsNl,
  ...shellStatisticsNl,
  ...shellStatisticsErrorsNl,
  ...agreementErrorsNl,
  ...agreementReportNl,
  ...agreementWordsNl,
  ...shellPackagesNl,
  ...shellRoundsNl,
  ...shellSheetNl,
  ...speakersNl,
  ...statesNl,
  ...stepsNl,
  ...structureNl,
  ...codebookDocumentNl,
  ...transcriptsViewNl,
  ...unwrittenNl,
  ...roundChecksNl,
};
