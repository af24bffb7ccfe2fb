import type { Round } from '../../../core/study/rounds/round';
import { unitSpan } from '../../../core/study/rounds/unitSpan';
import { baseName } from '../../../core/text/studyPath';
import type { Translate } from '../../l10n';
import { truncate } from '../../truncate';
import type { UnitNode } from './nodes';

const shownOfTurn = 120;

/** What a unit is called, and how it begins. */
export interface UnitWords {
  readonly label: string;
  readonly begins: string;
}

/** By its transcript and lines; where it is not found any more, by its transcript alone. */
export function unitWords(
  { study, unit: id }: Pick<UnitNode, 'study' | 'unit'>,
  round: Round | undefined,
  t: Translate,
): UnitWords {
  const unit = round?.draw?.units.find((one) => one.id === id);
  if (unit === undefined) return { label: id, begins: '' };
  const record = study.current?.transcripts.get(unit.transcript);
  const title = record?.transcript.frontMatter?.title ?? baseName(unit.transcript);
  const at = record && unitSpan(unit, record);
  const begins = `“${truncate(unit.first.anchor.quote, shownOfTurn)}”`;
  if (at === undefined || record?.source === undefined) return { label: t('rounds.unitLost', { title }), begins };
  const line = (offset: typeof at.start): number => (record.source?.lineColumn(offset).line ?? 0) + 1;
  return { label: t('rounds.unitLines', { title, first: line(at.start), last: line(at.end) }), begins };
}
