import type { Theme } from '../../../core/codebook/shades';
import { currentTheme } from '../../currentTheme';
import type { Translate } from '../../l10n';
import { codedPlaces } from './codedPlaces';
import { gutterLayer, marginWords, underlineLayer, type Layer, type MarginWord } from './layers';
import type { LiveTranscript } from './liveTranscript';
import { layoutPage } from './pageLayout';
import { laneCount, marginLabel } from './styles';

/** What the editors of a transcript are to show of its codings. */
export interface Page {
  readonly layers: readonly Layer[];
  readonly words: readonly MarginWord[];
}

export const emptyPage: Page = { layers: [], words: [] };

/** There is room for the names of as many codes as there are lanes, and for what is left to say after them. */
export const slotCount = laneCount + 1;

export function pageOf(live: LiveTranscript, t: Translate): Page {
  const theme = currentTheme();
  const { underlines, gutter, margin } = layoutPage(codedPlaces(live, t));
  return {
    layers: [
      ...underlines.map((one) => underlineLayer(one, live.document, theme)),
      ...gutter.map((one) => gutterLayer(one, theme)),
    ],
    words: [...margin.flatMap((one) => marginWords(one, theme, t)), ...notFound(live, theme, t)],
  };
}

/** Passages without a place are told at the top of the text, so that none vanishes silently. */
function notFound({ shown }: LiveTranscript, theme: Theme, t: Translate): readonly MarginWord[] {
  const count = shown.filter(({ spans }) => spans.length === 0).length;
  const css = marginLabel(undefined, 'solid', theme);
  return count === 0 ? [] : [{ line: 0, slot: laneCount, text: t('reading.notFound', { count }), css }];
}
