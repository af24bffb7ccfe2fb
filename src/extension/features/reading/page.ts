import type * as vscode from 'vscode';
import { currentTheme } from '../../currentTheme';
import { changedStretch } from '../../../core/text/changedStretch';
import { groupBy } from '../../../core/text/groupBy';
import type { Language } from '../../../core/messages/render';
import { currentLanguage, type Translate } from '../../l10n';
import { codedPlaces } from './codedPlaces';
import { gutterLayer, marginWords, underlineLayer, type Layer, type MarginWord } from './layers';
import type { LiveTranscript } from './liveTranscript';
import { layoutPage, type CodedPlace } from './pageLayout';
import { inParts } from './pageParts';
import type { Theme } from '../../../core/codebook/shades';
import { laneCount, marginLabel } from './styles';

/** What the editors of a transcript are to show of its codings. */
export interface Page {
  readonly layers: readonly Layer[];
  readonly words: readonly MarginWord[];
}

export const emptyPage: Page = { layers: [], words: [] };

/** There is room for the names of as many codes as there are lanes, and for what is left to say after them. */
export const slotCount = laneCount + 1;

interface Shown {
  readonly passages: LiveTranscript['shown'];
  readonly theme: Theme;
  readonly language: Language;
  readonly page: Page;
  readonly parts: readonly Part[];
  readonly layers: ReadonlyMap<string, Layer>;
}

const pages = new WeakMap<LiveTranscript, Shown>();

/** The same page for as long as it shows the same. */
export function pageOf(live: LiveTranscript, t: Translate): Page {
  const [passages, theme, language] = [live.shown, currentTheme(), currentLanguage()];
  const known = pages.get(live);
  if (known?.passages === passages && known.theme === theme && known.language === language) return known.page;
  const parts = inParts(codedPlaces(live, t)).map((places) => partOf(places, live.document, theme, t));
  const layers = known?.theme === theme ? exchanged(parts, known) : joinedByLook(parts);
  const page = {
    layers: [...layers.values()],
    words: [...parts.flatMap(({ words }) => words), ...notFound(live, theme, t)],
  };
  pages.set(live, { passages, theme, language, page, parts, layers });
  return page;
}

interface Part extends Page {
  readonly places: readonly CodedPlace[];
  readonly theme: Theme;
  /** The layers by what they look like. */
  readonly byLook: ReadonlyMap<string, Layer>;
}

/** By their first place. A change in one place leaves most parts of a page as they are. */
const parts = new WeakMap<CodedPlace, Part>();

function partOf(places: readonly CodedPlace[], document: vscode.TextDocument, theme: Theme, t: Translate): Part {
  const [first] = places;
  const known = first && parts.get(first);
  if (known?.theme === theme && sameItems(known.places, places)) return known;
  const { underlines, gutter, margin } = layoutPage(places);
  const layers = [
    ...underlines.map((one) => underlineLayer(one, document, theme)),
    ...gutter.map((one) => gutterLayer(one, theme)),
  ];
  const byLook = new Map(layers.map((layer) => [layer.key, layer]));
  const part = { places, theme, layers, byLook, words: margin.flatMap((one) => marginWords(one, theme, t)) };
  if (first) parts.set(first, part);
  return part;
}

/** One layer for each look, with all its places. */
function joinedByLook(parts: readonly Part[]): ReadonlyMap<string, Layer> {
  const looks = groupBy(
    parts.flatMap(({ layers }) => layers),
    ({ key }) => key,
  );
  return new Map([...looks].flatMap(([key, layers]) => joined(layers).map((layer) => [key, layer] as const)));
}

/** The same layer as before for each look that none of the parts has that came or went. */
function exchanged(now: readonly Part[], { parts: then, layers: before }: Shown): ReadonlyMap<string, Layer> {
  const { start, endThen, endNow } = changedStretch(then, now);
  const changed = [...then.slice(start, endThen), ...now.slice(start, endNow)];
  const all = new Map(before);
  for (const look of new Set(changed.flatMap(({ byLook }) => [...byLook.keys()]))) {
    const [layer] = joined(now.flatMap(({ byLook }) => byLook.get(look) ?? []));
    if (layer) all.set(look, layer);
    else all.delete(look);
  }
  return all;
}

/** Layers of one look as one; none of none. */
function joined(layers: readonly Layer[]): readonly [Layer] | readonly [] {
  const [first] = layers;
  return first ? [{ ...first, ranges: rangesOf(layers) }] : [];
}

function rangesOf(layers: readonly Layer[]): readonly vscode.Range[] {
  const ranges: vscode.Range[] = [];
  // Pushed one by one: of thousands of ranges, the ways of an array to join its lists take ten times as long.
  for (const layer of layers) for (const range of layer.ranges) ranges.push(range);
  return ranges;
}

const sameItems = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

/** Passages without a place are told at the top of the text, so that none vanishes silently. */
function notFound({ shown }: LiveTranscript, theme: Theme, t: Translate): readonly MarginWord[] {
  const count = shown.filter(({ spans }) => spans.length === 0).length;
  const css = marginLabel(undefined, 'solid', theme);
  return count === 0 ? [] : [{ line: 0, slot: laneCount, text: t('reading.notFound', { count }), css }];
}
