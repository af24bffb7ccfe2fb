import { inLanes, intoSegments } from '../../../core/coding/lanes';
import { groupBy } from '../../../core/text/groupBy';
import { laneCount, type LineStyle, type Stripe } from './styles';

/** One coded place as it is drawn. */
export interface CodedPlace {
  /** In the text. */
  readonly start: number;
  readonly end: number;
  /** From 0: the lines of its first and of its last character. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Overlapping places of one code and style are drawn as one. */
  readonly code: string;
  readonly color: string;
  readonly style: LineStyle;
  /** What stands in the margin for it. */
  readonly label: string;
  /** The name of whoever coded it. */
  readonly coder: string;
  /** Of places that begin together the lower rank comes first: 0 for one's own codings. */
  readonly rank: number;
}

export interface Underline {
  readonly lane: number;
  readonly color: string;
  readonly style: LineStyle;
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

export interface GutterStretch {
  readonly stripes: readonly Stripe[];
  /** Stretches of lines, from and to, both included. */
  readonly lines: readonly { readonly first: number; readonly last: number }[];
}

export interface Label {
  readonly text: string;
  readonly color: string;
  readonly style: LineStyle;
}

/** What stands in the margin of a line: the codes of the passages that end there. */
export interface LineLabels {
  readonly line: number;
  readonly labels: readonly Label[];
  /** How many there was no room for. */
  readonly more: number;
}

export interface PageLayout {
  readonly underlines: readonly Underline[];
  readonly gutter: readonly GutterStretch[];
  readonly margin: readonly LineLabels[];
}

/** What is drawn where. `places` in text order. */
export function layoutPage(places: readonly CodedPlace[]): PageLayout {
  return { underlines: underlines(places), gutter: gutter(places), margin: margin(places) };
}

const isDrawn = ({ lane }: { readonly lane: number }): boolean => lane < laneCount;

function underlines(places: readonly CodedPlace[]): readonly Underline[] {
  const bars = inLanes(
    places.map(({ code, color, style, start, end, rank }) => ({
      key: `${style} ${code}`,
      start,
      end,
      rank,
      color,
      style,
    })),
  );
  const lookOf = ({ lane, color, style }: (typeof bars)[number]): string => `${lane} ${color} ${style}`;
  return [...groupBy(bars.filter(isDrawn), lookOf).values()].flatMap((alike) => {
    const [first] = alike;
    return first ? [{ lane: first.lane, color: first.color, style: first.style, places: alike }] : [];
  });
}

/** Lanes of their own: on one line may be more codings beside each other than on any of its words. */
function gutter(places: readonly CodedPlace[]): readonly GutterStretch[] {
  const bars = inLanes(
    places.map(({ code, color, firstLine, lastLine, rank }) => ({
      key: code,
      color,
      start: firstLine,
      end: lastLine + 1,
      rank,
    })),
  );
  const stretches = intoSegments(bars.filter(isDrawn)).map(({ start, end, bars: here }) => ({
    stripes: here.map(({ lane, color }) => ({ lane, color })),
    first: start,
    last: end - 1,
  }));
  return [
    ...groupBy(stretches, ({ stripes }) => stripes.map(({ lane, color }) => `${lane} ${color}`).join()).values(),
  ].flatMap((lines) => {
    const [first] = lines;
    return first ? [{ stripes: first.stripes, lines }] : [];
  });
}

/** Names beyond this width would mostly be cut off by the window. Characters. */
const marginWidth = 60;

function margin(places: readonly CodedPlace[]): readonly LineLabels[] {
  return [...groupBy(places, ({ lastLine }) => lastLine)].map(([line, ending]) => {
    const labels = [...groupBy(ending, ({ label }) => label).values()].flatMap(labelOf);
    const shown = fitting(labels);
    return { line, labels: shown, more: labels.length - shown.length };
  });
}

/** One for all codings of a code that end here; whose they are is said unless all are one's own. */
function labelOf(places: readonly CodedPlace[]): readonly Label[] {
  const [first] = places;
  if (first === undefined) return [];
  const ranked = places.toSorted((a, b) => a.rank - b.rank);
  const coders = [...new Set(ranked.map(({ coder }) => coder))].join(', ');
  const isOwn = places.every(({ rank }) => rank === 0);
  return [{ text: isOwn ? first.label : `${first.label} · ${coders}`, color: first.color, style: first.style }];
}

/** The first at least, however long. */
function fitting(labels: readonly Label[]): readonly Label[] {
  let width = 0;
  const overfull = labels.findIndex(({ text }, index) => (width += text.length + 3) > marginWidth && index > 0);
  return labels.slice(0, Math.min(overfull === -1 ? labels.length : overfull, laneCount));
}
