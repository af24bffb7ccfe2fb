import * as vscode from 'vscode';
import type { JudgementChange } from '../../../core/study/unwritten/keepingRoundWriter';
import { isOfRound, type KeptChange } from '../../../core/study/unwritten/unwritten';
import { visibleChange } from '../../../core/study/unwritten/visibleChange';
import type { StudyPath } from '../../../core/text/studyPath';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import { say } from '../say';
import { changeItems } from './changeItems';

/** Tries again to write, and says so where that went well. @returns whether it did */
export async function retry(study: Study, { t }: FeatureContext): Promise<boolean> {
  const isWritten = (await study.session?.unwritten?.retry()) ?? true;
  if (isWritten) say(t('unwritten.written', { study: study.name }));
  return isWritten;
}

/** Lists steps; choosing one opens its transcript. What another judged in an open round is counted, not shown. */
export async function showChanges(
  study: Study,
  changes: readonly KeptChange[],
  { t, identity }: FeatureContext,
): Promise<void> {
  const { current } = study;
  if (current === undefined) return;
  const isVisible = visibleChange(identity.viewerOf(study), current);
  const transcriptOf = ({ round, codings, entries }: JudgementChange): StudyPath | undefined => {
    const [coding] = codings;
    const [entry] = entries;
    const about = coding?.after ?? coding?.before ?? entry?.after ?? entry?.before;
    const id = typeof about === 'object' && 'unit' in about ? about.unit : about;
    const units = current.rounds.find(({ name }) => name === round)?.draw?.units;
    return units?.find((unit) => unit.id === id)?.transcript;
  };
  const nameOf = (code: string, change: KeptChange): string => {
    const round = isOfRound(change) ? current.rounds.find(({ name }) => name === change.round) : undefined;
    return (round?.codebook?.codebook ?? current.codebook).byId(code)?.name ?? code;
  };
  const items = changes.flatMap((change) => changeItems(change, { t, isVisible, transcriptOf, nameOf }));
  const placeHolder = t('unwritten.pick', { count: changes.length, study: study.name });
  const picked = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  if (picked?.transcript) await vscode.window.showTextDocument(study.uriOf(picked.transcript));
}
