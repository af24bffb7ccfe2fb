import { IntercoderError } from '../../intercoderError';
import { isObject, without } from '../../text/json';
import { reportRound } from '../agreement/reportRound';
import type { MessageData, MessageKey } from '../../messages/render';
import type { FiguresCheck, RoundCheck } from './verifyRound';

/** Places named in one message. */
const mostShown = 5;

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
      const now: unknown = JSON.parse(JSON.stringify(reportRound(current, name)));
      // A minimum was asked for beside the report, and what git said may be more by now: neither is a figure of it.
      const before = isObject(kept) ? without(without(kept, 'minimum'), 'ancestry') : kept;
      const places = differences(before, now, '');
      if (places.length === 0) return figures(true, 'verify.figuresSame');
      const list = places.slice(0, mostShown).join(', ') + (places.length > mostShown ? ', …' : '');
      return figures(false, 'verify.figuresDifferent', { list });
    } catch (error) {
      if (!(error instanceof IntercoderError)) throw error;
      return figures(false, error.code, error.data);
    }
  };

/** Where two values differ, by the path to it. */
function differences(before: unknown, now: unknown, place: string): readonly string[] {
  if (isObject(before) && isObject(now)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])];
    return keys.flatMap((key) => differences(before[key], now[key], place === '' ? key : `${place}.${key}`));
  }
  if (Array.isArray(before) && Array.isArray(now) && before.length === now.length)
    return before.flatMap((one: unknown, index) => differences(one, now[index], `${place}[${index}]`));
  return JSON.stringify(before) === JSON.stringify(now) ? [] : [place || '–'];
}
