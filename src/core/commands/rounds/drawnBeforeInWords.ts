import type { Words } from '../../report/agreement/words';
import type { DrawnBefore } from './drawnBefore';
import type { DrawPreview } from './drawPreview';

/** That units of a draw stand in other rounds already; empty where none does. How to draw without them is the host's to add. */
export function drawnBeforeInWords(
  { units, rounds }: DrawnBefore,
  { sample, isDialogue }: Pick<DrawPreview, 'sample' | 'isDialogue'>,
  t: Words,
): string {
  if (units === 0) return '';
  const said = t('draw.drawnBefore', { rounds: rounds.join(', '), count: units, all: sample.passages });
  return isDialogue ? said : `${said} ${t('draw.notFresh')}`;
}
