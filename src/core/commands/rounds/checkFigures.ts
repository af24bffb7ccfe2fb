import { IntercoderError } from '../../intercoderError';
import { isObject } from '../../text/json';
import { jsonDifferences, shownPlaces } from '../../text/jsonDifferences';
import { reportRound } from '../agreement/reportRound';
import type { MessageData, MessageKey } from '../../messages/render';
import type { FiguresCheck, RoundCheck } from './verifyRound';

/**
 * Whether a report that was kept (`report --as json`, or `agreement --format json`) has the figures that the round gives
 * now, to the last digit.
 */
export const figuresOf =
  (kept: unknown): FiguresCheck =>
  ({ current }, { name }) => {
    const figures = (ok: boolean, key: MessageKey, data: MessageData = {}): readonly RoundCheck[] => [
      { name: 'figures', ok, key, data },
    ];
    try {
      const now: unknown = JSON.parse(JSON.stringify(reportRound(current, name, { withRounds: false })));
      const places = jsonDifferences(figuresIn(kept), figuresIn(now));
      if (places.length === 0) return figures(true, 'verify.figuresSame');
      return figures(false, 'verify.figuresDifferent', { list: shownPlaces(places) });
    } catch (error) {
      if (!(error instanceof IntercoderError)) throw error;
      return figures(false, error.code, error.data);
    }
  };

/**
 * What of a report the round alone decides: a minimum was asked for beside it, what git said may be more by now, and other
 * rounds and the title of the study may change without it.
 */
const figuresIn = (report: unknown): unknown =>
  isObject(report)
    ? Object.fromEntries(Object.entries(report).filter(([key]) => !notOfTheRound.includes(key)))
    : report;

const notOfTheRound: readonly string[] = ['minimum', 'ancestry', 'rounds', 'study'];
